import type { Prior } from "./bradley-terry.ts";
import { fitStrengths } from "./bradley-terry.ts";
import type { Comparisons, Coverage, PairColumns, PairCount } from "./comparisons.ts";
import { addUp, coverageOf, isStronglyConnected } from "./comparisons.ts";
import type { Covariance } from "./covariance.ts";
import { covarianceOf } from "./covariance.ts";
import { byCodePoint, inPlaces } from "./order.ts";

/** A plan's strength is a log odds: one plan wins from another with odds exp(difference). */
export interface PlanStrength {
  readonly planId: string;
  readonly strength: number;
  /** Null when errors were not asked for. */
  readonly standardError: number | null;
  /** Equal strengths share a rank: 1, 1, 3. A plan that lies less than half of 10^-8 below the first of a rank is its equal. */
  readonly rank: number;
  /** From 1; plans in one group lie too close to name a better one. Null when errors were not asked for. */
  readonly group: number | null;
}

export type Strengths =
  | {
      readonly kind: "estimated";
      /** From strongest to weakest, equals by id. */
      readonly plans: readonly PlanStrength[];
      readonly iterations: number;
      readonly gradient: number;
      readonly coverage: Coverage;
    }
  /** Without a prior there is no finite maximum: some plans never lost to the others, or were never compared with them. */
  | { readonly kind: "no_maximum"; readonly coverage: Coverage };

/**
 * Strengths of plans valued in pairs (R76), by Bradley-Terry with a prior; see `fitStrengths`. They are estimates, so
 * floating point by nature, yet the same for any order of the input. Throws a
 * RangeError on counts that make no sense (see `addUp`) or a variance that is not above 0.
 */
export function estimateStrengths(
  planIds: readonly string[],
  counts: Iterable<PairCount> | PairColumns,
  options: { readonly prior: Prior; readonly errors: boolean } = { prior: { kind: "newman" }, errors: true },
): Strengths {
  const { prior, errors } = options;
  if (prior.kind === "gaussian" && !(prior.variance > 0 && prior.variance < Infinity)) {
    throw new RangeError(`Not a variance: ${prior.variance}`);
  }
  const comparisons = addUp(planIds, counts);
  const coverage = coverageOf(comparisons);
  if (prior.kind === "none" && !isStronglyConnected(comparisons)) return { kind: "no_maximum", coverage };
  const { strengths, iterations, gradient } = fitStrengths(comparisons, prior);
  const covariance = errors ? covarianceOf(comparisons, prior, strengths) : null;
  return { kind: "estimated", plans: inOrder(comparisons, strengths, covariance), iterations, gradient, coverage };
}

/** 95 percent of a normal distribution lies within so many standard errors. */
const width = 1.96;

function inOrder({ ids }: Comparisons, strengths: Float64Array, covariance: Covariance | null): PlanStrength[] {
  const numbered = ids.map((planId, number) => ({ planId, number, strength: strengths[number] ?? 0 }));
  const placed = inPlaces(equals(numbered));
  let group = 0;
  let first: { number: number; strength: number } | null = null;
  return placed.map(({ item: { planId, number, strength }, place }) => {
    if (!covariance) return { planId, strength, standardError: null, rank: place, group: null };
    if (!first || first.strength - strength > width * errorOfDifference(first.number, number, covariance)) {
      first = { number, strength };
      group++;
    }
    return { planId, strength, standardError: Math.sqrt(Math.max(0, covariance(number, number))), rank: place, group };
  });
}

function errorOfDifference(one: number, other: number, covariance: Covariance): number {
  return Math.sqrt(Math.max(0, covariance(one, one) + covariance(other, other) - 2 * covariance(one, other)));
}

/** Below this only rounding parts two strengths. */
const rounding = 5e-9;

/** From strongest to weakest, equals together by id. */
function equals<Plan extends { readonly strength: number; readonly planId: string }>(plans: readonly Plan[]): Plan[][] {
  const groups: Plan[][] = [];
  for (const plan of plans.toSorted((one, other) => other.strength - one.strength)) {
    const group = groups.at(-1);
    if (group?.[0] && group[0].strength - plan.strength < rounding) group.push(plan);
    else groups.push([plan]);
  }
  return groups.map((group) => group.toSorted((one, other) => byCodePoint(one.planId, other.planId)));
}
