import { award, type AwardOutcome } from "../../counting/core/award.ts";
import { cents, sumCents, type Cents } from "../../counting/core/money.ts";
import { formatRational, type Rational } from "../../counting/core/rational.ts";
import type { Tie } from "../../counting/core/ties.ts";
import type { WalkReason, WalkTie } from "../../counting/core/walk.ts";
import type { BallotCount } from "../../waardering/core/vote.ts";
import type { Rules } from "../../rounds/core/rules.ts";
import { scoreBoard, type Board, type JudgedPlan } from "./board.ts";
import { floorPlans } from "./floor.ts";
import { paidFirst, type Impossible, type PaidFirst, type Variant } from "./paid-first.ts";

export type Outcome = "full" | "partial" | "reserve" | "refused";

/** Why the rule gave a plan what it gave: a code and the numbers of the moment at which the plan was considered. */
export interface Because {
  readonly code: WalkReason | "floor" | "in_best" | "by_shares" | "knock_out" | "not_scored" | "asks_nothing";
  /** The exact total, weight times points, as `formatRational` writes it; null when there is none. */
  readonly score: string | null;
  readonly requested: number;
  readonly minimum: number | null;
  /** What was left just before this plan; null when it was not in the walk. */
  readonly leftBefore: number | null;
  /** What the rule gave, in cents; a hand-made change stands beside it. */
  readonly amount: number;
  /** Titles of the criteria on which the plan was knocked out; else none. */
  readonly criteria: readonly string[];
  /** Numbers of the plans with the same score, and what told them apart; null when that changed nothing for this plan. */
  readonly tie: { readonly plans: readonly number[]; readonly settledBy: Tie["settledBy"] } | null;
  /** Which choice of plans it is not in, when some were paid before the walk. */
  readonly notIn?: "best" | "shares" | undefined;
  /** The wijken that lacked plans when it was paid for them. */
  readonly areas?: readonly string[] | undefined;
}

const outcomes: Readonly<Record<Because["code"], Outcome>> = {
  fits: "full",
  floor: "full",
  in_best: "full",
  by_shares: "full",
  remainder: "partial",
  below_minimum: "reserve",
  all_or_nothing: "reserve",
  nothing_left: "reserve",
  walk_stopped: "reserve",
  knock_out: "refused",
  not_scored: "refused",
  asks_nothing: "refused",
};

/** What the rule made of a plan; without a place in the walk it has none on the reserve list either. */
export function ruledOutcome({ code }: Pick<Because, "code">): Outcome {
  return outcomes[code];
}

export interface Line {
  readonly planId: number;
  readonly number: number;
  readonly position: number;
  readonly outcome: Outcome;
  readonly amount: Cents;
  readonly because: Because;
  /** Why the board departed from the rule by hand; null when it did not. */
  readonly handReason: string | null;
  readonly departure: Departure | null;
}

/** What the board advised for a plan of which the college decides something else, and why; null when the advice stands. */
export interface Departure {
  readonly advised: Cents;
  readonly outcome: Outcome;
  readonly reason: string;
}

export type Proposal =
  | { readonly kind: "proposed"; readonly lines: readonly Line[]; readonly spent: Cents }
  /**
   * Numbers of plans with equal scores between which a public lot must choose, and what is left for them; or `between` choices of
   * plans that are worth the same those that are in only one of them.
   */
  | {
      readonly kind: "needs_lot";
      readonly plans: readonly number[];
      readonly left: Cents;
      readonly between?: "choices";
    }
  | { readonly kind: "impossible"; readonly why: Impossible };

export type ProposeReason =
  | "no_plans"
  | "needs_lot"
  | "needs_lot_between_choices"
  | "above_ceiling"
  | "other_rule_needs_reason"
  | Impossible;

export interface AwardTerms {
  readonly rules: Pick<Rules, "criteria" | "missingScores" | "allocation" | "ties">;
  readonly ceiling: Cents;
  /** Of the public lot; null as long as two people have not entered it. */
  readonly seed: string | null;
  /** Another way to divide it than the rules of the round say. */
  readonly variant?: Variant;
  /** What residents chose, for equal shares. */
  readonly ballots?: readonly BallotCount[] | null;
}

/** A plan with its exact total; null when it has none. */
export interface ScoredTotal {
  readonly plan: Pick<JudgedPlan, "id" | "number" | "requested" | "minimum" | "areas">;
  readonly total: Rational | null;
  /** Keys of the criteria that refuse it. */
  readonly knockOuts: readonly string[];
}

