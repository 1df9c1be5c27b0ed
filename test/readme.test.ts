import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { expect, test } from "vitest";
import commands from "../commands/index.ts";
import { usage, type Context } from "../src/command.ts";
import { load } from "../src/corpus/load.ts";
import { answer } from "../src/dispatch.ts";
import { plain } from "../src/faces/terminal/paint.ts";
import { render } from "../src/faces/terminal/render.ts";
import { open } from "../src/library.ts";
import { index } from "../src/search.ts";

/** What README.md's first block asks of the bundled corpus. */
const lines = ["How many people have been killed?", "/quote Hariri", "Who won the World Cup?"];

function exchange(): string {
  const library = open(load("corpus").documents);
  const context: Context = { library, index: index(library), commands };
  const answers = lines.map(
    (line) => `> ${line}\n\n${render(answer(line, context), { columns: 88, paint: plain })}`,
  );
  return `\`\`\`text\n${answers.join("\n").trimEnd()}\n\`\`\``;
}

function table(): string {
  const rows = commands.map((command) => `| \`${usage(command)}\` | ${command.description} |`);
  return ["| Command | What it answers |", "| --- | --- |", ...rows].join("\n");
}

// Where an answer or a command has changed on purpose, `npx vitest run test/readme.test.ts -u`
// writes both into README.md.
test("README.md shows a real exchange and the commands as they are declared", async () => {
  const parts: Readonly<Record<string, string>> = { exchange: exchange(), commands: table() };
  const text = readFileSync("README.md", "utf8").replace(
    /(<!-- (\w+) -->)[^]*?(<!-- \/\2 -->)/g,
    (_, start: string, name: string, end: string) => `${start}\n\n${parts[name]!}\n\n${end}`,
  );
  const written = await format(text, { parser: "markdown", printWidth: 100 });
  await expect(written).toMatchFileSnapshot(
    fileURLToPath(new URL("../README.md", import.meta.url)),
  );
});
