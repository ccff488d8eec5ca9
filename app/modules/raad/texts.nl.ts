import { fondsTexts } from "#app/modules/fonds/texts.nl.ts";
import { longDate, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { capital } from "#app/modules/rounds/texts.nl.ts";
import type { Sentences } from "#app/modules/people/texts.nl.ts";
import { planSentences } from "#app/modules/plans/texts.nl.ts";
import type { Deciding, DecidingBody } from "#app/modules/plans/core/deciding-body.ts";
import type { Outcome as AwardOutcome } from "#app/modules/fonds/core/award.ts";
import type { ProposalPart } from "./core/council-proposal.ts";
import type { ScreenMode } from "./core/council-screen.ts";
import type { Outcome } from "./core/decision.ts";
import type { Departure } from "./core/departure.ts";
import type { InstrumentKind, InstrumentOutcome } from "./core/instrument.ts";
import type { RaadReason } from "./core/reasons.ts";
import type { LiveNumber } from "./core/live-numbers.ts";
import type { ResolutionStage } from "./core/resolution.ts";

export const raadSentences: Sentences<RaadReason> = {
  ...planSentences,
  decision_of_another: "Over dit plan beslist een ander. Alleen wie beslist, legt het besluit vast.",
  amount_missing: "Vul in voor welk bedrag het plan doorgaat.",
  amount_of_another_body: "Dit bedrag is te hoog: daarover beslist een ander. Vul een lager bedrag in.",
  decided_before_screening: "Deze dag ligt voor de uitkomst van de controle. Kies een latere dag.",
  no_priority: "Dit plan heeft geen voorrang van de raad. Er is niets om terug te nemen.",
  no_such_instrument: "Dit amendement of deze motie is er niet. Open de lijst opnieuw.",
  instrument_twice: "{reference} staat al in de lijst. Vul een ander nummer in.",
  instrument_plan_unknown: "Over plan {number} wordt niet beslist. Kijk het nummer na.",
  instrument_other_kind: "Een amendement wordt geen motie. Trek dit in en leg het andere apart vast.",
  instrument_plan_decided: "Het besluit over plan {number} volgt hieruit. Wijzig eerst dat besluit.",
  instrument_not_voted_on: "Stemmen horen bij aangenomen of verworpen. Kies dat, of haal de stemmen weg.",
  instrument_day_missing: "Vul in op welke dag dit is besloten.",
  instrument_changed_meanwhile: "Een collega legde dit intussen anders vast. Open de bladzijde opnieuw en kijk eerst.",
  instrument_not_about_plan:
    "Dit gaat niet over dit plan, of het is verworpen of ingetrokken. Kijk het na bij Amendementen en moties.",
  votes_incomplete: "Vul de stemmen voor en de stemmen tegen in. Of laat beide leeg.",
  more_votes_than_seats: "Dit zijn {votes} stemmen. De raad heeft {seats} zetels. Pas de stemmen of de zetels aan.",
  votes_contradict:
    "Dit besluit past niet bij {for} stemmen voor en {against} tegen. Kies een ander besluit, of pas de stemmen aan.",
  fractie_without_name: "Vul in hoe deze fractie heet. Of haal de stemmen weg.",
  fractie_without_seats: "Vul in hoeveel zetels {name} heeft.",
  fractie_twice: "{name} staat er twee keer. Haal er een weg.",
  fractie_votes_too_many: "Dit zijn meer stemmen dan {name} zetels heeft. Kijk het na.",
  votes_differ_from_fracties:
    "De fracties geven samen {for} voor en {against} tegen. Pas de stemmen aan, of maak deze twee velden leeg.",
  seats_differ_from_fracties:
    "De fracties hebben samen {seats} zetels. Vul de andere fracties in, of maak het veld met de zetels van de raad leeg.",
  votes_only_of_raad:
    "Over dit plan beslist de raad niet. Vul geen stemmen, amendement of motie in: die zijn van de raad.",
  amounts_incomplete: "Vul beide bedragen in. Is er een niet? Vul dan 0 in.",
  amount_far_above:
    "{decided} is meer dan twee keer zo veel als de {known} die bekend is van het plan. Kijk het bedrag na. Klopt het? Kruis dat dan aan.",
  amounts_only_when_changed: "Een ander bedrag hoort bij gewijzigd overgenomen. Kies dat, of maak de bedragen leeg.",
  decided_in_future: "Deze dag moet nog komen. Kies de dag waarop is besloten.",
  decided_before_council: "Deze dag ligt voor de fase waarin de raad beslist. Kies een latere dag.",
  result_not_released:
    "De uitslag van de inwoners is nog niet vrijgegeven. Geef eerst de uitslag vrij. Dat doen twee mensen.",
  decider_unknown:
    "Het is nog niet bekend wie over dit plan beslist. Een ambtenaar vult eerst bij elke activiteit de dekking in.",
  plan_was_carried_out: "Dit plan is al uitgevoerd. Kies Overgenomen of Gewijzigd overgenomen.",
  plan_has_failed: "Dit plan is al begonnen en niet gelukt. Kies Overgenomen of Gewijzigd overgenomen.",
  decision_changed_meanwhile: "Een collega legde intussen een besluit vast. Open de bladzijde opnieuw en kijk eerst.",
  above_ceiling:
    "Zo komt het fonds {over} boven het plafond. Vul een lager bedrag in, of leg eerst vast dat een ander plan minder krijgt.",
  resolution_changed_meanwhile:
    "Een collega bewaarde intussen een andere tekst. Kopieer wat u schreef en open de bladzijde opnieuw.",
  draft_is_frozen: "Er is al een vastgestelde tekst. Daarom verandert het ontwerp niet meer.",
  adopted_before_council: "De raad heeft nog niet besloten. Werk nu aan het ontwerpbesluit.",
  meeting_missing: "Vul in op welke dag de raad besloot.",
  draft_without_meeting: "Vul in voor welke raadsvergadering dit ontwerp is.",
  nothing_decided_then:
    "Op deze dag is over geen plan een besluit vastgelegd. Kies de dag van de vergadering, of leg eerst de besluiten vast.",
  meeting_in_future: "Deze vergadering moet nog komen. Kies de dag waarop de raad besloot.",
  meeting_before_council: "Deze dag ligt voor de fase waarin de raad beslist. Kies een latere dag.",
  meeting_long_before:
    "Deze dag ligt meer dan twee jaar voor de ronde. Kies de dag waarop de raad dit fonds vaststelde.",
  proposal_changed_meanwhile:
    "Een collega bewaarde intussen een andere tekst. Kopieer wat u schreef en open de bladzijde opnieuw.",
  proposal_is_decided_on: "De raad heeft al besloten. Daarom verandert het voorstel niet meer.",
  proposal_is_adopted: "Het college stelde deze tekst al vast.",
  nothing_proposed: "Er is nog geen tekst. Een ambtenaar schrijft eerst het voorstel.",
  proposal_part_missing: "Er mist nog een deel van het voorstel. Een ambtenaar vult dat eerst aan.",
  adopted_in_future: "Deze dag moet nog komen. Kies de dag waarop het college besloot.",
  adopted_too_early: "Deze dag is te vroeg voor dit voorstel. Kies een latere dag.",
  unknown_live_number:
    "[{name}] staat niet in de lijst met getallen. Kies een naam uit de lijst, of haal de haken weg.",
};

export const decisionNames: Readonly<Record<Outcome, string>> = {
  adopted: "Overgenomen",
  adopted_changed: "Gewijzigd overgenomen",
  deferred: "Aangehouden",
  rejected: "Afgewezen",
  not_treated: "Niet behandeld",
};

/** How what stands about a plan is called: a decision as recorded, or what the fund gives. */
export const verdictNames: Readonly<Record<Outcome | AwardOutcome, string>> = {
  ...decisionNames,
  full: "Toegekend",
  partial: "Deels toegekend",
  reserve: "Reserve",
  refused: "Niet toegekend",
};

export const decisionMeanings: Readonly<Record<Outcome, string>> = {
  adopted: "Het plan gaat door zoals het is.",
  adopted_changed: "Het plan gaat door, met een wijziging.",
  deferred: "Over het plan wordt later beslist.",
  rejected: "Het plan gaat niet door.",
  not_treated: "Er is niet over het plan gesproken.",
};

/** A meeting of the raad about interim plans, within a sentence. */
export const meetingName = (day: LocalDate | null): string =>
  day === null ? "volgende vergadering" : `vergadering van ${longDate(day)}`;

/** In the mail to who made the plan. */
export const decisionMail = (outcome: Outcome) => `Het besluit: ${decisionNames[outcome].toLowerCase()}.`;

/** The same where the decision is about a part of the plan (R85). */
export const partMeanings: Readonly<Record<Outcome, string>> = {
  adopted: "Dat deel gaat door zoals het is.",
  adopted_changed: "Dat deel gaat door, met een wijziging.",
  deferred: "Over dat deel wordt later beslist.",
  rejected: "Dat deel gaat niet door.",
  not_treated: "Er is niet over dat deel gesproken.",
};

/** What an outcome of the award means for a plan; `place` is that on the reserve list. */
export const awardMeanings: Readonly<Record<AwardOutcome, (place: number) => string>> = {
  full: () => "Het plan krijgt het hele bedrag.",
  partial: () => "Het plan krijgt een deel van het bedrag.",
  reserve: fondsTexts.plan.reserve,
  refused: () => fondsTexts.plan.refused,
};

export const instrumentNames: Readonly<Record<InstrumentKind, string>> = { amendement: "Amendement", motie: "Motie" };

export const instrumentOutcomeNames: Readonly<Record<InstrumentOutcome, string>> = {
  submitted: "Ingediend",
  taken_over: "Overgenomen",
  adopted: "Aangenomen",
  rejected: "Verworpen",
  deferred: "Aangehouden",
  withdrawn: "Ingetrokken",
};

const plansNamed = (numbers: readonly number[]) =>
  numbers.length === 1
    ? `Over plan ${numbers[0]}`
    : `Over de plannen ${numbers.slice(0, -1).join(", ")} en ${numbers.at(-1)}`;

/** Of amendementen and moties, wherever they stand. */
export const instrumentTexts = {
  title: "Amendementen en moties",
  heading: "Amendement of motie",
  onPlans: "Plannen",
  outcomeShort: "Uitkomst",
  full: (name: string, title: string) => `${name}: ${title}`,
  textOf: (name: string) => `Tekst van ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  noText: "De tekst is niet vastgelegd.",
  lead: "Leg vast wat fracties indienen, en wat de raad ermee doet. Iedereen kan dit lezen.",
  new: "Leg een amendement of motie vast",
  kind: "Soort",
  reference: "Nummer",
  referenceHint: "Bijvoorbeeld: A1 of M2.",
  name: "Titel",
  plans: "Nummers van de plannen",
  plansHint: "Met een komma ertussen. Gaat het over geen plan? Laat dit leeg.",
  proposers: "Ingediend door",
  proposersHint: "Namen van fracties, met een komma ertussen. Geen namen van mensen.",
  text: "Tekst",
  textHint: "Een regel die begint met 1. is een punt.",
  reason: "Toelichting",
  reasonHint: "Neem de reden over zoals die in het stuk staat.",
  outcome: "Wat is ermee gebeurd?",
  day: "Dag van het besluit",
  details: "Nummer, titel en tekst",
  save: "Leg vast",
  add: "Zet op de lijst",
  toList: "Terug naar de lijst",
  toPlans: "Besluiten per plan",
  about: plansNamed,
  noPlans: "Niet over een plan",
  by: (fracties: string) => `Ingediend door ${fracties}`,
  onPlan: (number: number) => `Plan ${number}`,
  record: (name: string) => `Leg vast: ${name}`,
  voted: "Stemmen",
  what: "Wat erin staat",
  table: "Leg dit op tafel",
  tableHint: "Het scherm in de raadszaal laat dit dan zien.",
  onTable: "Dit ligt op tafel. Het scherm in de raadszaal laat het zien.",
  empty: "Er zijn geen amendementen of moties vastgelegd.",
  earlier: (count: number) => (count === 1 ? "1 eerdere versie" : `${count} eerdere versies`),
  version: (version: number) => `Versie ${version}.`,
  outdated:
    "Het vastgestelde besluit noemt dit nog anders. Bewaar die tekst opnieuw. De nieuwe versie zegt wat er is veranderd.",
  toResolution: "Naar de tekst van het besluit",
  done: {
    toegevoegd: "Het staat op de lijst.",
    vastgelegd: "Het is vastgelegd.",
    "op-tafel": "Dit ligt op tafel. Het scherm in de raadszaal laat het zien.",
  },
} as const;

export const noReason = "geen reden vastgelegd";

export const departureNames: Readonly<Record<Departure["how"], string>> = {
  listed_not_adopted: "Wijkt af van de volgorde van de inwoners: het plan stond bovenaan en is niet overgenomen.",
  unlisted_adopted: "Wijkt af van de volgorde van de inwoners: het plan stond niet bovenaan en gaat wel door.",
  awarded_not_adopted: "Anders dan de fondsadviesraad: die gaf het plan geld en het krijgt nu niets.",
  unawarded_adopted: "Anders dan de fondsadviesraad: die gaf het plan geen geld en het gaat wel door.",
  award_changed: "Anders dan de fondsadviesraad: het plan krijgt een ander bedrag of een andere vorm.",
};

/** Who took the decision, at the start of a sentence. */
export const deciderNames: Readonly<Record<DecidingBody, string>> = {
  coordinator: "De buurtcoördinator",
  programme_team: "Het programmateam",
  council: "De raad",
  executive: "Het college",
  board: "Het Buurtfonds",
};

/** Who decides, for a page; "nog niet bekend" as long as a dekking is missing. */
export const deciderOf = (deciding: Deciding | null): string =>
  deciding ? deciderNames[deciding.body] : "Nog niet bekend wie";

/** The parts of a raadsvoorstel, as headings in it and as labels of the form. */
export const partNames: Readonly<Record<ProposalPart, string>> = {
  subject: "Onderwerp",
  holder: "Portefeuillehouder",
  points: "Beslispunten",
  introduction: "Inleiding",
  effect: "Beoogd effect",
  arguments: "Argumenten",
  remarks: "Kanttekeningen",
  finance: "Financiën",
  communication: "Communicatie en participatie",
  execution: "Uitvoering",
};

export const stageNames: Readonly<Record<ResolutionStage, string>> = {
  draft: "Ontwerpbesluit",
  adopted: "Vastgesteld besluit",
};

/** How a live number is called between brackets in the text of a besluit. */
export const liveNumberNames: Readonly<Record<LiveNumber, string>> = {
  municipality: "gemeente",
  round: "ronde",
  budget_year: "begrotingsjaar",
  people: "deelnemers",
  plans: "aantal plannen",
  listed: "aantal bovenaan",
  ceiling: "geld in het fonds",
  awarded: "toegekend",
  adopted: "aantal overgenomen",
  changed: "aantal gewijzigd",
  deferred: "aantal aangehouden",
  rejected: "aantal afgewezen",
  not_treated: "aantal niet behandeld",
  cost_one_off: "kosten eenmalig",
  cost_yearly: "kosten per jaar",
  saving_one_off: "besparing eenmalig",
  saving_yearly: "besparing per jaar",
};

export const raadTexts = {
  list: {
    title: (round: string) => `Besluiten ${round}`,
    lead: "Leg per plan vast wat er is besloten, en de reden zoals die in de stukken staat.",
    work: "Nog te doen",
    done: (count: number) => (count === 1 ? "1 plan is klaar" : `${count} plannen zijn klaar`),
    allDone: "Elk plan heeft een besluit met een reden.",
    point: "Punt",
    plan: "Plan",
    money: "Bedrag",
    decision: "Besluit",
    record: "Leg vast",
    change: "Wijzig",
    waits: "wacht",
    decided: "Plannen beslist",
    costOneOff: "Kost eenmalig",
    costYearly: "Kost per jaar",
    savingOneOff: "Bespaart eenmalig",
    savingYearly: "Bespaart per jaar",
    toDossier: "Het dossier",
    toProposal: "Raadsvoorstel",
    toResolution: "Tekst van het besluit",
    noReasonTitle: "Bij deze plannen is geen reden vastgelegd",
    noReason: (numbers: string) => `Plan ${numbers}.`,
    findReason: "Zoek de reden in besluit, amendement, motie of brief en vul die in.",
    departures: (count: number) =>
      count === 1
        ? "Een besluit is anders dan de inwoners of de fondsadviesraad wilden."
        : `${count} besluiten zijn anders dan de inwoners of de fondsadviesraad wilden.`,
    departuresPublic: "Dat staat ook op de openbare pagina, met de reden.",
    later: "U kunt besluiten vastleggen vanaf de eerste dag van de fase waarin wordt beslist.",
    empty: "Er zijn geen plannen waarover wordt beslist.",
    recorded: "Het besluit is vastgelegd.",
  },
  priority: {
    title: "Voorrang van de raad",
    noted: (text: string) => `Voorrang van de raad: ${text}`,
    beside:
      "Bij sommige plannen staat ‘Voorrang van de raad’. De raad vraagt daar extra aandacht voor. De volgorde en de tellingen veranderen er niet door.",
    about: "De raad vraagt hier extra aandacht voor. De volgorde en de tellingen veranderen er niet door.",
    lead: "Geeft de raad dit plan voorrang, voor mensen, groepen of buurten die dat nodig hebben? Leg dat hier vast. De volgorde van de inwoners verandert er niet door.",
    text: "Wat wil de raad, en waar staat dat?",
    textHint: "Bijvoorbeeld: Voor ouderen in Noord. Motie M3 van 4 maart. Iedereen kan dit lezen.",
    submit: "Leg de voorrang vast",
    takeBack: "Neem de voorrang terug",
    earlier: "Wat er eerder is vastgelegd",
    recorded: (day: string, text: string | null) => `${day}: ${text ?? "teruggenomen"}`,
    toPlan: "Voorrang",
  },
  decide: {
    title: (number: number) => `Besluit over plan ${number}`,
    point: (at: number, of: number, number: number) => `Punt ${at} van ${of}, plan ${number}`,
    outcome: "Wat is er besloten?",
    decides: (who: string) => `${who} beslist over dit plan.`,
    raadDecidesPart: "De raad beslist over een deel van dit plan. Over de andere activiteiten beslist het college.",
    about: (amount: string) => `Dit besluit gaat over ${amount}: de activiteiten waarover de raad beslist.`,
    reason: "Reden",
    reasonHint:
      "Neem de reden over uit besluit of brief. Laat dit leeg als daar geen reden in staat. Volgt het besluit uit een amendement of motie? Dan nemen wij de reden daarvan over. Iedereen kan de reden lezen.",
    instrument: "Volgt uit amendement of motie",
    instrumentHint: "U ziet hier wat over dit plan gaat. De stemmen over het amendement of de motie legt u daar vast.",
    noInstrument: "Geen",
    votes: "Stemmen",
    for: "Voor",
    against: "Tegen",
    seats: "Zetels van de raad",
    fracties: "Stemmen per fractie",
    fractiesHint:
      "Wij tellen ze op. U hoeft dan boven geen stemmen in te vullen. Namen en zetels blijven staan voor het volgende plan.",
    fractie: "Fractie",
    fractieSeats: "Zetels",
    spare: (at: number) => `Fractie ${at}`,
    amounts: "Bedragen zoals besloten",
    amountsHint: "Alleen bij gewijzigd overgenomen.",
    oneOff: "Eenmalig",
    yearly: "Per jaar",
    amountConfirmed: "Ja, dit bedrag klopt",
    day: "Dag van het besluit",
    submit: "Leg het besluit vast",
    earlier: (count: number) => (count === 1 ? "1 eerder besluit" : `${count} eerdere besluiten`),
    version: (version: number, day: string) => `Versie ${version}, van ${day}.`,
    later: "Terug naar de lijst",
    so: "Besluiten tot nu toe",
    done: {
      "op-tafel": "Dit plan ligt op tafel. Het scherm in de raadszaal laat het zien.",
      voorrang: "De voorrang is vastgelegd.",
      teruggenomen: "De voorrang is teruggenomen.",
    },
  },
  resolution: {
    title: (round: string) => `Tekst van het besluit: ${round}`,
    lead: "Getallen tussen haken komen uit de gegevens. U kunt ze verplaatsen, niet overtypen.",
    draft: "Ontwerpbesluit",
    adopted: "Tekst zoals vastgesteld",
    text: "Tekst",
    textHint: "Een regel die begint met 1. is een beslispunt.",
    meeting: "Dag van de raadsvergadering",
    save: "Bewaar de tekst",
    preview: "Zo staat het in het besluit",
    workedIn: "Dit komt eronder, uit amendementen",
    names: "Getallen die u kunt gebruiken",
    name: "Naam",
    value: "Waarde nu",
    stored: "De tekst is bewaard.",
    outdated:
      "Zou u de tekst nu bewaren, dan zag dit stuk er anders uit. Het vastgestelde besluit verandert niet vanzelf mee. Hoort het nieuwe er wel in? Bewaar de tekst dan opnieuw.",
    earlier: (count: number) => (count === 1 ? "1 eerdere tekst" : `${count} eerdere teksten`),
    storedAs: (stage: string, version: number, day: string) => `${stage}, versie ${version}, bewaard op ${day}`,
    toOther: { draft: "Naar het ontwerpbesluit", adopted: "Naar de tekst zoals vastgesteld" },
    meetings: "Vergaderingen",
    perMeeting: "De raad beslist het hele jaar. Elke vergadering heeft een eigen besluit.",
    ofMeeting: (name: string, plans: number) => `${capital(name)}: ${plans === 1 ? "1 plan" : `${plans} plannen`}`,
  },
  proposal: {
    title: (round: string) => `Raadsvoorstel: ${round}`,
    lead: "Een ambtenaar schrijft het voorstel. Het college stelt het vast. Daarna gaat het zo naar de raad.",
    write: "Schrijf het voorstel",
    writeLead: "Getallen tussen haken komen uit de gegevens. Tabellen en cijfers zet het programma er zelf bij.",
    hints: {
      subject: "Waar gaat het voorstel over?",
      holder: "Wie van het college dient dit in? Bijvoorbeeld: wethouder financiën.",
      points: "Een regel die begint met 1. is een beslispunt. Hiermee begint ook het ontwerpbesluit.",
      introduction: "Waarom ligt dit voorstel er? Het programma zet erbij hoeveel plannen er zijn.",
      effect: "Wat wil het college bereiken?",
      arguments: "Waarom dit voorstel? Het programma zet het advies per plan erbij.",
      remarks: "Wat pleit ertegen? Het programma zet open voorwaarden erbij.",
      finance: "Wat kost het en wat bespaart het? Het programma zet de tabellen met de dekking erbij.",
      communication: "Hoe hoort iedereen ervan? Het programma zet erbij hoeveel mensen meededen.",
      execution: "Wat gebeurt er na het besluit?",
    } satisfies Readonly<Record<ProposalPart, string>>,
    save: "Bewaar het voorstel",
    saved: "Het voorstel is bewaard. Het college kan het nu vaststellen.",
    adopt: "Stel het voorstel vast",
    adoptLead:
      "Na het vaststellen verandert dit stuk niet meer. Een ambtenaar kan wel een nieuwe versie schrijven, tot de raad besluit.",
    adoptedOn: "Dag waarop het college besloot",
    adopted: "Het voorstel is vastgesteld. De griffie vindt het in het dossier.",
    missing: (parts: string) => `Voor het vaststellen mist nog: ${parts}.`,
    nothing: "Er is nog geen voorstel geschreven. Dit is waar een ambtenaar mee begint.",
    changed: "Na het vaststellen is een nieuwe tekst geschreven. Het college stelde die nog niet vast.",
    decided: "De raad heeft al besloten. Het voorstel verandert niet meer.",
    preview: "Zo gaat het naar de raad",
    concept: "Zo zou het nu naar de raad gaan",
    earlier: (count: number) => (count === 1 ? "1 eerdere versie" : `${count} eerdere versies`),
    version: (version: number, day: string, adopted: string | null) =>
      adopted ? `Versie ${version}, vastgesteld op ${adopted}` : `Versie ${version}, bewaard op ${day}`,
  },
  dossier: {
    title: (round: string) => `Dossier ${round}`,
    before: "Dit is het dossier voor het besluit.",
    after: "Dit is het dossier na het besluit.",
    perMeeting: "De raad beslist het hele jaar. Elke vergadering heeft eigen stukken in dit dossier.",
    caption: "Bestanden in het dossier",
    file: "Bestand",
    kind: "Soort",
    letters: (count: number) => `Brieven per plan: ${count}`,
    tables: "Alle plannen, cijfers en dekking",
    ballots: "Alle stembiljetten, zonder namen",
    json: "Alles voor computers",
    manifest: "Inhoud met vingerafdrukken",
    download: "Download het dossier",
    making: "Wij maken het dossier",
    made: (done: number, total: number) => `Klaar: ${done} van ${total} stappen.`,
    makingLead: "Deze bladzijde ververst zichzelf. U kunt haar ook sluiten en binnen een kwartier terugkomen.",
    refresh: "Ververs nu",
    ready: "Het dossier is klaar",
    readyLead: "Download het binnen een kwartier.",
    notMade: "Er is geen dossier gemaakt",
    failed: "Het maken is niet gelukt. Probeer het opnieuw. Lukt het dan ook niet? Vraag dan de beheerder om hulp.",
    same: "Dezelfde gegevens geven altijd hetzelfde bestand. Elke download komt in het logboek.",
    rules: (version: number, hash: string) => `Spelregels versie ${version}, vingerafdruk (SHA-256) ${hash}`,
  },
  year: {
    title: "Verantwoording per jaar",
    of: (year: number) => `Verantwoording ${year}`,
    lead: "Alle rondes van een begrotingsjaar samen, voor de jaarrekening.",
    on: (day: string) => `Gegevens tot en met ${day}.`,
    sheets: { rounds: "Rondes", programmes: "Programma's", plans: "Plannen" },
    rounds: (year: number) => `Rondes van ${year}`,
    programmes: (year: number) => `Programma's in ${year}`,
    plans: (year: number) => `Plannen die doorgaan of doorgingen in ${year}`,
    round: "Ronde",
    programme: "Programma",
    several: "meer programma's",
    unknown: "nog niet bekend",
    decided: "Beslist",
    funded: "Gaan door",
    cost: "Kost",
    saving: "Bespaart",
    pots: "Uit potten",
    granted: "Toegekend uit een pot",
    paid: "Betaald",
    set: "Vastgesteld",
    grantedOf: (amount: string) => `${amount} toegekend`,
    paidOf: (amount: string) => `${amount} betaald`,
    setOf: (amount: string) => `${amount} vastgesteld`,
    spent: "Uitgegeven",
    accountedFor: "Verantwoord",
    oneOff: (amount: string) => `${amount} eenmalig`,
    yearly: (amount: string) => `${amount} per jaar`,
    carriedOut: "Uitgevoerd",
    failed: "Niet gelukt",
    sum: "Samen",
    explain: "Kosten en besparingen staan naast elkaar. Ze zijn niet van elkaar afgetrokken.",
    severalText:
      "Een plan dat uit meer programma's wordt betaald, staat apart: van de uitgaven is niet bekend uit welk programma ze komen.",
    download: "Download als",
    workbook: "Rondes, programma's en plannen",
    onlyPlans: "Alleen de plannen",
    same: "Dezelfde gegevens geven altijd hetzelfde bestand.",
    empty: "Er is nog niets te verantwoorden",
    emptyText: "Zodra een ronde is geopend, staat die hier bij haar begrotingsjaar.",
  },
  open: {
    title: (round: string) => `Wat is er besloten? ${round}`,
    shortTitle: "Besluit",
    lead: "Per plan ziet u het besluit en de reden.",
    laterInterim: "Elk plan krijgt een eigen besluit, zodra de gemeente het heeft gecontroleerd.",
    laterTitle: "Er is nog niet besloten",
    importedTitle: "Het besluit is niet bekend",
    imported: "Deze ronde komt uit een bestand met een echte verkiezing. Daarin staat niet wat er is besloten.",
    later: (who: string, from: string, until: string) => `${who} beslist van ${from} tot en met ${until}.`,
    caption: "Besluit per plan",
    who: "Wie besliste",
    reason: "Reden",
    sums: "Wat kost en wat bespaart het?",
    sumsLead: "Kosten en besparingen staan naast elkaar. Ze zijn niet van elkaar afgetrokken.",
    sumsCaption: "Plannen die doorgaan",
    kind: "Soort",
    oneOff: "Eenmalig",
    yearly: "Per jaar",
    votes: (votes: string) => `Stemmen: ${votes}.`,
    again: (who: string, day: string, late: boolean) =>
      `${late ? `${who} had uiterlijk op ${day} opnieuw moeten beslissen.` : `${who} beslist opnieuw, uiterlijk op ${day}.`} De termijn begon opnieuw op de dag van dit besluit.`,
    againInMeeting: "De raad beslist later opnieuw. Op welke dag de raad dat doet, is nog niet bekend.",
    amount: (amount: string) => `Het bedrag is ${amount}.`,
    about: (asked: string) =>
      `De raad besliste over een deel van dit plan: activiteiten van samen ${asked}. Over de andere activiteiten beslist het college.`,
    besides: (sum: string) =>
      `Niet meegeteld: activiteiten waarover het college beslist, in plannen waarover ook de raad beslist. Samen is dat ${sum}.`,
    toAnswers: "Bekijk het antwoord van het college per activiteit",
    fromFund: "uit het fonds",
    division: "Bekijk de hele verdeling",
    noDecision: "Nog niet beslist",
    toPlans: "Bekijk de plannen",
  },
  budget: {
    title: (round: string) => `Lijst voor Kadernota en begroting: ${round}`,
    lead: "Per programma ziet u elke activiteit uit de buurtplannen, en wat ermee gebeurt. De bedragen zijn die van de indieners.",
    caption: "Activiteiten per programma",
    sums: "Samen per programma",
    programme: "Programma",
    unknown: "Nog zonder programma",
    activity: "Activiteit",
    money: "Bedrag",
    coverage: "Dekking",
    noCoverage: "Geen: dit bespaart geld.",
    answer: "Wat gebeurt ermee?",
    noAnswer: "Nog geen antwoord van het college.",
    decided: (by: string, what: string) => `${by}: ${what}`,
    changedAsPlan: (decided: string) => `${decided} (zie het besluit over het plan)`,
    feasible: "Kan nog dit jaar.",
    empty: "Er staan nog geen activiteiten op de lijst.",
  },
} as const;

