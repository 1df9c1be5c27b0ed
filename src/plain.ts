/**
 * What people write who do not write commands: "a timeline of the talks", "how do the sources
 * differ on the dam?", "tell me about Ann Lee". Patterns of English only; whatever is not surely one
 * of them is a question.
 */

/** A command that a line in plain words seems to ask for. */
export interface Meant {
  readonly command: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Longer lines are questions, or more than one thing. UTF-16 units. */
const longest = 200;

/** What is said around a wish without changing it. */
const lead =
  /^(?:(?:please|hey|hi|hello|ok|okay|so|now)[,!]? )*(?:(?:can|could|would|will) you (?:please )?|i(?:['’]d| would) like (?:to (?:see|have) )?|i want (?:to (?:see|have) )?|i need |let me see |please )?(?:(?:show|give|make|draw|get|write)(?: me| us)? )?/iu;
const trail = /(?:[\s?.!,]|\b(?:please|thanks|thank you)[\s?.!]*$)*$/iu;

const sources =
  "(?:news )?(?:sources?|articles?|outlets?|papers?|newspapers?|reports|accounts|stories)";
const those = "(?:(?:the|your|each|every|all|these|those|different|various|several|of) )*";
const on = "(?:on|about|over|of|regarding|concerning)";
const topic = "(?<topic>.+)";
const speaker = "(?<speaker>.{1,80}?)";
const said = "(?:words|quotes|quotations|statements|comments|remarks)";
const events = "(?:timeline|time line|chronology|sequence of events)";

/** The patterns of each command; a group is the value of its option, under its own name or `topic`. */
const patterns: Readonly<Record<string, readonly string[]>> = {
  compare: [
    `compare (?:what )?${those}${sources}(?: (?:say|tell|write|report))? ${on} ${topic}`,
    `compare how ${those}${sources} (?:report|cover|describe|see|present)(?: on)? ${topic}`,
    `(?:compare|a comparison of) (?!to |with |by |as |and |between )${topic}`,
    `(?:how|where|do|in what|on what|what) (?:do )?${those}${sources} (?:differ|disagree|agree|diverge|part ways) ${on} ${topic}`,
    `(?:what are )?(?:the )?differences? (?:between|among|in) ${those}${sources} ${on} ${topic}`,
    `what (?:do|does) ${those}${sources} (?:say|write|report|tell(?: us| me)?|have to say) ${on} ${topic}`,
    `how (?:do|does) ${those}${sources} (?:report|cover|describe|present)(?: on)? ${topic}`,
  ],
  timeline: [
    `(?:an? |the )?${events}(?: (?:of|for|on|about|around) ${topic})?`,
    `what(?:['’]s| is| was) the ${events}(?: of ${topic})?`,
    `(?<topic>(?:(?!(?:wh\\w+|how|is|are|was|were|do|does|did|has|have|had|an?|the) )\\S+ ){1,4})timeline`,
    "what happened when|when did what happen|what happened,? and when",
    `what happened,? and when,? (?:in|at|during|with) ${topic}`,
  ],
  who: [
    `tell me (?:more |something )?about ${topic}`,
    `(?:tell me|do you know|explain|remind me) who (?:(?:is|was|are) ${topic}|(?<name>.+) (?:is|was|are))`,
  ],
  quote: [
    `quote (?!of |for |from |by )${speaker}(?: ${on} ${topic})?`,
    `(?:tell me )?what (?!did |does |has |had |was |is |were |are |do )${speaker} (?:said|says|has said|had to say)(?: ${on} ${topic})?`,
    `(?:what (?:are|were|is|was) )?${speaker}['’]s? ${said}(?: ${on} ${topic})?`,
  ],
  check: [`(?:fact[- ]?check:?|check:|(?:check|verify) (?:whether|if|that)) ${topic}`],
  search: [
    `(?:search(?: ${those}${sources})?|look) for ${topic}`,
    `find (?:all |the )*(?:sentences|passages|mentions) (?:with|of|on|about|that (?:have|hold|mention|contain)) ${topic}`,
  ],
  sources: [
    `(?:what|which) ${those}${sources} (?:do you (?:have|know|hold|use|read)|are there|have you(?: read)?)`,
    `(?:what are|list) ${those}${sources}`,
  ],
  help: [
    "what can (?:you (?:do|answer)|i ask(?: you)?)",
    "how (?:do|can) i use (?:you|this|it)|how (?:does this|do you) work",
    "(?:what are |list )?(?:the |your )?commands",
    "help me",
  ],
  about: ["(?:who|what) are you"],
};

const called = /sources?|article|outlet|paper|report|account|stories/iu;
/**
 * A word that every wish for a command has. Most lines have none, and to make ready all patterns
 * for the first of them takes as long as to answer it.
 */
const hints: Readonly<Record<string, RegExp>> = {
  compare: new RegExp(`compar|differ|agree|diverge|part ways|${called.source}`, "iu"),
  timeline: /time ?line|chronology|sequence|happen/iu,
  who: /tell me|do you know|explain|remind/iu,
  quote: /quot|said|says|had to say|words|statement|comment|remark/iu,
  check: /check|verify/iu,
  search: /search|look|find/iu,
  sources: called,
  help: /what can|how |command|help/iu,
  about: /are you/iu,
};

/** The option that a command's topic goes to, where it is not called so. */
const options: Readonly<Record<string, string>> = {
  who: "name",
  quote: "about",
  check: "text",
  search: "words",
};

const known = Object.entries(patterns).map(([command, all]) => ({
  command,
  hint: hints[command]!,
  forms: all.map((pattern) => new RegExp(`^(?:${pattern})$`, "iu")),
}));

/** What only the talk before would tell. */
const pointing =
  /^(?:it|this|that|these|those|them|they|he|she|him|her|us|we|me|you|i|both|something|anything|so)$/iu;
/** Words that set two things against each other, which no command does. */
const against = /\b(?:with|to|and|or|versus|vs|against|than)\b/iu;
const everything = /^(?:the )?(?:events|everything|all|it all|what happened)$/iu;

/** The command that a line asks for in plain words; null where it is, or may be, a question. */
export function plain(line: string): Meant | null {
  if (line.length > longest) return null;
  const wish = line.replace(lead, "").replace(trail, "");
  for (const { command, hint, forms } of known) {
    if (!hint.test(wish)) continue;
    for (const form of forms) {
      const found = form.exec(wish);
      if (found) return meant(command, found.groups ?? {});
    }
  }
  return null;
}

function meant(
  command: string,
  groups: Readonly<Record<string, string | undefined>>,
): Meant | null {
  const values: Record<string, string> = {};
  for (const [group, value] of Object.entries(groups)) {
    const text = value?.trim() ?? "";
    if (text === "" || (command === "timeline" && everything.test(text))) continue;
    if (pointing.test(text) || !/[\p{L}\p{N}]/u.test(text)) return null;
    values[group === "topic" ? (options[command] ?? group) : group] = text;
  }
  if (command === "compare" && against.test(values["topic"] ?? "")) return null;
  return { command, values };
}
