/**
 * What a database must be able to do to hold pins. The statements are written once, in the SQL that
 * SQLite and PostgreSQL share, with `$1`, `$2` for values; a `Dialect` says the few words that
 * differ.
 */

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

export interface Dialect {
  /** Put after a text column: compares by bytes, so that the beginnings of words are ranges. */
  readonly bytewise: string;
  /** The type of a key that grows by itself. */
  readonly serial: string;
  /** Put after a table whose primary key is all of it. */
  readonly keyed: string;
  /** A select of the texts of a JSON array, as the column `value`. */
  readonly each: (array: string) => string;
}

export interface Session {
  readonly dialect: Dialect;
  /** Runs one statement; gives its rows, none where it yields none. */
  readonly rows: (text: string, values?: readonly Value[]) => Promise<readonly Row[]>;
}

/** Fails with a PinFault, always; and then nothing of the transaction has happened. */
export interface Sql {
  /** Runs reads that see one and the same moment. */
  readonly read: <T>(work: (session: Session) => Promise<T>) => Promise<T>;
  /**
   * Runs one transaction, and resolves once it is on the disk. `work` may run several times, also
   * where an earlier run was committed and the answer lost: it must notice what it has done.
   */
  readonly write: <T>(work: (session: Session) => Promise<T>) => Promise<T>;
  /** Sets the tables aside before they are changed from `version` on. */
  readonly keep: (version: number) => Promise<void>;
  /** Copies the database to a new file; null where it cannot. */
  readonly copy: ((file: string) => Promise<void>) | null;
  readonly close: () => Promise<void>;
}
