/** Made-up answers of every kind, and the settings of those who read them. */
import type { Answer, Citation, Excerpt } from "../../src/domain.ts";
import type { Command, Context } from "../../src/command.ts";
import type { Index } from "../../src/search.ts";
import { library, document } from "../made.ts";

export function citation(number: number, more: Partial<Citation> = {}): Citation {
  return {
    number,
    article: `article-${number}`,
    title: `Title ${number}`,
    outlet: "The Herald",
    published: "2021-03-04",
    url: `https://herald.example/${number}`,
    ...more,
  };
}

export function excerpt(text: string, more: Partial<Excerpt> = {}): Excerpt {
  const start = more.start ?? 100;
  return {
    article: `article-${more.citation ?? 1}`,
    start,
    end: start + text.length,
    text,
    paragraph: 2,
    sentence: 3,
    citation: 1,
    marks: [],
    ...more,
  };
}

/** One answer of each kind, in which every piece of text is `text`. */
export function everyKind(text: string, many = 3): Answer[] {
  const citations = Array.from({ length: many }, (_, i) =>
    citation(i + 1, { title: text, outlet: text }),
  );
  const one = excerpt(text, { marks: [{ start: 100, end: 100 + Math.ceil(text.length / 2) }] });
  const all = Array.from({ length: many }, (_, i) => ({ ...one, citation: i + 1 }));
  const names = Array.from({ length: many }, (_, i) => `${text}${i}`);
  return [
    {
      kind: "person",
      name: text,
      aliases: names,
      roles: all,
      tenures: all.map(() => ({
        period: { first: "2021-03-04", last: "2021-05-06" },
        sources: many,
        past: true,
      })),
      sources: many,
      mentions: many,
      quotes: many,
      excerpts: all,
      companions: names,
      citations,
    },
    { kind: "choice", query: text, options: names.map((name) => ({ name, line: `/who ${name}` })) },
    {
      kind: "quotes",
      speaker: text,
      about: text,
      first: 1,
      total: many + 1,
      period: { first: "2021-03-04", last: "2021-05-06" },
      topics: names.map((topic) => ({ topic, count: many, line: `/quote ${topic}` })),
      citations,
      quotes: all.map((words) => ({
        words,
        evidence: words,
        antecedent: words,
        kind: "mixed",
        elsewhere: all.map((same) => ({
          words: same,
          speaker: text,
          likeness: "reworded",
          changes: [{ from: null, to: { start: same.start, end: same.start + 1 } }],
          evidence: same,
        })),
        disputed: true,
        confidence: 0.5,
      })),
    },
    {
      kind: "evidence",
      question: text,
      evidence: all.map((each) => ({ excerpt: each, before: each, agreeing: all })),
      conflicting: true,
      confidence: 0.5,
      citations,
    },
    { kind: "matches", query: text, matches: all, total: many + 1, citations },
    {
      kind: "comparison",
      topic: text,
      sources: many,
      shared: all.map((each) => ({
        wordings: all.map((wording) => ({ excerpt: wording, before: each, same: all })),
        differences: ["numbers", "names", "denial", "hedges", "wording"],
      })),
      alone: all.map((each) => ({
        wordings: [{ excerpt: each, before: null, same: [] }],
        differences: [],
      })),
      total: many + 1,
      citations,
    },
    {
      kind: "timeline",
      topic: text,
      events: all.map((each, i) => ({
        excerpt: each,
        before: each,
        when: i === 0 ? null : { first: "2021-03-01", last: "2021-03-31" },
        agreeing: all,
      })),
      total: many + 1,
      undated: 1,
      citations,
    },
    {
      kind: "sources",
      citations,
      sentences: citations.map(({ number }) => ({ citation: number, count: 1 })),
    },
    { kind: "article", sentences: all, citations },
    {
      kind: "help",
      commands: names.map((usage) => ({
        usage: usage.slice(0, 50),
        description: "What",
        example: text.slice(0, 90),
      })),
    },
    {
      kind: "said",
      pasted: text,
      words: one,
      evidence: one,
      quoted: "direct",
      speaker: text,
      elsewhere: all.map((words) => ({ words, speaker: text })),
      disputed: true,
      differences: names.map((name) => ({ pasted: name, source: text })),
      confidence: 0.5,
      citations: many > 0 ? citations : [citation(1)],
    },
    {
      kind: "claims",
      text,
      claims: all.map((each) => ({
        text,
        evidence: [each, each],
        compared: names.map((name, i) => ({
          text: name,
          kind: "name",
          found: (["all", "some", "none"] as const)[i % 3]!,
        })),
      })),
      citations,
    },
    {
      kind: "about",
      version: "1",
      articles: many,
      sentences: many,
      people: many,
      quotes: many,
      published: { first: "2021-03-04", last: "2021-03-05" },
      dated: many,
    },
    {
      kind: "nothing",
      query: text,
      near: names,
      person: { name: text, quotes: many },
    },
    { kind: "nothing", query: text, near: [], held: many + 1 },
    { kind: "problem", message: text, remedy: text },
  ];
}

/** A context of these commands over two small articles. */
export function context(commands: readonly Command[]): Context {
  const known = library([
    document("harbour", "The harbour is deep. Ships come in by night.", { title: "Harbour" }),
    document("mill", "The mill stands still. Nobody knows why.", { title: "Mill" }),
  ]);
  return { library: known, index: {} as Index, commands };
}
