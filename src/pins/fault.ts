/**
 * Why a pin store cannot do what was asked, in words that may be shown to whoever asked.
 */

export type Fault =
  /** The file is damaged, or is no database. */
  | "corrupt"
  /** Nothing can be written. */
  | "read-only"
  /** The disk, or the space allowed, is used up. */
  | "full"
  /** Another process holds it for longer than one waits. */
  | "locked"
  /** The server does not answer. */
  | "unreachable"
  /** The server does not let us in, or not that far. */
  | "refused"
  /** A newer version of the program has changed it. */
  | "newer"
  /** The disk fails. */
  | "broken"
  /** The file given is not what is needed there. */
  | "unfit";

const messages: Readonly<Record<Fault, string>> = {
  corrupt: "The database of pins is damaged. Restore a backup.",
  "read-only":
    "The database of pins cannot be written to. Check who owns it and how it is mounted.",
  full: "There is no space left for the database of pins. Make room on its disk.",
  locked: "Another process keeps the database of pins busy. Try again in a moment.",
  unreachable: "The database of pins does not answer. Check that its server is running.",
  refused:
    "The database server turned us away. Check the address, name, password and rights in DATABASE_URL.",
  newer: "The database of pins was made by a newer version. Update, or restore an older backup.",
  broken: "The disk of the database of pins reports an error. Check the disk.",
  unfit: "The file cannot be used.",
};

/** A failure that is nobody's bug. `message` says what is wrong and what to do about it. */
export class PinFault extends Error {
  readonly kind: Fault;

  constructor(kind: Fault, cause?: unknown, message: string = messages[kind]) {
    super(message, { cause });
    this.name = "PinFault";
    this.kind = kind;
  }
}