/** Divides the fund over the plans of the board by the rules of the round (R75); each line says why. */
export function proposeAward(board: Board, terms: AwardTerms): Proposal {
  return divideFund(scoredTotals(board, terms.rules), terms);
}

/** The plans of the board with their exact totals. */
export function scoredTotals(board: Board, rules: Pick<Rules, "criteria" | "missingScores">): ScoredTotal[] {
  return scoreBoard(board, rules).map(({ plan, score }) => ({
    ...{ plan, total: score.total },
    knockOuts: score.criteria.filter(({ knockedOut }) => knockedOut).map(({ criterionId }) => criterionId),
  }));
}

/** The same over plans whose totals are known. */
export function divideFund(scored: readonly ScoredTotal[], terms: AwardTerms): Proposal {
  const { rules, ceiling, seed, variant = rules.allocation.atMisfit, ballots = null } = terms;
  const ties = { order: rules.ties, seed };
  const asking = scored.filter(({ plan }) => plan.requested > 0);
  const inWalk = asking.flatMap(({ plan, total, knockOuts }) => (total === null ? [] : [{ plan, total, knockOuts }]));
  const able = inWalk.filter(({ knockOuts }) => knockOuts.length === 0);
  const floor = floorPlans(
    able.map(({ plan: { number, requested, areas = [] }, total }) => ({ number, requested, total, areas })),
    { perArea: rules.allocation.perArea, ceiling, ties },
  );
  if (floor.kind === "needs_lot")
    return { kind: "needs_lot", plans: inOrder(floor.plans.map(Number)), left: ceiling, between: "choices" };
  const areasOf = new Map(floor.paid.map(({ number, areas }) => [number, areas]));
  const onFloor = sumCents(able.filter(({ plan }) => areasOf.has(plan.number)).map(({ plan }) => plan.requested));
  const first = paidFirst(
    able
      .filter(({ plan }) => !areasOf.has(plan.number))
      .map(({ plan: { number, requested }, total }) => ({ number, requested, total })),
    { variant, ceiling: cents(ceiling - onFloor), ties, ballots },
  );
  if (first.kind === "impossible") return first;
  if (first.kind === "needs_lot")
    return { kind: "needs_lot", plans: inOrder(first.plans.map(Number)), left: ceiling, between: "choices" };
  const byNumber = new Map(inWalk.map((one) => [String(one.plan.number), one]));
  const order = [...areasOf.keys(), ...first.plans];
  const paid = paidLines({ ...first, plans: order }, byNumber, { variant, ceiling, areasOf });
  const outcome = award(
    inWalk
      .filter(({ plan }) => !order.includes(plan.number))
      .map(({ plan, total, knockOuts }) => ({
        planId: String(plan.number),
        score: total,
        requested: plan.requested,
        minimum: usableMinimum(plan),
        knockOuts,
      })),
    { ceiling: cents(ceiling - sumOf(paid)), atMisfit: variant === "stop" ? "stop" : "go_on", ties },
  );
  if (outcome.kind === "needs_lot")
    return { kind: "needs_lot", plans: inOrder(outcome.plans.map(Number)), left: outcome.left };
  const titleOf = new Map(rules.criteria.map(({ key, title }) => [key, title]));
  const walked = outcome.outcomes.flatMap((one) => {
    const found = byNumber.get(one.planId);
    return found ? [passedBy(variant, lineOf(one, found, { ties: outcome.ties, titleOf }))] : [];
  });
  const outside = [
    ...asking.filter(({ total }) => total === null).map((one) => lineOutside(one, "not_scored")),
    ...scored.filter(({ plan }) => plan.requested <= 0).map((one) => lineOutside(one, "asks_nothing")),
  ];
  const lines = [...paid, ...walked, ...outside].map((line, at) => ({ ...line, position: at + 1 }));
  return { kind: "proposed", lines, spent: sumOf(lines) };
}

interface PaidTerms {
  readonly variant: Variant;
  readonly ceiling: Cents;
  /** Of the plans that the floor per wijk pays. */
  readonly areasOf: ReadonlyMap<number, readonly string[]>;
}

