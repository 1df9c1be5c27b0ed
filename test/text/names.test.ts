import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { core, fold } from "../../src/text/names/fold.ts";
import { names, type Name } from "../../src/text/names/index.ts";
import { read } from "../../src/text/read.ts";
import { document } from "../made.ts";

const named = (...paragraphs: string[]): readonly Name[] =>
  names(read(document("made", paragraphs.join("\n\n"))));
const persons = (...paragraphs: string[]): readonly Name[] =>
  named(...paragraphs).filter(({ kind }) => kind === "person");
const labels = (...paragraphs: string[]): string[] =>
  persons(...paragraphs).map(({ name }) => name);
const roles = (...paragraphs: string[]): string[] =>
  persons(...paragraphs).flatMap((one) => one.roles.map(({ text }) => text));

describe("names", () => {
  it("takes a title before a name for a sign of a person", () => {
    expect(labels("On Friday the court heard Judge Orla Quennell for an hour.")).toEqual([
      "Orla Quennell",
    ]);
  });

  it("gives a shared surname to whom it was used for, not to whoever is named in passing", () => {
    const found = persons(
      "Tom Quennell closed the bridge on Monday. Quennell said that it was old. " +
        "The paper showed a photo of Ida Quennell. Quennell said he was angry.",
    );
    expect(found.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ["Tom Quennell", 3],
      ["Ida Quennell", 1],
    ]);
  });

  it("gives a shared surname to who has just been named in full as the subject", () => {
    const found = persons(
      "Tom Quennell closed the bridge on Monday. Quennell said that it was old. " +
        "Ida Quennell opened it again. Quennell said that it would hold.",
    );
    expect(found.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ["Tom Quennell", 2],
      ["Ida Quennell", 2],
    ]);
  });

  it.each([
    ["said its general secretary, Oda Brillwick.", "Oda Brillwick"],
    ["Asked by the coroner, Oda Brillwick, why he had waited, he wept.", "Oda Brillwick"],
    ["A spokeswoman for the River Trust Office (RTO), Oda Brillwick, spoke.", "Oda Brillwick"],
    ["The headmaster, Oda Brillwick, closed the school.", "Oda Brillwick"],
    ["The boat was sold by Oda Brillwick, whose daughter was on it.", "Oda Brillwick"],
    ["They met Oda Brillwick, a 27-year-old from the harbour.", "Oda Brillwick"],
    ['"No," said Oda Brillwick of Open Doors, which runs the boats.', "Oda Brillwick"],
    ["They met Oda Brellquist, a spokeswoman for the harbour.", "Oda Brellquist"],
  ])("knows a person by what is said beside the name: %s", (text, name) => {
    expect(labels(text)).toEqual([name]);
  });

  it.each([
    "In the capital, Drenmoor, the harbour minister, Ida Quennell, opened a bridge.",
    "In Drenmoor, the harbour minister, Ida Quennell, opened a bridge.",
    "President Ida Quennell of Drenmoor, 63, opened a bridge.",
    "Prime Minister Ida Quennell of Drenmoor, who was there, opened a bridge.",
    "The president of Drenmoor, Ida Quennell, opened a bridge.",
  ])("does not take a place for a person by what is said of somebody beside it: %s", (text) => {
    expect(labels(text)).toEqual(["Ida Quennell"]);
  });

  it("gives neither of two callings to a name that either may call", () => {
    expect(roles("An aide to the mayor, Ms. Ida Quennell, opened the bridge.")).toEqual([]);
    expect(roles("The head of the harbour office, Ida Quennell, spoke.")).toEqual([
      "head of the harbour office",
    ]);
  });

  it("gives a shared surname to the subject, not to whom a relative clause names", () => {
    const found = persons(
      "Tom Quennell, whose wife Ida Quennell is at sea, met the minister. Quennell said that he wept.",
      "Ida Quennell, 41, is ill.",
    );
    expect(found.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ["Tom Quennell", 2],
      ["Ida Quennell", 2],
    ]);
  });

  it("cuts off what somebody does where the article has the name without it", () => {
    expect(
      labels("Hurdler Benno Quast told a court of it. Benno Quast, 41, said that he ran."),
    ).toEqual(["Benno Quast"]);
  });

  it("keeps whose league a league is", () => {
    expect(named("Most of them wrote to the Bakers' League.").map(({ name }) => name)).toEqual([
      "Bakers' League",
    ]);
  });

  it("keeps the last word of a body that ends like a caption", () => {
    expect(named("They wrote to Harbour Rights Watch on Friday.").map(({ name }) => name)).toEqual([
      "Harbour Rights Watch",
    ]);
  });

  it("keeps that a police chief is a former one", () => {
    expect(roles("Former police chief Orla Quennell spoke.")).toEqual(["Former police chief"]);
  });

  it("joins a full name and its surname", () => {
    const [one] = persons(
      "Harbour minister Ann Tolliver met the fishermen on Monday.",
      "The money is there, Tolliver said. Nobody believed Ms. Tolliver’s figures.",
    );
    expect(one!.forms).toEqual(["Ann Tolliver", "Tolliver"]);
    expect(one!.mentions).toHaveLength(3);
  });

  it("leaves titles and a possessive out of a mention", () => {
    const [one] = persons("The crowd did not like President Omar Haddad’s speech at all.");
    expect(one!.mentions[0]!.text).toBe("Omar Haddad");
  });

  it.each([
    ["Willem van den Broek", "A judge asked Willem van den Broek, who sells boats, to be quiet."],
    ["Rafiq al-Masri", "A judge asked Rafiq al-Masri, who sells boats, to be quiet."],
    ["Carlos de la Vega", "A judge asked Carlos de la Vega, who sells boats, to be quiet."],
    ["Khalid bin Said", "A judge asked Khalid bin Said, who sells boats, to be quiet."],
    ["J. T. Marlowe", "A judge asked J. T. Marlowe, who sells boats, to be quiet."],
    ["Peter O'Rourke Jr.", "A judge asked Peter O'Rourke Jr. about the boats he sold."],
    ["Åsa Lindström-Nygård", "A judge asked Åsa Lindström-Nygård, who sells boats, to be quiet."],
  ])("keeps %s whole", (name, sentence) => {
    expect(labels(sentence)).toEqual([name]);
  });

  it("takes no place, body, people, day or month for a person", () => {
    expect(
      labels(
        "The Tarvian Council of Fisheries met in Port Elder, near the village of Aqsa al-Marj, on Tuesday.",
        "In April the Harbour Authority said that Norway and Iceland had agreed with the Danish.",
        "The Fleet Observatory for Sea Rights said the storm killed nine sailors in Bergen.",
      ),
    ).toEqual([]);
  });

  it("says which names are bodies and which are places", () => {
    const kinds = new Map(
      named("The Harbour Authority said that Norway would pay.").map(({ name, kind }) => [
        name,
        kind,
      ]),
    );
    expect(kinds.get("Harbour Authority")).toBe("organisation");
    expect(kinds.get("Norway")).toBe("place");
  });

  it("discovers nobody in a headline, but recognises those the sentences name", () => {
    const found = persons(
      "Fishermen Told To Wait",
      "Harbour minister Ann Tolliver met the fishermen on Monday and asked them for patience.",
      "TOLLIVER FACES ANGRY CREWS IN PORT ELDER",
      "The crews were not patient. They shouted at her for an hour.",
    );
    expect(found.map(({ name }) => name)).toEqual(["Ann Tolliver"]);
    expect(found[0]!.mentions.map(({ text }) => text)).toContain("TOLLIVER");
  });

  it("keeps two people of one surname two, and tells them by their titles", () => {
    const [anna, george] = persons(
      "Anna Marsh runs the harbour and her husband, George Marsh, sells the fish.",
      "Mrs. Marsh said the pier was old.",
      "Mr. Marsh said the fish was fresh.",
    );
    expect(anna!.mentions.map(({ sentence }) => sentence)).toEqual([1, 2]);
    expect(george!.mentions.map(({ sentence }) => sentence)).toEqual([1, 3]);
    expect([anna!.gender, george!.gender]).toEqual(["female", "male"]);
  });

  it("does not give a president's surname to a namesake who is introduced later", () => {
    const found = persons(
      "President Keller signed the law on Monday.",
      "On Tuesday Sofia Keller, a teacher from the coast, praised it.",
    );
    expect(found.map(({ name }) => name)).toEqual(["Keller", "Sofia Keller"]);
  });

  it("keeps a son apart from the father the article named first", () => {
    expect(
      labels("Robert Hale came early.", "His son, Robert Hale Jr., came late and Mr. Hale left."),
    ).toEqual(["Robert Hale", "Robert Hale Jr."]);
  });

  it("learns the gender of an unusual name from the pronouns that go on with it", () => {
    const [one] = persons(
      "Harbour minister Ondrela Tolliver met the fishermen. She asked them for patience.",
    );
    expect(one!.gender).toBe("female");
  });

  it.each([
    ["United Harbours mediator", "They met United Harbours mediator Stefan de Lorca at noon."],
    ["former Tarvian President", "They met former Tarvian President Stefan de Lorca at noon."],
    ["Special Envoy for Tarvia", "They met Special Envoy for Tarvia Stefan de Lorca at noon."],
    ["Tarvia's U.N. ambassador", "They met Tarvia's U.N. ambassador Stefan de Lorca at noon."],
    [
      "chief delegate for the main fishing union",
      "Stefan de Lorca, the chief delegate for the main fishing union, left at noon.",
    ],
    [
      "spokesman of the Weavers' League",
      "Stefan de Lorca, spokesman of the Weavers' League, left at noon.",
    ],
    [
      "head of the harbour delegation",
      "The head of the harbour delegation, Stefan de Lorca, left at noon.",
    ],
  ])("gives the role %j as the text has it", (role, sentence) => {
    expect(roles(sentence)).toEqual([role]);
  });

  it("does not give one person the role of the next in a list", () => {
    const found = persons(
      "They met Stefan Lorca, harbour minister Ann Tolliver and others at noon.",
    );
    expect(found.find(({ name }) => name === "Stefan Lorca")?.roles ?? []).toEqual([]);
  });

  it("gives mentions and roles that are slices of the article, whatever the text", () => {
    const word = fc.constantFrom(
      ..."Ann Tolliver Mr. President of the de al-Masri , . said “ ” ’s who Jr. IN Paris J. envoy a".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const text = words.join(" ");
        for (const one of named(text)) {
          for (const mention of one.mentions) {
            expect(text.slice(mention.start, mention.end)).toBe(mention.text);
            expect(one.forms).toContain(mention.text);
          }
          for (const role of one.roles) expect(text.slice(role.start, role.end)).toBe(role.text);
        }
      }),
    );
  });
});

describe("core", () => {
  it.each([
    ["Bashar al-Assad’s", ["bashar", "assad"]],
    ["Staffan de Mistura", ["staffan", "mistura"]],
    ["Ludwig van der Rohe", ["ludwig", "rohe"]],
    ["Felipe Calderón", ["felipe", "calderon"]],
    ["George H.W. Bush", ["george", "hw", "bush"]],
    ["Joseph R. Biden, Jr.", ["joseph", "r", "biden"]],
    ["Ben Carson", ["ben", "carson"]],
    ["de", ["de"]],
  ])("keeps of %j what tells its bearer from others", (name, words) => {
    expect(core(name)).toEqual(words);
  });

  it("is the same for a name and its folded form", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-ZÀ-Ý][a-zà-ÿ]{3,8} [A-ZÀ-Ý][a-zà-ÿ]{3,8}$/), (name) => {
        expect(core(fold(name))).toEqual(core(name));
      }),
    );
  });
});
