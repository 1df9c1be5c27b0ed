/**
 * Words that mean nearly the same. Compiled for this project from general English of news and
 * reference works; nothing in it depends on a corpus. A verb with its particle is one entry:
 * `pull_out`.
 */
import { words } from "./words.ts";

/** Groups of words that may stand for each other in a question and its answer. */
const groups = `
accord agreement deal pact treaty settlement bargain
truce ceasefire armistice
envoy mediator emissary diplomat broker negotiator go-between
talks negotiation dialogue discussion consultation parley
begin start commence launch open kick kick_off set_off get_under
end finish conclude close wrap wind_down wrap_up wind_up
kill slay murder assassinate die death dead fatality casualty
murder homicide
kill slaughter massacre execute execution
wound injure hurt harm
attack assault raid strike bombing airstrike offensive ambush
bomb blast explosion explode blow_up
shell shelling bombard mortar artillery
war conflict fighting hostility
soldier troop force army military
rebel insurgent opposition guerrilla fighter militant militia
extremist terrorist jihadist militant
refugee migrant displaced flee
displace uproot drive expel
flee escape run_away
broker mediate negotiate arrange
help assist aid support back prop_up
support endorse favor favour champion
sponsor guarantor backer
demand request ask call urge
refuse reject deny decline turn_down rule_out
accept agree approve endorse welcome sign_off
propose suggest offer proposal plan put_forward bring_up
choose elect vote pick select
buy purchase acquire
sell sale
make build create produce construct manufacture
write author pen writer
compose composer
sing singer sang vocal perform
play portray star role actor actress cast
direct director film movie
film movie picture
song track single tune
invent inventor invention develop
discover discovery find find_out
found establish founder founding create form start set set_up
born birth birthplace birthday native
marry wife husband spouse marriage wed
divorce separate
father dad parent
mother mom parent
child son daughter kid
brother sister sibling
relative family kin
king monarch ruler reign
queen monarch
president leader head
boss chief head leader ceo executive director
lead head chair run
manage run operate charge
company firm business corporation enterprise
firm partnership contractor
job work profession occupation career employ post position
post office role position
hire recruit employ appoint
dismiss sack fire layoff redundant lay_off kick_out
teach teacher instructor professor coach
school college university academy
pupil student schoolchild
doctor physician medic surgeon
lawyer attorney counsel solicitor barrister
police officer cop policeman policewoman
prison jail detention
prisoner detainee captive inmate hostage
release free freed liberate let_go set_free
arrest detain capture seize
seize capture take_over grab
hand surrender deliver hand_over give_up
exchange swap
kidnap abduct hostage
crime offence felony offense
criminal suspect culprit
charge accuse indict prosecute
accuse blame allege accusation allegation charge
guilty convict conviction
sentence jail punish
punish penalty fine sanction
court judge tribunal trial
sue lawsuit court litigation
inquiry investigation probe hearing inquest
investigate examine probe inspect look_into
inspect inspection check
witness testify testimony
evidence proof
law legislation act statute bill
ban prohibit forbid outlaw bar
permit allow let authorise authorize
legal lawful
illegal unlawful
money cash fund currency sum
pay salary wage earn income
pay fund finance foot
raise rise increase hike
compensation damages payout
cost price worth value
expensive costly pricey dear
cheap inexpensive
spend expenditure
revenue sale earnings turnover
profit gain
debt owe loan
budget spending
tax levy duty
big large huge size
small little tiny
tall high height
long length
wide width
deep depth
heavy weight weigh
old age aged
fast speed quick rapid
slow delay
far distance mile kilometer
hot temperature heat
cold temperature
rich wealthy fortune
poor poverty
famous known renowned fame
popular fame best
important significant major
main primary chief principal major leading
serious grave severe
first original earliest
last final latest
new recent latest
locate location situated place site lie
live reside inhabit home residence
house home residence
country nation state
city town
village hamlet
people population person inhabitant resident civilian
civilian noncombatant
capital seat
headquarters based headquartered office
name call title known dub
mean meaning definition define stand
cause reason why due lead result trigger spark
result outcome consequence
symptom sign
treat treatment cure therapy
disease illness disorder condition
ill sick unwell illness
medicine drug medication
use purpose function usage
type kind sort form variety
style genre
part component piece
car vehicle automobile
truck lorry
boat ship vessel
ferry boat
plane aircraft airplane jet
train railway rail
road highway street
bridge crossing
collapse fall cave crash come_down fall_down
crash accident collision
disaster catastrophe tragedy accident
victim casualty
survive survivor survival
rescue save
river stream
mountain peak
port harbor harbour dock
docker stevedore longshoreman
strike walkout stoppage
worker employee staff labour labor
union labor labour
automation robot machine driverless
color colour
animal creature species
plant species
food eat diet
hunger starvation famine
win winner victory defeat beat champion
lose loss defeat
team club side
player athlete
game match
season year
record album
episode show series
book novel
character role
language speak tongue
religion faith church religious
god deity
belief theory
happen occur take take_place come_about
become grow
leave depart exit pull_out walk_out
withdraw withdrawal leave suspend quit pull_out back_out drop_out
suspend halt freeze
resign quit step_down stand_down
succeed replace successor
replace substitute
arrive come reach turn_up show_up
attend turn_up show_up participate take_part present
participate join attend involve take_part
join enter member
grow increase rise expand growth go_up
fall decrease decline drop go_down
double twice
half halve
change alter amend
show demonstrate reveal indicate sign
reveal disclose expose
hide conceal cover_up
destroy burn demolish ruin
say state tell announce declare note
announce statement unveil
statement declaration communique
think believe consider opinion view
want wish seek aim hope
want desire
hope optimistic
expect predict forecast
fear afraid worry concern
anger angry fury furious outrage
regret apologise apologize sorry apology
promise pledge vow commit
agree consent
disagree differ dispute quarrel
dispute row quarrel argument
fall_out quarrel
make_up reconcile
trust confidence
doubt question sceptical
meet meeting summit encounter get_together
gather convene assemble meet
delegation team representative delegate
delegate representative
agenda item topic issue
topic issue subject theme
discuss debate address
visit trip travel
fight combat battle
damage harm
publish release issue
release premiere debut
teacher mentor
sponsor fund finance
vote ballot election poll
poll survey
majority most
parliament legislature congress assembly senate
lawmaker legislator senator deputy
law legislation
government administration regime cabinet authority
minister secretary
spokesman spokesperson spokeswoman
speak_for spokesman spokeswoman spokesperson
chief head
rule govern
power authority rule
dictator autocrat strongman
overthrow oust topple depose coup
protest demonstration rally demonstrator
riot unrest
territory area region
region district province
border frontier
zone area
study research
scientist researcher
expert specialist
expert specialist technical
earth world globe worldwide
global international worldwide
foreign international overseas abroad
abroad overseas foreign
whole entire
often frequency frequent
annual year yearly
month monthly
weekly week
daily day
rock pop band group musician
band group
organization organisation group association agency body
alliance coalition bloc
ally partner
enemy foe adversary
rival opponent
member belong
responsible blame
describe call characterize
praise laud hail
criticize criticise condemn denounce accuse
insult slur
warn caution threat
threat threaten
danger risk
safe safety secure security
guard protect protection
stop halt cease
stop prevent block
delay postpone stall put_off hold_up
cancel scrap call_off
continue proceed carry_on go_on
resume restart
last endure survive hold
violate breach break violation
broken violate breach
uphold observe respect comply
obey comply
monitor observe observer watch supervise
verify confirm check
confirm acknowledge admit
admit confess acknowledge
deny denial refute
ignore neglect
carry_out conduct perform execute
begin origin
origin derive come source
inspire inspiration base
near close
next upcoming forthcoming
useful helpful constructive
progress advance headway breakthrough
success successful succeed
fail failure collapse break_down
obstacle hurdle barrier
step measure move
effect force
influence impact effect
future fate
transition transfer
talk speak discuss
speech address
conversation talk
letter note
email message
phone telephone
interview question
answer reply respond response react
explain explanation clarify
compromise concession
condition precondition
insist maintain
solution resolve settlement solve
resolve settle
crisis emergency
emergency urgent
humanitarian relief aid
siege besiege cut_off surround
surround encircle
weapon arm gun
missile rocket
chemical gas poison
nuclear atomic
peace peaceful
peacekeeper monitor observer
flag banner
date day
deadline limit
period term
schedule timetable
share split divide
stock share
market exchange
trade commerce
import export
fish fishing fishery
catch haul
sea ocean
island isle
climate weather
storm hurricane cyclone
flood flooding
fire blaze
earthquake quake
water drought
forest wood
land soil ground
mine mining
oil petroleum crude
gas fuel
electricity power
energy power
school pupil
hospital clinic
church mosque temple
grave tomb bury burial funeral
body corpse remains
memorial monument
`;

const list = (text: string): string[] => text.trim().split(/\s+/);
/** The term of a word, or of a verb with its particle: `pull_out`. */
const termOf = (entry: string): string =>
  entry
    .split("_")
    .map((word) => words(word)[0]?.term ?? word)
    .join("_");

const related = new Map<string, Set<string>>();
/** Verbs with a particle, by the verb's term. */
const particled = new Map<string, Set<string>>();
for (const group of groups.trim().split("\n")) {
  const entries = list(group).map(termOf);
  for (const one of entries) {
    const others = related.get(one) ?? new Set<string>();
    for (const other of entries) if (one !== other && !other.includes("_")) others.add(other);
    related.set(one, others);
    const [verb, particle] = one.split("_");
    if (particle) particled.set(verb!, (particled.get(verb!) ?? new Set()).add(particle));
  }
}

/** Terms that may stand for `term`, or for a verb with its particle; never itself. */
export function synonyms(term: string): readonly string[] {
  return [...(related.get(term) ?? [])];
}

/** Particles that with this verb have a meaning of their own. */
export function particles(verb: string): ReadonlySet<string> {
  return particled.get(verb) ?? none;
}

const none: ReadonlySet<string> = new Set();
