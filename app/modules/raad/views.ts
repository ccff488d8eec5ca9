import { formatEuros } from "#app/modules/counting/core/money.ts";
import { amountInWords } from "#app/modules/waardering/texts.nl.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import type { Effect } from "#app/modules/rounds/core/rules.ts";
import type { Outcome as AwardOutcome } from "#app/modules/fonds/core/award.ts";
import type { NamedRole } from "#app/modules/people/core/acts.ts";
import { roleNamesInSentence, type RoleNames } from "#app/modules/people/texts.nl.ts";
import { decidingReason } from "#app/modules/plans/texts.nl.ts";
import { capital } from "#app/modules/rounds/texts.nl.ts";
import { decideAgainBy } from "#app/modules/plans/core/answer.ts";
import { fundBody, type Deciding, type DecidingBody } from "#app/modules/plans/core/deciding-body.ts";
import type { Amounts, Plan } from "#app/modules/plans/core/plan.ts";
import { shownAmounts } from "#app/modules/plans/core/public-view.ts";
import type { Told } from "#app/modules/plans/mail-texts.nl.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { competentBody } from "./core/competence.ts";
import { isAdopted, type Decision, type Outcome } from "./core/decision.ts";
import { decidedAbout, isDecidedByBoth, type DecidedPlan, type Dossier } from "./core/dossier.ts";
import type { PlanAward } from "./core/facts.ts";
import { instrumentView } from "./instrument-view.ts";
import { isPutOff } from "./core/interim.ts";
import { isSome, type Totals } from "./core/totals.ts";
import {
  adoptedAmounts,
  awardedAmounts,
  goesOn,
  outcomeOf,
  recordOf,
  type Recorded,
  type Verdict,
} from "./core/verdict.ts";
import { amountsText, instrumentText, reasonOf, verdictText, votesText } from "./render/words.ts";
import {
  awardMeanings,
  deciderOf,
  decisionMail,
  decisionMeanings,
  departureNames,
  noReason,
  partMeanings,
  raadTexts,
} from "./texts.nl.ts";

/** What stands about a plan in words, for a page. */
export interface DecisionView {
  readonly from: Verdict["from"];
  readonly outcome: Outcome | AwardOutcome;
  readonly meaning: string;
  readonly reason: string | null;
  readonly instrument: string;
  readonly votes: string | null;
  readonly amounts: { readonly amount: string; readonly suffix: string } | null;
  readonly on: string;
}

/** The same for the page of the plan. */
export interface PlanDecisionView extends DecisionView {
  readonly decider: string;
  /** Of an interim plan: why this body decides. */
  readonly why: string | null;
  /** Of an interim plan that was put off: until when is decided again, and why then. */
  readonly again: string | null;
  /** What the raad decided about, where that is less than the plan; null when it is the whole plan. */
  readonly part: string | null;
  /** What the plan goes on with; null when it does not. */
  readonly budget: Amounts | null;
}

/** `award` is what the award in force gives the plan; null without one. */
export function planDecisionView(
  round: Round,
  plan: Plan,
  { verdict, award }: { readonly verdict: Verdict; readonly award: PlanAward | null },
  names: RoleNames = roleNamesInSentence,
): PlanDecisionView {
  const deciding = competentBody(round, plan);
  const { lines, effect, oneOffCents: oneOff, yearlyCents: yearly } = plan;
  const own = { oneOff, yearly };
  const part = partText(own, decidedAbout({ lines, effect, deciding, amounts: own }, round));
  const amounts = shownAmounts({ own, official: plan.estimate }, round.kind);
  const interim = round.kind === "interim_plans";
  // What goes on as it was asked does so with what the municipality estimated: that decided who decides (R54)
  const asked = (interim && plan.estimate) || decidedAbout({ lines, effect, deciding, amounts }, round);
  const budget = adoptedAmounts(verdict, { award, amounts: { oneOff: asked.oneOff, yearly: asked.yearly } });
  const words = decisionInWords(verdict, award);
  const meaning = part && verdict.from === "record" ? partMeanings[verdict.decision.outcome] : words.meaning;
  const estimated = interim && plan.estimate && goesOn(words.outcome) ? amountInWords(plan.estimate) : null;
  return {
    ...words,
    meaning,
    part,
    budget,
    amounts: words.amounts ?? estimated,
    decider: namedDecider(deciding, names),
    why: interim && deciding ? decidingReason(deciding, names) : null,
    again: verdict.from === "record" ? againText(round, verdict.decision, deciding, names) : null,
  };
}

