import { potSentences } from "#app/modules/budget/texts.nl.ts";
import { formatEuros } from "#app/modules/counting/core/money.ts";
import {
  accessSentences,
  eligibilitySentences,
  roleNamesInSentence,
  type RoleNames,
  type Sentences,
} from "#app/modules/people/texts.nl.ts";
import type { Effect, FinanceWay, Promised } from "#app/modules/rounds/core/rules.ts";
import { capital, lower } from "#app/modules/rounds/texts.nl.ts";
import type { Deciding, DecidingBody } from "./core/deciding-body.ts";
import type { RoundStanding } from "#app/modules/people/core/may.ts";
import { dayInWords, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { AwaitedAnswer } from "./core/answer.ts";
import type { FileKind } from "./core/milestone.ts";
import type { Side, Triage, Weight } from "./core/impact.ts";
import { missedScreening, type PlanState } from "./core/lifecycle.ts";
import type { Coverage, EntryChannel, Purse, Recurrence, ScreeningOutcome } from "./core/plan.ts";
import type { PlanReason } from "./core/reasons.ts";
import { paymentSentences } from "./payment-texts.nl.ts";
import type { TimelineEvent } from "./core/timeline.ts";

export const planSentences: Sentences<PlanReason> = {
  ...potSentences,
  ...paymentSentences,
  ...accessSentences,
  ...eligibilitySentences,
  no_such_round: "Deze ronde bestaat niet (meer).",
  no_such_plan: "Dit plan bestaat niet in deze ronde.",
  not_your_plan: "Dit plan is van iemand anders. U kunt het niet wijzigen of intrekken.",
  changed_meanwhile: "Dit plan is intussen veranderd. Open de bladzijde opnieuw en breng uw wijziging daarna aan.",

  plan_already_sent:
    "Dit formulier heeft u al verstuurd. Het is nu plan {number}. Wilt u dat plan veranderen? Open dan dat plan. Wilt u er nog een plan bij? Verstuur dit formulier dan nog een keer.",
  report_already_sent: "Dit formulier heeft u al verstuurd. Wilt u nog iets melden? Verstuur het dan nog een keer.",

  plan_is_draft: "Dit plan is nog een concept. Dien het eerst in.",
  plan_is_submitted: "Dit plan is ingediend en nog niet gecontroleerd. Daarom kan dit nu niet.",
  plan_is_admitted: "Dit plan doet al mee. Daarom kan dit niet.",
  plan_is_admitted_conditionally: "Dit plan doet al mee, met voorwaarden. Daarom kan dit niet.",
  plan_is_not_admitted: "Dit plan voldoet niet en doet niet mee. Daarom kan dit niet.",
  plan_is_out_of_scope: "Dit plan is buiten bereik en doet niet mee. Daarom kan dit niet.",
  plan_is_merged: "Dit plan is samengevoegd met een ander plan. Daarom kan dit niet.",
  plan_is_withdrawn: "De indiener heeft dit plan ingetrokken. Er kan niets meer mee.",
  plan_is_removed: "Dit plan is verwijderd. Er kan niets meer mee.",
  plan_is_decided: "Over dit plan is al besloten. Daarom kan dit niet meer.",
  plan_is_carried_out: "Dit plan is al uitgevoerd. Daarom kan dit niet meer.",
  plan_is_failed: "Dit plan is niet gelukt. Daarom kan dit niet meer.",

  purse_missing: "Kies uit welk geld het komt: smeeroliegeld of stimuleringsbudget.",
  purse_only_with_coverage_2: "Smeeroliegeld en stimuleringsbudget horen alleen bij dekking 2. Kies hier niets.",
  step_not_higher: "Dit plan was daar al, of hogerop. Kies iemand die hoger staat.",
  step_waits: "Er wacht al een vraag op antwoord. Leg het plan daarna pas aan een ander voor.",
  no_step_waits: "Er wacht geen vraag op antwoord.",
  step_is_of_another: "Deze vraag is aan iemand anders. U kunt er geen antwoord op geven.",
  raad_does_not_decide: "Over dit plan beslist de raad niet. Vooruitlopen op de raad hoeft dus niet.",
  raad_has_decided: "De raad heeft al besloten. Vooruitlopen kan niet meer.",
  ahead_was_decided: "De raad heeft hierover al besloten. U kunt alleen nog invullen wanneer de raad het hoorde.",
  acted_in_future: "Deze dag moet nog komen. Kies de dag waarop het college besloot.",
  informed_in_future: "Deze dag moet nog komen. Kies de dag waarop de raad het hoorde.",

  theme_missing: "Kies een onderwerp.",
  theme_not_allowed: "Dit onderwerp hoort niet bij deze ronde. Kies een ander onderwerp.",
  effect_not_allowed: "In deze ronde kan dat niet. Kijk in de spelregels of plannen geld mogen kosten of besparen.",
  budget_line_missing: "Schrijf op welke regel in de begroting u wilt besparen. Bijvoorbeeld: maaien van bermen.",
  own_effort_missing: "Schrijf wat u of uw buurt zelf doet. Zonder eigen inzet kan een plan niet meedoen.",
  promise_missing: "Kruis aan wat u belooft. Zonder belofte kan een plan niet meedoen.",
  lines_missing: "Vul ten minste een activiteit in. Een buurtplan bestaat uit activiteiten.",
  line_year_past: "Kies voor elke activiteit het jaar {year} of later.",
  feasible_in_other_year:
    "Deze activiteit is niet voor {year}. Kies het jaar {year}, of haal het kruisje weg bij ‘Dit kan nog dit jaar’.",
  several_icons: "Kies een icoonproject. Meer dan een kan niet.",
  amount_missing: "Vul een bedrag in. Wat kost uw plan?",
  saving_missing: "Vul een bedrag in. Wat bespaart uw plan?",
  amount_too_low: "Dit bedrag is te laag. In deze ronde kan het vanaf {minimum}.",
  amount_too_high: "Dit bedrag is te hoog. In deze ronde kan het tot en met {maximum}.",
  minimum_is_zero: "Vul een bedrag boven nul in, of laat dit veld leeg.",
  minimum_above_amount: "Dit bedrag is hoger dan het hele plan ({amount}). Vul een lager bedrag in.",

  saving_has_no_coverage: "Een plan dat geld bespaart heeft geen dekking. Laat dit veld leeg.",
  coverage_is_per_line: "In een buurtplan staat de dekking bij elke activiteit. Laat dit veld leeg.",
  coverage_missing: "Kies waar het geld vandaan komt (de dekking).",

  estimate_is_zero: "Vul een bedrag boven nul in: eenmalig, per jaar of allebei.",
  structural_without_yearly:
    "U koos elk jaar (structureel), maar het bedrag per jaar is 0. Vul een bedrag per jaar in, of kies eenmalig.",
  one_off_with_yearly: "Er is een bedrag per jaar. Kies elk jaar (structureel), of vul bij het bedrag per jaar 0 in.",

  saving_has_no_financing: "Een plan dat geld bespaart, betaalt de gemeente niet. Laat dit veld leeg.",
  way_is_off: "Deze manier van betalen kan niet in deze ronde. Kies een andere manier.",
  consultation_missing:
    "De gemeente neemt pas deel als de raad zijn wensen en bedenkingen gaf. Vul in wanneer dat was, en waar het staat.",
  consultation_in_future: "Deze dag is nog niet geweest. Vul in wanneer de raad zijn wensen en bedenkingen gaf.",
  consultation_of_other_way: "Dit hoort alleen bij deelname. Laat het leeg, of kies deelname.",

  principles_not_checked: "Ja kan pas als alle grondbeginselen van deze ronde zijn nagekeken.",
  principle_is_not_met: "Ja kan niet, want het plan voldoet niet aan een grondbeginsel. Kies ja, mits.",
  estimate_missing: "Ja kan pas als de gemeente het bedrag heeft geschat. Dat geldt ook voor ja, mits.",
  estimate_outdated:
    "Het plan is veranderd na de schatting van de gemeente. Kijk eerst of het bedrag nog klopt. Sla het dan opnieuw op.",
  lines_not_covered: "Ja kan pas als elke activiteit een programma en een dekking heeft.",
  condition_missing: "Ja, mits heeft ten minste een voorwaarde nodig, met een datum.",
  condition_not_in_future: "Kies voor de voorwaarde een datum na vandaag.",
  condition_too_late:
    "Kies voor de voorwaarde een datum voor of op {last}. Daarna is er geen tijd meer om te beslissen.",
  not_met_needs_condition: "Voldoet niet kan alleen na ja, mits. Geef eerst een voorwaarde met een datum.",
  condition_not_overdue: "Voldoet niet kan pas als de datum van een voorwaarde voorbij is.",
  principle_missing: "Kies aan welk grondbeginsel het plan niet voldoet.",
  principle_not_asked: "Dit grondbeginsel geldt niet in deze ronde.",
  principle_is_a_preference: "Dit grondbeginsel is een voorkeur. Een plan mag er niet op afvallen. Kies een ander.",
  principle_is_met:
    "Bij de controle staat dat het plan hieraan voldoet. Kies een ander, of pas eerst die controle aan.",
  ground_missing: "Kies waarom het plan buiten bereik is.",
  ground_not_allowed: "Deze grond geldt niet in deze ronde.",
  condition_not_with_outcome: "Een voorwaarde hoort bij ja, mits. Kies ja, mits of maak de voorwaarden leeg.",
  principle_not_with_outcome:
    "Een grondbeginsel kiest u alleen bij voldoet niet. Kies voldoet niet, of hier: niet van toepassing.",
  ground_not_with_outcome:
    "Een grond kiest u alleen bij buiten bereik. Kies buiten bereik, of hier: niet van toepassing.",
  no_such_condition: "Deze voorwaarde hoort niet bij de laatste controle van dit plan.",
  condition_already_met: "Deze voorwaarde is al vervuld.",
  no_such_line: "Deze activiteit staat niet in het plan.",

  merge_into_itself: "Een plan kan niet met zichzelf worden samengevoegd. Kies een ander nummer.",
  parent_not_found: "Er is geen plan met dit nummer in deze ronde.",
  parent_not_in_play: "Dat plan doet niet mee. Kies een plan dat wel meedoet.",
  has_duplicates_itself: "Aan dit plan hangen zelf dubbele plannen. Maak die eerst los.",
  merge_waits: "Voor een van deze plannen wacht al een voorstel om samen te voegen. Wacht tot dat klaar is.",
  no_time_to_answer: "De controle is bijna voorbij. De indieners hebben geen tijd meer om te antwoorden.",
  no_merge_waits: "Er wacht geen voorstel om samen te voegen.",
  merge_term_runs: "De indieners kunnen nog antwoorden. Samenvoegen zonder hun antwoord kan pas daarna.",
  own_merge_proposal: "U stelde dit zelf voor. Een collega moet het antwoord van de indiener invullen.",
  how_missing: "Schrijf hoe u de indiener sprak. Bijvoorbeeld: aan de balie, of per telefoon.",

  unknown_wijk: "Kies alleen wijken uit de lijst.",
  no_such_colleague: "Deze collega werkt niet meer aan plannen. Kies een andere collega.",
  no_such_report: "Deze melding hoort niet bij dit plan.",
  report_already_handled: "Deze melding is al afgehandeld.",
  removal_already_requested: "Er is al gevraagd om dit plan te verwijderen. Een collega moet dat nog bevestigen.",
  no_removal_requested: "Er is niet gevraagd om dit plan te verwijderen.",
  removal_changed_meanwhile: "De reden is intussen een andere. Lees haar eerst. Die reden wordt openbaar.",
  own_removal_request: "U vroeg zelf om het verwijderen. Een collega moet het bevestigen.",
  nothing_granted: "Dit plan kreeg geen geld en geen ja. Er is niets om over te vertellen.",
  no_such_partner: "Kies een partner uit de lijst.",
  partner_was_asked: "Deze partner is al gevraagd, of gaf al advies.",
  no_partner_advice: "Er is geen advies van u om in te trekken.",
  prices_each: "In deze ronde wordt elk bedrag bekend met het antwoord op het plan.",
  prices_known: "De bedragen van deze ronde zijn al bekend.",
  prices_missing: "Nog niet elk plan heeft een bedrag. Kruis aan dat u dat weet, of reken die plannen eerst na.",
  already_placed: "Dit plan staat al bij deze wijk.",
  plan_was_chosen: "Dit plan kreeg geld of een ja. Het hoeft niet nog een keer mee te doen.",
  not_decided_yet: "Over dit plan kan nog worden besloten. Meenemen kan pas als het niet is gekozen.",
  carried_into_itself: "Kies een andere ronde. In deze ronde deed het plan al mee.",
  already_carried: "U nam dit plan al mee naar deze ronde. Het is daar plan {number}.",
  no_round_takes_plans: "Er is nu geen andere ronde waar een plan bij kan. Nodig de indieners uit zodra die er is.",
  author_unknown: "De indiener heeft geen account. Bel of schrijf de indiener.",
  consent_missing: "Kruis aan dat de inwoner dit goed vindt. Vraag het eerst.",
  already_invited: "De indiener kreeg deze uitnodiging al.",

  file_missing: "Kies een bestand.",
  file_too_large: "Dit bestand is te groot. Een foto mag 10 MB zijn, een document 5 MB.",
  file_unknown: "Kies een foto (JPG, PNG of WebP) of een document (PDF). Een ander soort bestand kan niet.",
  file_broken: "Dit bestand is niet te lezen. Open het zelf, bewaar het opnieuw en probeer het nog een keer.",
  photo_too_many_pixels: "Deze foto heeft te veel beeldpunten. Maak haar kleiner.",
  description_missing: "Schrijf wat er op de foto staat, of hoe het document heet.",
  done_in_future: "Deze datum is nog niet geweest. Kies vandaag of een eerdere dag, of laat dit veld leeg.",
  too_many_milestones: "Er passen {most} stappen bij een plan. Haal eerst een stap weg.",
  too_many_receipts: "Er passen {most} bonnen bij een plan. Zet meer bonnen in een PDF.",
  no_such_milestone: "Deze stap hoort niet bij dit plan.",
  no_such_file: "Dit bestand hoort niet bij dit plan.",
  lesson_missing: "Schrijf wat u heeft geleerd. Dat hoort bij een plan dat niet gelukt is.",
};

export const effectNames: Readonly<Record<Effect, string>> = { cost: "Kost geld", saving: "Bespaart geld" };

export const stateNames: Readonly<Record<PlanState, string>> = {
  draft: "Concept",
  submitted: "Ingediend",
  admitted: "Doet mee",
  admitted_conditionally: "Doet mee, met voorwaarden",
  not_admitted: "Voldoet niet",
  out_of_scope: "Buiten bereik",
  merged: "Samengevoegd",
  withdrawn: "Ingetrokken",
  removed: "Verwijderd",
  decided: "Besloten",
  carried_out: "Uitgevoerd",
  failed: "Niet gelukt",
};

export const missedScreeningText = "Niet op tijd gecontroleerd";

/** The state of a plan in its round: one that was not screened in time is not just handed in any more. */
export function stateName(state: PlanState, standing: Pick<RoundStanding, "order" | "passed">): string {
  return missedScreening(state, standing) ? missedScreeningText : stateNames[state];
}

export const outcomeNames: Readonly<Record<ScreeningOutcome, string>> = {
  yes: "Ja",
  yes_provided: "Ja, mits",
  not_met: "Voldoet niet",
  out_of_scope: "Buiten bereik",
};

export const sideNames: Readonly<Record<Side, string>> = {
  legal: "Juridisch",
  substance: "Inhoudelijk",
  financial: "Financieel",
  capacity: "Capaciteit",
};

export const sideHints: Readonly<Record<Side, string>> = {
  legal: "Wetten, regels, vergunningen en wie de grond heeft.",
  substance: "Past het bij wat de gemeente al doet of wil?",
  financial: "Geld voor nu en voor later, ook voor onderhoud.",
  capacity: "Mensen en tijd van de gemeente.",
};

export const weightNames: Readonly<Record<Weight, string>> = {
  none: "Geen gevolgen",
  little: "Kleine gevolgen",
  much: "Grote gevolgen",
  blocking: "Houdt het plan tegen",
};

export const weightMeanings: Readonly<Record<Weight, string>> = {
  none: "er hoeft niets te veranderen.",
  little: "wij lossen het op in het gewone werk.",
  much: "er is extra werk, extra geld of een besluit voor nodig.",
  blocking: "zo kan het plan niet doorgaan.",
};

export const triageNames: Readonly<Record<Triage, string>> = { simple: "Eenvoudig", complex: "Complex" };

export const coverageNames: Readonly<Record<Coverage, string>> = {
  1: "Het staat al in de begroting",
  2: "Het budget voor buurtgericht werken",
  3: "Schuiven tussen programma's",
  4: "Algemene middelen van de gemeente",
};

/** The rule of each way to pay, for who reads a plan (R88). */
export const financeRules: Readonly<Record<FinanceWay, string>> = {
  subsidy: "Het college geeft de subsidie, volgens de subsidieverordening en de doelen van de raad.",
  participation: "De gemeente doet mee als lid of eigenaar. Het college besluit, nadat de raad zijn mening gaf.",
  sponsoring: "Inwoners en bedrijven betalen mee. De gemeente vult aan.",
  purchase: "De gemeente koopt of laat het maken.",
};

/** What the authors promised, for who reads the plan. */
export const promiseNames: Readonly<Record<Promised, string>> = {
  feedback: "De indieners laten de buurt weten hoe het ging.",
  finance: "De indieners laten zien waar het geld bleef.",
};

export const recurrenceNames: Readonly<Record<Recurrence, string>> = { one_off: "eenmalig", yearly: "elk jaar" };

export const channelNames: Readonly<Record<EntryChannel, string>> = {
  online: "Via de website",
  paper: "Op papier",
  phone: "Met de telefoon",
};

/** Of the two purses of dekking 2 (R69). */
export const purseNames: Readonly<Record<Purse, string>> = {
  small_means: "Smeeroliegeld, voor snelle kleine acties",
  stimulus: "Stimuleringsbudget",
};

export const bodyNames: Readonly<Record<DecidingBody, string>> = {
  coordinator: "De buurtcoördinator",
  programme_team: "Het programmateam",
  council: "De gemeenteraad",
  executive: "Het college van burgemeester en wethouders",
  board: "Het Buurtfonds",
};

/** Who signs what the body decides about the plans of a fund. */
export const signatures: Readonly<Record<"board" | "executive", string>> = {
  board: "De voorzitter van de fondsadviesraad",
  executive: "Burgemeester en wethouders",
};

/** The same as the municipality calls it. */
export const bodyName = (body: DecidingBody, names: RoleNames): string =>
  body === "coordinator" || body === "programme_team" ? capital(names[body]) : bodyNames[body];

/** How who disagrees objects to a decision: until when, where, and with what (Awb 6:4, 6:5, 6:7, 6:8). */
export const objectionTexts = {
  title: "Bezwaar maken",
  /** `how` it came to who reads it: from the day after that the six weeks run. */
  term: (how: "bekendgemaakt" | "verstuurd") =>
    `Gaat dit besluit over uw belang en bent u het er niet mee eens? Dan kunt u bezwaar maken. Doe dat binnen zes weken. Die termijn begint op de dag na de dag waarop het besluit aan u is ${how}.`,
  where: (body: DecidingBody, municipality: string) =>
    `Stuur uw bezwaarschrift aan ${lower(bodyNames[body])} van de gemeente ${municipality}. Op de website van de gemeente staan het adres en hoe u digitaal bezwaar maakt.`,
  what: "Zet in uw bezwaarschrift uw naam en adres, de datum, om welk besluit het gaat en waarom u het er niet mee eens bent. Zet uw handtekening eronder.",
} as const;

export const decidingReasons: Readonly<Record<Deciding["because"], string>> = {
  citizens_budget: "Bij een burgerbegroting beslist altijd de raad.",
  fund_awards: "De raad gaf het fonds het geld en de regels. Het fonds verdeelt het geld.",
  executive_awards: "Het college beslist, met het advies van de fondsadviesraad.",
  saving: "Een besparing verandert de begroting. Dat doet alleen de raad.",
  coverage_1: "Dat volgt uit de dekking. Het geld staat al in de begroting.",
  coverage_2: "Dat volgt uit de dekking. Het geld komt uit het budget voor buurtgericht werken.",
  stimulus: "Dat volgt uit de dekking. Het geld komt uit het stimuleringsbudget. Daarover beslist het college.",
  small_means_within:
    "Het geld komt uit het smeeroliegeld, voor snelle kleine acties. Tot en met {threshold} beslist {who}.",
  small_means_above: "Het geld komt uit het smeeroliegeld, voor snelle kleine acties. Boven {threshold} beslist {who}.",
  coverage_3: "Dat volgt uit de dekking. Schuiven tussen programma's mag alleen de raad.",
  coverage_4: "Dat volgt uit de dekking. Over de algemene middelen beslist alleen de raad.",
};

/** Why this body decides, with the amount that it follows from, in the words of the municipality. */
export const decidingReason = (
  { body, because, threshold }: Deciding,
  names: RoleNames = roleNamesInSentence,
): string =>
  decidingReasons[because]
    .replace("{threshold}", threshold === undefined ? "" : formatEuros(threshold))
    .replace("{who}", body === "coordinator" || body === "programme_team" ? names[body] : "");

export const timelineNames: Readonly<Record<TimelineEvent, string>> = {
  submitted: "Ingediend",
  screened: "Gecontroleerd",
  not_screened: missedScreeningText,
  merged: "Samengevoegd met een ander plan",
  withdrawn: "Ingetrokken door de indiener",
  removed: "Verwijderd",
  carried_out: "Uitgevoerd",
  failed: "Niet gelukt",
  milestone: "Stap",
  deciding: "Over het plan wordt beslist",
  preparation: "Voorbereiden",
  submission: "Indienen",
  screening: "De gemeente controleert het plan",
  valuation: "Inwoners beoordelen de plannen",
  scoring: "De fondsadviesraad geeft punten",
  advice: "Advies aan wie beslist",
  council: "Besluit",
  all_year: "De gemeente controleert het plan en beslist",
  accountability: "Uitvoeren en vertellen",
};

/** With the article that it has in a sentence. */
export const fileNames: Readonly<Record<FileKind, string>> = {
  photo: "een foto",
  document: "een document",
  receipt: "een bon",
};

export const withheldTexts = {
  title: (number: number) => `Plan ${number}`,
  removed: "Dit plan is verwijderd.",
  removedReason: (reason: string) => `De reden: ${reason}`,
  ground_c:
    "Dit plan kan niet meedoen. Het gaat over zorg of veiligheid van een persoon. Daarom tonen wij de tekst niet. De indiener krijgt persoonlijk antwoord.",
} as const;

export const reportReasonNames = {
  personal: "Er staan gegevens van een persoon in",
  offensive: "Het is beledigend of discriminerend",
  untrue: "Er staat iets in dat niet klopt",
  duplicate: "Dit plan staat er al",
  other: "Iets anders",
} as const;

export const reportOutcomeNames = {
  kept: "Het plan blijft zoals het is",
  author_asked: "De indiener is gevraagd om het te veranderen",
  removal_asked: "Er is gevraagd om het plan te verwijderen",
} as const;

export const planTexts = {
  goals: {
    title: "Wat noemt de buurt een succes?",
    caption: "Waar de buurt op let, hoe het nu is, en wat ervan kwam",
    name: "Waar let de buurt op?",
    before: "Hoe is het nu?",
    aim: "Wat wil de buurt bereiken?",
    outcome: "Wat kwam ervan?",
    later: "Dat weten we nog niet",
  },
  someone: "een inwoner",
  wholeCity: "Hele stad",
  untitled: "Zonder titel",
  number: (number: number) => `Plan ${number}`,
  toList: "Alle plannen",
  oneOff: "eenmalig",
  yearly: "per jaar",
  andYearly: (amount: string) => `eenmalig, en daarna ${amount} per jaar`,
  programme: (number: number) => `Programma ${number} van de begroting`,
  map: (where: string) => `Tekening van de wijken. Gekleurd: ${where}.`,
  mapWhole: "Tekening van de wijken. Dit plan gaat over de hele stad.",

  list: {
    title: (total: number) => (total === 1 ? "1 plan" : `${total} plannen`),
    lead: ({ cost, saving, withheld }: Readonly<Record<Effect | "withheld", number>>) =>
      [
        `${cost === 1 ? "1 plan kost" : `${cost} plannen kosten`} geld.`,
        `${saving === 1 ? "1 plan bespaart" : `${saving} plannen besparen`} geld.`,
        ...(withheld === 0
          ? []
          : [`Van ${withheld === 1 ? "1 plan" : `${withheld} plannen`} is de tekst niet openbaar.`]),
      ].join(" "),
    leadCost: "Bekijk wat inwoners en buurtgroepen willen doen.",
    empty: "Er zijn nog geen plannen",
    emptyText: "Zodra iemand een plan indient, ziet u het hier.",
    skip: "Direct naar de lijst",
    find: "Zoek een plan",
    search: "Zoekwoord of nummer",
    wijk: "Wijk",
    allWijken: "Alle wijken",
    theme: "Onderwerp",
    allThemes: "Alle onderwerpen",
    state: "Stand",
    allStates: "Alle plannen",
    effect: "Kost of bespaart",
    both: "Allebei",
    show: "Toon plannen",
    clear: "Wis keuzes",
    onMap: "Op de kaart",
    mapHint: "Kies een wijk. Het getal is het aantal plannen.",
    mapLabel: "Tekening van de wijken met het aantal plannen",
    mapNote: "De kaart is een tekening.",
    city: (plans: number) =>
      plans === 1 ? "1 plan gaat over de hele stad" : `${plans} plannen gaan over de hele stad`,
    all: "Alle plannen",
    found: "Gevonden plannen",
    range: (from: number, to: number, total: number) =>
      from === to ? `U ziet plan ${from} van ${total}.` : `U ziet plan ${from} t/m ${to} van ${total}.`,
    order: "De volgorde is willekeurig. Zo krijgt elk plan evenveel kans. Voor u blijft de volgorde gelijk.",
    byNumber: "Zet op nummer",
    ordered: "De plannen staan op nummer.",
    byChance: "Zet op willekeurige volgorde",
    nothing: (search: string) => (search ? `Geen plan gevonden met ‘${search}’` : "Geen plan gevonden"),
    nothingText: "Haal een keuze weg of zoek een ander woord.",
    pages: "Bladeren door de plannen",
    merged: (parent: number) => `Samengevoegd met plan ${parent}`,
  },

  show: {
    where: (number: number, place: string) => `Plan ${number}. ${place}.`,
    plan: "Het plan",
    submittedBy: (name: string, on: string | null) => `Ingediend door ${name}${on ? ` op ${on}` : ""}.`,
    supportedBy: (names: string) => `Dit plan wordt gesteund door ${names}.`,
    ownEffort: "Eigen inzet",
    carriedOut: "Wie voert het uit?",
    promises: "Beloofd",
    kept: "Beloofd en gedaan.",
    notKept: "Beloofd, maar niet gedaan.",
    costs: "Wat kost het?",
    saves: "Wat bespaart het?",
    ownEstimate: "De indieners",
    officialEstimate: "De gemeente",
    notEstimated: "Niet bekend",
    priceWaits: "Nog niet bekend",
    priceWaitsNote: (day: string) =>
      `De gemeente maakt alle bedragen van deze ronde tegelijk bekend. Dat is uiterlijk na ${day}.`,
    notEstimatedNote: "De gemeente rekent het na als zij het plan controleert.",
    estimates: "De schatting van de indieners en die van de gemeente",
    who: "Wie schat?",
    once: "Eenmalig",
    eachYear: "Per jaar",
    difference: "Het verschil",
    explanation: "Uitleg van de gemeente",
    coverage: "Dekking",
    coverageHint: "Dekking is waar het geld vandaan komt.",
    noCoverage: "Niet nodig",
    noCoverageNote: "Dit plan bespaart. De raad beslist wat er met het geld gebeurt.",
    perLine: "Per activiteit",
    perLineNote: "De dekking staat bij elke activiteit hieronder.",
    unknownCoverage: "Niet bekend",
    financing: "Hoe betaalt de gemeente?",
    financingUnknown: "Nog niet gekozen",
    consulted: (on: string, where: string) => `De raad gaf zijn wensen en bedenkingen op ${on}: ${where}.`,
    cited: (title: string) => `Hierbij horen regels: ${title}.`,
    citedDoubtfully: (title: string) =>
      `Hierbij horen misschien regels: ${title}. De gemeente zoekt nog uit bij welke dekking die horen.`,
    budgetLine: "Waar staat het in de begroting?",
    ownBudgetLine: (line: string) => `De indieners noemen: ${line}.`,
    structural: "De besparing is elk jaar (structureel).",
    incidental: "De besparing is een keer (incidenteel).",
    minimum: "Het plan kan ook met minder",
    minimumNote: "Dit is het laagste bedrag waarmee het plan verder kan.",
    allOrNothing: "Alles of niets: met minder geld kan het plan niet.",
    decides: "Wie beslist?",
    decidesUnknown: "Nog niet bekend",
    decidesUnknownNote: "Dat volgt uit de dekking van elke activiteit.",
    amendment: "Daarvoor is een begrotingswijziging nodig.",
    lines: "Activiteiten",
    linesCaption: "De activiteiten van dit plan",
    activity: "Activiteit",
    amount: "Bedrag",
    year: "Jaar",
    owner: "Wie trekt het?",
    priority: "Volgorde",
    thisYear: "Kan nog dit jaar",
    icon: "Icoonproject",
    yes: "Ja",
    no: "Nee",
    sumOnce: "Samen eenmalig",
    sumYearly: "Samen per jaar",
    answer: "Antwoord van het college",
    screening: "Antwoord van de gemeente",
    notScreened: "De gemeente heeft dit plan nog niet gecontroleerd.",
    missedScreening: "De gemeente heeft dit plan niet op tijd gecontroleerd. Daarom doet het niet meer mee.",
    neverScreened: "De gemeente heeft dit plan niet apart gecontroleerd.",
    reason: "De reden",
    ground: "Waarom buiten bereik?",
    principle: "Waar voldoet het niet aan?",
    conditions: "Dit is nog nodig",
    due: (date: string) => `voor of op ${date}`,
    met: (date: string) => `gedaan op ${date}`,
    overdue: "de datum is voorbij",
    impacts: "Wat betekent dit plan voor de gemeente?",
    partnerAdvices: "Advies van partners",
    advice: "Advies aan wie beslist",
    adviceOn: (date: string) => `Gegeven op ${date}.`,
    timeline: "Waar staat dit plan nu?",
    planned: (day: string) => `gepland voor ${day}`,
    plannedLate: (day: string) => `was gepland voor ${day}, nog niet klaar`,
    document: (title: string, size: string) => `${title} (PDF, ${size})`,
    money: "Begroot en uitgegeven",
    budgeted: "Begroot",
    firstYear: (sum: string) => `Eenmalig en het eerste jaar samen: ${sum}.`,
    notSpent: "Nog niet bekend",
    notSpentNote: "De gemeente vertelt dit als het plan klaar is.",
    spentBar: (spent: string, budgeted: string) => `Uitgegeven: ${spent}. Begroot: ${budgeted}.`,
    ofBudget: {
      less: (gap: string) => `Dat is ${gap} minder dan begroot.`,
      more: (gap: string) => `Dat is ${gap} meer dan begroot.`,
      same: "Dat is precies wat begroot was.",
    },
    bar: { whole: "Uitgegeven", above: "Meer dan begroot", free: "Niet uitgegeven" },
    receipts: "Stuur bonnen in",
    account: "Wat is er van gekomen?",
    feedback: "Verteld aan de buurt",
    spent: "Uitgegeven",
    lesson: "Wat wij hebben geleerd",
    merged: (parent: string, goes: string) => `Dit plan is samengevoegd met ${parent}. ${goes}`,
    parentGoesOn: "Alleen dat plan doet mee.",
    parentMissed: "De gemeente heeft dat plan niet op tijd gecontroleerd. Daarom doet ook dit plan niet mee.",
    /** How a plan stands with which another was merged, and what that means for the other; else it goes on. */
    parent: {
      not_admitted: "Dat plan voldoet niet. Daarom doet ook dit plan niet mee.",
      out_of_scope: "Dat plan is buiten bereik. Daarom doet ook dit plan niet mee.",
      withdrawn: "De indiener heeft dat plan ingetrokken. Daarom doet ook dit plan niet mee.",
      removed: "Dat plan is verwijderd. Daarom doet ook dit plan niet mee.",
      decided: "Over dat plan is besloten. Lees daar het besluit.",
      carried_out: "Dat plan is uitgevoerd. Lees daar hoe het ging.",
      failed: "Dat plan is niet gelukt. Lees daar hoe het ging.",
    } as Readonly<Partial<Record<PlanState, string>>>,
    duplicates: "Deze plannen zeggen hetzelfde",
    duplicatesNote: "Zij zijn met dit plan samengevoegd. Wie een plan steunde, steunt nog steeds dat plan.",
    supportOf: (people: number, plan: number) =>
      people === 1 ? `1 naam steunt plan ${plan}.` : `${people} namen steunen plan ${plan}.`,
    mergedBecause: (reason: string) => `Waarom: ${reason}`,
    mergedByBoth: "De indieners van beide plannen zijn het hiermee eens.",
    mergedBySilence: (reason: string) =>
      `Niet alle indieners gaven op tijd antwoord. De gemeente besliste. De reden: ${reason}`,
    withdrawn: "De indiener heeft dit plan ingetrokken. Het doet niet meer mee.",
    report: "Meld dat er iets mis is met dit plan",
    reportNote: "Staat er iets in dat niet klopt of niet mag?",
    own: {
      author: { title: "Dit is uw plan", revise: "Wijzig uw plan", withdraw: "Trek uw plan in" },
      office: {
        title: "De gemeente voerde dit plan in voor een inwoner",
        revise: "Wijzig het plan voor de inwoner",
        withdraw: "Trek het plan in voor de inwoner",
      },
    },
    ownUntil: (day: string) => `Wijzigen kan t/m ${day}.`,
    ownClosed: "Wijzigen kan niet meer.",
    judgeTitle: "U kunt dit plan beoordelen",
    judgeUntil: (day: string) => `Dat kan t/m ${day}. Daarna gaat het plan verder naar de raad.`,
    judge: "Beoordeel de plannen",
    next: "Wat gebeurt er nu?",
    awaited: {
      you: {
        due: (day: string) => `U krijgt antwoord uiterlijk op ${day}.`,
        late: (day: string) =>
          `Het antwoord is te laat. U had het uiterlijk op ${day} moeten krijgen. Bel of mail de buurtcoördinator.`,
      },
      author: {
        due: (day: string) => `De indiener krijgt antwoord uiterlijk op ${day}.`,
        late: (day: string) => `Het antwoord is te laat. De indiener had het uiterlijk op ${day} moeten krijgen.`,
      },
    },
    dossier: "Open het dossier",
    from: (day: string) => `vanaf ${day}`,
    until: (day: string) => `t/m ${day}`,
  },

  carry: {
    title: (plan: string) => `Neem uw plan mee: ${plan}`,
    lead: "Uw plan is niet gekozen. U kunt het nog een keer indienen, in een andere ronde.",
    view: "Naar het plan",
    notNow: "Meenemen kan niet",
    noRound: "Er is nu geen ronde waarin u plannen kunt indienen",
    noRoundText: "Begint er een nieuwe ronde? Dan kunt u uw plan hier meenemen.",
    what: [
      "Wij zetten de tekst klaar als concept. U kunt alles nog wijzigen. Daarna dient u het plan in.",
      "Bij het oude en bij het nieuwe plan staat dat zij bij elkaar horen.",
      "Oordelen, punten en steun gaan niet mee. Iedereen begint opnieuw.",
    ],
    to: "Naar welke ronde?",
    submit: "Neem het plan mee",
    from: (where: string) => `Dit plan deed eerder mee als ${where}. Daar staat wat ervan kwam.`,
    went: (where: string) => `De indiener nam dit plan mee. Het is nu ${where}.`,
    where: (number: number, round: string) => `plan ${number} van ${round}`,
    link: (number: number, round: string) => `Plan ${number} van ${round}`,
  },

  receipts: {
    title: (plan: string) => `Bonnen: ${plan}`,
    lead: "Laat zien waar het geld bleef. Alleen de indiener en medewerkers van de gemeente zien de bonnen.",
    view: "Naar het plan",
    saved: "Opgeslagen.",
    notNow: "Er zijn nu geen bonnen nodig",
    none: "Er zijn nog geen bonnen.",
    caption: "Bonnen bij dit plan",
    receipt: "Bon",
    sentOn: "Ingestuurd",
    amount: "Bedrag",
    sum: "Samen",
    add: "Voeg een bon toe",
    description: "Wat is er betaald, en aan wie?",
    file: "De bon",
    fileHint: "Een document (PDF, tot 5 MB) of een foto (JPG, PNG of WebP, tot 10 MB).",
    submit: "Stuur de bon in",
    remove: "Weghalen",
    removeOne: (description: string) => `Haal weg: ${description}`,
  },

  done: {
    ingediend: "Uw plan is ingediend. Iedereen kan het nu lezen.",
    bewaard: "Uw concept is bewaard. Alleen u kunt het zien.",
    gewijzigd: "Uw wijziging is bewaard.",
    meegenomen: "Uw plan staat klaar als concept. Kijk het na en dien het in.",
    ingetrokken: "Het plan is ingetrokken.",
    geantwoord: "Uw antwoord is bewaard.",
    gemeld: "Dank u. De buurtcoördinator kijkt ernaar.",
    ingevoerd: "Het plan is ingevoerd. Iedereen kan het nu lezen.",
  } as Readonly<Record<string, string>>,

  form: {
    title: "Plan indienen",
    lead: (effects: readonly Effect[]) => {
      const money = effects.map((effect) => (effect === "cost" ? "kost" : "bespaart")).join(" of ");
      return `Vertel wat u wilt, waar het is en wat het ${money}. Een schatting is genoeg.`;
    },
    until: (day: string) => `Indienen kan t/m ${day}.`,
    closed: "Indienen kan nu niet",
    about: "Uw plan",
    planTitle: "Titel",
    planTitleHint: "Kort en duidelijk. Bijvoorbeeld: bankjes langs het park.",
    summary: "Korte samenvatting",
    summaryHint: "Een of twee zinnen. Dit staat in de lijst met plannen.",
    text: "Het hele plan",
    textHint:
      "Wat wilt u? Waarom? Voor wie? Een lege regel maakt een nieuwe alinea. Een regel met - ervoor maakt een opsomming.",
    subject: "Waar gaat het over?",
    theme: "Onderwerp",
    place: "Waar is het?",
    city: "In de hele stad",
    buurt: "In een of meer buurten",
    neighbourhoods: "Welke buurt of buurten?",
    neighbourhoodsHint: "In uw eigen woorden. Zet elke buurt op een nieuwe regel.",
    money: "Geld",
    effect: "Kost uw plan geld, of bespaart het geld?",
    cost: "Het kost geld",
    costHint: "De gemeente moet iets betalen.",
    saving: "Het bespaart geld",
    savingHint: "De gemeente is minder geld kwijt.",
    oneOff: "Bedrag eenmalig",
    oneOffHint: "Bijvoorbeeld: aanleg of aankoop. Is er niets eenmalig? Vul dan 0 in.",
    yearly: "Bedrag per jaar",
    yearlyHint: "Bijvoorbeeld: onderhoud of huur. Is er niets per jaar? Vul dan 0 in.",
    minimum: "Kan het ook met minder geld? Wat is het laagste bedrag?",
    minimumHint: "Soms is er niet genoeg voor het hele plan. Laat leeg als het alles of niets is.",
    budgetLine: "Bespaart uw plan? Waar staat dat nu in de begroting?",
    budgetLineHint: "Bijvoorbeeld: maaien van bermen. Kost uw plan geld? Laat dit dan leeg.",
    lines: "Activiteiten",
    linesHint: "Een buurtplan bestaat uit activiteiten. Laat lege vakken leeg. De bedragen tellen wij op.",
    line: (number: number) => `Activiteit ${number}`,
    activity: "Wat gaat u doen?",
    cents: "Wat kost het?",
    recurrence: "Eenmalig of elk jaar?",
    year: "In welk jaar?",
    yearHint: "Vier cijfers.",
    owner: "Wie trekt het?",
    ownerHint: "Een buurtgroep, een inwoner of de gemeente.",
    priority: "Volgorde",
    priorityHint: "1 is het belangrijkste.",
    feasible: "Dit kan nog dit jaar",
    icon: "Dit is ons icoonproject",
    iconHint: "Een icoonproject laat zien waar uw buurt voor staat. Kies er hoogstens een.",
    moreLines: "Nog een activiteit",
    who: "Wie doet wat?",
    ownEffort: "Eigen inzet",
    ownEffortHint: "Wat doet u of uw buurt zelf? Bijvoorbeeld: de planten water geven.",
    carriedOutBy: "Wie voert het plan uit?",
    carriedOutByHint: "Bijvoorbeeld: onze buurtgroep met de gemeente.",
    promises: "Wat belooft u?",
    promisesHint: "Gaat het plan door? Dan kijkt de gemeente na of u dit deed.",
    promisesUnchecked: "Gaat het plan door? Dan hoort dit erbij. De gemeente kijkt het in deze ronde niet na.",
    promise: {
      feedback: "U laat de buurt weten hoe het ging.",
      finance: "U laat zien waar het geld bleef.",
    } satisfies Record<Promised, string>,
    onlyCost: "Alleen als uw plan geld kost.",
    supporters: "Wie steunt het plan?",
    supportersHint:
      "Bijvoorbeeld de school, de kerk of de winkeliers. Een naam staat alleen op de site als u het aankruist.",
    supporter: (number: number) => `Naam ${number}`,
    consent: "Deze naam mag op de site. Dat is gevraagd.",
    moreSupporters: "Nog een naam",
    name: "Uw naam bij het plan",
    displayName: "Naam of schuilnaam",
    displayNameHint: "Deze naam staat op de site. Laat leeg: dan staat er ‘een inwoner’.",
    submit: "Dien het plan in",
    save: "Bewaar voor later",
    help: "Hulp nodig?",
    helpText: "Bel de gemeente of kom langs. De buurtcoördinator helpt u met uw plan.",
    after: "Wat gebeurt er daarna?",
    afterItems: [
      "Uw plan staat meteen op de site.",
      "U kunt het wijzigen zolang indienen kan.",
      "Daarna controleert de gemeente uw plan. U krijgt antwoord per mail.",
    ],
    rules: "Lees de spelregels",
    reviseTitle: (title: string) => `Wijzig: ${title}`,
    reviseLead: "Verander wat u wilt. Wij bewaren ook wat er eerst stond.",
    draftTitle: "Uw concept",
    draftLead: "Alleen u kunt dit zien. Dien het in als het klaar is.",
    draftLate: "Alleen u kunt dit zien. Indienen kan niet meer. Wat u schreef, staat hieronder.",
    revise: "Bewaar de wijziging",
    back: "Terug naar het plan",
  },

  merge: {
    title: (one: number, other: number) => `Plan ${one} en plan ${other} samenvoegen?`,
    lead: "De gemeente vindt dat twee plannen hetzelfde willen. U beslist mee.",
    closed: "Er is niets te beantwoorden",
    asked: (into: number) => `De gemeente stelt voor dat alleen plan ${into} verder gaat.`,
    reason: "Waarom?",
    until: (day: string) => `U kunt antwoorden t/m ${day}.`,
    what: [
      "Beide plannen blijven op de site staan.",
      "Alleen het ene plan wordt beoordeeld. Het antwoord geldt voor beide plannen.",
      "Wie een plan steunt, blijft dat plan steunen.",
      "Zegt een van de indieners nee? Dan gaan beide plannen apart verder.",
      "Geeft iemand geen antwoord? Dan beslist de gemeente, met een reden die iedereen kan lezen.",
    ],
    agrees: { author: "Mogen de plannen samen?", office: "Wat zei de indiener?" },
    yes: "Ja, voeg de plannen samen",
    no: "Nee, laat de plannen apart",
    words: "Wilt u er iets bij zeggen?",
    wordsHint: "Nodig als u nee zegt. De gemeente leest dit.",
    how: "Hoe sprak u de indiener?",
    howHint: "Bijvoorbeeld: aan de balie, of per telefoon. Zet hier geen naam in.",
    before: (agrees: boolean) => `U gaf al antwoord: ${agrees ? "ja" : "nee"}. Een nieuw antwoord komt in de plaats.`,
    submit: "Geef antwoord",
    asks: (other: number, day: string) => `Mag dit plan samen met plan ${other}? Antwoord t/m ${day}.`,
    go: "Lees het voorstel en antwoord",
    other: (number: number, title: string) => `Plan ${number}, ${title}`,
  },

  withdraw: {
    closed: "Intrekken kan niet",
    title: (title: string) => `Trek in: ${title}`,
    lead: "Het plan doet dan niet meer mee. De bladzijde blijft en zegt dat het is ingetrokken. U kunt dit niet terugdraaien.",
    sure: "Ja, ik wil dit plan intrekken",
    submit: "Trek het plan in",
    back: "Nee, ga terug",
  },

  report: {
    title: (title: string) => `Meld iets over: ${title}`,
    lead: "De buurtcoördinator leest uw melding. Wij bewaren niet wie u bent.",
    reason: "Wat is er mis?",
    text: "Wilt u er iets bij vertellen?",
    textHint: "Zet hier geen gegevens van uzelf of anderen in.",
    submit: "Verstuur de melding",
  },

  own: {
    title: "Mijn plannen",
    lead: "Hier staan uw plannen en concepten, het nieuwste eerst.",
    empty: "U heeft nog geen plan",
    emptyText: "Kies een ronde en dien een plan in.",
    rounds: "Bekijk de rondes",
    caption: "Uw plannen",
    plan: "Plan",
    round: "Ronde",
    state: "Stand",
    act: "Wat kunt u doen?",
    handler: (name: string) => `${name} van de gemeente volgt uw plan.`,
    team: (wijk: string) => `Het team van ${wijk} volgt uw plan.`,
    view: (title: string) => `Bekijk ${title}`,
    finish: (title: string) => `Maak af: ${title}`,
    revise: (title: string) => `Wijzig ${title}`,
    carry: (title: string) => `Neem ${title} mee naar een andere ronde`,
  },

  enter: {
    title: "Plan invoeren voor een inwoner",
    lead: "Voor wie geen e-mail of computer heeft. Schrijf op wat de inwoner zegt, in zijn of haar woorden.",
    how: "Hoe kwam het plan binnen?",
    channel: "Manier",
    reason: "Waarom voert u het plan in?",
    reasonHint: "Dit komt in het logboek. Zet hier geen naam of adres van de inwoner in.",
    carried: (plan: string) => `Dit plan deed al mee: ${plan}. Kijk na of alles nog klopt.`,
    consent: "De inwoner vindt goed dat het plan opnieuw meedoet",
    consentHint: "U heeft het gevraagd. Schrijf bij de reden hoe. Dit komt in het logboek.",
    carry: (round: string) => `Neem het plan voor de inwoner mee naar ${round}`,
    eligible: "Deze inwoner mag meedoen",
    eligibleHint: "U heeft gevraagd hoe oud de inwoner is en waar de inwoner woont.",
    submit: "Voer het plan in",
  },
} as const;

/** Until when an answer to a plan can take, told to who gets it or to others. */
export const answerText = (to: "you" | "author", { on, late }: AwaitedAnswer, today: LocalDate): string =>
  planTexts.show.awaited[to][late ? "late" : "due"](dayInWords(on, today));
