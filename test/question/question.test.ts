import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { question } from "../../src/question/question.ts";
import { sides } from "../../src/question/saying.ts";

const terms = (text: string): string[] => question(text).concepts.map(({ plain }) => plain);

describe("question", () => {
  it.each([
    ["Who opened the bridge?", "person"],
    ["By whom was the bridge opened?", "person"],
    ["When did the mill burn down?", "date"],
    ["What year was the mill built?", "date"],
    ["Where is the mill?", "place"],
    ["Which city hosted the fair?", "place"],
    ["Which company owns the mill?", "organization"],
    ["How many workers were hurt?", "number"],
    ["How much did the bridge cost?", "money"],
    ["How much did the shares fall?", "number"],
    ["How long did the strike last?", "duration"],
    ["How tall is the tower?", "measure"],
    ["How old is the mayor?", "age"],
    ["How often does the ferry run?", "often"],
    ["What percentage of voters stayed away?", "percent"],
    ["Why was the road closed?", "reason"],
    ["How is paper made?", "manner"],
    ["What is a spinning jenny?", "definition"],
    ["What does the sign mean?", "definition"],
    ["What did the mayor say about the road?", "statement"],
    ["What should the talks be about, according to Ann Lee?", "statement"],
    ["How many were hurt, according to Ann Lee?", "number"],
    ["What does DWU stand for?", "expansion"],
    ["What is DWU short for?", "expansion"],
    ["How much is the company losing a day?", "money"],
    ["What post does Ann Lee hold?", "definition"],
    ["Did the mayor resign?", "whether"],
    ["the bridge", "fact"],
  ])("knows what is expected: %s", (text, expected) => {
    expect(question(text).expected).toBe(expected);
  });

  it.each([
    ["Which language do they speak?", "language"],
    ["What is the currency of Ruritania?", "currency"],
    ["What kind of weapons were found?", "weapons"],
    ["What were the harbour laws named after?", null],
    ["Who opened the bridge?", null],
  ])("knows the noun for what is asked: %s", (text, noun) => {
    expect(question(text).type).toBe(noun);
  });

  it("keeps the words that the answer has to be about", () => {
    expect(terms("Who opened the new bridge in Ulm?")).toEqual(["opened", "new", "bridge", "ulm"]);
    expect(terms("Where did the fair take place?")).toEqual(["fair"]);
  });

  it("tells who speaks from what is spoken about", () => {
    const spoken = (text: string): readonly string[] => {
      const { concepts } = question(text);
      const { speaker, topic } = sides(text, concepts);
      const plain = (at: readonly number[]): string => at.map((i) => concepts[i]!.plain).join(" ");
      return [plain(speaker), plain(topic)];
    };
    expect(spoken("What did Ann Lee say about the dam?")).toEqual(["ann lee", "dam"]);
    expect(spoken("What is the dam for, according to Ann Lee?")).toEqual(["ann lee", "dam"]);
  });

  it("knows a verb with its particle, and that who made something did just that", () => {
    const [called] = question("Who called the talks off?").concepts;
    expect(called).toMatchObject({ phrase: "call_off", light: false });
    expect(question("Who made the cranes?").concepts[0]).toMatchObject({ light: false });
    expect(question("Where did he make the cranes?").concepts[0]).toMatchObject({ light: true });
  });

  it("reads a name written out and its initials as one", () => {
    expect(terms("What did the United Nations decide?")).toEqual(["un", "decide"]);
    expect(terms("What did the U.N. decide?")).toEqual(["un", "decide"]);
  });

  it("tells the doer from the one to whom it is done", () => {
    expect(question("Who praised the mayor?").asks).toBe("doer");
    expect(question("Whom did the mayor praise?").asks).toBe("done");
    expect(question("How many workers were hurt?").asks).toBe("done");
    expect(question("When was the mill built?").asks).toBeNull();
  });

  it("takes little note of words that only name the kind of answer", () => {
    const light = question("Which city hosted the fair?").concepts.filter((each) => each.light);
    expect(light.map(({ plain }) => plain)).toEqual(["city"]);
  });

  it("holds no concept where there is no content", () => {
    for (const text of ["", "   ", "Who?", "What is it?", "???", "and then?"])
      expect(question(text).concepts).toEqual([]);
  });

  it("places its concepts within any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        for (const { start, end } of question(text).concepts) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
