import { changedByOrder } from "./changed-by-order.ts";
import type { Cents } from "./money.ts";
import { cents } from "./money.ts";
import { byCodePoint, inGroups } from "./order.ts";
import type { Rational } from "./rational.ts";
import { compare } from "./rational.ts";
import type { Tie, TieCandidate, TieRules } from "./ties.ts";
import { settleTies } from "./ties.ts";

/** A plan in the queue for money. `cost` is what it needs in full, 0 or more. */
export interface WalkPlan extends TieCandidate {
  readonly score: Rational;
  /** The least it can do with, above 0 and at most its cost; null when it needs all or nothing. */
  readonly minimum: Cents | null;
}

export type WalkReason = "fits" | "remainder" | "below_minimum" | "all_or_nothing" | "nothing_left" | "walk_stopped";

/** What happened when the walk came to a plan: what was left just before, and what the plan got of it. */
export interface Step {
  readonly planId: string;
  /** 1 for the plan considered first. */
  readonly order: number;
  readonly needed: Cents;
  readonly minimum: Cents | null;
  readonly leftBefore: Cents;
  readonly amount: Cents;
  readonly reason: WalkReason;
}

/** A tie of equal scores, and those of its plans, by id, of which another order among them would change the outcome. */
export type WalkTie = Tie & { readonly changed: readonly string[] };

export interface Walk {
  readonly steps: readonly Step[];
  readonly left: Cents;
  readonly ties: readonly WalkTie[];
  /** Plans, by id, whose outcome an undrawn lot must settle; the walk stands still before them. Else empty. */
  readonly needsLot: readonly string[];
}

export interface WalkRule {
  readonly atMisfit: "stop" | "go_on";
  readonly ties: TieRules;
}

/**
 * Walks down the scores and pays each plan in full while it fits. One that does not fit gets what is left if that is its
 * minimum or more. Then the walk stops, or goes on the same way. Plans that the tie rules leave together wait for the lot
 * only if their order changes an amount. Throws a RangeError on amounts that make no sense.
 */
export function walkDown(plans: readonly WalkPlan[], budget: Cents, rule: WalkRule): Walk {
  checkAmounts(plans, budget);
  const steps: Step[] = [];
  const ties: WalkTie[] = [];
  let left = budget;
  let stopped = false;
  for (const equal of inGroups(plans, (one, other) => compare(other.score, one.score))) {
    const settled = settleTies(equal, rule.ties);
    const before = steps.length;
    for (const same of settled.groups) {
      const needsLot = changedByOrder(same, { stopped, left });
      if (needsLot.length > 0) return { steps, left, ties, needsLot: needsLot.toSorted(byCodePoint) };
      for (const plan of same) {
        const step = pay(plan, left, stopped, steps.length + 1);
        steps.push(step);
        left = cents(left - step.amount);
      }
    }
    const walked = steps.slice(before);
    ties.push(...settled.ties.map((tie) => ({ ...tie, changed: changedIn(tie, { equal, walked, stopped }) })));
    // Only after the whole group: which of several equal misfits came first would be chance.
    stopped ||= rule.atMisfit === "stop" && walked.some(({ reason }) => reason !== "fits");
  }
  return { steps, left, ties, needsLot: [] };
}

interface Walked {
  readonly equal: readonly WalkPlan[];
  readonly walked: readonly Step[];
  readonly stopped: boolean;
}

/** The plans of a tie stand in a row: what was left for them is what was left for the first. */
function changedIn({ plans }: Tie, { equal, walked, stopped }: Walked): string[] {
  const left = walked.find(({ planId }) => plans.includes(planId))?.leftBefore ?? cents(0);
  const tied = equal.filter(({ planId }) => plans.includes(planId));
  return changedByOrder(tied, { stopped, left }).toSorted(byCodePoint);
}

function pay({ planId, cost, minimum }: WalkPlan, left: Cents, stopped: boolean, order: number): Step {
  const step = { planId, order, needed: cost, minimum, leftBefore: left, amount: cents(0) };
  if (stopped) return { ...step, reason: "walk_stopped" };
  if (cost <= left) return { ...step, amount: cost, reason: "fits" };
  if (left === 0) return { ...step, reason: "nothing_left" };
  if (minimum === null) return { ...step, reason: "all_or_nothing" };
  return minimum <= left ? { ...step, amount: left, reason: "remainder" } : { ...step, reason: "below_minimum" };
}

function checkAmounts(plans: readonly WalkPlan[], budget: Cents): void {
  if (budget < 0) throw new RangeError("A budget below zero");
  if (new Set(plans.map(({ planId }) => planId)).size < plans.length) throw new RangeError("A plan is there twice");
  for (const { planId, cost, minimum } of plans) {
    const fits = minimum === null || (minimum > 0 && minimum <= cost);
    if (cost < 0 || !fits)
      throw new RangeError(`Plan ${planId} asks for ${cost} cents and at least ${minimum ?? "all"}`);
  }
}
