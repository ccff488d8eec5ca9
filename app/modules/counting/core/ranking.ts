import type { Cents } from "./money.ts";
import { byCodePoint, inGroups, inPlaces } from "./order.ts";
import type { Rational } from "./rational.ts";
import { compare, rational, zero } from "./rational.ts";

/**
 * What a round counted for one plan. On a scale the positives and negatives are the marks above and below its middle.
 * `sum` and `sumOfSquares` are of the marks; `count` is all ratings, with those in the middle. No area means the whole city.
 */
export interface PlanTally {
  readonly planId: string;
  readonly positives: number;
  readonly negatives: number;
  readonly sum: number;
  readonly sumOfSquares: number;
  readonly count: number;
  readonly areas: readonly string[];
  /** What the plan costs; a saving is negative. Looked at by tie rules alone. */
  readonly cost: Cents;
}

/** Plusses alone (Stuttgart since 2015), plusses minus minuses (Stuttgart 2011 and 2013), or the mean mark of a scale. */
export type RankingMethod = "positives" | "net" | "mean";

/** What a score is made of, to explain it with. The standard error (in marks) is there to show; it decides nothing. */
export type Score =
  | { readonly method: "positives"; readonly positives: number }
  | { readonly method: "net"; readonly positives: number; readonly negatives: number; readonly net: number }
  | { readonly method: "mean"; readonly sum: number; readonly count: number; readonly standardError: number | null };

/**
 * How far opinions part: the negatives among all ratings, in whole percents rounded half up, yet never up to the bound of
 * `divided`, which is 30 percent of the exact share. The definition is this product's own: Stuttgart shows the figure without a name for it.
 */
export interface Controversy {
  readonly negatives: number;
  readonly total: number;
  readonly percent: number;
  readonly divided: boolean;
}

export interface RankedPlan {
  readonly tally: PlanTally;
  /** 1 is the best; equal scores share a rank and the ranks behind them are passed over: 1, 1, 3. */
  readonly rank: number;
  readonly score: Score;
  readonly controversy: Controversy;
}

export type UnrankedPlan = Omit<RankedPlan, "rank">;

export interface Ranking {
  readonly method: RankingMethod;
  readonly minimumRatings: number;
  /** From best to worst; within one rank by id, which means nothing. */
  readonly ranked: readonly RankedPlan[];
  /** Plans with fewer ratings than the minimum, by id: shown apart, never dropped. */
  readonly tooFew: readonly UnrankedPlan[];
}

/**
 * Ranks plans by their exact scores (R76). Throws a RangeError when a tally contradicts itself or a plan comes twice.
 */
export function rankPlans(
  tallies: readonly PlanTally[],
  rule: { readonly method: RankingMethod; readonly minimumRatings: number },
): Ranking {
  checkTallies(tallies);
  const plans = tallies.toSorted((one, other) => byCodePoint(one.planId, other.planId));
  const enough = plans.filter(({ count }) => count >= rule.minimumRatings);
  const tooFew = plans.filter(({ count }) => count < rule.minimumRatings);
  return {
    ...rule,
    ranked: ranked(enough, rule.method),
    tooFew: tooFew.map((tally) => explain(tally, rule.method)),
  };
}

function ranked(tallies: readonly PlanTally[], method: RankingMethod): RankedPlan[] {
  const scored = tallies.map((tally) => ({ tally, value: exactScore(tally, method) }));
  const groups = inGroups(scored, (one, other) => compare(other.value, one.value));
  return inPlaces(groups).map(({ item, place }) => ({ ...explain(item.tally, method), rank: place }));
}

/** The number that ranks a plan. A plan that nobody rated has mean 0. */
function exactScore({ positives, negatives, sum, count }: PlanTally, method: RankingMethod): Rational {
  if (method === "positives") return rational(positives);
  if (method === "net") return rational(positives - negatives);
  return count === 0 ? zero : rational(sum, count);
}

function explain(tally: PlanTally, method: RankingMethod): UnrankedPlan {
  const { positives, negatives, sum, count } = tally;
  const controversy = controversyOf(negatives, count);
  if (method === "positives") return { tally, score: { method, positives }, controversy };
  if (method === "net")
    return { tally, score: { method, positives, negatives, net: positives - negatives }, controversy };
  return { tally, score: { method, sum, count, standardError: standardError(tally) }, controversy };
}

/** See `Controversy`; a plan without ratings divides nobody. */
export function controversyOf(negatives: number, total: number): Controversy {
  const divided = total > 0 && 10 * negatives >= 3 * total;
  const rounded = total === 0 ? 0 : Math.floor((200 * negatives + total) / (2 * total));
  return { negatives, total, percent: divided ? rounded : Math.min(rounded, 29), divided };
}

/** Of the mean mark, from the sample variance; null with fewer than two ratings. */
function standardError({ sum, sumOfSquares, count }: PlanTally): number | null {
  if (count < 2) return null;
  const squares = BigInt(count) * BigInt(sumOfSquares) - BigInt(sum) ** 2n; // count times the sum of squared deviations
  return Math.sqrt(Number(squares) / (count - 1)) / count;
}

function checkTallies(tallies: readonly PlanTally[]): void {
  const ids = new Set(tallies.map(({ planId }) => planId));
  if (ids.size < tallies.length) throw new RangeError("A plan is counted twice");
  for (const { planId, positives, negatives, sum, sumOfSquares, count } of tallies) {
    const counts = [positives, negatives, count, sumOfSquares];
    if (!counts.every((number) => Number.isSafeInteger(number) && number >= 0) || !Number.isSafeInteger(sum)) {
      throw new RangeError(`Plan ${planId} has a count that is no whole number`);
    }
    if (positives + negatives > count) throw new RangeError(`Plan ${planId} has more opinions than ratings`);
  }
}
