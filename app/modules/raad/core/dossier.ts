import { cents, sumCents, type Cents } from "../../counting/core/money.ts";
import { decidingBody, type Deciding } from "../../plans/core/deciding-body.ts";
import type { Amounts, Line } from "../../plans/core/plan.ts";
import type { LocalDate } from "../../rounds/core/dates.ts";
import type { Decision, Outcome } from "./decision.ts";
import { departureOf, type Departure } from "./departure.ts";
import type { DossierPlan, Facts } from "./facts.ts";
import type { Instrument } from "./instrument.ts";
import { isPutOff } from "./interim.ts";
import { adoptedAmounts, isWithoutReason, outcomeOf, verdictOf, type Verdict } from "./verdict.ts";
import { totalsOf, totalsPer, type Counted, type Group, type Totals } from "./totals.ts";

export type DossierStage = "before" | "after";

export interface DecidedPlan extends DossierPlan {
  /** What a decision about the plan is about: of activities those that who decides about it decides on (R85). */
  readonly about: Amounts;
  readonly verdict: Verdict | null;
  readonly departure: Departure | null;
  /** The amounts of the decision when it changed them, else what a fund gives or those of what was decided about. */
  readonly adoptedAmounts: Amounts | null;
}

/** One activity of a neighbourhood plan with the plan that it belongs to. */
export interface DossierLine extends Line, Counted {
  readonly plan: number;
  readonly planTitle: string;
  /** Null as long as that follows from a dekking that is not known. */
  readonly deciding: Deciding | null;
  /** Whether the decision about the plan is about this line; on others the college decides by its answer (R85). */
  readonly withPlan: boolean;
  /** Of the decision about the plan, where that is about this line. Its amounts are of the plan: lines can be added up. */
  readonly outcome: ReturnType<typeof outcomeOf> | null;
}

/** The papers of a round as a value: what is said where. How it is written stands in render/. */
export interface Dossier extends Omit<Facts, "plans"> {
  readonly stage: DossierStage;
  /** In the order in which the raad takes them. */
  readonly plans: readonly DecidedPlan[];
  /** Experiment 3: those that the residents put on the list, none before there is a result. Else all. */
  readonly listed: readonly DecidedPlan[];
  readonly lines: readonly DossierLine[];
  readonly asked: Totals;
  readonly listedTotals: Totals;
  readonly adopted: Totals;
  /** Activities of the college in plans about which the raad decides (R85): no decision about a plan holds them. */
  readonly besides: Totals;
  /** What the raad itself decided about: a buurtplan with dekking 1 or 2 alone is the college's (R85). */
  readonly council: {
    readonly plans: readonly DecidedPlan[];
    readonly lines: readonly DossierLine[];
    readonly adopted: Totals;
    readonly outcomes: Readonly<Record<Outcome, number>>;
  };
  readonly perProgramme: readonly Group<number | null>[];
  readonly perCoverage: readonly Group<number | null>[];
  /** Of interim plans only those of the raad, as the stage and the day of deciding are: each other body has its own (R85). */
  readonly undecided: number;
  readonly withoutReason: readonly number[];
  readonly departures: readonly { readonly number: number; readonly departure: Departure }[];
  /** What the newest award of a fund gives, in cents. */
  readonly awarded: Cents;
  /** The last day on which was decided; null before the first decision. */
  readonly decidedOn: LocalDate | null;
}

/** Orders and adds up the facts of a round. Pure: the same facts are the same dossier. */
export function makeDossier({ plans: all, ...facts }: Facts): Dossier {
  const plans = inCouncilOrder(all).map((plan) => withVerdict(plan, facts));
  const ranked = facts.round.kind === "citizens_budget";
  const listed = plans.filter(({ residents }) => !ranked || residents?.listed === true);
  const lines = plans.flatMap((plan) => linesOf(plan, facts.round));
  const counted: readonly Counted[] = lines.length > 0 ? lines : plans;
  const council = councilPart(plans, lines, facts.round);
  const ofPapers = facts.round.kind === "interim_plans" ? council.plans : plans;
  // Put off, an interim plan waits in the round for who decides; the meeting that put it off has decided that
  const decided = ofPapers.flatMap(({ verdict }) =>
    verdict && !(facts.meetings && isPutOff(facts.round, outcomeOf(verdict))) ? [verdict] : [],
  );
  const undecided = ofPapers.length - decided.length;
  return {
    ...facts,
    stage: ofPapers.length > 0 && undecided === 0 ? "after" : stageOf(facts),
    plans,
    listed,
    lines,
    asked: totalsOf(plans),
    listedTotals: totalsOf(listed),
    adopted: totalsOf(plans.flatMap(adoptedPart)),
    besides: totalsOf(lines.filter(({ deciding, withPlan }) => deciding?.body === "executive" && !withPlan)),
    council,
    perProgramme: totalsPer(counted as readonly Grouped[], ({ programme }) => programme),
    perCoverage: totalsPer(counted as readonly Grouped[], ({ coverage }) => coverage),
    undecided,
    withoutReason: withoutReason(plans),
    departures: plans.flatMap(({ number, departure }) => (departure ? [{ number, departure }] : [])),
    awarded: sumCents(plans.map(({ award }) => award?.cents ?? cents(0))),
    decidedOn: decided.reduce<LocalDate | null>((last, d) => (!last || d.decidedOn > last ? d.decidedOn : last), null),
  };
}

type Grouped = Counted & Pick<DossierPlan, "programme" | "coverage">;

/**
 * Also after: everything is not decided, but the text is adopted. A fund that awards by itself is decided by the adopted award.
 */
