import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { program } from "../src/program.ts";

let corpus: string;

beforeAll(() => {
  corpus = mkdtempSync(join(tmpdir(), "rapporteur-"));
  const dam =
    'Ann Lee, the mayor of Thornby, opened a new dam on Monday.\n\n"It holds forty million litres," Lee said.\n';
  writeFileSync(join(corpus, "dam.md"), `---\ntitle: Dam opens\n---\n${dam}`);
  writeFileSync(join(corpus, "empty.md"), "");
});

afterAll(() => {
  rmSync(corpus, { recursive: true });
});

/** Runs the program here, with streams of its own; without input it is deaf. Nothing is kept. */
async function run(args: string[], input: string | null = null, variables = { CACHE_DIR: "off" }) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const world = {
    variables: () => variables,
    stdin: Readable.from(input === null ? [] : [input]),
    stdout,
    stderr,
    stopped: () => new Promise<void>(() => undefined),
    deaf: input === null,
  };
  const going = program(args, world).finally(() => {
    stdout.end();
    stderr.end();
  });
  const [out, err, status] = await Promise.all([text(stdout), text(stderr), going]);
  return { out, err, status };
}

const records = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);

describe("the command line", () => {
  test("prints its usage and its version", async () => {
    expect(await run(["--help"])).toMatchObject({ status: 0, err: "" });
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(await run(["--version"])).toEqual({ status: 0, err: "", out: `${version}\n` });
  });

  test("answers a mistaken line with the usage on standard error and status 2", async () => {
    const { out, err, status } = await run(["dance"]);
    expect({ out, status }).toEqual({ out: "", status: 2 });
    expect(err).toContain("There is no command dance.");
    expect(err).toContain("Usage:");
  });

  test("ask answers one line, names skipped files on standard error, and shows no colours", async () => {
    const { out, err, status } = await run(["ask", "/who Ann Lee", "--corpus", corpus]);
    expect(status).toBe(0);
    expect(out).toContain("Ann Lee");
    expect(out).not.toContain("\u001b");
    expect(err).toMatch(/^rapporteur: empty\.md is empty/);
  });

  test("ask --json gives the answer, each excerpt a slice of its file", async () => {
    const { out } = await run(["ask", "/source dam", "--json", "--corpus", corpus]);
    const [answer] = records(out) as [
      { sentences: { start: number; end: number; text: string }[] },
    ];
    const file = readFileSync(join(corpus, "dam.md"), "utf8");
    expect(answer.sentences.length).toBeGreaterThan(1);
    for (const { start, end, text: words } of answer.sentences)
      expect(file.slice(start, end)).toBe(words);
  });

  test("ask --batch ranks sentences for every question, and tells of lines that are none", async () => {
    const lines = [
      '{"id": "a", "question": "Who opened the dam?"}',
      "{",
      '{"id": "b", "question": "Xyzzy?"}',
    ];
    const { out, err, status } = await run(
      ["ask", "--batch", "-", "--corpus", corpus],
      lines.join("\n"),
    );
    const file = readFileSync(join(corpus, "dam.md"), "utf8");
    const [first, second] = records(out) as Record<string, unknown>[];
    expect(first).toMatchObject({ id: "a", abstained: expect.any(Boolean) as boolean });
    expect(Object.keys(first!)).toEqual(["id", "abstained", "confidence", "answer", "ranked"]);
    for (const { article, start, end, text: words } of first!["ranked"] as {
      article: string;
      start: number;
      end: number;
      text: string;
    }[])
      expect([article, words]).toEqual(["dam", file.slice(start, end)]);
    expect(second).toMatchObject({ id: "b", abstained: true });
    expect(err).toContain("standard input, line 2");
    expect(status).toBe(1);
  });

  test("people.yml corrects people, and tells where it cannot", async () => {
    const file = join(corpus, "people.yml");
    writeFileSync(file, "- name: Ann Lee\n  aliases: [Ann Lee, Lee]\n  gender: female\n");
    const people = ["people", "--json", "--corpus", corpus];
    expect((await run(people)).err).not.toContain("people.yml");
    writeFileSync(file, "- name: Ann Leigh\n");
    expect((await run(people)).err).toContain(
      "people.yml corrects Ann Leigh, whom no article names",
    );
    writeFileSync(file, "- name: Lee\n  nobody: true\n  aliases: [Ann Lee]\n");
    expect(records((await run(people)).out)).toEqual([[]]);
    writeFileSync(file, "- name: Ann Lee\n  title: mayor\n");
    const { err, out } = await run(people);
    expect(err).toContain("people.yml corrects nothing: entry 1: title is not known");
    expect(records(out)).toMatchObject([[{ name: "Ann Lee" }]]);
    rmSync(file);
  });

  test("articles are kept where CACHE_DIR says, and answers do not depend on it", async () => {
    const ask = ["ask", "/who Ann Lee", "--corpus", corpus];
    const place = join(corpus, ".kept");
    const { out } = await run(ask);
    expect((await run(ask, null, { CACHE_DIR: place })).out).toBe(out);
    expect(readdirSync(place).map(extname).sort()).toEqual([".analysis", ".library", ".words"]);
    expect((await run(ask, null, { CACHE_DIR: place })).out).toBe(out);
    const nowhere = await run(ask, null, { CACHE_DIR: join(corpus, "dam.md") });
    expect(nowhere.out).toBe(out);
    expect(nowhere.err).toContain("CACHE_DIR");
  });

  test("people --check prints who is in doubt", async () => {
    expect((await run(["people", "--check", "--corpus", corpus])).out).toBe("No doubts.\n");
  });

  test("quotes are exported as a table and as a document, with where they stand", async () => {
    const [table, page] = await Promise.all(
      ["csv", "md"].map((format) => run(["quotes", "--format", format, "--corpus", corpus])),
    );
    expect(table!.out).toMatch(/,"""It holds forty million litres,""",/);
    expect(page!.out).toContain('## Ann Lee\n\n> "It holds forty million litres,"\n>\n> — ');
  });

  test("quotes and people print records that fit the files", async () => {
    const [quotes, people] = await Promise.all([
      run(["quotes", "--json", "--corpus", corpus]),
      run(["people", "--json", "--corpus", corpus]),
    ]);
    expect(records(quotes.out)).toMatchObject([
      { id: "dam", quotes: [{ text: '"It holds forty million litres,"', speaker: "Ann Lee" }] },
    ]);
    expect(records(people.out)).toMatchObject([[{ name: "Ann Lee", articles: 1, quotes: 1 }]]);
  });

  test("a corpus that is not there is one line and status 1", async () => {
    const { out, err, status } = await run(["sources", "--corpus", join(corpus, "none")]);
    expect({ out, status }).toEqual({ out: "", status: 1 });
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toContain(join(corpus, "none"));
  });
});

