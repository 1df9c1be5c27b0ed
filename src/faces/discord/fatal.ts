/** Ends of the connection that no waiting mends, each with what the operator is to do. */
import { DiscordjsErrorCodes, GatewayCloseCodes } from "discord.js";

const portal = "https://discord.com/developers/applications";
const token = `DISCORD_TOKEN is not a bot token that Discord accepts: open ${portal}, your application, Bot, Reset Token, and set the new one`;

const remedies: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: token,
  [GatewayCloseCodes.InvalidShard]: "Discord refused the shard: run a single process of this bot",
  [GatewayCloseCodes.ShardingRequired]:
    "the bot is in more servers than one connection may serve (2,500): split it over applications",
  [GatewayCloseCodes.InvalidAPIVersion]:
    "Discord no longer speaks this version of its gateway: update the bot",
  [GatewayCloseCodes.InvalidIntents]: "Discord refused the intents asked for: update the bot",
  [GatewayCloseCodes.DisallowedIntents]: `Discord refused an intent: open ${portal}, your application, Bot, Privileged Gateway Intents, and turn on what the bot asks for`,
};

/** What to do about a close code, or null where connecting again is right. */
export function remedyOfClose(code: number): string | null {
  return remedies[code] ?? null;
}

/** What to do about a failed log-in, or null where trying again is right. */
export function remedyOfLogin(error: unknown): string | null {
  const { code, status } = error as { code?: unknown; status?: unknown };
  return code === DiscordjsErrorCodes.TokenInvalid || status === 401 ? token : null;
}
