/**
 * The words by which news writing gives words to people: verbs of speech by what they take, nouns
 * that name speakers, and nouns that name what cannot speak. Lists of forms, general to English.
 */

/** What a cue governs: a clause, a name given to something, a judgement, a thought, a finding. */
export type CueClass = "say" | "write" | "ask" | "call" | "judge" | "think" | "show";

const verbs: Readonly<Record<CueClass, string>> = {
  say: "say tell add note explain reply respond answer retort continue remark state declare announce insist argue claim assert contend maintain stress emphasize emphasise recall recount concede admit acknowledge confirm deny boast joke quip shout yell scream cry exclaim mutter whisper chant sing repeat reiterate conclude observe comment mention point suggest propose warn caution predict promise vow pledge swear testify allege complain lament muse reason counter interject interrupt chime begin elaborate clarify specify report reveal disclose inform assure remind advise brag bemoan crow fume thunder bellow deadpan opine offer go speak describe stipulate agree disagree counsel volunteer sum proclaim pronounce preach plead implore beg murmur mumble sigh laugh snap fire demur venture relate intone hint rejoin gush rave vent bark roar sneer scoff gripe grumble profess avow affirm attest signal put toast rail lecture narrate recite summarize summarise",
  write:
    "write tweet post blog email text read sign caption retweet type publish quote cite reference title entitle label",
  ask: "ask wonder question inquire query demand request urge invite press challenge prod",
  call: "call dub describe brand label characterize characterise term deem refer hail tout paint portray name denounce deride decry condemn liken compare equate peg summarize tag rate nickname refer mock ridicule dismiss",
  judge:
    "accuse blame criticize criticise praise attack slam blast rip reject oppose support defend hit chide scold rebuke lambaste lash fault applaud welcome endorse back commend thank credit cheer bash skewer knock target echo invoke cast tease taunt pan ding trash savage excoriate castigate slap lambast dispute rebut refute regret apologize apologise",
  think:
    "believe think feel hope fear expect want know consider worry doubt guess suspect imagine realize realise see view understand remember find figure assume reckon decide love like hear learn plan intend promise seek pray",
  show: "show indicate suggest prove demonstrate reveal display imply estimate project detail outline feature include contain list present illustrate express convey voice air underscore highlight",
};

/** Forms that no rule gives. */
const irregular: Readonly<Record<string, string>> = {
  said: "say",
  told: "tell",
  wrote: "write",
  written: "write",
  began: "begin",
  begun: "begin",
  went: "go",
  gone: "go",
  goes: "go",
  spoke: "speak",
  spoken: "speak",
  swore: "swear",
  sworn: "swear",
  sang: "sing",
  thought: "think",
  felt: "feel",
  knew: "know",
  known: "know",
  saw: "see",
  seen: "see",
  understood: "understand",
  found: "find",
  heard: "hear",
  shown: "show",
  cast: "cast",
  hit: "hit",
  read: "read",
  pled: "plead",
  pleaded: "plead",
  quoth: "say",
  sought: "seek",
  learnt: "learn",
  replies: "reply",
  replied: "reply",
  denies: "deny",
  denied: "deny",
  cries: "cry",
  cried: "cry",
  decries: "decry",
  decried: "decry",
  testifies: "testify",
  testified: "testify",
  clarifies: "clarify",
  clarified: "clarify",
};

const cues = new Map<string, CueClass>();
for (const kind of ["show", "think", "judge", "call", "ask", "write", "say"] as const)
  for (const lemma of verbs[kind].split(" ")) for (const form of forms(lemma)) cues.set(form, kind);
for (const [form, lemma] of Object.entries(irregular)) {
  const kind = cues.get(lemma);
  if (kind) cues.set(form, kind);
}

/** What a lower-case form cues as a verb, if it does. */
export const cue = (form: string): CueClass | undefined => cues.get(form);

const speech =
  /^(?:say|said|tell|told|add|wrote|write|tweet|ask|repl|explain|note[ds]?$|argu|insist|declar|respond|continu|recall|jok|quip|answer|reply|shout|cr(?:y|ied)|remark|observ|conclud|conced|boast|exclaim|retort|warn|acknowledg)/;
const speechForms = new Set([...cues.keys()].filter((form) => speech.test(form)));

/** Whether a form is a verb of speech on its face, whatever its tag: it takes words as its object. */
export const isSpeech = (form: string): boolean => speechForms.has(form);

