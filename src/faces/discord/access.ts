/** What the bot may do and needs: permissions by the names that Discord's settings show. */
import { PermissionFlagsBits } from "discord.js";

/** A bit set as Discord writes it; none where it does not. */
export function bits(permissions: string | undefined): bigint {
  return /^\d+$/.test(permissions ?? "") ? BigInt(permissions!) : 0n;
}

/** In the order in which an administrator meets them. */
const needed = {
  "View Channel": PermissionFlagsBits.ViewChannel,
  "Send Messages": PermissionFlagsBits.SendMessages,
  "Send Messages in Threads": PermissionFlagsBits.SendMessagesInThreads,
  "Embed Links": PermissionFlagsBits.EmbedLinks,
  "Read Message History": PermissionFlagsBits.ReadMessageHistory,
  "Pin Messages": PermissionFlagsBits.PinMessages,
} as const;

export type Permission = keyof typeof needed;

/** Types of channel that are threads: announcement, public, private. */
const threads: readonly number[] = [10, 11, 12];

/** What the bot lacks in a channel of this type, for answering and pinning there. */
export function lacking(permissions: bigint, channelType: number): Permission[] {
  if ((permissions & PermissionFlagsBits.Administrator) !== 0n) return [];
  const unused: Permission = threads.includes(channelType)
    ? "Send Messages"
    : "Send Messages in Threads";
  return (Object.keys(needed) as Permission[]).filter(
    (name) => name !== unused && (permissions & needed[name]) === 0n,
  );
}

/** Those without which no message can be sent. */
export function silencing(permissions: bigint, channelType: number): Permission[] {
  const speech: readonly Permission[] = [
    "View Channel",
    "Send Messages",
    "Send Messages in Threads",
  ];
  return lacking(permissions, channelType).filter((name) => speech.includes(name));
}

export interface Rights {
  /** Those that the bot lacks to write at all. */
  readonly missing: readonly Permission[];
  /** Whether it may refer to what it replies to. */
  readonly history: boolean;
  /** Whether a file may go with what it writes. */
  readonly files: boolean;
}

export function rightsOf(permissions: bigint, channelType: number): Rights {
  return {
    missing: silencing(permissions, channelType),
    history: !lacking(permissions, channelType).includes("Read Message History"),
    files: mayAttach(permissions),
  };
}

/**
 * Whether a file may go with a message where the bot has these permissions. It is not among those
 * that the bot asks for: servers give it to all, and without it an answer lacks its picture alone.
 */
export function mayAttach(permissions: bigint): boolean {
  const rights = PermissionFlagsBits.AttachFiles | PermissionFlagsBits.Administrator;
  return (permissions & rights) !== 0n;
}

/** Whether somebody with these permissions may write in a channel of this type. */
export function mayWrite(permissions: bigint, channelType: number): boolean {
  return !silencing(permissions, channelType).some((name) => name !== "View Channel");
}

/** Whether somebody with these permissions looks after the server. */
export function moderates(permissions: bigint): boolean {
  const rights =
    PermissionFlagsBits.PinMessages |
    PermissionFlagsBits.ManageGuild |
    PermissionFlagsBits.Administrator;
  return (permissions & rights) !== 0n;
}

/** The link that adds the bot to a server with what it needs and no more. */
export function invitation(application: string): string {
  const permissions = Object.values(needed).reduce((all, one) => all | one, 0n);
  const link = new URL("https://discord.com/oauth2/authorize");
  link.searchParams.set("client_id", application);
  link.searchParams.set("scope", "bot applications.commands");
  link.searchParams.set("permissions", String(permissions));
  return link.href;
}
