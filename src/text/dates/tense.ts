/**
 * Which way from the article's day a time lies, told from the words around it. A report names a
 * weekday or a month without saying of which week or year; the verb does: "met on Thursday" is
 * behind, "will meet on Thursday" ahead. Words only, no parsing: where no verb surely governs the
 * time, the direction is unknown.
 */
import type { Span } from "../../domain.ts";

export type Direction = "past" | "future";

export interface Tense {
  /** Null where it is unknown. */
  readonly direction: Direction | null;
  /** Whether it is the day on which somebody said something, not that of what they said. */
  readonly said: boolean;
}

/** Words looked at on either side, and UTF-16 units that surely hold them. */
const reach = 14;
const span = 240;
/** A time with more words before it is no longer at its sentence's opening. */
const opening = 4;
/** Between a verb and what makes its tense stand adverbs and forms of "be", at most so many. */
const between = 3;

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const future = set("will 'll won't shall tomorrow upcoming");
/** Nothing is sure of what only may be. */
const open = set(
  "would may might can could should must is are am isn't aren't 're wouldn't can't couldn't shouldn't cannot",
);
const planning = set(
  "plan plans planned planning schedule scheduled due set expected expects expect hopes hope hoped wants want wanted going intend intends intended aims aim ready vowed agreed promised likely poised prepared preparing slated supposed",
);
const arranged = set("planned scheduled set slated expected intended supposed due");
/** Present forms with which a report names what is yet to come: "the talks end on Friday". */
const present = set(
  "end ends begin begins start starts open opens meet meets vote votes take takes hold holds expire expires close closes return returns face faces head heads arrive arrives come comes go goes run runs resume resumes convene convenes travel travels speak speaks air airs leave leaves visit visits has have",
);
const irregular = set(
  "was were wasn't weren't had hadn't did didn't said told won lost met began came went took made gave got held left led fell rose sent spent spoke struck stood sat ran saw shot sought sold brought bought broke built caught chose cut drew drove fought flew found grew heard hit hung kept knew laid lay let paid put quit read rang rejoined rode sang shook showed shut split spread stole stuck swept swore taught thought threw tore understood upheld woke wore wrote written given taken shown spoken broken driven seen done gone become became known born beaten begun bound bet burst cast cost dealt dug drank fed felt fled forgot forgave froze hid hurt lent lit meant mistook overcame overtook oversaw set shed slept slid slew spun sprang sank stung swam swung underwent undertook withdrew withheld wept won",
);
const saying = set(
  "said told announced added stated tweeted wrote declared argued reported claimed insisted acknowledged confirmed warned explained noted described considered reiterated suggested",
);
/** Words that end as past forms do. */
const notPast = set(
  "need indeed speed hundred united feed seed red bed led hatred sacred naked wicked ahead instead embed exceed proceed succeed agreed-upon so-called long-held unprecedented armed newlywed",
);
/** Behind them a word such as "armed" describes and does not tell. */
const describing = set(
  "the a an its his her their our my your this that these those of in on between with for by against and or to most more very as all some any no",
);
const auxiliary = set("be been being not also since never already ever just only");
/** Where another clause begins. */
const clause = set("which who whom that when where while because although though if whether as");
/** The comma of "Thornby, Ohio": it parts no clauses. */
const place = /(?<=\p{Lu}\p{Ll}{1,30}), (?=\p{Lu})/gu;
const word = /\p{L}[\p{L}’'-]*|[,;:()—–“”"]/gu;

/** The tense around the time at `at`, which lies in `sentence`. */
export function tense(text: string, sentence: Span, at: Span): Tense {
  const before = wordsOf(text.slice(Math.max(sentence.start, at.start - span), at.start)).slice(
    -reach,
  );
  const own = governing(before.toReversed(), (i) => before.length - 1 - i, before);
  if (own) return own;
  const after = wordsOf(text.slice(at.end, Math.min(sentence.end, at.end + span))).slice(0, reach);
  // "On Thursday, he said": the first comma only sets the time apart.
  const rest = after[0] === "," ? after.slice(1) : after;
  const told = governing(rest, (i) => i, rest) ?? { direction: null, said: false };
  // "Scenes from the march on Friday will stay with her": the verb behind has another subject.
  const ahead = told.direction === "future" && before.length > opening;
  return ahead ? { ...told, direction: null } : told;
}

/** The first word, as ordered, that tells the tense; null where the clause ends before it. */
function governing(
  ordered: readonly string[],
  place: (i: number) => number,
  words: readonly string[],
): Tense | null {
  const end = ordered.findIndex((each) => clause.has(each) || /^[,;:()—–“”"]$/u.test(each));
  const own = end < 0 ? ordered : ordered.slice(0, end);
  for (const [i] of own.entries()) {
    const told = verb(words, place(i));
    if (!told) continue;
    // "Will give him the boost needed on Tuesday": two verbs, and no telling which has the day.
    const disputed =
      told.direction === "past" &&
      !told.said &&
      own.slice(i + 1).some((each) => future.has(each) || open.has(each));
    return disputed ? { ...told, direction: null } : told;
  }
  return null;
}

/** What the word at `i` tells by itself and by what stands before it; null where it is no verb. */
function verb(words: readonly string[], i: number): Tense | null {
  const one = words[i]!;
  const unknown: Tense = { direction: null, said: false };
  if (future.has(one)) return { direction: "future", said: false };
  if (one === "to" && planning.has(words[i - 1] ?? "")) return planned(words, i - 1);
  if (open.has(one)) return unknown;
  if (present.has(one)) return aided(words, i) ?? unknown;
  if (!isPast(words, i)) return null;
  // "The march planned for Friday": the plan is past, the day perhaps not.
  if (arranged.has(one)) return unknown;
  return aided(words, i) ?? { direction: "past", said: saying.has(one) };
}

/** "Plans to", "is due to" look ahead; "was due to" says nothing of whether the day has come. */
function planned(words: readonly string[], i: number): Tense {
  const was = words
    .slice(Math.max(0, i - between), i)
    .some((each) => /^(?:was|were|had)$/.test(each));
  return { direction: was ? null : "future", said: false };
}

/** What the words before a verb make of it: "will be held", "could have won"; null where nothing. */
function aided(words: readonly string[], i: number): Tense | null {
  for (let at = i - 1; at >= 0 && i - at <= between + 1; at -= 1) {
    const each = words[at]!;
    if (future.has(each)) return { direction: "future", said: false };
    if (each === "to" && planning.has(words[at - 1] ?? "")) return planned(words, at - 1);
    if (open.has(each) || each === "to") return { direction: null, said: false };
    if (!auxiliary.has(each) && !each.endsWith("ly") && each !== "have") return null;
  }
  return null;
}

function isPast(words: readonly string[], i: number): boolean {
  const one = words[i]!;
  if (irregular.has(one)) return true;
  if (one.length < 4 || !one.endsWith("ed") || notPast.has(one)) return false;
  return !describing.has(words[i - 1] ?? "");
}

function wordsOf(text: string): string[] {
  const plain = text.replaceAll("’", "'").replace(place, " ");
  return Array.from(plain.matchAll(word), ([each]) => each.toLowerCase());
}
