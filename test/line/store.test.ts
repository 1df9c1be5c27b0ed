import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { doctor } from "../../src/doctor.ts";
import { parse } from "../../src/pins/archive.ts";
import { fileIn, open } from "../../src/pins/open.ts";
import { program } from "../../src/program.ts";
import { act, draft, elsewhere, home } from "../pins/drafts.ts";

let folder: string;
let data: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rapporteur-store-"));
  data = join(folder, "data");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => join(folder, name);

async function run(...args: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const going = program(args, {
    variables: () => ({ DATA_DIR: data }),
    stdin: Readable.from([]),
    stdout,
    stderr,
    stopped: () => new Promise<void>(() => undefined),
    deaf: true,
  }).finally(() => {
    stdout.end();
    stderr.end();
  });
  const [out, err, status] = await Promise.all([text(stdout), text(stderr), going]);
  return { out, err, status };
}

/** A store with a pin in each of two servers, left open. */
async function filled() {
  const store = await open({ data, database: null });
  await store.pin(draft("When does the ferry sail?"), act());
  await store.pin(draft("Who runs the harbour?", { place: elsewhere }), act());
  return store;
}

const questions = (json: string) =>
  parse(json).places.flatMap(({ pins }) => pins.map(({ question }) => question));

test("pins are exported in the format of the file's ending, while the store is in use", async () => {
  const store = await filled();
  for (const name of ["pins.json", "pins.csv", "pins.md"]) {
    expect(await run("pins", "export", at(name))).toMatchObject({ status: 0, err: "" });
    expect(readFileSync(at(name), "utf8")).toContain("When does the ferry sail?");
    expect(statSync(at(name)).mode & 0o077).toBe(0);
  }
  await store.close();
});

test("the export of one server holds nothing of another", async () => {
  await (await filled()).close();
  const { out } = await run("pins", "export", "-", "--server", home.slice("guild:".length));
  expect(questions(out)).toEqual(["When does the ferry sail?"]);
});

test("an export does not overwrite a file that is there", async () => {
  await (await filled()).close();
  writeFileSync(at("mine.json"), "mine");
  const { out, err, status } = await run("pins", "export", at("mine.json"));
  expect({ out, status }).toEqual({ out: "", status: 1 });
  expect(err).toContain("it is there already");
  expect(readFileSync(at("mine.json"), "utf8")).toBe("mine");
});

test("what was exported is imported elsewhere, once", async () => {
  await (await filled()).close();
  await run("pins", "export", at("pins.json"));
  data = at("other");
  expect((await run("pins", "import", at("pins.json"))).out).toBe(
    "2 pins added, 0 there already.\n",
  );
  expect((await run("pins", "import", at("pins.json"))).out).toBe(
    "0 pins added, 2 there already.\n",
  );
});

test("a backup is made while the store is in use, and restored once it is not", async () => {
  const store = await filled();
  expect(await run("backup", at("backup.db"))).toMatchObject({ status: 0, err: "" });
  await store.pin(draft("Added later?"), act());
  const busy = await run("restore", at("backup.db"));
  expect(busy).toMatchObject({ out: "", status: 1 });
  expect(busy.err).toContain("Stop the bot first.");
  await store.close();
  const { out, status } = await run("restore", at("backup.db"));
  expect(status).toBe(0);
  expect(existsSync(/kept as (.+)\.\n$/.exec(out)![1]!)).toBe(true);
  const now = (await run("pins", "export", "-")).out;
  expect(questions(now)).toEqual(["When does the ferry sail?", "Who runs the harbour?"]);
});

test("a backup is restored where there was nothing before", async () => {
  await (await filled()).close();
  await run("backup", at("backup.db"));
  data = at("another/data");
  expect(await run("restore", at("backup.db"))).toMatchObject({
    out: `The pins are those of ${at("backup.db")}.\n`,
    status: 0,
  });
});

test("a file that is no backup is refused in one line", async () => {
  writeFileSync(at("letter.txt"), "Dear Sir");
  for (const args of [
    ["restore", at("letter.txt")],
    ["pins", "import", at("letter.txt")],
    ["restore", at("none.db")],
  ]) {
    const { out, err, status } = await run(...args);
    expect({ out, status }).toEqual({ out: "", status: 1 });
    expect(err.trim().split("\n")).toHaveLength(1);
  }
});

test("the doctor tells where the pins will be, that they are well, and what is wrong with them", async () => {
  const found = async () => {
    const findings = await doctor({ corpus: "corpus", data, database: null, token: null, api: "" });
    return findings.find(({ about }) => about === "pins")!;
  };
  expect(await found()).toMatchObject({
    well: true,
    text: expect.stringContaining("will be made") as string,
  });
  expect(existsSync(data)).toBe(false);
  await (await filled()).close();
  expect(await found()).toMatchObject({ well: true });
  writeFileSync(
    fileIn(data),
    "no database at all, though long enough to be read as if it were one",
  );
  expect(await found()).toMatchObject({
    well: false,
    text: expect.stringContaining("damaged") as string,
  });
});

test("the doctor names every file that is left out, and what is wrong with the corrections", async () => {
  const corpus = at("articles");
  mkdirSync(corpus);
  writeFileSync(at("articles/dam.txt"), "The dam holds.");
  const looked = async () => {
    const findings = await doctor({ corpus, data, database: null, token: null, api: "" });
    return findings.filter(({ about }) => about === "corpus" || about === "people.yml");
  };
  expect(await looked()).toEqual([{ about: "corpus", well: true, text: `1 article in ${corpus}` }]);
  writeFileSync(at("articles/mill.txt"), "");
  writeFileSync(at("articles/people.yml"), "- name: Ann Lee\n  alias: [Lee]\n");
  const [left, people] = await looked();
  expect(left).toMatchObject({
    well: false,
    text: expect.stringMatching(/mill\.txt is empty/) as string,
  });
  expect(people).toMatchObject({
    well: false,
    text: expect.stringMatching(/entry 1: alias/) as string,
  });
  writeFileSync(at("articles/people.yml"), "- name: Ann Lee\n");
  expect((await looked())[1]).toMatchObject({ well: true, text: "1 correction" });
});
