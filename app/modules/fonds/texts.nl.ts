import { cents, formatEuros, type Cents } from "#app/modules/counting/core/money.ts";
import type { Rules } from "#app/modules/rounds/core/rules.ts";
import { tieNames } from "#app/modules/rounds/rule-texts.nl.ts";
import { potSentences } from "#app/modules/budget/texts.nl.ts";
import { paymentSentences } from "#app/modules/plans/payment-texts.nl.ts";
import { accessSentences, type Sentences } from "#app/modules/people/texts.nl.ts";
import { ruledOutcome, type Because, type Line, type Outcome, type Proposal } from "./core/award.ts";
import type { Variant } from "./core/paid-first.ts";
import type { FondsReason } from "./core/reasons.ts";

export const fondsSentences: Sentences<FondsReason> = {
  ...potSentences,
  ...paymentSentences,
  ...accessSentences,
  no_such_round: "Deze ronde bestaat niet (meer).",
  no_such_plan: "Dit plan bestaat niet in deze ronde.",
  plan_not_scored: "Over dit plan geeft de fondsadviesraad geen score. Het doet niet (meer) mee.",
  conflict_declared: "U bent betrokken bij dit plan. U kunt het geen score geven.",
  conflict_already_declared: "U heeft al gemeld dat u betrokken bent bij dit plan.",
  no_conflict: "U bent bij dit plan niet als betrokken gemeld.",
  conflict_no_change: "U bent betrokken bij dit plan. Alleen iemand anders kan het bedrag wijzigen.",
  conflict_no_minutes: "U bent betrokken bij dit plan. Een andere voorzitter schrijft het verslag.",
  conflict_discussed: "Dit plan ligt of lag op tafel in de vergadering. U kunt uw melding niet meer intrekken.",
  plan_on_table: "Dit plan ligt al op tafel.",
  plan_not_taken: "Dit plan lag nog niet op tafel. Leg het eerst op tafel.",
  minutes_same: "Er is niets veranderd. Schrijf wat er is gezegd, of zet het vinkje.",
  minutes_changed_meanwhile:
    "Iemand anders heeft het verslag net gewijzigd. Open de bladzijde opnieuw en lees eerst het nieuwe verslag.",
  plan_below_quorum:
    "Er zijn {present} leden aanwezig die over dit plan mogen oordelen. Nodig zijn er {needed}. Leg eerst vast wie er is.",
  no_quorum:
    "Er zijn {present} leden aanwezig in de vergadering. Nodig zijn er {needed}. Leg eerst vast wie er is. Dat doet u bij Vergadering.",
  plans_below_quorum:
    "Bij plan {plans} zijn te weinig leden aanwezig die mogen oordelen. Bespreek dat plan eerst met genoeg leden.",
  motivation_missing: "Plan {plans} heeft nog geen motivering. Schrijf die in de vergadering, of zet hier het vinkje.",
  no_such_member: "Iemand uit deze lijst is geen lid meer. Laad de pagina opnieuw.",
  attendance_same: "Er is niets veranderd. Vink aan wie er is.",
  second_round_only: "Het scoren is klaar. U kunt alleen nog een score wijzigen die u al gaf.",
  second_round_on_table:
    "Het scoren is klaar. U kunt uw score pas wijzigen als dit plan op tafel ligt in de vergadering.",
  award_proposed: "Er is al een voorstel voor de verdeling. Daarmee staan de scores vast.",
  criterion_unknown: "De criteria zijn veranderd. Laad de pagina opnieuw en vul het scoreblad nog een keer in.",
  criterion_missing: "Kies een niveau bij: {criterion}.",
  no_such_level: "Dit niveau bestaat niet bij: {criterion}. Kies een ander niveau.",
  no_plans: "Er zijn geen plannen om geld over te verdelen.",
  needs_lot:
    "De plannen {plans} hebben dezelfde score. Er is nog {left}. Hun volgorde maakt uit voor het geld. Er moet eerst worden geloot.",
  needs_lot_between_choices:
    "Er zijn combinaties van plannen die even goed zijn. Zij verschillen in de plannen {plans}. Er moet eerst worden geloot.",
  too_many_ways: "Er zijn te veel manieren om het geld te verdelen. Kies een andere verdeling.",
  no_ballots:
    "Gelijke delen kan alleen met openbare stembiljetten van bewoners. Die zijn er niet. Kies een andere verdeling.",
  other_rule_needs_reason: "Schrijf waarom u anders verdeelt dan de spelregels. Iedereen kan dit lezen.",
  no_award: "Er is nog geen voorstel. Maak eerst een voorstel.",
  award_changed_meanwhile:
    "Iemand anders heeft de verdeling net gewijzigd. Open de bladzijde opnieuw en bekijk eerst de nieuwe verdeling.",
  no_such_line: "Dit plan staat niet in de verdeling. Kies een ander plan.",
  change_needs_reason: "Schrijf waarom u het bedrag wijzigt. Iedereen kan dit lezen.",
  same_amount: "Dit is al het bedrag van dit plan. Vul een ander bedrag in.",
  above_request: "Dit plan vraagt {requested}. Vul niet meer in dan dat.",
  below_minimum: "Dit plan heeft ten minste {minimum} nodig. Vul dat in, of meer, of 0.",
  money_and_refused: "Een plan dat geld krijgt, staat nooit op de reservelijst. Zet dit vinkje alleen bij 0 euro.",
  knocked_out: "Dit plan kreeg 0 punten op: {criteria}. Volgens de criteria van de raad krijgt het geen geld.",
  above_ceiling: "Zo komt u {over} boven het plafond. Vul een lager bedrag in, of verlaag eerst een ander plan.",
  fund_adopts: "In deze ronde beslist de fondsadviesraad zelf. De voorzitter stelt de verdeling vast.",
  executive_adopts: "In deze ronde beslist het college, op advies van de fondsadviesraad.",
  award_already_adopted: "Deze verdeling is al vastgesteld.",
  plan_no_longer_joins:
    "Plan {plan} ({title}) doet niet meer mee en krijgt hier nog geld. Maak eerst een nieuw voorstel, of wijzig dit bedrag in 0.",
};

