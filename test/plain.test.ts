import fc from "fast-check";
import { describe, expect, test } from "vitest";
import commands from "../commands/index.ts";
import { answer, parse } from "../src/dispatch.ts";
import { open } from "../src/library.ts";
import { plain } from "../src/plain.ts";
import { index } from "../src/search.ts";
import { document } from "./made.ts";

/** What a line asks for, as a command line. */
function line(text: string): string | null {
  const meant = plain(text);
  if (!meant) return null;
  return [meant.command, ...Object.entries(meant.values).flat()].join(" ");
}

describe("in plain words", () => {
  test.each([
    ["compare the number of dead", "compare topic the number of dead"],
    ["Compare the flood damage.", "compare topic the flood damage"],
    ["please compare what the papers say about the flood", "compare topic the flood"],
    ["Can you compare the sources on the flood, please?", "compare topic the flood"],
    ["how do the sources differ on the flood?", "compare topic the flood"],
    ["Where do the articles disagree about the flood?", "compare topic the flood"],
    ["do the sources agree on the flood", "compare topic the flood"],
    ["differences between the sources on the flood", "compare topic the flood"],
    ["What do the different sources say about the flood?", "compare topic the flood"],
    ["how does each paper describe the flood?", "compare topic the flood"],
    ["timeline", "timeline"],
    ["timeline of the strike", "timeline topic the strike"],
    ["Show me a timeline of the strike, please", "timeline topic the strike"],
    ["could you make a timeline for the strike?", "timeline topic the strike"],
    ["What's the chronology of the strike?", "timeline topic the strike"],
    ["harbour strike timeline", "timeline topic harbour strike"],
    ["timeline of events", "timeline"],
    ["What happened when?", "timeline"],
    ["what happened and when during the strike", "timeline topic the strike"],
    ["tell me about Ann Lee", "who name Ann Lee"],
    ["Tell me who Ann Lee is", "who name Ann Lee"],
    ["do you know who is Ann Lee?", "who name Ann Lee"],
    ["quote Ann Lee on the dam", "quote speaker Ann Lee about the dam"],
    ["tell me what Ann Lee said about the dam", "quote speaker Ann Lee about the dam"],
    ["What were Ann Lee’s remarks about the dam?", "quote speaker Ann Lee about the dam"],
    ["Ann Lee's quotes", "quote speaker Ann Lee"],
    ["fact-check: the dam is 50 m high", "check text the dam is 50 m high"],
    ["check whether the dam is 50 m high", "check text the dam is 50 m high"],
    ["search for the mayor", "search words the mayor"],
    ["which articles do you have?", "sources"],
    ["List your sources", "sources"],
    ["what can I ask?", "help"],
    ["how does this work?", "help"],
    ["Who are you?", "about"],
  ])("%s", (text, expected) => {
    expect(line(text)).toBe(expected);
  });

  test.each([
    "Who said the dam would hold?",
    "Who said “the dam will hold”?",
    "What did Ann Lee say about the dam?",
    "Who is Ann Lee?",
    "How does the new dam compare to the old one?",
    "Beyond compare, is the dam the best?",
    "Compare the dam with the old one",
    "compare Ann Lee and Jo Marsh",
    "compare",
    "compare that",
    "Compared to what is the dam high?",
    "What did the comparison of the dams show?",
    "What happened when the dam broke?",
    "When did the dam break?",
    "What is the timeline for the withdrawal?",
    "Who set the timeline?",
    "How many people were hurt?",
    "Why do the two mayors disagree on the dam?",
    "Did the sources of the river dry up?",
    "What sources feed the river?",
    "tell me about it",
    "quote of the day",
    "The search for the missing was called off",
    "Is it true that the dam is 50 m high?",
    "check the dam",
    "What is the quote from the mayor worth?",
    "",
  ])("%s stays a question", (text) => {
    expect(line(text)).toBeNull();
  });

  test("no line of any making is misread so that a value is blank", () => {
    const words = fc.constantFrom(
      ..."compare timeline of the sources on quote ? 's said tell me about who is check : and".split(
        " ",
      ),
    );
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 250 }),
      fc.array(words, { maxLength: 12 }).map((some) => some.join(" ")),
    );
    fc.assert(
      fc.property(text, (typed) => {
        for (const value of Object.values(plain(typed)?.values ?? {}))
          expect(value).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});

describe("a line", () => {
  const library = open([
    document("dam", "Ann Lee, the mayor of Thornby, opened a new dam on 3 May 2019.\n"),
    document("mill", "The dam above the old mill broke in 2015. It was made of clay.\n"),
  ]);
  const context = { library, index: index(library), commands };

  test("that asks for a command in plain words gets its answer", () => {
    expect(answer("a timeline of the dam", context)).toMatchObject({
      kind: "timeline",
      topic: "the dam",
    });
    expect(answer("What do the papers say about the dam?", context).kind).toBe("comparison");
    expect(answer('Tell me about "Ann Lee"', context)).toMatchObject({ name: "Ann Lee" });
  });

  test("is a question where the sources have nothing on what it seemed to ask for", () => {
    const text = "Tell me about the mill that is old";
    expect(answer(text, context)).toEqual(answer(`/ask ${text}`, context));
    expect(answer("timeline of the moon landing", context)).toMatchObject({
      kind: "nothing",
      query: "timeline of the moon landing",
    });
  });

  test("of the commands that there are only asks for those", () => {
    const few = commands.filter(({ name }) => name === "ask");
    expect(parse("timeline of the dam", { ...context, commands: few })).toMatchObject({
      values: { question: "timeline of the dam" },
    });
  });
});
