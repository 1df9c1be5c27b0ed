/** What goes wrong with a SQLite file, by kind. */
import { PinFault, type Fault } from "../fault.ts";

const faults: readonly (readonly [string, Fault])[] = [
  ["SQLITE_BUSY", "locked"],
  ["SQLITE_LOCKED", "locked"],
  ["SQLITE_FULL", "full"],
  ["SQLITE_READONLY", "read-only"],
  ["SQLITE_CANTOPEN", "read-only"],
  ["SQLITE_PERM", "read-only"],
  ["SQLITE_CORRUPT", "corrupt"],
  ["SQLITE_NOTADB", "corrupt"],
  ["SQLITE_IOERR_SHORT_READ", "corrupt"],
  ["SQLITE_IOERR", "broken"],
  // How the library reports a file that it could not open at all.
  ["ConnectionFailed", "read-only"],
];

/** What the file system says of a folder that cannot be made or written to. */
const unwritable = new Set(["EROFS", "EACCES", "EPERM", "ENOENT", "ENOTDIR", "EEXIST"]);

/** The fault that an error of the library or of the file system is, or else the error itself. */
export function fault(error: unknown): unknown {
  if (error instanceof PinFault || !(error instanceof Error)) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === "ENOSPC" || code === "EDQUOT") return new PinFault("full", error);
  if (unwritable.has(code)) return new PinFault("read-only", error);
  const name = code === "" ? error.message : code;
  const known = faults.find(([prefix]) => name.startsWith(prefix));
  return known ? new PinFault(known[1], error) : error;
}
