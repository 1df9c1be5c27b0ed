/**
 * Words that tell persons from what is none. Lists of English words, none of any one subject.
 */
const set = (...lists: string[]): ReadonlySet<string> =>
  new Set(lists.join(" ").trim().split(/\s+/));

const courtesy: Readonly<Record<string, "male" | "female">> = {
  mr: "male",
  "mr.": "male",
  sir: "male",
  lord: "male",
  mister: "male",
  messrs: "male",
  "messrs.": "male",
  mrs: "female",
  "mrs.": "female",
  ms: "female",
  "ms.": "female",
  miss: "female",
  mme: "female",
  madame: "female",
  madam: "female",
  lady: "female",
  dame: "female",
};

/** Says of whom it stands before that they are a person, and of which gender; it is no role. */
export const courtesies: ReadonlyMap<string, "male" | "female"> = new Map(Object.entries(courtesy));

/** Titles that are written before a name, folded, with and without their full stop. */
export const titles = set(
  "dr dr. prof prof. professor rev rev. reverend hon hon. sen sen. sens. senator senators rep rep. reps. representative",
  "gov gov. govs. governor governors gen gen. general lt lt. lieutenant col col. colonel maj maj. major capt capt.",
  "captain cpl cpl. corporal sgt sgt. sergeant cmdr cmdr. commander adm adm. admiral brig. brigadier marshal",
  "pres pres. president presidents vice-president ex-president chancellor premier minister ministers secretary secretaries",
  "undersecretary ambassador ambassadors envoy congressman congresswoman congressmen councilman councilwoman councilor",
  "councillor alderman mayor mayors judge justice justices sheriff attorney solicitor speaker chairman chairwoman",
  "chairperson chair director ceo cfo coo cto chief king queen prince princess emperor pope cardinal archbishop bishop",
  "father sister brother rabbi imam ayatollah sheikh sheik mullah pastor coach officer detective inspector",
  "constable agent commissioner superintendent principal dean leader whip comptroller treasurer auditor delegate",
  "lawmaker assemblyman assemblywoman spokesman spokeswoman spokesperson candidate nominee correspondent host anchor",
  "editor columnist mediator negotiator aide strategist founder president-elect duke duchess count countess",
  "first-lady adviser advisor counsel counselor advocate manager",
);

/** What a person may be called by what they do or are; lower case, singular. */
export const callings = set(
  "envoy mediator negotiator delegate diplomat ambassador consul attache president vice-president chancellor premier",
  "minister prime-minister secretary undersecretary governor senator congressman congresswoman lawmaker legislator",
  "representative mayor councilman councilwoman councilor councillor alderman commissioner judge justice magistrate",
  "prosecutor attorney lawyer solicitor barrister sheriff officer official spokesman spokeswoman spokesperson aide",
  "adviser advisor strategist pollster operative surrogate staffer counsel counselor consultant lobbyist activist",
  "advocate organizer organiser campaigner candidate nominee contender hopeful front-runner frontrunner rival opponent",
  "challenger incumbent leader chief head chairman chairwoman chairperson chair director executive ceo cfo boss owner",
  "founder co-founder cofounder manager coordinator administrator superintendent treasurer comptroller auditor whip",
  "speaker democrat republican independent conservative liberal libertarian socialist progressive journalist reporter",
  "correspondent columnist editor writer author blogger novelist poet playwright essayist biographer host co-host anchor",
  "presenter broadcaster commentator pundit analyst critic photographer filmmaker director producer screenwriter actor",
  "actress comedian comic singer musician rapper composer artist painter sculptor designer architect model dancer star",
  "celebrity entertainer magician professor lecturer teacher tutor principal dean scholar academic historian economist",
  "scientist physicist chemist biologist psychologist psychiatrist sociologist anthropologist philosopher researcher",
  "expert specialist fellow student graduate alumnus engineer developer programmer inventor entrepreneur businessman",
  "businesswoman banker investor financier billionaire millionaire mogul magnate tycoon philanthropist donor trader",
  "doctor physician surgeon nurse paramedic dentist pharmacist veterinarian therapist pastor priest minister rabbi imam",
  "bishop archbishop cardinal pope cleric preacher evangelist monk nun king queen prince princess emperor monarch ruler",
  "dictator general colonel major captain lieutenant sergeant admiral commander commandant soldier marine sailor pilot",
  "astronaut veteran fighter rebel militant insurgent warlord terrorist gunman shooter attacker suspect defendant",
  "plaintiff witness victim survivor hostage prisoner inmate convict criminal thief hacker whistleblower informant",
  "detective investigator inspector policeman policewoman cop trooper deputy agent spy guard firefighter driver",
  "farmer rancher fisherman miner worker employee employer clerk cashier waiter waitress chef cook baker butcher",
  "carpenter plumber electrician mechanic builder contractor realtor broker athlete player footballer quarterback",
  "pitcher striker goalkeeper midfielder defender coach referee umpire boxer wrestler swimmer runner cyclist golfer",
  "champion captain skipper jockey father mother dad mom mum parent son daughter brother sister husband wife spouse",
  "widow widower fiance fiancee boyfriend girlfriend partner uncle aunt nephew niece cousin grandfather grandmother",
  "grandson granddaughter stepfather stepmother stepson stepdaughter friend ally colleague neighbor neighbour classmate",
  "roommate mentor protege successor predecessor resident native immigrant refugee citizen voter supporter member",
  "participant volunteer tourist passenger customer client patient baby boy girl man woman teenager teen adult",
  "retiree pensioner homemaker housewife politician statesman secretary-general successor ex-wife ex-husband son-in-law",
  "daughter-in-law brother-in-law father-in-law congressperson moderator panelist interviewer narrator guru pioneer",
  "chief-of-staff right-hand confidant confidante foe nemesis running-mate mate hero heroine heir heiress first-lady",
  "chaplain coroner curator librarian translator interpreter editor-in-chief publisher reader demonstrator protester",
  "protestor counterpart opponent policymaker technician meteorologist geologist astronomer mathematician statistician",
  "demographer ecologist forecaster trustee regent provost vice-chancellor rector president-elect ex-president",
  "headmaster headmistress headteacher schoolteacher assistant abbot abbess signaller signalman stationmaster foreman",
  "forewoman midwife nanny caretaker janitor cleaner florist grocer landlord landlady shopkeeper labourer laborer",
  "stevedore docker lorry-driver ombudsman ombudswoman airman airwoman navigator deckhand bailiff registrar",
  "bricklayer welder hairdresser vicar curate rapporteur adjutant brigadier harbourmaster conservationist hydrologist",
  "paediatrician pediatrician oncologist trainee apprentice intern survivor passer-by bystander onlooker eyewitness",
);

