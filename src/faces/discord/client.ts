/** The discord.js client: how it is made, what is asked of it, how it is let go of. */
import {
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  REST,
  Status,
} from "discord.js";
import { rightsOf, type Rights } from "./access.ts";

/** Heartbeats are about 41 s apart; two of them missed is a dead line. */
const silence = 90_000;
/** Requests to Discord that were refused, after which each further such number is logged. */
const invalidRequests = 100;
/** Milliseconds that Discord has to answer a request before it is sent again. */
const requestTimeout = 10_000;
/** Between sweeps of what discord.js remembers of requests: one entry for every interaction. */
const sweep = 10_000;
/** Other users and members that discord.js keeps; nothing here needs any. */
const mostKept = 50;

/** A client that failed to log in may still be trying on its own: nobody listens, and it ends. */
export function retire(client: Client): void {
  client.removeAllListeners();
  client.ws.removeAllListeners();
  client.on(Events.Error, () => undefined);
  client.ws.on(GatewayDispatchEvents.Ready, () => void client.destroy());
}

function restOptions(api: string) {
  return {
    api,
    timeout: requestTimeout,
    invalidRequestWarningInterval: invalidRequests,
    handlerSweepInterval: sweep,
  };
}

/** Answers to interactions go past the limit of fifty requests a second that all others share. */
export function interactionRest(api: string): REST {
  return new REST({ ...restOptions(api), globalRequestsPerSecond: Number.MAX_SAFE_INTEGER });
}

/** A client that asks for no intent that must be granted, pings nobody and remembers next to nothing. */
export function made(api: string): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    allowedMentions: { parse: [], repliedUser: false },
    rest: restOptions(api),
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildInviteManager: 0,
      GuildScheduledEventManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: mostKept, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: {
        maxSize: mostKept,
        keepOverLimit: (member) => member.id === member.client.user.id,
      },
    }),
  });
}

/** What the bot may do in a channel, null where it does not know the channel. */
export function rights(client: Client, id: string): Rights | null {
  const channel = client.channels.cache.get(id);
  if (!channel || channel.isDMBased()) return null;
  const { me } = channel.guild.members;
  const permissions = me ? channel.permissionsFor(me) : null;
  return permissions ? rightsOf(permissions.bitfield, channel.type) : null;
}

/** Whether every shard is connected and has been answered lately. */
export function alive(client: Client, lastReady: number): boolean {
  const shards = [...client.ws.shards.values()];
  const connected = shards.length > 0 && shards.every((shard) => shard.status === Status.Ready);
  const acknowledged = Math.max(lastReady, ...shards.map((shard) => shard.lastPingTimestamp));
  return connected && Date.now() - acknowledged < silence;
}
