/** Who and what there is in the loopback Discord: ids, people, servers, channels, rights. */
import { PermissionFlagsBits } from "discord.js";

let counter = 0n;

/** A new snowflake, ascending, made at `time`. */
export function snowflake(time = Date.now()): string {
  counter += 1n;
  return String(((BigInt(time) - 1420070400000n) << 22n) | (counter & 0x3fffffn));
}

export interface User {
  readonly id: string;
  readonly username: string;
  readonly discriminator: string;
  readonly global_name: string | null;
  readonly avatar: null;
  readonly bot?: boolean;
}

export function user(username: string, bot = false): User {
  return {
    id: snowflake(),
    username,
    discriminator: "0",
    global_name: null,
    avatar: null,
    ...(bot && { bot }),
  };
}

export type ChannelKind = "text" | "dm" | "thread" | "voice";
const channelTypes = { text: 0, dm: 1, thread: 11, voice: 2 } as const;

export interface Channel {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly guild: string | null;
  /** What the bot may do here. */
  permissions: bigint;
  /** Of a direct message: whom with, and whether they take messages. */
  readonly recipient: User | null;
  closed: boolean;
}

export const everything =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.PinMessages;

export function channel(kind: ChannelKind, guild: string | null, recipient?: User): Channel {
  return {
    id: snowflake(),
    type: channelTypes[kind],
    name: kind,
    guild,
    permissions: everything,
    recipient: recipient ?? null,
    closed: false,
  };
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly channels: Channel[];
}

export function guild(name: string): Guild {
  const id = snowflake();
  return { id, name, channels: [channel("text", id), channel("thread", id)] };
}

/** The payload of GUILD_CREATE, with the bot as a member whose role has the guild's rights. */
export function guildPayload({ id, name, channels }: Guild, bot: User): object {
  return {
    id,
    name,
    icon: null,
    owner_id: "1",
    unavailable: false,
    large: false,
    member_count: 2,
    joined_at: new Date(0).toISOString(),
    preferred_locale: "en-US",
    features: [],
    emojis: [],
    stickers: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    roles: [
      {
        id,
        name: "@everyone",
        permissions: String(everything),
        position: 0,
        color: 0,
        hoist: false,
        managed: false,
        mentionable: false,
      },
    ],
    members: [
      {
        user: bot,
        roles: [],
        joined_at: new Date(0).toISOString(),
        deaf: false,
        mute: false,
        flags: 0,
      },
    ],
    channels: channels.filter(({ type }) => type === 0).map((one) => channelPayload(one)),
    threads: channels
      .filter(({ type }) => type === 11)
      .map((one) => ({
        ...channelPayload(one),
        parent_id: channels[0]!.id,
        owner_id: "1",
        member_count: 1,
        message_count: 1,
        thread_metadata: {
          archived: false,
          auto_archive_duration: 60,
          archive_timestamp: new Date(0).toISOString(),
          locked: false,
        },
      })),
  };
}

export function channelPayload({
  id,
  type,
  name,
  guild: owner,
  recipient,
  ...rest
}: Channel): object {
  if (owner === null) return { id, type, recipients: [recipient], last_message_id: null };
  const denied = everything & ~rest.permissions;
  return {
    id,
    type,
    name,
    guild_id: owner,
    position: 0,
    nsfw: false,
    permission_overwrites: [{ id: owner, type: 0, allow: "0", deny: String(denied) }],
  };
}