/** A person of whom it is said is a woman or a man. */
export const gendered: ReadonlyMap<string, "male" | "female"> = new Map([
  ...[
    ...set(
      "congresswoman councilwoman chairwoman spokeswoman businesswoman policewoman actress waitress queen princess mother mom mum daughter sister wife widow fiancee girlfriend aunt niece grandmother granddaughter stepmother stepdaughter girl woman heiress heroine nun housewife ex-wife daughter-in-law duchess countess assemblywoman",
    ),
  ].map((w) => [w, "female"] as const),
  ...[
    ...set(
      "congressman councilman chairman spokesman businessman policeman king prince father dad son brother husband widower boyfriend uncle nephew grandfather grandson stepfather stepson boy man monk priest pope cardinal ex-husband son-in-law brother-in-law father-in-law fisherman gunman statesman duke assemblyman alderman",
    ),
  ].map((w) => [w, "male"] as const),
]);

/** A name that holds one of these as a word is an organisation's, an event's or a thing's. */
export const bodies = set(
  "administration agency alliance army assembly association authority bank board brigade broadcasting brothers bureau",
  "cabinet campaign center centre chamber church club coalition college command commission committee community company",
  "conference confederation congress congressional consortium convention cooperative corp corp. corporation corps",
  "council court daily department dept dept. enterprises express federation federal fellowship force forces foundation",
  "front fund gazette global group guard herald holdings hospital hotel house inc inc. industries initiative institute",
  "institution insurance international journal lab laboratory league legion llc ltd ltd. magazine media ministry mission",
  "mosque movement museum nation nations navy network networks news observatory office organisation organization pac",
  "parliament partners partnership party police post press project radio records registry reserve resort review school",
  "schools secretariat securities senate service services socialists society solutions square state states station",
  "store stadium studios street super-pac supreme symposium synagogue syndicate system systems team technologies",
  "television temple theater theatre think-tank times tower treasury tribune trust tv union united universities",
  "university wire works world act agreement amendment accord accords bill constitution code deal declaration law plan",
  "pact protocol treaty resolution convention summit talks election primary primaries caucus caucuses debate debates",
  "award awards prize cup games olympics festival day week month war wars battle crisis revolution spring summer winter",
  "airlines airways railway railways trains ferries brigades battalion battalions guild airport avenue road boulevard highway bridge park garden gardens building plaza mall complex prison",
  "facility base camp channel show report reports index survey poll polls study tribe church democrats republicans",
  "conservatives capitol hall values journal-constitution security intelligence affairs rights relations defense defence",
  "commerce justice education energy health transportation labor interior homeland budget action americans workers",
  "citizens voters women men students teachers veterans evangelicals catholics christians muslims jews latinos hispanics",
  "dream freedom liberty hope tax care reform policy act medicare medicaid obamacare twitter facebook google internet",
  "national expedition opera recording songwriting matter qaeda qaida nusra shabab jazeera arabiya quds haram hezbollah taliban hamas isis isil daesh university cruises theory effect syndrome disease virus prize book books press report radio cafe bar grill restaurant inn",
);

/** A name whose last word is one of these is a place's. */
export const grounds = set(
  "city county island islands lake river mountain mountains valley beach bay sea ocean desert peninsula province region",
  "district village town township heights springs falls creek canyon coast gulf strait cape port harbor harbour hills",
  "forest territory territories republic kingdom emirates parish canal plains border parkway airport north south east west",
);

