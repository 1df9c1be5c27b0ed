/**
 * Pins in a PostgreSQL server, for bots of several processes or machines. The tables live in a
 * schema of their own.
 */
import type { Archive } from "../archive.ts";
import { PinFault } from "../fault.ts";
import { migrate, tables, type Step } from "../sql/migrations.ts";
import { open } from "../sql/open.ts";
import { add } from "../sql/upkeep.ts";
import type { PinStore } from "../store.ts";
import { connect, keep, type Address } from "./connection.ts";

export interface PostgresOptions extends Address {
  readonly steps?: readonly Step[];
}

/** What the server lists us as, so that a restore sees that a bot is running. */
const name = "rapporteur";

/** Opens the store, making its tables at first use. Fails with a PinFault. */
export async function postgres(options: PostgresOptions): Promise<PinStore> {
  return open(await connect(options, name), options.steps);
}

/**
 * Replaces everything by what an archive holds, in one transaction; gives the schema that keeps what
 * was there. Fails with `locked` while a bot is connected.
 */
export async function replace(archive: Archive, options: PostgresOptions): Promise<string> {
  const sql = await connect(options, `${name}-restore`);
  try {
    await migrate(sql, options.steps);
    return await sql.write(async (session) => {
      const users = await session.rows(
        `select pid from pg_stat_activity
         where datname = current_database() and application_name = $1`,
        [name],
      );
      if (users.length > 0)
        throw new PinFault("locked", undefined, "The database is in use. Stop the bot first.");
      const kept = await keep(session, "replaced");
      await session.rows(`truncate ${tables.join(", ")}, terms`);
      await add(session, archive);
      return kept;
    });
  } finally {
    await sql.close();
  }
}
