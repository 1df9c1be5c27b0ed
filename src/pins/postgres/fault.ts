/** What goes wrong with a PostgreSQL server, by kind. */
import pg from "pg";
import { PinFault, type Fault } from "../fault.ts";

/** Codes of PostgreSQL by their first characters; the longer ones first. */
const faults: readonly (readonly [string, Fault])[] = [
  ["53100", "full"],
  ["53", "unreachable"],
  ["25006", "read-only"],
  ["55P03", "locked"],
  ["57P", "unreachable"],
  ["08", "unreachable"],
  ["58", "broken"],
  ["XX001", "corrupt"],
  ["XX002", "corrupt"],
  ["28", "refused"],
  ["3D000", "refused"],
  ["42501", "refused"],
];

/** What the driver says, without a code, of a connection that could not be made or broke. */
const lost =
  /^Connection terminated|^timeout exceeded when trying to connect|^Client has encountered|^Query read timeout/;
const lostCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
]);

/** The fault that an error of the driver is, or else the error itself. */
export function fault(error: unknown): unknown {
  if (error instanceof PinFault || !(error instanceof Error)) return error;
  const code = codeOf(error);
  if (lostCodes.has(code) || (code === "" && lost.test(error.message)))
    return new PinFault("unreachable", error);
  const known = faults.find(([prefix]) => code.startsWith(prefix));
  return known && error instanceof pg.DatabaseError ? new PinFault(known[1], error) : error;
}

/** Two transactions got in each other's way, and this one was taken back. */
export function collided(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code === "40001" || error.code === "40P01");
}

/** A failed connection to a name with several addresses is an AggregateError. */
function codeOf(error: Error): string {
  if ("code" in error && typeof error.code === "string") return error.code;
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  return first instanceof Error ? codeOf(first) : "";
}
