/**
 * What a database must be able to do to hold pins. The statements are written once, in the SQL that
 * SQLite and PostgreSQL share, with `$1`, `$2` for values; a `Dialect` says the few words that
 * differ.
 */

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

export interface Dialect {
  /** Put after a text column: compares by bytes, whatever the database's language is. */
  readonly bytewise: string;
  /** The type of a key that grows by itself. */
  readonly serial: string;
  readonly search: Search;
}

/** A full-text index of terms that are made here, so that both databases find alike. */
export interface Search {
  /** Makes it, under the name `terms`. */
  readonly tables: readonly string[];
  /** Adds what stands under the id `$1`: the value `$2`, which `document` gives. */
  readonly add: string;
  readonly document: (terms: readonly string[]) => string;
  /** Removes what stands under the id `$1`, if anything does. */
  readonly remove: string;
  /** Selects, as `id`, what fits the value `$1`, which `query` gives. */
  readonly match: string;
  readonly query: (sought: Wanted) => string;
}

/** Terms of which each must be there, and one that may be unfinished. */
export interface Wanted {
  readonly whole: readonly string[];
  readonly open: { readonly beginning: string; readonly term: string } | null;
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