/** Until when is decided again about an interim plan that was put off, and why then; the raad has no term, only its meetings. */
export function againText(
  round: Round,
  { outcome, decidedOn }: Pick<Decision, "outcome" | "decidedOn">,
  deciding: Deciding | null,
  names: RoleNames = roleNamesInSentence,
): string | null {
  if (!isPutOff(round, outcome)) return null;
  if (deciding?.body === "council") return raadTexts.open.againInMeeting;
  const by = decideAgainBy(decidedOn, round);
  return raadTexts.open.again(namedDecider(deciding, names), longDate(by), by < round.today);
}

/** Who decides, in the words of the municipality where it has its own (R53). */
const namedDecider = (deciding: Deciding | null, names: RoleNames): string =>
  deciding && deciding.body in names ? capital(names[deciding.body as NamedRole]) : deciderOf(deciding);

/** The same for the mail to who made the plan, as the griffie recorded it; only what a fund decides can be objected to. */
export function told(round: Round, plan: Plan, verdict: Recorded, award: PlanAward | null): Told {
  const { decision } = verdict;
  const { meaning, amounts, reason, part, again } = planDecisionView(round, plan, { verdict, award });
  const amount = amounts && raadTexts.open.amount(`${amounts.amount} ${amounts.suffix}`);
  return {
    what: [decisionMail(decision.outcome), ...(part ? [part] : []), [meaning, amount, again].filter(Boolean).join(" ")],
    reason,
    objectTo: objectionTo(round, plan),
    motivation: null,
    conditions: isAdopted(decision) ? (plan.screening?.conditions.filter(({ metOn }) => metOn === null) ?? []) : [],
    signedBy: round.kind === "neighbourhood_fund" ? fundBody(round.rules) : null,
  };
}

/** Who coordinator and programmateam decide for is the college, so there one objects (Awb 10:1, 6:4); what the raad decides is no such decision. */
function objectionTo(round: Round, plan: Plan): DecidingBody | null {
  if (round.kind === "neighbourhood_fund") return fundBody(round.rules);
  const body = round.kind === "interim_plans" ? competentBody(round, plan)?.body : "council";
  return body === undefined || body === "council" ? null : "executive";
}

/** `award` is what a fund gives the plan, which stands when it goes on as it is. */
export function decisionInWords(verdict: Verdict, award: PlanAward | null): DecisionView {
  const said = { outcome: outcomeOf(verdict), reason: reasonOf(verdict), on: longDate(verdict.decidedOn) };
  return { ...said, ...(verdict.from === "record" ? recorded(verdict.decision, award) : awarded(verdict.award)) };
}

function recorded(decision: Decision, award: PlanAward | null) {
  const amounts = decision.amounts ?? (award && isAdopted(decision) ? awardedAmounts(award) : null);
  return {
    from: "record" as const,
    meaning: decisionMeanings[decision.outcome],
    instrument: decision.instrument ? instrumentText(decision.instrument) : "",
    votes: decision.votes && votesText(decision),
    amounts: amounts && amountInWords(amounts),
  };
}

function awarded({ outcome, reserve, cents: given }: PlanAward) {
  return {
    from: "award" as const,
    meaning: awardMeanings[outcome](reserve ?? 0),
    instrument: "",
    votes: null,
    amounts: given > 0 ? { amount: formatEuros(given), suffix: raadTexts.open.fromFund } : null,
  };
}

/** A decision that was recorded once, in one line. */
export function recordedInWords(decision: Decision): string {
  const verdict = recordOf(decision, []);
  const version = raadTexts.decide.version(decision.version, longDate(decision.decidedOn));
  return `${version} ${verdictText(verdict)}. ${reasonOf(verdict) ?? noReason}`;
}

