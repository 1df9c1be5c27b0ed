/**
 * Corpora of any size from the articles and question sets of EVAL_DIR. Where there are too few, they
 * come again with other words in place of some of theirs, so that the vocabulary, the people and the
 * utterances grow with the corpus as they do in a real one.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../../src/domain.ts";
import { document } from "../../src/corpus/document.ts";
import { evaluation } from "../questions/sets.ts";

/** A file of a corpus folder. */
export interface File {
  readonly name: string;
  readonly text: string;
}

export interface Sources {
  readonly articles: readonly File[];
  readonly questions: readonly string[];
}

const newsSets = ["dev", "train-200"];
/** Sets of which no other is a part. */
const questionSets = ["wikiqa-dev", "selqa-dev", "trecqa-dev"];
/** Sentences of a news article, on average; shorter documents are put together. */
const articleLength = 37;

/** All articles and distinct questions of EVAL_DIR; null where they are not there. */
export function sources(): Sources | null {
  const news = newsSets.map((set) => join(evaluation(), "quotes", `${set}.jsonl`));
  const asked = questionSets.map((set) => join(evaluation(), "qa", set));
  if (![...news, ...asked].every((path) => existsSync(path))) return null;
  const articles = news
    .flatMap((path) => lines<{ id: string; text: string }>(path))
    .map(({ id, text }) => ({ name: `${id}.txt`, text }));
  const questions = asked.flatMap((folder) =>
    lines<{ question: string }>(join(folder, "questions.jsonl")).map(({ question }) => question),
  );
  return {
    articles: [...articles, ...asked.flatMap(gathered)],
    questions: [...new Set(questions)],
  };
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly string[];
}

/** The documents of a question set, joined to articles of about the length of news. */
function gathered(folder: string): File[] {
  const files: File[] = [];
  let parts: Part[] = [];
  const end = (): void => {
    const [first] = parts;
    if (first === undefined) return;
    const title = first.title === "" ? "" : `---\ntitle: ${JSON.stringify(first.title)}\n---\n`;
    const body = parts.map(({ sentences }) => sentences.join("\n")).join("\n\n");
    files.push({ name: `${first.id.replace(/[^\w.-]/g, "_")}.txt`, text: `${title}${body}\n` });
    parts = [];
  };
  for (const part of lines<Part>(join(folder, "corpus.jsonl"))) {
    parts.push(part);
    if (parts.reduce((sum, { sentences }) => sum + sentences.length, 0) >= articleLength) end();
  }
  end();
  return files;
}

/** So many articles: those there are, then rounds of them with changed words. */
export function files({ articles }: Sources, count: number): readonly File[] {
  return Array.from({ length: count }, (_, i) => {
    const { name, text } = articles[i % articles.length]!;
    const round = Math.floor(i / articles.length);
    return { name: `${String(round).padStart(3, "0")}-${name}`, text: changed(text, round) };
  });
}

/** Of the words that may change, one in so many does in a round. */
const oneIn = 3;
const syllables = ["ra", "so", "ni", "ka", "del", "mor", "ti", "ve", "lu", "pan", "os", "qui"];

/** The text with names and long words that this round changes; always the same ones. */
function changed(text: string, round: number): string {
  if (round === 0) return text;
  const end = syllables[round % syllables.length]!.repeat(Math.ceil(round / syllables.length));
  return text.replace(/\b(?:[A-Z][a-z]{4,}|[a-z]{8,})\b/g, (word) =>
    hash(word, round) % oneIn === 0 ? word.slice(0, -2) + end : word,
  );
}

/** FNV-1a. */
function hash(word: string, seed: number): number {
  let sum = 0x811c9dc5 ^ seed;
  for (let i = 0; i < word.length; i += 1) sum = Math.imul(sum ^ word.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}

export function documents(of: readonly File[]): readonly Document[] {
  return of.map(({ name, text }) => document(name, Buffer.from(text)).document);
}

function lines<T>(path: string): T[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}