describe("serve", () => {
  test("answers every line of a pipe and ends with status 0", async () => {
    const { out, status } = await run(["serve", "--corpus", corpus], "/who Lee\nWho won?\n");
    expect(status).toBe(0);
    expect(out).toContain("Ann Lee");
    expect(out).toContain("Not in my sources");
    expect(out).not.toContain("> ");
  });

  test.each([null, ""])("without anything to read says so and fails (%j)", async (input) => {
    const { out, err, status } = await run(["serve", "--corpus", corpus], input);
    expect(out).toBe("");
    expect(err).toContain("standard input is empty");
    expect(status).toBe(78);
  });
});

describe("as a process", () => {
  const started = (args: string[], stdin: "ignore" | "pipe", input = "") =>
    spawnSync(process.execPath, ["--import", "tsx", "src/main.ts", ...args], {
      stdio: [stdin, "pipe", "pipe"],
      input,
      encoding: "utf8",
    });

  test("it answers a pipe, in plain text, and ends with status 0", () => {
    const { stdout, stderr, status } = started(["serve"], "pipe", "/sources\n");
    expect(stdout).toMatch(/^\d+ articles\n/);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  });

  test("it knows when nobody is there to ask", () => {
    expect(started(["serve"], "ignore").status).toBe(78);
  });
});