const euros = (amount: number) => formatEuros(cents(amount));
const numbers = (list: readonly number[]) => new Intl.ListFormat("nl").format(list.map(String));

/** Why the rule gave a plan what it gave, in a few sentences with euros. */
export function reasonText(because: Because): string {
  return [choiceText(because), ruleText(because), tieText(because)].filter(Boolean).join(" ");
}

/** That a plan is not in what was paid first; after that comes what was left. */
function choiceText({ notIn }: Because): string {
  if (!notIn) return "";
  return notIn === "best"
    ? "Geen combinatie met dit plan erbij geeft samen meer punten."
    : "De gelijke delen van de bewoners kozen dit plan niet.";
}

function ruleText({ code, requested, minimum, leftBefore, criteria, areas }: Because): string {
  const left = euros(leftBefore ?? 0);
  switch (code) {
    case "fits":
      return `Er was nog ${left}. Het plan krijgt alles wat het vraagt.`;
    case "floor":
      return `Wijk ${new Intl.ListFormat("nl").format(areas ?? [])} krijgt volgens de spelregels eerst geld. Dit plan is daar eerst aan de beurt. Het krijgt alles wat het vraagt.`;
    case "in_best":
      return "Het plan zit in de combinatie die samen de meeste punten heeft. Het krijgt alles wat het vraagt.";
    case "by_shares":
      return "Bewoners kozen het plan, met ieder een gelijk deel van het geld. Het krijgt alles wat het vraagt.";
    case "remainder":
      return `Het plan vraagt ${euros(requested)}. Er was nog ${left}. Dat is genoeg voor een deel: het plan heeft ten minste ${euros(minimum ?? 0)} nodig.`;
    case "below_minimum":
      return `Er was nog ${left}. Dit plan heeft ten minste ${euros(minimum ?? 0)} nodig.`;
    case "all_or_nothing":
      return `Er was nog ${left}. Dit plan heeft het hele bedrag van ${euros(requested)} nodig.`;
    case "nothing_left":
      return "Het geld was op toen dit plan aan de beurt was.";
    case "walk_stopped":
      return "Een plan met een hogere score paste niet meer. Volgens de spelregels stopt de verdeling daar.";
    case "knock_out":
      return `Het plan kreeg 0 punten op: ${criteria.join(", ")}. Volgens de criteria van de raad krijgt het dan geen geld.`;
    case "not_scored":
      return "Dit plan heeft geen volledige score. Daarom heeft het geen plaats, ook niet op de reservelijst.";
    case "asks_nothing":
      return "Dit plan vraagt geen geld van het fonds.";
  }
}

