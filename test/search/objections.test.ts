import { expect, it } from "vitest";
import { open } from "../../src/library.ts";
import { question } from "../../src/question/question.ts";
import { index } from "../../src/search.ts";
import { objections } from "../../src/search/objections.ts";
import { rank } from "../../src/search/ranking.ts";

const text = `The envoy Ann Lee met the rebels in Ulm on 3 May 2012, and 40 villages were burnt.

The Ruritanian party asked Tom Fox, president of Freedonia, to come to Ruritania.

The dam was closed because of the flood. A minister resigned.

Two ferries sank after the harbour gates failed. The tanker Aurora was towed away.

Rupert Moss was arrested in an alley near Zenda.

"The bridge must be rebuilt," Ida Vane said on Monday.

Ida Vane asked the mayor twice who had sold the brewery.

The rebels demanded that the harbour master resign. A patrol burnt a camp with torches.
`;
const whole = index(
  open([
    {
      id: "a",
      file: "a.txt",
      text,
      body: { start: 0, end: text.length },
      metadata: {},
      hash: "a",
    },
  ]),
);

/** What speaks against the sentence of these words as the answer to a question. */
function against(asked: string, words: string): readonly string[] {
  const { view, ranked } = rank(whole, question(asked));
  const first = ranked.find(({ sentence }) => {
    const { start, end } = whole.store.sentences[sentence]!;
    return text.slice(start, end).includes(words);
  });
  return Object.keys(objections(view, first!));
}

it.each([
  ["When did Ann Lee meet the rebels?", "3 May"],
  ["How many villages were burnt?", "3 May"],
  ["Who met the rebels in Ulm?", "3 May"],
  ["Why was the dam closed?", "The dam"],
  ["Who is the president of Freedonia?", "Tom Fox"],
  ["What is the tanker called?", "Aurora"],
  ["What did Ida Vane say about the bridge?", "rebuilt"],
])("nothing speaks against the sentence that answers: %s", (asked, words) => {
  expect(against(asked, words)).toEqual([]);
});

it.each([
  ["it holds no number", "no:type:count", "How many people closed the dam?", "The dam"],
  ["it holds no date", "no:type:when", "When was the dam closed?", "The dam"],
  ["it holds no reason", "no:type:why", "Why did Ann Lee meet the rebels?", "3 May"],
  [
    "it tells the day but not the hour",
    "no:type:when",
    "What time did Ann Lee meet the rebels?",
    "3 May",
  ],
  ["the office is another's", "no:torn", "Who is the president of Ruritania?", "Tom Fox"],
  ["no article has the verb", "no:unheard", "Who assassinated Ann Lee?", "3 May"],
  ["no article has anything like what is asked", "no:untouched", "Is Ann Lee vegetarian?", "3 May"],
  ["it lacks what was done", "no:verb:who", "Who closed the harbour gates?", "Two ferries"],
  ["it names nobody", "no:name", "What is the name of the minister?", "minister"],
  ["it names none of those to be named", "no:name", "Which two ferries sank?", "Two ferries"],
  [
    "what is asked is the cause, not what was caused",
    "no:backward",
    "Why did the harbour gates fail?",
    "Two ferries",
  ],
  ["nobody is said to have done it", "no:doerless", "Who arrested Rupert Moss?", "alley"],
  ["it is somebody else's words", "no:unsaid", "What did Ann Lee say about the bridge?", "rebuilt"],
  ["it is on something else", "no:offtopic", "What did Ida Vane say about the ferries?", "rebuilt"],
  ["it asks the question itself", "no:echo", "Who sold the brewery?", "brewery"],
  [
    "it tells of no predecessor",
    "no:order",
    "Who was president of Freedonia before Tom Fox?",
    "Tom Fox",
  ],
  ["it only tells what is demanded", "no:unreal", "Did the harbour master resign?", "demanded"],
  ["it has nothing of the type asked for", "no:instance", "What weapons met Ann Lee?", "3 May"],
  ["it tells of nothing to come", "no:order", "When does Ann Lee next meet the rebels?", "3 May"],
  [
    "another sentence of the article has the name",
    "no:nameElsewhere",
    "Did Ida Vane meet the rebels?",
    "3 May",
  ],
  [
    "no sentence of the article has the name",
    "no:nameNowhere",
    "Did Olga Frey meet the rebels?",
    "3 May",
  ],
  ["it denies nothing", "no:negation", "Which villages were not burnt?", "3 May"],
])("a sentence is objected to where %s", (_, name, asked, words) => {
  expect(against(asked, words)).toContain(name);
});