/** A plan on the list for decision, for a table. */
export interface DecisionRow {
  readonly number: number;
  readonly title: string;
  readonly effect: Effect;
  readonly money: { readonly amount: string; readonly suffix: string };
  /** Who decides: "De raad". */
  readonly decider: string;
  /** The same as a sentence. */
  readonly decides: string;
  /** What the decision is about, where that is less than the plan. */
  readonly about: { readonly amount: string; readonly suffix: string } | null;
  /** Where the residents or the board put it; null without such an order. */
  readonly standing: string | null;
  /** What the raad says when it puts the plan first. */
  readonly priority: string | null;
  readonly decision: DecisionView | null;
  /** Whether the griffie recorded it: an award needs no record. */
  readonly recorded: boolean;
  /** Whether the griffie has something to do yet. */
  readonly needsWork: boolean;
  readonly departure: string | null;
}

export function decisionRow(plan: DecidedPlan, names: RoleNames = roleNamesInSentence): DecisionRow {
  const { number, title, effect, amounts, priority, verdict, departure } = plan;
  const decider = namedDecider(plan.deciding, names);
  return {
    number,
    title,
    effect,
    money: amountInWords(amounts),
    decider,
    decides: isDecidedByBoth(plan) ? raadTexts.decide.raadDecidesPart : raadTexts.decide.decides(decider),
    about: sameAmounts(plan.about, amounts) ? null : amountInWords(plan.about),
    standing: standingOf(plan),
    priority,
    decision: verdict && decisionInWords(verdict, plan.award),
    recorded: plan.decision !== null,
    needsWork: needsWork(verdict),
    departure: departure && departureNames[departure.how],
  };
}

/** Says what a decision is about, where that is less than the plan (R85). */
export function partText(whole: Amounts, about: Amounts): string | null {
  return sameAmounts(whole, about) ? null : raadTexts.open.about(amountsText(about));
}

const sameAmounts = (one: Amounts, other: Amounts) => one.oneOff === other.oneOff && one.yearly === other.yearly;

/** No decision, no reason, or held over until a later decision. */
function needsWork(verdict: Verdict | null): boolean {
  return !verdict || reasonOf(verdict) === null || outcomeOf(verdict) === "deferred";
}

function standingOf({ residents, award }: DecidedPlan): string | null {
  if (residents && residents.rank !== null)
    return `Plaats ${residents.rank} van de inwoners${residents.listed ? ", bovenaan" : ""}`;
  if (residents) return "Te weinig oordelen voor een plaats";
  if (!award) return null;
  return `Plaats ${award.position} van de fondsadviesraad: ${formatEuros(award.departure?.advised ?? award.cents)}`;
}

/** Sums as people read them: costs and savings side by side. */
export function sumsInWords({ cost, saving }: Totals) {
  return {
    costOneOff: formatEuros(cost.oneOff),
    costYearly: formatEuros(cost.yearly),
    savingOneOff: formatEuros(saving.oneOff),
    savingYearly: formatEuros(saving.yearly),
  };
}

export function decisionsView(dossier: Dossier, names: RoleNames = roleNamesInSentence) {
  const { plans, withoutReason, departures, adopted, asked, besides } = dossier;
  return {
    rows: plans.map((plan) => decisionRow(plan, names)),
    decided: plans.filter(({ verdict }) => verdict).length,
    withoutReason,
    departures: departures.length,
    instruments: dossier.instruments.map(instrumentView),
    adopted: sumsInWords(adopted),
    asked: sumsInWords(asked),
    besides: isSome(besides.cost) ? amountsText(besides.cost) : null,
  };
}
export type DecisionsView = ReturnType<typeof decisionsView>;

/** How far a dossier is that takes a while. */
export type DossierJob =
  | { readonly state: "making"; readonly done: number; readonly total: number }
  | { readonly state: "failed"; readonly sentence: string }
  | { readonly state: "ready" };
