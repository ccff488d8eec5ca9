import { byCodePoint } from "./order.ts";
import type { Rational } from "./rational.ts";
import { add, compare, divide, multiply, rational, zero } from "./rational.ts";

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

/** Points given on one criterion: their spread, and the mean that counts (null when there is nothing to take it over). */
export interface CriterionScore {
  readonly criterionId: string;
  readonly weight: number;
  readonly mean: Rational | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly given: number;
  /** How many members may score this plan. */
  readonly expected: number;
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
    const blocked = input.missing === "block" && missing.length > 0;
    return { planId, total: blocked ? null : totalOf(criteria), criteria, missing };
  });
}

function scoreCriterion(
  { criterionId, weight, knockOutBelow }: WeightedCriterion,
  points: readonly (number | undefined)[],
  rule: MissingRule,
): CriterionScore {
  const given = points.filter((some) => some !== undefined);
  const counted = rule === "zero" ? points.map((some) => some ?? 0) : given;
  const mean = meanOf(counted);
  return {
    criterionId,
    weight,
    mean,
    minimum: given.length === 0 ? null : Math.min(...given),
    maximum: given.length === 0 ? null : Math.max(...given),
    given: given.length,
    expected: points.length,
    knockedOut: mean !== null && knockOutBelow !== null && compare(mean, rational(knockOutBelow)) < 0,
  };
}

function meanOf(points: readonly number[]): Rational | null {
  if (points.length === 0) return null;
  const sum = points.reduce((sum, some) => add(sum, rational(some)), zero);
  return divide(sum, rational(points.length));
}

function totalOf(criteria: readonly CriterionScore[]): Rational | null {
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