/** Before "of" and a name, these say that it is a place's: "the town of …". */
export const placeNouns = set(
  "city town village province region district county state capital island neighborhood neighbourhood suburb port",
  "borough governorate territory area north south east west northwest northeast southwest southeast outskirts villages towns cities streets",
);

/** Prepositions that stand before places far more often than before persons. */
export const locatives = set(
  "in at near into across throughout around outside inside within northern southern eastern western central downtown",
);

/** Verbs (lemmas and forms) of which a person, or a body that speaks, is the subject. */
export const speechVerbs = set(
  "said say says saying told tell tells telling asked ask asks added add adds noted notes note argued argues argue claimed claims",
  "claim insisted insists stated states explained explains replied replies responded responds wrote writes tweeted tweets",
  "announced announces declared declares warned warns acknowledged acknowledges admitted admits conceded concedes",
  "denied denies suggested suggests recalled recalls joked jokes quipped quips remarked remarks observed observes",
  "continued continues concluded concludes stressed stresses emphasized emphasised believes believed thinks thought",
  "vowed vows pledged promises promised urged urges called criticized criticised slammed blasted praised accused",
  "accuses mused muses pointed boasted boasts complained complains lamented laments asserted asserts maintained maintains",
  "reiterated reiterates confirmed confirms described describes agreed agrees predicted predicts testified speaking",
  "talked talks spoke speaks feels felt knows knew wants wanted hopes hoped went loves hates met smiled laughed",
);

/** Verbs of speech that stand before their subject: "…," said Lee. */
export const sayingVerbs = set(
  "said says added adds wrote writes asked asks told tweeted explained explains noted notes argued argues replied recalled",
);

/** Names of peoples, parties and creeds: before a name they describe it. */
export const demonyms = set(
  "american americans british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss",
  "austrian polish czech slovak hungarian romanian bulgarian greek turkish russian ukrainian belarusian georgian armenian",
  "serbian croatian bosnian albanian kosovar macedonian slovenian danish swedish norwegian finnish icelandic estonian",
  "latvian lithuanian israeli palestinian jordanian lebanese syrian iraqi iranian saudi yemeni omani qatari emirati kuwaiti",
  "bahraini egyptian libyan tunisian algerian moroccan sudanese ethiopian eritrean somali kenyan ugandan rwandan",
  "tanzanian nigerian ghanaian senegalese malian congolese angolan zambian zimbabwean african chinese japanese korean",
  "taiwanese mongolian vietnamese thai cambodian laotian burmese malaysian indonesian filipino singaporean indian",
  "pakistani bangladeshi nepali afghan kazakh uzbek tajik turkmen kyrgyz australian canadian mexican cuban haitian",
  "dominican jamaican guatemalan honduran salvadoran nicaraguan panamanian colombian venezuelan ecuadorian peruvian",
  "bolivian chilean argentine argentinian uruguayan paraguayan brazilian european asian arab arabic kurdish kurd jewish",
  "muslim muslims islamic islamist islamists christian catholic protestant evangelical mormon orthodox sunni shiite shia hindu buddhist sikh",
  "republican republicans democrat democrats democratic libertarian conservative conservatives liberal labour tory tories",
  "fascist marxist communist socialist nazi hispanic latino latina latinos black white californian texan hawaiian midwestern southern",
  "northern eastern western gop",
);

/** Days, months and what else is capitalised and never a name. */
export const calendar = set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september",
  "october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. christmas easter ramadan",
  "thanksgiving halloween hanukkah passover mon. tue. wed. thu. fri. sat. sun. am pm a.m. p.m. est edt gmt cst pst et",
);

/** Capitalised at the start of a sentence, these are no part of a name. */
export const common = set(
  "wherever whenever whoever whatever whichever than the a an this that these those here there it its he she they we you i his her their our your my me him them us who whom",
  "whose which what when where why how if whether though although while because since as after before until unless once",
  "and or but nor so yet for of in on at by to from with without within about above across against along among around",
  "behind below beneath beside between beyond despite down during except inside into like near off onto out outside over",
  "past through throughout toward towards under up upon via not no yes now then today yesterday tomorrow still just even",
  "also only both either neither each every all any some most many much more less few several other another such same own",
  "one two three four five six seven eight nine ten first second third last next new old former later earlier ago",
  "is are was were be been being am do does did has have had will would can could shall should may might must let's let",
  "however meanwhile moreover instead perhaps maybe indeed again ever never always often sometimes recently according",
  "asked speaking referring citing noting adding given following regarding including despite thanks please well oh ok okay",
  "there's it's he's she's that's what's i'm i've i'll we're we've they're you're don't didn't isn't wasn't can't won't",
  "nobody everyone everybody someone somebody anyone anybody nothing something anything everything asked see read watch",
  "photo image video file share related more via source sources updated update breaking exclusive opinion editorial analysis",
  "having being making taking getting going looking saying calling pointing responding writing using working trying",
  "critics supporters officials experts people voters others reporters police authorities residents",
  "so-called early late that's earlier late soon thus therefore hence rather quite very too almost nearly about",
);
