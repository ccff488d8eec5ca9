import { byChance, favoured, type Earlier, type Favoured } from "./exposure.ts";
import { byCodePoint } from "./order.ts";
import type { Draw } from "./random.ts";
import { seededDraw } from "./random.ts";

export interface Pair {
  readonly left: string;
  readonly right: string;
}

export interface PairRequest {
  readonly planIds: readonly string[];
  /** How often plans were compared before today, never with what outcome (trust D7). */
  readonly earlier: Earlier;
  /** Which connected part of the graph of those comparisons each plan is in (see `connectedParts`). */
  readonly parts: ReadonlyMap<string, number>;
  /** Plans of the person who is to compare. */
  readonly own: readonly string[];
  /** Every pair that was ever put to this person, answered or not. */
  readonly issued: readonly Pair[];
  /** Fixed for this person and this turn, unknown to others before the pair is issued. */
  readonly seed: string;
}

/**
 * The next pair for one person, or null when there is none left. Both plans are among those that this person compared least:
 * no plan comes twice before all came once. Among those chance favours the plans that were compared least on the days before
 * today. So that the parts of the graph grow together, the second is one of another part as long as those hold as many plans as
 * its own: a plan that nobody compared yet is joined when its turn comes, and not put beside all others at once. Chance also
 * decides the sides. Takes O(n log n) for n plans.
 */
export function nextPair({ planIds, earlier, parts, own, issued, seed }: PairRequest): Pair | null {
  const draw = seededDraw(seed);
  const mine = new Set(own);
  const met = metBy(issued);
  const others = favoured(planIds.toSorted(byCodePoint), earlier)
    .filter(({ planId }) => !mine.has(planId))
    .map((plan) => ({ ...plan, met: met.get(plan.planId) ?? new Set<string>() }));
  for (const first of leastMetFirst(others, draw)) {
    const open = others.filter(({ planId }) => planId !== first.planId && !first.met.has(planId));
    const least = leastMet(open);
    const elsewhere = least.filter(({ planId }) => parts.get(planId) !== parts.get(first.planId));
    const [second] = byChance(2 * elsewhere.length >= least.length ? elsewhere : least, draw);
    if (second) return sided(first.planId, second.planId, draw);
  }
  return null;
}

interface Met extends Favoured {
  /** The plans beside which this person saw it. */
  readonly met: ReadonlySet<string>;
}

function metBy(issued: readonly Pair[]): Map<string, Set<string>> {
  const met = new Map<string, Set<string>>();
  for (const { left, right } of issued)
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const)
      met.set(one, (met.get(one) ?? new Set()).add(other));
  return met;
}

/** All of them, those that the person compared least first; among equals in an order of chance. */
function* leastMetFirst(plans: readonly Met[], draw: Draw): Generator<Met> {
  for (let rest = plans; rest.length > 0;) {
    const least = leastMet(rest);
    yield* byChance(least, draw);
    rest = rest.filter((plan) => !least.includes(plan));
  }
}

function leastMet(plans: readonly Met[]): readonly Met[] {
  const fewest = plans.reduce((least, { met }) => Math.min(least, met.size), Infinity);
  return plans.filter(({ met }) => met.size === fewest);
}

const sided = (one: string, other: string, draw: Draw): Pair =>
  draw(2) === 0 ? { left: one, right: other } : { left: other, right: one };
