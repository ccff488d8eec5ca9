import { byCodePoint } from "./order.ts";
import { sha256 } from "./sha256.ts";

/** What choosing a plan to show may know of it: how often it was rated, never how (trust D7). */
export interface RateablePlan {
  readonly planId: string;
  readonly ratings: number;
}

/**
 * The order in which one visitor meets the plans. Plans that the visitor has seen keep the place that they had, as long as
 * they are there; behind them the least rated come first. To keep visitors from all meeting the same plan at the same
 * moment, each plan counts as having up to `noise` ratings more: the first word of SHA-256 of `SEED`, a line feed, `ID`,
 * modulo noise + 1. The same seed gives one plan the same noise for ever, so an order changes only as ratings come in.
 */
export function planOrder(plans: readonly RateablePlan[], seen: readonly string[], seed: string): string[] {
  const present = new Set(plans.map(({ planId }) => planId));
  const known = new Set(seen);
  const noise = noiseFor(plans);
  const unseen = plans
    .filter(({ planId }) => !known.has(planId))
    .map(({ planId, ratings }) => ({ planId, ratings: ratings + noiseOf(planId, seed, noise) }))
    .sort((one, other) => one.ratings - other.ratings || byCodePoint(one.planId, other.planId))
    .map(({ planId }) => planId);
  return [...[...known].filter((planId) => present.has(planId)), ...unseen];
}

/** The first plan of that order which the visitor has not seen; null when all have been. */
export function nextPlan(plans: readonly RateablePlan[], seen: readonly string[], seed: string): string | null {
  const known = new Set(seen);
  const noise = noiseFor(plans);
  const unseen = plans.filter(({ planId }) => !known.has(planId));
  const fewest = unseen.reduce((least, { ratings }) => Math.min(least, ratings), Infinity);
  const near = unseen.filter(({ ratings }) => ratings <= fewest + noise); // no other plan can come first
  let first: RateablePlan | null = null;
  for (const { planId, ratings } of near) {
    const noisy = { planId, ratings: ratings + noiseOf(planId, seed, noise) };
    if (!first || noisy.ratings < first.ratings || isBefore(noisy, first)) first = noisy;
  }
  return first?.planId ?? null;
}

/** A tenth of the mean number of ratings, rounded down, and at least 3. */
function noiseFor(plans: readonly RateablePlan[]): number {
  const total = plans.reduce((sum, { ratings }) => sum + ratings, 0);
  return Math.max(3, Math.floor(total / (10 * Math.max(1, plans.length))));
}

const noiseOf = (planId: string, seed: string, noise: number) => (sha256(`${seed}\n${planId}`)[0] ?? 0) % (noise + 1);

const isBefore = (one: RateablePlan, other: RateablePlan) =>
  one.ratings === other.ratings && byCodePoint(one.planId, other.planId) < 0;
