import { byCodePoint, inGroups } from "./order.ts";
import type { Draw } from "./random.ts";
import { seededDraw } from "./random.ts";

/** What choosing a pair may know of a plan: how often it was compared, never with what outcome (trust D7). */
export interface PairablePlan {
  readonly planId: string;
  readonly comparisons: number;
  /** Which connected part of the graph of comparisons it is in (see `connectedParts`). */
  readonly part: number;
}

export interface Pair {
  readonly left: string;
  readonly right: string;
}

export interface PairRequest {
  readonly plans: readonly PairablePlan[];
  /** Plans of the person who is to compare. */
  readonly own: readonly string[];
  /** Every pair that was ever put to this person, answered or not. */
  readonly issued: readonly Pair[];
  /** Fixed for this person and this turn, unknown to others before the pair is issued. */
  readonly seed: string;
}

/**
 * The next pair for one person, or null when there is none left. First one of the least compared plans; with it the least
 * compared of the plans in another part of the graph, so that the parts grow together, or of all plans if there are none.
 * Chance decides between equals, and the sides. Takes O(n log n) for n plans.
 */
export function nextPair({ plans, own, issued, seed }: PairRequest): Pair | null {
  const draw = seededDraw(seed);
  const mine = new Set(own);
  const others = plans
    .filter(({ planId }) => !mine.has(planId))
    .toSorted((one, other) => byCodePoint(one.planId, other.planId));
  for (const equal of inGroups(others, (one, other) => one.comparisons - other.comparisons)) {
    for (const first of shuffled(equal, draw)) {
      const second = partnerFor(first, others, issued, draw);
      if (second) return sided(first.planId, second.planId, draw);
    }
  }
  return null;
}

function partnerFor(
  first: PairablePlan,
  others: readonly PairablePlan[],
  issued: readonly Pair[],
  draw: Draw,
): PairablePlan | null {
  const met = new Set(issued.filter((pair) => holds(pair, first.planId)).flatMap(({ left, right }) => [left, right]));
  const open = others.filter(({ planId }) => planId !== first.planId && !met.has(planId));
  const elsewhere = open.filter(({ part }) => part !== first.part);
  const pool = elsewhere.length > 0 ? elsewhere : open;
  const fewest = pool.reduce((least, { comparisons }) => Math.min(least, comparisons), Infinity);
  const equal = pool.filter(({ comparisons }) => comparisons === fewest);
  return equal.length === 0 ? null : (equal[draw(equal.length)] ?? null);
}

/** One by one in random order: the first is nearly always enough, so the rest is not shuffled before it is asked for. */
function* shuffled<Item>(items: readonly Item[], draw: Draw): Generator<Item> {
  const rest = [...items];
  for (let size = rest.length; size > 0; size--) {
    const at = draw(size);
    const [item, last] = [rest[at], rest[size - 1]];
    if (item === undefined || last === undefined) return;
    rest[at] = last;
    yield item;
  }
}

const holds = ({ left, right }: Pair, planId: string) => left === planId || right === planId;

const sided = (one: string, other: string, draw: Draw): Pair =>
  draw(2) === 0 ? { left: one, right: other } : { left: other, right: one };