/** What the screen in the room shows, in the log. */
export const screenNames: Readonly<Record<ScreenMode, string>> = {
  shown: "het plan op tafel",
  paused: "pauze",
  blank: "leeg",
};

/** What the screen in the room of the raad says, and the page with which the griffie sets it. */
export const councilScreenTexts = {
  title: "Scherm in de raadszaal",
  lead: "Het scherm laat het plan zien dat op tafel ligt. Er staan geen namen op, alleen fracties.",
  open: "Open het scherm voor de zaal",
  buttons: { shown: "Zet het scherm aan", paused: "Zet het scherm op pauze", blank: "Maak het scherm leeg" },
  now: {
    shown: "Het scherm staat aan.",
    paused: "Het scherm staat op pauze.",
    blank: "Het scherm is leeg.",
  },
  table: "Leg dit plan op tafel",
  tableHint: "Het scherm in de raadszaal laat dit plan dan zien.",
  onTable: "Dit plan ligt op tafel. Het scherm in de raadszaal laat het zien.",
  blank: "Gemeenteraad",
  states: { blank: undefined, paused: "Pauze", empty: "Er ligt nog geen plan op tafel." },
  point: (round: string, at: number, of: number) => `${round}, punt ${at} van ${of}`,
  plan: (number: number, title: string) => `Plan ${number}: ${title}`,
  standing: "Plaats in de volgorde",
  noStanding: "Voor dit plan is er geen volgorde.",
  priority: (text: string) => `Voorrang van de raad: ${text}`,
  advice: "Advies van het college",
  noAdvice: "Er is geen advies vastgelegd.",
  instruments: "Amendementen en moties",
  asks: "Wat het vraagt",
  noText: "De tekst staat in de stukken.",
  notDecided: "De raad besliste nog niet.",
  proposed: "Voorgesteld besluit",
  noProposal: "Er is nog geen raadsvoorstel vastgesteld.",
  decided: "Besluit",
  voted: {
    for: (votes: number) => `Voor: ${votes}.`,
    against: (votes: number) => `Tegen: ${votes}.`,
  },
  progress: "Zo ver is de raad",
  waiting: "Nog te doen",
  part: (part: number, parts: number) => `Deel ${part} van ${parts} van de tekst.`,
  nextPart: "Toon het volgende deel",
  follow: "Volg de vergadering",
  unfollow: "Niet meer volgen",
  follows: "Deze bladzijde ververst elke 5 seconden.",
  still: "Deze bladzijde ververst niet vanzelf.",
} as const;
