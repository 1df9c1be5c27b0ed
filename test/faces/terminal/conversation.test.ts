import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { defineCommand, type Command } from "../../../src/command.ts";
import { converse } from "../../../src/faces/terminal/conversation.ts";
import { plain } from "../../../src/faces/terminal/paint.ts";
import { context } from "../../made.ts";

const ask = defineCommand({
  name: "ask",
  description: "Asks",
  options: { question: { type: "text", description: "What to ask", required: true } },
  example: () => null,
  run: ({ question }) => {
    if (question === "fail") throw new Error("a bug");
    return { kind: "nothing", query: question, near: [] };
  },
});

async function talk(input: Readable, terminal = false, commands: readonly Command[] = [ask]) {
  const output = new PassThrough();
  const errors = new PassThrough();
  const page = () => ({ columns: 80, paint: plain });
  const outcome = await converse({
    input,
    output,
    errors,
    terminal,
    page,
    context: context(commands),
  });
  output.end();
  errors.end();
  return { outcome, said: await text(output), errors: await text(errors) };
}

describe("from a pipe", () => {
  test("every line is answered in its order, without a prompt, the last without a line end too", async () => {
    const { said, outcome } = await talk(Readable.from(["one\ntw", "o\r\n\n \nthree"]));
    expect(said).toBe(
      "Not in my sources: “one”\n\nNot in my sources: “two”\n\nNot in my sources: “three”\n\n",
    );
    expect(outcome).toEqual({ read: 5, failed: 0 });
  });

  test("nothing at all is told apart from empty lines", async () => {
    expect((await talk(Readable.from([]))).outcome.read).toBe(0);
    expect((await talk(Readable.from(["\n"]))).outcome.read).toBe(1);
  });

  test("a bug costs one answer, is reported apart and is counted", async () => {
    const { said, errors, outcome } = await talk(Readable.from(["fail\nnext\n"]));
    expect(said).toContain("Something went wrong");
    expect(said).toContain("“next”");
    expect(said).not.toContain("a bug");
    expect(errors).toContain("a bug");
    expect(outcome.failed).toBe(1);
  });
});

describe("in a terminal", () => {
  test("there is a greeting and a prompt, and Ctrl-D ends", async () => {
    const input = new PassThrough();
    const going = talk(input, true);
    input.write("hello\r");
    input.write("\u0004");
    const { said, outcome } = await going;
    expect(said).toContain("0 articles");
    expect(said).toContain("> ");
    expect(said).toContain("Not in my sources: “hello”");
    expect(outcome.read).toBe(1);
  });

  test("Ctrl-C takes back the line, and ends on an empty one", async () => {
    const input = new PassThrough();
    const going = talk(input, true);
    input.write("never asked");
    input.write("\u0003");
    input.write("asked\r");
    input.write("\u0003");
    const { said, outcome } = await going;
    expect(said).toContain("Not in my sources: “asked”");
    expect(outcome.read).toBe(1);
  });
});