function tieText({ code, tie }: Because): string {
  if (!tie) return "";
  const chosen = code === "in_best" || code === "by_shares";
  const same = chosen
    ? `Tussen de plannen ${numbers(tie.plans)} was de keuze gelijk.`
    : `De plannen ${numbers(tie.plans)} hadden dezelfde score.`;
  if (tie.settledBy === "lot") return `${same} De openbare loting besliste.`;
  return tie.settledBy === "lower_cost" ? `${same} Het goedkoopste plan ging voor.` : same;
}

/** Why a plan gets something else than by the rule of the round: what this way says of it, and what the rule does. */
export function differenceText(
  { because }: { readonly because: Because },
  otherwise: { readonly amount: Cents; readonly because: Because },
  votes: number | null,
): string {
  const { byRule, none, votes: chosenBy } = fondsTexts.studio.whatIf;
  return [
    votes === null ? "" : chosenBy(votes),
    reasonText(because),
    byRule(otherwise.amount > 0 ? formatEuros(otherwise.amount) : none, reasonText(otherwise.because)),
  ]
    .filter(Boolean)
    .join(" ");
}

/** Why a way to divide the fund comes to nothing yet; null when it does. */
export function whyNoOutcome(proposal: Proposal): string | null {
  if (proposal.kind === "proposed") return null;
  if (proposal.kind === "impossible") return fondsSentences[proposal.why];
  const sentence = fondsSentences[proposal.between ? "needs_lot_between_choices" : "needs_lot"];
  return sentence.replace("{plans}", numbers(proposal.plans)).replace("{left}", formatEuros(proposal.left));
}

/** One step to what a plan gets: what somebody changed, null for the rule itself; and why. */
export interface Explained {
  readonly what: string | null;
  readonly why: string;
}

/** Why a plan gets what it gets, the last word first: where the college departs, what the board changed, what the rule gave. */
export function explain({ because, amount, outcome, handReason, departure }: Explainable): readonly Explained[] {
  const { handReason: reasonIs } = fondsTexts.award;
  const ruled = { amount: because.amount, outcome: ruledOutcome(because) };
  const given = { amount, outcome };
  const advised = departure ? { amount: departure.advised, outcome: departure.outcome } : given;
  return [
    ...(departure ? [{ what: departsText(given, advised), why: reasonIs(departure.reason) }] : []),
    ...(handReason === null ? [] : [{ what: byHandText(ruled, advised), why: reasonIs(handReason) }]),
    { what: null, why: reasonText(because) },
  ];
}

/** The same in one text: of what the college or the board changed first that and why, then what the rule said. */
export function whyInWords(line: Explainable): string {
  const steps = explain(line);
  const inWords = steps.map(({ what, why }) => {
    if (what !== null) return `${what} ${ended(why)}`;
    return steps.length > 1 ? fondsTexts.award.byRule(why) : why;
  });
  return inWords.join(" ");
}

/** A text that somebody typed, as a sentence that another can follow. */
const ended = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** What an award gives a plan, for who made it; `place` is that on the reserve list. */
export function givenInWords(
  { outcome, amount, because }: Pick<Line, "outcome" | "amount" | "because">,
  place: number | null,
): string {
  const { given, reserve, refused } = fondsTexts.plan;
  if (outcome === "full" || outcome === "partial") return given[outcome](euros(amount), euros(because.requested));
  return outcome === "reserve" ? reserve(place ?? 0) : refused;
}

type Explainable = Pick<Line, "because" | "amount" | "outcome" | "handReason" | "departure">;

interface Given {
  readonly amount: number;
  readonly outcome: Outcome;
}

function departsText(given: Given, advised: Given): string {
  const { departs, departsOnList } = fondsTexts.award;
  if (given.amount === advised.amount) return departsOnList(given.outcome === "reserve");
  return departs(euros(given.amount), euros(advised.amount));
}

function byHandText(from: Given, to: Given): string {
  const { byHand, byHandOnList } = fondsTexts.award;
  if (from.amount === to.amount) return byHandOnList(to.outcome === "reserve");
  return byHand(euros(from.amount), euros(to.amount));
}

/** The ways to divide a fund, for the head of a column. */
export const variantNames: Readonly<Record<Variant, string>> = {
  go_on: "Hoogste score eerst, overslaan wat niet past",
  stop: "Hoogste score eerst, stoppen bij wat niet past",
  optimal: "Samen de meeste punten",
  shares: "Gelijke delen van bewoners",
};

