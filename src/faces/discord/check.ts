/** What Discord says of a token before any bot is run with it: for the operator's doctor. */
import { REST, Routes } from "discord.js";
import { invitation, lacking } from "./access.ts";
import { remedyOfLogin } from "./fatal.ts";

/** One thing that was looked at. */
export interface Finding {
  readonly about: string;
  readonly well: boolean;
  /** What was found and, where it is not well, what to do. */
  readonly text: string;
}

/** Privileged intents among an application's flags that are turned on though nothing needs them. */
const messageContent = (1 << 18) | (1 << 19);
/** Of a server's channels the kind does not matter here. */
const anyChannel = 0;

interface Application {
  readonly id: string;
  readonly name: string;
  readonly flags?: number;
}

/** Looks at the token, the intents and the servers. Never rejects. */
export async function check(token: string, api: string): Promise<Finding[]> {
  const rest = new REST({ api, retries: 1 }).setToken(token);
  try {
    const application = (await rest.get(Routes.currentApplication())) as Application;
    const guilds = (await rest.get(Routes.userGuilds())) as { name: string; permissions: string }[];
    const invite = invitation(application.id);
    return [
      { about: "token", well: true, text: `Discord knows it as ${application.name}` },
      intents(application),
      ...(guilds.length === 0
        ? [{ about: "servers", well: false, text: `it is in none: invite it with ${invite}` }]
        : guilds.map((guild) => permissions(guild, invite))),
    ];
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return [{ about: "token", well: false, text: remedyOfLogin(error) ?? `${api}: ${said}` }];
  }
}

function intents({ flags = 0 }: Application): Finding {
  const text =
    (flags & messageContent) === 0
      ? "no privileged one is needed, none is on"
      : "no privileged one is needed; Message Content is on and can be turned off";
  return { about: "intents", well: true, text };
}

function permissions(guild: { name: string; permissions: string }, invite: string): Finding {
  const missing = lacking(BigInt(guild.permissions), anyChannel);
  return missing.length === 0
    ? { about: "permissions", well: true, text: `${guild.name}: all that are needed` }
    : {
        about: "permissions",
        well: false,
        text: `${guild.name}: missing ${missing.join(", ")}; allow them to its role, or invite it again with ${invite}`,
      };
}
