/**
 * Facts of English that the index needs: words of grammar, numbers in words, irregular forms, and
 * words that mean nearly the same. Compiled for this project from general grammar and from the
 * vocabulary of news and reference works; nothing in it depends on a corpus.
 */
const list = (text: string): string[] => text.trim().split(/\s+/);

/** Words of grammar: they carry no topic. */
export const stops: ReadonlySet<string> = new Set(
  list(`
a an the this that these those such same some any each every either neither no none all both
i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers
herself it its itself they them their theirs themselves one ones oneself
who whom whose which what when where why how whatever whoever whichever wherever whenever however
be is am are was were been being do does did done doing have has had having
can could shall should will would may might must ought
isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt cant couldnt wont wouldnt shouldnt
not nor and or but if because as until while of at by for with about against between into through
during before after above below to from up down in out on off over under again further then once here
there than too very just only own so also s ll re ve
ever still yet even much many more most few less least other another per via upon onto within without
inside outside across along behind beyond beside besides beneath among amongst toward towards whether though although since unless despite
please tell know according
anyone anybody someone somebody everyone everybody anything something everything nothing nobody
actually really currently
`),
);

/** Cardinal numbers in words, to digits. */
export const cardinals: ReadonlyMap<string, string> = new Map([
  ...list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  ).map((word, i): [string, string] => [word, String(i)]),
  ...list("twenty thirty forty fifty sixty seventy eighty ninety").map(
    (word, i): [string, string] => [word, String(20 + 10 * i)],
  ),
  ["dozen", "12"],
  ["hundred", "100"],
  ["thousand", "1000"],
  ["million", "million"],
  ["billion", "billion"],
  ["trillion", "trillion"],
]);

/** Ordinal numbers in words, to digits. */
export const ordinals: ReadonlyMap<string, string> = new Map(
  list(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
  ).map((word, i) => {
    const n = i + 1;
    const ending = n > 3 ? "th" : ["st", "nd", "rd"][i]!;
    return [word, `${n}${ending}`];
  }),
);

const forms = `
arise arose arisen|awake awoke|bear bore borne born|beat beaten|become became|begin began begun|bend bent
bind bound|bite bit bitten|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt
buy bought|catch caught|choose chose chosen|come came|deal dealt|dig dug|draw drew drawn|drink drank drunk
drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown
forbid forbade forbidden|forget forgot forgotten|freeze froze frozen|get got gotten|give gave given|go went gone
grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led
leave left|lend lent|lose lost|make made|mean meant|meet met|pay paid|ride rode ridden|ring rang rung
rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone
shoot shot|show shown|sing sang sung|sink sank sunk|sit sat|sleep slept|speak spoke spoken|spend spent
stand stood|steal stole stolen|stick stuck|strike struck|swear swore sworn|sweep swept|swim swam swum
take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|understand understood
wear wore worn|win won|withdraw withdrew withdrawn|write wrote written|man men|woman women|child children
foot feet|tooth teeth|mouse mice|person persons|life lives|wife wives|leaf leaves|wolf wolves|die dying dies died
lie lying|tie tying`;

/** Irregular forms, to the form that the dictionary lists. */
export const irregular: ReadonlyMap<string, string> = new Map(
  forms
    .trim()
    .split(/[|\n]/)
    .map(list)
    .flatMap(([first, ...rest]) => rest.map((form): [string, string] => [form, first!])),
);
