/** The question sets of EVAL_DIR as documents and questions. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document, Span } from "../../src/domain.ts";

export interface Asked {
  readonly id: string;
  readonly question: string;
  /** `document#sentence`; empty where the set has no answer. */
  readonly answers: readonly string[];
}

export interface Set {
  readonly name: string;
  readonly documents: readonly Document[];
  readonly questions: readonly Asked[];
  /** Where the sentence `document#number` stands. */
  readonly placeOf: (sentence: string) => Span | undefined;
  /** The sentences, as `document#number`, that a span of a document touches. */
  readonly sentencesAt: (document: string, span: Span) => readonly string[];
}

/** A document without the lines that hold one of the spans; what is left stays as it is. */
export function cut(document: Document, spans: readonly Span[]): Document {
  let text = "";
  let last = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start < last) continue;
    text += document.text.slice(last, span.start);
    last = span.end;
  }
  text += document.text.slice(last);
  return { ...document, text, body: { start: document.body.start, end: text.length } };
}

interface Source {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly string[];
}

/** Reads one set: every document a file with its title in front matter, one sentence a line. */
export function set(folder: string): Set {
  const sources = lines<Source>(join(folder, "corpus.jsonl"));
  const questions = lines<Asked>(join(folder, "questions.jsonl"));
  const places = new Map<string, Span[]>();
  const documents = sources.map((source) => {
    const { document, spans } = written(source);
    places.set(source.id, spans);
    return document;
  });
  return {
    name: folder.split("/").at(-1)!,
    documents,
    questions,
    placeOf: (sentence) => {
      const [document = "", number] = sentence.split("#");
      return places.get(document)?.[Number(number)];
    },
    sentencesAt: (document, { start, end }) =>
      (places.get(document) ?? []).flatMap((span, i) =>
        span.start < end && start < span.end ? [`${document}#${i}`] : [],
      ),
  };
}

function written({ id, title, sentences }: Source): { document: Document; spans: Span[] } {
  const head = title ? `---\ntitle: ${JSON.stringify(title)}\n---\n` : "";
  let text = head;
  const spans = sentences.map((sentence) => {
    const start = text.length;
    text += `${sentence}\n`;
    return { start, end: text.length - 1 };
  });
  const document = {
    id,
    file: `${id}.md`,
    text,
    body: { start: head.length, end: text.length },
    metadata: title ? { title } : {},
    hash: id,
  };
  return { document, spans };
}

function lines<T>(file: string): T[] {
  if (!existsSync(file))
    throw new Error(`${file} is not there: set EVAL_DIR to the folder with qa/`);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}

/** The folder with the sets: EVAL_DIR, or `eval` in the folder `shared` beside the project. */
export function evaluation(): string {
  return process.env["EVAL_DIR"] ?? join(import.meta.dirname, "../../../shared/eval");
}