function stageOf({ award, resolutions, round }: Pick<Facts, "award" | "resolutions" | "round">): DossierStage {
  if (round.kind === "neighbourhood_fund") return award?.status === "adopted" ? "after" : "before";
  return resolutions.adopted ? "after" : "before";
}

/** The residents' order, or the order of the award, or the order of entry. */
function inCouncilOrder(plans: readonly DossierPlan[]): DossierPlan[] {
  const last = Number.MAX_SAFE_INTEGER;
  const place = ({ residents, award }: DossierPlan): readonly [number, number] => [
    residents?.listed === false ? 1 : 0,
    residents ? (residents.rank ?? last) : (award?.position ?? last),
  ];
  return plans.toSorted((one, other) => {
    const [[list, at], [otherList, otherAt]] = [place(one), place(other)];
    return list - otherList || at - otherAt || one.number - other.number;
  });
}

/** The amendementen and moties about a plan. */
export const aboutPlan = (instruments: readonly Instrument[], number: number): Instrument[] =>
  instruments.filter(({ plans }) => plans.includes(number));

function withVerdict(
  plan: DossierPlan,
  { award: stored, round, instruments }: Pick<Facts, "award" | "round" | "instruments">,
): DecidedPlan {
  const { residents, award } = plan;
  const verdict = verdictOf(plan, stored, aboutPlan(instruments, plan.number));
  const about = decidedAbout(plan, round);
  return {
    ...plan,
    about,
    verdict,
    departure: verdict && departureOf(verdict, { listed: residents?.listed ?? null, award }),
    adoptedAmounts: adoptedAmounts(verdict, { award, amounts: about }),
  };
}

/** Of a buurtplan with activities of both, the decision is about those of the raad; the college answers the others (R85). */
export function isDecidedByBoth({ deciding, lines }: Pick<DossierPlan, "deciding" | "lines">): boolean {
  return deciding?.body === "council" && lines.some(({ coverage }) => coverage !== null && coverage <= 2);
}

/** What a decision about a plan is about: of activities those that who decides about the plan decides on (R85). */
export function decidedAbout(
  { lines, effect, deciding, amounts }: Pick<DossierPlan, "lines" | "effect" | "deciding" | "amounts">,
  round: Facts["round"],
): Amounts {
  if (lines.length === 0) return amounts;
  const those = lines.filter(({ coverage }) => decidingBody(round, { effect, coverage })?.body === deciding?.body);
  const sum = (wanted: Line["recurrence"]) =>
    sumCents(those.filter(({ recurrence }) => recurrence === wanted).map((line) => line.cents));
  return { oneOff: sum("one_off"), yearly: sum("yearly") };
}

function councilPart(plans: readonly DecidedPlan[], lines: readonly DossierLine[], { kind }: Facts["round"]) {
  const those = plans.filter(({ deciding }) => isRaads(kind) || deciding?.body === "council");
  return {
    plans: those,
    lines: lines.filter(({ deciding }) => deciding?.body === "council"),
    adopted: totalsOf(those.flatMap(adoptedPart)),
    outcomes: countOutcomes(those.flatMap(({ decision }) => decision ?? [])),
  };
}

/** Whether the raad decides on every plan of a round, or its fund in its place. */
const isRaads = (kind: Facts["round"]["kind"]): boolean => kind === "citizens_budget" || kind === "neighbourhood_fund";

/** The same for who records what the raad decides: of interim plans the others are decided on by the office itself (R85). */
export function forClerk(dossier: Dossier): Dossier {
  if (dossier.round.kind !== "interim_plans") return dossier;
  const { plans, adopted } = dossier.council;
  return { ...dossier, plans, adopted, withoutReason: withoutReason(plans), asked: totalsOf(plans) };
}

const withoutReason = (plans: readonly DecidedPlan[]): number[] =>
  plans.filter(({ verdict }) => verdict && isWithoutReason(verdict)).map(({ number }) => number);

/** With what a plan goes on, to be added up; nothing of one that does not. */
export function adoptedPart({ effect, adoptedAmounts }: Pick<DecidedPlan, "effect" | "adoptedAmounts">): Counted[] {
  return adoptedAmounts ? [{ effect, amounts: adoptedAmounts }] : [];
}

/** Whether a plan goes on, or went on and was accounted for. */
export const isFunded = ({ adoptedAmounts, account }: Pick<DecidedPlan, "adoptedAmounts" | "account">): boolean =>
  adoptedAmounts !== null || account !== null;

function linesOf(plan: DecidedPlan, round: Facts["round"]): DossierLine[] {
  const { number, title, effect, verdict, lines } = plan;
  const decider = plan.deciding?.body;
  return lines.map((line) => {
    const deciding = decidingBody(round, { effect, coverage: line.coverage });
    const withPlan = deciding !== null && deciding.body === decider;
    return {
      ...line,
      plan: number,
      planTitle: title,
      effect,
      deciding,
      withPlan,
      outcome: withPlan && verdict ? outcomeOf(verdict) : null,
      amounts:
        line.recurrence === "one_off"
          ? { oneOff: line.cents, yearly: cents(0) }
          : { oneOff: cents(0), yearly: line.cents },
    };
  });
}

function countOutcomes(decisions: readonly Decision[]): Record<Outcome, number> {
  const count = (wanted: Outcome) => decisions.filter(({ outcome }) => outcome === wanted).length;
  return {
    adopted: count("adopted"),
    adopted_changed: count("adopted_changed"),
    deferred: count("deferred"),
    rejected: count("rejected"),
    not_treated: count("not_treated"),
  };
}
