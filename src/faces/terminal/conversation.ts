/**
 * The conversation: a line in, an answer out. In a terminal with a prompt, history and completion;
 * from a pipe without any of them.
 */
import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";
import type { Context } from "../../command.ts";
import { answer } from "../../dispatch.ts";
import { count } from "../../phrases.ts";
import { complete } from "./complete.ts";
import { prose, type Page } from "./page.ts";
import { render } from "./render.ts";

export interface Talk {
  readonly input: Readable;
  readonly output: Writable;
  /** Where bugs are reported. */
  readonly errors: Writable;
  /** Whether a person sits at both ends. */
  readonly terminal: boolean;
  /** Asked again for every answer, since a window may change its size. */
  readonly page: () => Page;
  readonly context: Context;
}

/** How a conversation went. */
export interface Outcome {
  /** Lines read, empty ones too. */
  readonly read: number;
  /** Answers that failed by a bug. */
  readonly failed: number;
}

/** Answers every line until the input ends, or is left by Ctrl-C or Ctrl-D in a terminal. */
export async function converse(talk: Talk): Promise<Outcome> {
  const { input, output, terminal, page, context } = talk;
  const lines = createInterface({
    input,
    ...(terminal ? { output } : {}),
    terminal,
    completer: (line: string) => complete(line, context),
    prompt: page().paint.typed("> "),
    removeHistoryDuplicates: true,
  });
  lines.on("SIGINT", () => {
    if (lines.line === "") lines.close();
    else clear(lines);
  });
  const prompting = { wanted: terminal };
  lines.on("close", () => {
    prompting.wanted = false;
  });
  let read = 0;
  let failed = 0;
  if (terminal) {
    output.write(`${greeting(talk)}\n\n`);
    lines.prompt();
  }
  for await (const line of lines) {
    read += 1;
    if (line.trim() !== "") {
      const text = said(line, talk);
      if (text === null) failed += 1;
      else if (!output.write(terminal ? `\n${text}\n` : `${text}\n`)) await once(output, "drain");
    }
    if (prompting.wanted) lines.prompt();
  }
  if (terminal) output.write("\n");
  return { read, failed };
}

/** The line is taken back, as shells do it. */
function clear(lines: ReturnType<typeof createInterface>): void {
  lines.write(null, { ctrl: true, name: "e" });
  lines.write(null, { ctrl: true, name: "u" });
}

/** The answer as text, or null after a report where a bug prevents it. */
function said(line: string, { context, page, errors, output }: Talk): string | null {
  try {
    return render(answer(line, context), page());
  } catch (error) {
    output.write(
      "Something went wrong with this one; it is not your fault. Try another wording.\n",
    );
    errors.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return null;
  }
}

function greeting({ context, page }: Talk): string {
  const { articles, people, quotes } = context.library;
  const figures = [
    count(articles.length, "article"),
    `${people.length} people`,
    count(quotes.length, "quote"),
  ];
  return prose(
    page(),
    `${figures.join(", ")}. Ask a question, or write /help. Tab completes, Ctrl-D ends.`,
  );
}
