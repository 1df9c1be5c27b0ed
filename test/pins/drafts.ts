/** Drafts and acts to pin in tests; every text is made up. */
import type { Act, Content, Draft, PinnedExcerpt, Place } from "../../src/pins/pin.ts";
import { key } from "../../src/pins/key.ts";

export const home: Place = "guild:100200300400500600";
export const elsewhere: Place = "guild:999888777666555444";

const words =
  "The harbour master said the new ferry would sail in March. Nobody in Port Ellery believed her.";

/** An act of somebody at the given minute of a made-up day. */
export function act(by = "1001", minute = 0): Act {
  return { by, at: new Date(Date.UTC(2026, 0, 2, 3, minute)).toISOString() };
}

export function excerpt(text: string, start = 40, article = "ferry"): PinnedExcerpt {
  const end = start + text.length;
  return {
    ...{ article, start, end, text, paragraph: 2, sentence: 3, citation: 1 },
    ...{ marks: [{ start, end: start + 1 }], part: "passage", speaker: null },
  };
}

export function content(text = words, heading = "When does the ferry sail?"): Content {
  return {
    kind: "evidence",
    heading,
    excerpts: [excerpt(text)],
    citations: [
      {
        number: 1,
        article: "ferry",
        title: "A ferry for Port Ellery",
        outlet: "The Ellery Observer",
        published: "2025-11-03",
        url: "https://observer.example/ferry",
        hash: "0a".repeat(32),
      },
    ],
  };
}

export function draft(question = "When does the ferry sail?", change: Partial<Draft> = {}): Draft {
  return {
    place: home,
    question,
    line: `/ask ${question}`,
    note: null,
    label: null,
    content: content(),
    keys: [key(question) ?? question],
    message: { channel: "42", id: "4242", pinned: false },
    ...change,
  };
}
