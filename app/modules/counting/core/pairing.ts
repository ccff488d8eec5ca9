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
 * The next pair for one person, or null when there is none left. Chance favours the plans that were compared least on the days
 * before today; the second is one of another part of the graph, so that the parts grow together, or one of all plans if there
 * is none. Chance also decides the sides. Takes O(n log n) for n plans.
 */
export function nextPair({ planIds, earlier, parts, own, issued, seed }: PairRequest): Pair | null {
  const draw = seededDraw(seed);
  const mine = new Set(own);
  const others = favoured(planIds.toSorted(byCodePoint), earlier).filter(({ planId }) => !mine.has(planId));
  for (const first of byChance(others, draw)) {
    const second = partnerFor(first, others, { parts, issued }, draw);
    if (second) return sided(first.planId, second.planId, draw);
  }
  return null;
}

function partnerFor(
  { planId: first }: Favoured,
  others: readonly Favoured[],
  { parts, issued }: Pick<PairRequest, "parts" | "issued">,
  draw: Draw,
): Favoured | undefined {
  const met = new Set(issued.filter((pair) => holds(pair, first)).flatMap(({ left, right }) => [left, right]));
  const open = others.filter(({ planId }) => planId !== first && !met.has(planId));
  const elsewhere = open.filter(({ planId }) => parts.get(planId) !== parts.get(first));
  const [second] = byChance(elsewhere.length > 0 ? elsewhere : open, draw);
  return second;
}

const holds = ({ left, right }: Pair, planId: string) => left === planId || right === planId;

const sided = (one: string, other: string, draw: Draw): Pair =>
  draw(2) === 0 ? { left: one, right: other } : { left: other, right: one };
