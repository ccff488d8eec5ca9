import { byCodePoint } from "./order.ts";
import type { Rational } from "./rational.ts";
import { add, compare, multiply, rational, zero } from "./rational.ts";

export interface WeightedCriterion {
  readonly criterionId: string;
  /** A whole number, 0 or more. */
  readonly weight: number;
  /** A plan whose exact mean on this criterion is below so many points is refused; null when it never is. */
  readonly knockOutBelow: number | null;
}

/** One member's points, a whole number, for one plan on one criterion. */
export interface MemberScore {
  readonly memberId: string;
  readonly planId: string;
  readonly criterionId: string;
  readonly points: number;
}

/** A member with a conflict of interest in a plan: any points given to it are left out and none are waited for. */
export interface Recusal {
  readonly memberId: string;
  readonly planId: string;
}

/** A score that is not there is left out of the mean, counts as 0 points, or keeps its plan from having a total. */
export type MissingRule = "ignore" | "zero" | "block";

export interface ScoringInput {
  readonly planIds: readonly string[];
  readonly memberIds: readonly string[];
  readonly criteria: readonly WeightedCriterion[];
  readonly scores: readonly MemberScore[];
  readonly recusals: readonly Recusal[];
  readonly missing: MissingRule;
}

/** What the members gave a plan on one criterion, added up: all that its mean hangs on. */
export interface PointsSum {
  readonly criterionId: string;
  readonly sum: number;
  /** How many members gave points. */
  readonly given: number;
  /** How many members may score this plan. */
  readonly expected: number;
}

/** Points given on one criterion: their spread, and the mean that counts (null when there is nothing to take it over). */
export interface CriterionScore extends PointsSum {
  readonly weight: number;
  readonly mean: Rational | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly knockedOut: boolean;
}

export interface PlanScore {
  readonly planId: string;
  /** The sum of weight times mean over the criteria; null while the plan cannot be ranked. */
  readonly total: Rational | null;
  readonly criteria: readonly CriterionScore[];
  readonly missing: readonly { readonly memberId: string; readonly criterionId: string }[];
}

/**
 * Totals of a board's scores (R75), exact, plans by id and criteria in their own order. A criterion without any points has
 * no mean under `ignore`, nor has a plan that no member may score; such a plan has no total. Throws a RangeError on a score
 * for an unknown plan, member or criterion, one given twice, or points or weights that are no whole number from 0.
 */
export function scorePlans(input: ScoringInput): PlanScore[] {
  const given = pointsByKey(input);
  const recused = new Set(input.recusals.map(({ memberId, planId }) => keyOf(memberId, planId)));
  return input.planIds.toSorted(byCodePoint).map((planId) => {
    const members = input.memberIds.filter((memberId) => !recused.has(keyOf(memberId, planId)));
    const criteria = input.criteria.map((criterion) => {
      const points = members.map((memberId) => given.get(keyOf(memberId, planId, criterion.criterionId)));
      return scoreCriterion(criterion, points, input.missing);
    });
    const missing = members
      .toSorted(byCodePoint)
      .flatMap((memberId) =>
        input.criteria
          .filter(({ criterionId }) => !given.has(keyOf(memberId, planId, criterionId)))
          .map(({ criterionId }) => ({ memberId, criterionId })),
      );
    return { planId, total: scoreSums(input.criteria, criteria, input.missing).total, criteria, missing };
  });
}

/** The total of one plan from what the members gave it together, and the criteria that refuse it. */
export function scoreSums(
  criteria: readonly WeightedCriterion[],
  sums: readonly PointsSum[],
  missing: MissingRule,
): { readonly total: Rational | null; readonly knockOuts: readonly string[] } {
  const sumOf = new Map(sums.map((one) => [one.criterionId, one]));
  const means = criteria.map((criterion) => {
    const sum = sumOf.get(criterion.criterionId);
    return { ...criterion, mean: sum ? meanOf(sum, missing) : null };
  });
  const blocked = missing === "block" && sums.some(({ given, expected }) => given < expected);
  return {
    total: blocked ? null : totalOf(means),
    knockOuts: means.filter(isKnockedOut).map(({ criterionId }) => criterionId),
  };
}

function scoreCriterion(
  { criterionId, weight, knockOutBelow }: WeightedCriterion,
  points: readonly (number | undefined)[],
  rule: MissingRule,
): CriterionScore {
  const given = points.filter((some) => some !== undefined);
  const sum = given.reduce((all, some) => all + some, 0);
  const mean = meanOf({ sum, given: given.length, expected: points.length }, rule);
  return {
    criterionId,
    weight,
    mean,
    sum,
    minimum: given.length === 0 ? null : Math.min(...given),
    maximum: given.length === 0 ? null : Math.max(...given),
    given: given.length,
    expected: points.length,
    knockedOut: isKnockedOut({ mean, knockOutBelow }),
  };
}

function meanOf({ sum, given, expected }: Omit<PointsSum, "criterionId">, rule: MissingRule): Rational | null {
  const over = rule === "zero" ? expected : given;
  return over === 0 ? null : rational(sum, over);
}

function isKnockedOut({ mean, knockOutBelow }: Pick<WeightedCriterion, "knockOutBelow"> & { mean: Rational | null }) {
  return mean !== null && knockOutBelow !== null && compare(mean, rational(knockOutBelow)) < 0;
}

function totalOf(criteria: readonly { readonly weight: number; readonly mean: Rational | null }[]): Rational | null {
  let total = zero;
  for (const { weight, mean } of criteria) {
    if (mean === null) return null;
    total = add(total, multiply(rational(weight), mean));
  }
  return total;
}

function pointsByKey({ planIds, memberIds, criteria, scores }: ScoringInput): Map<string, number> {
  const plans = distinct(planIds);
  const members = distinct(memberIds);
  const names = distinct(criteria.map(({ criterionId }) => criterionId));
  for (const { criterionId, weight } of criteria) checkWhole(weight, `The weight of ${criterionId}`);
  const points = new Map<string, number>();
  for (const score of scores) {
    const { memberId, planId, criterionId } = score;
    const key = keyOf(memberId, planId, criterionId);
    if (!plans.has(planId) || !members.has(memberId) || !names.has(criterionId)) {
      throw new RangeError(`Nobody asked for the score ${key}`);
    }
    if (points.has(key)) throw new RangeError(`The score ${key} is there twice`);
    checkWhole(score.points, `The score ${key}`);
    points.set(key, score.points);
  }
  return points;
}

function distinct(ids: readonly string[]): Set<string> {
  const unique = new Set(ids);
  if (unique.size < ids.length) throw new RangeError("An id is there twice");
  return unique;
}

function checkWhole(value: number, what: string): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${what} is no whole number from 0: ${value}`);
}

const keyOf = (...ids: readonly string[]) => JSON.stringify(ids);