/** The regular forms of a verb, doubled consonants included; some are no words, which is harmless. */
function forms(lemma: string): string[] {
  const bare = lemma.replace(/e$/, "");
  const y = /[^aeiou]y$/.test(lemma) ? lemma.slice(0, -1) : null;
  return [
    lemma,
    y ? `${y}ies` : /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`,
    y ? `${y}ied` : `${bare}ed`,
    `${bare}ing`,
    `${lemma}ing`,
    lemma + lemma.at(-1)! + "ed",
    lemma + lemma.at(-1)! + "ing",
  ];
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Heads of phrases that name somebody without a name. */
export const personNouns = set(
  "man woman boy girl person people guy lady gentleman kid child teenager student teacher professor scholar researcher scientist economist historian analyst expert specialist strategist pollster consultant adviser advisor aide assistant staffer secretary spokesman spokeswoman spokesperson spokespeople official officer commander general colonel captain sergeant soldier veteran marine detective sheriff policeman policewoman cop chief head leader chairman chairwoman chairperson chair director president ceo executive boss manager founder co-founder owner entrepreneur businessman businesswoman billionaire mogul tycoon magnate developer investor banker lawyer attorney prosecutor judge justice counsel solicitor barrister governor mayor senator congressman congresswoman lawmaker legislator representative delegate delegation minister premier chancellor monarch king queen prince princess pope bishop priest pastor rabbi imam reverend minister candidate nominee contender frontrunner front-runner hopeful runner-up rival opponent challenger incumbent democrat republican conservative liberal independent libertarian socialist politician statesman diplomat ambassador envoy mediator negotiator emissary journalist reporter correspondent columnist editor author writer novelist commentator pundit critic blogger host anchor moderator interviewer broadcaster actor actress singer musician artist comedian celebrity star player coach athlete quarterback doctor nurse physician surgeon psychologist psychiatrist patient victim survivor witness resident neighbor neighbour citizen voter supporter backer donor fan follower volunteer activist organizer organiser protester protestor demonstrator heckler attendee crowd audience worker employee farmer miner driver wife husband spouse mother father mom dad son daughter brother sister uncle aunt cousin grandfather grandmother parent friend colleague counterpart ally surrogate insider operative veteran source operator passenger tourist immigrant refugee migrant suspect defendant plaintiff inmate prisoner gunman shooter attacker terrorist militant rebel fighter activist nurse clerk cleric scholar inspector investigator agent superintendent principal dean provost trustee commissioner councilman councilwoman deputy treasurer whip speaker mogul magnate matriarch patriarch predecessor successor runner-up mate veteran whistleblower maverick outsider newcomer native texan floridian californian vermonter ohioan democrats republicans conservatives",
);

/** Heads of phrases that speak as a body. */
export const groupNouns = set(
  "committee commission campaign department ministry agency bureau office council party government administration group organization organisation association union coalition alliance court panel board team staff company firm corporation bank network newspaper paper magazine outlet channel station house senate congress parliament cabinet army military police fbi cia institute institution university college school foundation charity church league federation society club authority force delegation regime opposition camp community country nation state city county hospital center centre caucus legislature embassy mission service watchdog pac website site blog press media faction wing bloc establishment jury",
);

/** Heads of phrases that carry words: documents, polls, messages. */
export const sourceNouns = set(
  "report statement letter email e-mail memo document filing lawsuit complaint poll survey study article story column op-ed editorial ad advertisement commercial video post tweet message text transcript excerpt excerpts release book manifesto bill law order ruling opinion headline caption sign signs banner note website page site indictment affidavit resolution petition speech remarks data figures results research analysis review ballot platform record records emails letters documents reports polls tweets posts shirt t-shirt slogan",
);

export const timeNouns = set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. today yesterday tomorrow tonight morning afternoon evening night noon midnight day week weekend month year decade hour minute moment time days weeks months years hours minutes spring summer fall autumn winter a.m. p.m. am pm",
);

const female = set(
  "woman girl lady mother mom wife daughter sister aunt grandmother queen princess actress congresswoman chairwoman spokeswoman businesswoman policewoman councilwoman saleswoman waitress heroine widow niece matriarch",
);
const male = set(
  "man boy guy gentleman father dad husband son brother uncle grandfather king prince actor congressman chairman spokesman businessman policeman councilman salesman waiter hero widower nephew pope patriarch",
);
export const genderOf = (noun: string): "female" | "male" | null =>
  female.has(noun) ? "female" : male.has(noun) ? "male" : null;
