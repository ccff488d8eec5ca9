import { cents, sumCents, type Cents } from "../../counting/core/money.ts";
import type { Criterion, Rules } from "./rules.ts";

/** What a rule makes of one plan of an earlier round. */
export interface TriedPlan {
  readonly number: number;
  readonly title: string;
  /** Whether it goes on, or gets money. */
  readonly chosen: boolean;
  /** What it would take of the money, in cents; of a saving what it brings, below 0. */
  readonly amount: Cents;
  /** Why, in a sentence or two. */
  readonly why: string;
}

/** What a rule makes of an earlier round; or why it makes nothing of it. */
export type Tried =
  | { readonly kind: "tried"; readonly plans: readonly TriedPlan[] }
  | { readonly kind: "unfit"; readonly why: string };

export interface SideBySideRow {
  readonly number: number;
  readonly title: string;
  readonly left: Omit<TriedPlan, "number" | "title">;
  readonly right: Omit<TriedPlan, "number" | "title">;
  /** Both may choose a plan and give it another amount. */
  readonly chosenBy: "left" | "right" | "both_otherwise" | "both" | "neither";
}

export interface SideTotals {
  readonly chosen: number;
  /** Of the chosen plans, in cents: what those that cost take, and what savings bring. Never taken from each other. */
  readonly costs: Cents;
  readonly savings: Cents;
}

export interface SideBySide {
  /** What differs first, then what both choose, then the others; within each by number. */
  readonly rows: readonly SideBySideRow[];
  readonly left: SideTotals;
  readonly right: SideTotals;
}

const missing = { chosen: false, amount: cents(0), why: "" };
const order: readonly SideBySideRow["chosenBy"][] = ["left", "right", "both_otherwise", "both", "neither"];

/** Two rules over the same plans: which plans both choose, which only one, and what that costs. */
export function sideBySide(left: readonly TriedPlan[], right: readonly TriedPlan[]): SideBySide {
  const byNumber = (plans: readonly TriedPlan[]) => new Map(plans.map((plan) => [plan.number, plan]));
  const [ofLeft, ofRight] = [byNumber(left), byNumber(right)];
  const rows = [...new Map([...ofLeft, ...ofRight]).values()].map(({ number, title }): SideBySideRow => {
    const sides = { left: ofLeft.get(number) ?? missing, right: ofRight.get(number) ?? missing };
    return { number, title, ...sides, chosenBy: chosenBy(sides) };
  });
  const sorted = rows.toSorted(
    (one, other) => order.indexOf(one.chosenBy) - order.indexOf(other.chosenBy) || one.number - other.number,
  );
  return { rows: sorted, left: totalsOf(left), right: totalsOf(right) };
}

function chosenBy({ left, right }: Pick<SideBySideRow, "left" | "right">): SideBySideRow["chosenBy"] {
  if (left.chosen && right.chosen) return left.amount === right.amount ? "both" : "both_otherwise";
  if (left.chosen) return "left";
  return right.chosen ? "right" : "neither";
}

function totalsOf(plans: readonly TriedPlan[]): SideTotals {
  const amounts = plans.filter(({ chosen }) => chosen).map(({ amount }) => amount);
  return {
    chosen: amounts.length,
    costs: sumCents(amounts.filter((amount) => amount > 0)),
    savings: cents(0 - sumCents(amounts.filter((amount) => amount < 0))),
  };
}

/**
 * The rules of an earlier round with what another round would count by in their place. How people answered stays as it
 * was: the way of valuing and its scale, and the criteria where the others are not about the same levels.
 */
export function rulesTriedOn(earlier: Rules, other: Rules): Rules {
  const { valuation } = earlier;
  const isMean = (rules: Rules) => rules.valuation.count === "mean";
  return {
    ...earlier,
    valuation: {
      ...valuation,
      count: isMean(earlier) === isMean(other) ? other.valuation.count : valuation.count,
      minimumPerPlan: other.valuation.minimumPerPlan,
    },
    shortlist: other.shortlist,
    criteria: areAlike(earlier.criteria, other.criteria) ? other.criteria : earlier.criteria,
    missingScores: other.missingScores,
    allocation: other.allocation,
    ties: other.ties,
  };
}

/** Whether marks for the one are marks for the other: the same criteria, each with as many levels. */
function areAlike(some: readonly Criterion[], others: readonly Criterion[]): boolean {
  const levels = (criteria: readonly Criterion[]) =>
    JSON.stringify(criteria.map(({ key, levels }) => `${key} ${levels.length}`).sort());
  return levels(some) === levels(others);
}