/** The lines of the plans that are paid before the walk, each in full. */
function paidLines(
  { plans, ties }: Extract<PaidFirst, { kind: "chosen" }>,
  byNumber: ReadonlyMap<string, { readonly plan: ScoredTotal["plan"]; readonly total: Rational }>,
  { variant, ceiling, areasOf }: PaidTerms,
): Unplaced[] {
  let left = ceiling;
  return plans.flatMap((number): Unplaced[] => {
    const found = byNumber.get(String(number));
    if (!found) return [];
    const { plan, total } = found;
    const leftBefore = left;
    left = cents(left - plan.requested);
    const tie = ties.findLast((one) => one.plans.includes(String(number)));
    const areas = areasOf.get(number);
    const because: Because = {
      code: areas ? "floor" : variant === "shares" ? "by_shares" : "in_best",
      score: formatRational(total),
      ...{ requested: plan.requested, minimum: usableMinimum(plan), leftBefore, amount: plan.requested },
      criteria: [],
      tie: tie ? { plans: inOrder(tie.plans.map(Number)), settledBy: tie.settledBy } : null,
      ...(areas && { areas }),
    };
    const { id: planId, requested: amount } = plan;
    return [{ planId, number, outcome: ruledOutcome(because), amount, because, handReason: null, departure: null }];
  });
}

/** Of a plan that comes after a choice of plans it is said as well that it is not in that. */
function passedBy(variant: Variant, line: Unplaced): Unplaced {
  if (line.outcome === "refused" || (variant !== "optimal" && variant !== "shares")) return line;
  return { ...line, because: { ...line.because, notIn: variant === "optimal" ? "best" : "shares" } };
}

/**
 * The place on the reserve list of each plan that is on it, by its key, from 1. Plans of one score share a place, and the places
 * behind them are passed over: 1, 1, 3.
 */
export function reservePlaces(
  lines: readonly { readonly planId: number; readonly outcome: Outcome; readonly because: Pick<Because, "score"> }[],
): ReadonlyMap<number, number> {
  const listed = lines.filter(({ outcome }) => outcome === "reserve");
  const firstOf = new Map<string, number>();
  return new Map(
    listed.map(({ planId, because: { score } }, at) => {
      if (score === null) return [planId, at + 1];
      const first = firstOf.get(score) ?? at;
      firstOf.set(score, first);
      return [planId, first + 1];
    }),
  );
}

/** What the lines give in all. */
export function sumOf(lines: readonly Pick<Line, "amount">[]): Cents {
  return sumCents(lines.map(({ amount }) => amount));
}

type Unplaced = Omit<Line, "position">;

function lineOf(
  outcome: AwardOutcome,
  { plan, total }: { readonly plan: ScoredTotal["plan"]; readonly total: Rational },
  { ties, titleOf }: { readonly ties: readonly WalkTie[]; readonly titleOf: ReadonlyMap<string, string> },
): Unplaced {
  // The last rule that mattered for it: of plans that the lower cost left together, the lot chose.
  const tie = ties.findLast(({ changed }) => changed.includes(outcome.planId));
  return {
    planId: plan.id,
    number: plan.number,
    outcome: outcome.kind,
    amount: outcome.amount,
    handReason: null,
    departure: null,
    because: {
      code: outcome.reason,
      score: formatRational(total),
      requested: plan.requested,
      minimum: usableMinimum(plan),
      leftBefore: outcome.kind === "refused" ? null : outcome.leftBefore,
      amount: outcome.amount,
      criteria: outcome.kind === "refused" ? outcome.criteria.map((key) => titleOf.get(key) ?? key) : [],
      tie: tie ? { plans: inOrder(tie.plans.map(Number)), settledBy: tie.settledBy } : null,
    },
  };
}

function lineOutside({ plan, total }: ScoredTotal, code: "not_scored" | "asks_nothing"): Unplaced {
  const { id: planId, number, requested } = plan;
  const because: Because = {
    code,
    score: total === null ? null : formatRational(total),
    requested,
    minimum: usableMinimum(plan),
    leftBefore: null,
    amount: 0,
    criteria: [],
    tie: null,
  };
  return {
    planId,
    number,
    outcome: ruledOutcome(because),
    amount: cents(0),
    because,
    handReason: null,
    departure: null,
  };
}

/** A minimum outside what a partial award can be means all or nothing. */
function usableMinimum({ minimum, requested }: ScoredTotal["plan"]): Cents | null {
  return minimum !== null && minimum > 0 && minimum <= requested ? minimum : null;
}

const inOrder = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other);