/** How each divides it, in a sentence or two. */
export const variantMeanings: Readonly<Record<Variant, string>> = {
  go_on:
    "Het plan met de hoogste score is eerst aan de beurt. Past een plan niet meer, dan is het volgende plan aan de beurt.",
  stop: "Het plan met de hoogste score is eerst aan de beurt. Bij het eerste plan dat niet past, stopt de verdeling.",
  optimal:
    "De plannen die samen de meeste punten hebben binnen het plafond. Goedkope plannen tellen hier snel mee. Wat over is, gaat op volgorde van score.",
  shares:
    "Iedereen die stemde, krijgt een gelijk deel van het geld. Plannen die samen genoeg krijgen, gaan door. Wat over is, gaat op volgorde van score.",
};

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  full: "Helemaal",
  partial: "Deels",
  reserve: "Reserve",
  refused: "Nee",
};

export const fondsTexts = {
  board: "Fondsadviesraad",
  points: (text: string) => (text === "1" ? "1 punt" : `${text} punten`),
  cited: {
    version: (version: number) => `Deze bladzijde werkt met de criteria en spelregels van de raad, versie ${version}.`,
    read: "Lees de spelregels",
    hash: "Vingerafdruk",
  },
  scores: {
    title: "Plannen scoren",
    lead: "Geef elk plan een score op de criteria van de raad. U scoort eerst alleen.",
    progress: (done: number, total: number) => `${done} van ${total === 1 ? "1 plan" : `de ${total} plannen`} klaar`,
    recused: (count: number) =>
      count === 1 ? "Bij 1 plan bent u betrokken." : `Bij ${count} plannen bent u betrokken.`,
    next: "Ga verder met scoren",
    meeting: "Naar de vergadering",
    allDone: "U heeft alle plannen een score gegeven. U kunt uw scores nog wijzigen.",
    closed: "U kunt nu niet scoren. Dat kan alleen in de fase Scoren.",
    secondRound:
      "Het scoren is klaar. Ligt een plan op tafel in de vergadering? Dan kunt u uw score voor dat plan nog wijzigen.",
    begun: (marks: number, of: number) => `Begonnen: ${marks} van de ${of} criteria. Nog niet ingeleverd.`,
    pending: "U heeft een wijziging die u nog niet inleverde.",
    caption: "Plannen met uw score",
    plan: "Plan",
    asked: "Gevraagd",
    own: "Uw score",
    state: "Stand",
    states: { done: "Klaar", recused: "U bent betrokken", open: "Nog te doen" },
    empty: "Er zijn nog geen plannen om te scoren.",
    emptyLead: "Plannen komen hier als de gemeente ze heeft gecontroleerd.",
    until: (day: string) => `Scoren kan t/m ${day}.`,
    notes: "Uw opmerkingen voor de vergadering",
  },
  sheet: {
    planOf: (at: number, total: number, title: string) => `Plan ${at} van ${total}: ${title}`,
    alone: "U scoort eerst alleen.",
    aloneText: "U ziet de scores van anderen pas als uw scoreblad voor dit plan binnen is.",
    later: "U ziet de scores van anderen als het scoren klaar is.",
    plan: "Het plan",
    minimum: (amount: string) => `minimaal nodig: ${amount}`,
    allOrNothing: "heeft het hele bedrag nodig",
    where: "Buurt",
    ownEffort: "Eigen inzet",
    carriedOutBy: "Wie het uitvoert",
    support: "Steun",
    supporters: (count: number) => (count === 1 ? "1 naam" : `${count} namen`),
    screening: "Oordeel van de gemeente",
    wholePlan: "Lees het hele plan",
    form: "Scoreblad",
    weight: (weight: number) => `weegt ${weight}`,
    points: (points: number, description: string) => `${points === 1 ? "1 punt" : `${points} punten`}. ${description}`,
    knockOut: "Knock-out: geeft de fondsadviesraad hier 0 punten, dan krijgt het plan geen geld.",
    note: "Opmerking voor de vergadering",
    noteHint: "Alleen de leden lezen dit.",
    bar: "Uw score",
    notYet: "Nog niet ingeleverd.",
    handedIn: (points: string) => `Ingeleverd. Punten: ${points}.`,
    stored: "Uw score is ingeleverd.",
    draft: {
      savedAt: (time: string) => `Bewaard om ${time}.`,
      failed: "Nog niet bewaard. Wij proberen het opnieuw.",
      wrong: "Nog niet bewaard. Laad de pagina opnieuw.",
      counts: "Het telt pas als u het inlevert.",
      over: "U wijzigde dit scoreblad. Wat u eerder inleverde, telt tot u opnieuw inlevert.",
      later: "Bewaar en ga later verder",
      kept: "Uw scoreblad is bewaard. Het telt pas als u het inlevert.",
    },
    keys: "Kiezen met de toetsen 1, 2, 3 en verder",
    keysHint: "Toets 1 is het eerste niveau. Het werkt alleen in het criterium waar u staat.",
    secondRound: "Dit is de tweede ronde: u hoorde de anderen. Uw eerste score blijft staan.",
    previous: "Vorige",
    submit: "Lever in en ga verder",
    conflict: "Ik ben betrokken bij dit plan",
    conflictHint:
      "Bent u betrokken? Dan telt u bij dit plan niet mee. Scores die u al gaf, tellen dan ook niet. Intrekken kan tot het plan op tafel ligt in de vergadering.",
    conflictReason: "Hoe bent u betrokken?",
    conflictSubmit: "Meld dat ik betrokken ben",
    isRecused: "U bent betrokken bij dit plan",
    isRecusedText: (reason: string) => `U geeft dit plan geen score. Uw reden: ${reason}`,
    takeBack: "Ik ben toch niet betrokken",
    takeBackHint: "Bent u toch niet betrokken? Dan kunt u dit plan weer scoren. Een score die u al gaf, telt weer mee.",
    takeBackTooLate: "Dit plan ligt of lag op tafel in de vergadering. Daarom kunt u uw melding niet meer intrekken.",
    declared: "Uw melding is bewaard. U telt bij dit plan niet mee.",
    takenBack: "Uw melding is ingetrokken. U telt bij dit plan weer mee.",
    own: "Uw scoreblad",
    ownOpen: "U gaf dit plan geen score.",
    ownTotal: "Samen, naar gewicht",
    ownNote: (note: string) => `Uw opmerking voor de vergadering: ${note}`,
    criterion: "Criterium",
    level: "Wat u koos",
    noLevel: "niets",
    others: "Wat andere leden gaven",
    othersCaption: "Scores van andere leden voor dit plan",
    noOthers: "Andere leden hebben dit plan nog geen score gegeven.",
    member: "Lid",
    total: "Punten",
    remark: "Opmerking",
  },
  studio: {
    title: (amount: string) => `Verdeel ${amount}`,
    ceiling: "Plafond",
    awarded: "Toegekend",
    left: "Over",
    asked: (plans: number) => (plans === 1 ? "Gevraagd door 1 plan" : `Gevraagd door ${plans} plannen`),
    progress: "Hoe ver zijn de leden?",
    progressCaption: "Voortgang per lid",
    member: "Lid",
    done: "Klaar",
    recused: "Betrokken",
    open: "Nog te doen",
    spread: "Hoe ver liggen de scores uit elkaar?",
    spreadLead:
      "U ziet hoeveel leden een score gaven. Laagste en hoogste ziet u als uw eigen score binnen is. Geeft u geen score? Dan ziet u ze na het scoren.",
    spreadCaption: "Spreiding per plan",
    plan: "Plan",
    given: "Scores binnen",
    lowest: "Laagste",
    highest: "Hoogste",
    gap: "Verschil",
    hidden: "nog verborgen",
    givenOf: (given: number, expected: number) => `${given} van ${expected}`,
    proposal: "Verdeling",
    noProposal: "Er is nog geen verdeling",
    later: "Een voorstel maken kan als het scoren klaar is: in de fase Advies en in de fase daarna.",
    first: "Maak een voorstel. De regels van deze ronde verdelen het geld op volgorde van score.",
    propose: "Maak het voorstel",
    again: "Bereken het voorstel opnieuw",
    toPublic: "Bekijk de verdeling zoals iedereen die ziet",
    againHint: "Berekent u het voorstel opnieuw? Dan vervallen de wijzigingen met de hand.",
    waits: "Voorstel, nog niet vastgesteld",
    isAdopted: "Vastgesteld",
    version: (version: number) => `Versie ${version}.`,
    adopt: "Stel de verdeling vast",
    adoptHint: "Stelt u de verdeling vast? Dan wordt zij openbaar, met per plan het bedrag en de reden.",
    adoptElsewhere: {
      fund_awards: "De voorzitter van de fondsadviesraad stelt de verdeling vast.",
      executive_awards: "Dit is het advies van de fondsadviesraad. Het college stelt de verdeling vast.",
    },
    change: "Met de hand een bedrag wijzigen",
    changePlan: "Plan",
    changeRecused: (plans: string) =>
      `U bent betrokken bij plan ${plans}. Alleen iemand anders kan het bedrag wijzigen.`,
    changeDeparts: "U wijkt dan af van het advies van de fondsadviesraad. Dat staat bij het plan, met uw reden.",
    amount: "Nieuw bedrag",
    refuse: "Niet op de reservelijst",
    refuseHint: "Alleen bij 0 euro. Bijvoorbeeld: de indieners willen niet meer.",
    why: "Waarom?",
    whyHint: "Iedereen kan deze reden lezen.",
    changeSubmit: "Wijzig het bedrag",
    whatIf: {
      title: "Wat als u anders verdeelt?",
      to: "Vergelijk de verdelingen",
      lead: (rule: string) =>
        `U ziet dezelfde scores, anders verdeeld. De eerste verdeling is die van de spelregels: ${rule.toLowerCase()}.`,
      isRule: "Zo staat het in de spelregels",
      full: "Plannen helemaal betaald",
      partial: "Deels betaald",
      about: (number: number, score: string, asked: string) => `Plan ${number}. Score ${score}. Vraagt ${asked}.`,
      spent: "Samen",
      left: "Over",
      same: "Alle plannen krijgen hetzelfde als volgens de spelregels.",
      gains: (plans: string) => `Wel geld, volgens de spelregels niet: ${plans}.`,
      losses: (plans: string) => `Geen geld, volgens de spelregels wel: ${plans}.`,
      others: (plans: string) => `Een ander bedrag: ${plans}.`,
      nothing: "Deze verdeling geeft nu geen uitkomst",
      table: "Alle plannen naast elkaar",
      tableLead: "Krijgt een plan iets anders dan volgens de spelregels? Dan leest u bij dat bedrag waarom.",
      caption: "Per plan wat elke verdeling geeft",
      none: "geen geld",
      differs: "Anders",
      byRule: (amount: string, why: string) => `Volgens de spelregels ${amount}: ${why}`,
      choose: "Kies het voorstel",
      which: "Welke verdeling wordt het voorstel?",
      votes: (votes: number) => (votes === 1 ? "1 bewoner koos dit plan." : `${votes} bewoners kozen dit plan.`),
      chooseHint: "U kunt daarna nog bedragen met de hand wijzigen.",
      reason: "Waarom anders dan de spelregels?",
      reasonHint:
        "Alleen nodig als u een andere verdeling kiest. De verdeelregel is vooraf bekendgemaakt (Awb 4:26). Afwijken mag alleen met een goede reden. Iedereen kan die lezen.",
    },
    messages: {
      voorstel: "Het voorstel is gemaakt.",
      gewijzigd: "Het bedrag is gewijzigd.",
      vastgesteld: "De verdeling is vastgesteld.",
    },
    quorum: "Te weinig leden aanwezig",
    quorumText: (present: number, needed: number) =>
      `Vastgelegd is dat er ${present === 1 ? "1 lid" : `${present} leden`} in de vergadering zijn. Nodig zijn er ${needed}. Zonder genoeg leden kan de fondsadviesraad niets voorstellen.`,
    belowQuorum: (plans: string) => `Bij plan ${plans} zijn te weinig leden aanwezig die mogen oordelen`,
    belowQuorumText:
      "Bespreek dat plan eerst met genoeg leden. Wie betrokken is bij een plan, telt bij dat plan niet mee.",
    unmotivated: (plans: string) => `Nog geen motivering bij plan ${plans}`,
    unmotivatedText:
      "Wie een besluit krijgt, leest in de brief wat de fondsadviesraad van het plan vindt. Schrijf dat in de vergadering en vink aan dat het plan is besproken.",
    withoutMotivation: "Stel het toch voor, zonder motivering bij deze plannen",
    motivation: (text: string) => `De fondsadviesraad: ${text}`,
    noMotivation: "Geen motivering van de fondsadviesraad",
    missing: (members: number) =>
      members === 1 ? "1 lid gaf niet elk plan een score" : `${members} leden gaven niet elk plan een score`,
    lot: "Er moet worden geloot",
    lotText: (plans: string, left: string) =>
      `De plannen ${plans} hebben dezelfde score. Er is nog ${left}. Hun volgorde maakt uit voor het geld.`,
    lotWho: "Twee mensen van de griffie of het beheer voeren de uitkomst van een openbare trekking in.",
  },
  award: {
    bar: (asked: string, ceiling: string, full: number, partial: number) =>
      `Gevraagd is ${asked}. Het plafond is ${ceiling}. Helemaal betaald: ${full}. Deels betaald: ${partial}.`,
    ceiling: (amount: string) => `Plafond ${amount}`,
    asked: (amount: string) => `Gevraagd: ${amount}`,
    caption: "Verdeling op volgorde van score, met per plan de reden",
    place: "Plaats",
    plan: "Plan",
    score: "Score",
    requested: "Gevraagd",
    minimum: "Minimaal",
    awarded: "Toegekend",
    outcome: "Uitkomst en reden",
    number: (number: number) => `Plan ${number}`,
    removed: "Dit plan is weggehaald",
    reserve: (place: number) => `Reserve ${place}`,
    byHand: (from: string, to: string) => `Met de hand gewijzigd van ${from} naar ${to}.`,
    decided: (amount: string | null) => `Later is anders besloten: dit plan krijgt nu ${amount ?? "geen geld"}.`,
    departs: (amount: string, advised: string) =>
      `Het college wijkt af van het advies: ${amount} in plaats van ${advised}.`,
    departures: (count: number) =>
      count === 1
        ? "Bij 1 plan wijkt het college af van het advies van de fondsadviesraad. De reden staat bij het plan."
        : `Bij ${count} plannen wijkt het college af van het advies van de fondsadviesraad. De reden staat bij het plan.`,
    departsOnList: (listed: boolean) =>
      `Het college wijkt af van het advies: dit plan staat ${listed ? "wel" : "niet"} op de reservelijst.`,
    byHandOnList: (listed: boolean) =>
      `Met de hand ${listed ? "op" : "van"} de reservelijst ${listed ? "gezet" : "gehaald"}.`,
    byRule: (reason: string) => `Volgens de verdeelregel: ${reason}`,
    handReason: (reason: string) => `De reden: ${reason}`,
    numberIsPlan: "Het nummer is dat van het plan.",
    line: (amount: string) => `Lijn: hier is ${amount} toegekend.`,
    sum: "Samen",
    noScore: "geen",
  },
  public: {
    title: "Zo wordt het geld verdeeld",
    lead: (amount: string) =>
      `In het fonds zit ${amount}. De fondsadviesraad geeft elk plan een score op de criteria van de raad.`,
    criteria: "Waar let de fondsadviesraad op?",
    how: "Hoe wordt het geld verdeeld?",
    steps: {
      score: "De score van een plan is per criterium het gemiddelde van de leden, keer het gewicht, en dat bij elkaar.",
      floor: (plans: number) =>
        `Van elke wijk ${plans === 1 ? "krijgt eerst 1 plan" : `krijgen eerst ${plans} plannen`} geld, op volgorde van score. Een plan in meer wijken telt voor elk daarvan. Is er in een wijk te weinig dat past? Dan gaat het geld naar de andere plannen.`,
      order:
        "Het plan met de hoogste score is eerst aan de beurt. Daarna volgt het plan met de een na hoogste score, en zo verder.",
      fits: "Past het hele bedrag nog? Dan krijgt het plan alles wat het vraagt.",
      remainder:
        "Past het niet meer helemaal? Dan krijgt het plan wat er over is, als dat ten minste het bedrag is dat het plan minimaal nodig heeft. Noemt het plan geen minimum, dan heeft het alles nodig.",
      reserve:
        "Is er te weinig over? Dan krijgt het plan geen geld. Het komt op de reservelijst, op volgorde van score.",
      go_on: "Daarna is het volgende plan op dezelfde manier aan de beurt, ook als een plan niet paste.",
      stop: "Na het eerste plan dat niet helemaal past, stopt de verdeling. Alleen plannen met dezelfde score als dat plan zijn dan nog aan de beurt. De plannen daarna komen op de reservelijst.",
      tie: (rules: readonly string[]) =>
        `Hebben plannen dezelfde score, en maakt hun volgorde uit voor het geld? Dan geldt: ${rules.join("; blijft het gelijk, dan: ")}. Op de reservelijst delen zij een plaats.`,
      ceiling: (amount: string) => `Samen krijgen de plannen nooit meer dan ${amount}.`,
      knockOut:
        "Krijgt een plan gemiddeld minder dan 1 punt op een criterium met knock-out? Dan krijgt het geen geld en komt het niet op de reservelijst.",
      noPlace:
        "Heeft een plan geen volledige score? Dan heeft het geen plaats: het krijgt geen geld en komt niet op de reservelijst.",
    },
    missing: {
      ignore: "Geeft een lid geen score? Dan telt het gemiddelde van de andere leden.",
      zero: "Geeft een lid geen score? Dan telt dat als 0 punten.",
      block: "Een plan krijgt pas een plaats als alle leden een score hebben gegeven.",
    },
    seats:
      "Wie lid is als het scoren klaar is, telt mee. Is een lid eerder gestopt? Dan tellen alleen de scores die dat lid al gaf.",
    involved:
      "Is een lid betrokken bij een plan? Dan geeft dat lid dit plan geen score, en telt het bij dit plan niet mee. Scores die dat lid al gaf, tellen dan ook niet.",
    who: "Wie beslist?",
    decides: {
      fund_awards: "De fondsadviesraad beslist zelf over het geld. De voorzitter stelt de verdeling vast.",
      executive_awards: "Het college beslist over het geld. De fondsadviesraad geeft advies.",
    },
    rules: "Lees alle spelregels",
    result: "De verdeling",
    notYet: "De verdeling is nog niet vastgesteld",
    notYetText: "Zodra er is beslist, ziet u hier per plan het bedrag en de reden. Tot dan zijn scores niet openbaar.",
    adopted: (day: string) => `Vastgesteld op ${day}.`,
    otherRule: (rule: string) => `Anders verdeeld dan de spelregels: ${rule.toLowerCase()}`,
    ruleIs: (rule: string) => `De verdeelregel: ${rule.toLowerCase()}.`,
    otherRuleWhy: (meaning: string, reason: string) => `${meaning} De reden: ${reason}`,
    by: {
      board_chair: "Besluit van de fondsadviesraad.",
      executive: "Besluit van het college, op advies van de fondsadviesraad.",
    },
    resultTitle: "Uitslag van het fonds",
  },
  plan: {
    title: "Geld uit het fonds",
    awarded: (amount: string) => `Toegekend: ${amount}`,
    given: {
      full: (amount: string) => `Het plan krijgt ${amount} uit het fonds. Dat is alles wat het vroeg.`,
      partial: (amount: string, asked: string) =>
        `Het plan krijgt ${amount} uit het fonds. Dat is een deel: het vroeg ${asked}.`,
    },
    reserve: (place: number) => `Dit plan krijgt geen geld. Het staat op plaats ${place} van de reservelijst.`,
    refused: "Dit plan krijgt geen geld.",
    atFirst: (amount: string | null) => `In de verdeling kreeg dit plan ${amount ?? "geen geld"}.`,
    all: "Bekijk de hele verdeling",
  },
} as const;

type DividingRules = Pick<Rules, "allocation" | "missingScores" | "criteria" | "ties">;

/** How the money is divided by the rules in force, step by step: for the page of the fund and for the raadsbesluit. */
export function dividingSteps({ allocation, missingScores, criteria, ties }: DividingRules, ceiling: Cents): string[] {
  const { steps, missing, involved, seats } = fondsTexts.public;
  // A board gives no plusses and minuses: rules about those tell no plans apart here.
  const tieRules = ties.filter((rule) => rule === "lower_cost" || rule === "lot");
  return [
    steps.score,
    ...(allocation.perArea > 0 ? [steps.floor(allocation.perArea)] : []),
    steps.order,
    steps.fits,
    steps.remainder,
    steps.reserve,
    steps[allocation.atMisfit],
    steps.tie(tieRules.map((rule) => tieNames[rule])),
    steps.ceiling(formatEuros(ceiling)),
    ...(criteria.some(({ knockOut }) => knockOut) ? [steps.knockOut] : []),
    missing[missingScores],
    steps.noPlace,
    involved,
    seats,
  ];
}
