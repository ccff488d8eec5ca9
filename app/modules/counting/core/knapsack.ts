import { sumCents, type Cents } from "./money.ts";
import { byCodePoint } from "./order.ts";
import type { Decided, NeedsLot } from "./outcome.ts";
import { settleTies, type TieCandidate, type TieRules } from "./ties.ts";

/** A plan with its cost in cents, 0 or more, and its support: votes, points, or whatever is whole and adds up. */
export interface WorthPlan<Votes extends number | bigint> extends TieCandidate {
  readonly votes: Votes;
}

export interface KnapsackRule {
  readonly budget: Cents;
  /** What a plan adds: its support times its cost, or its support alone. */
  readonly worth: "support_times_cost" | "support";
  readonly ties: TieRules;
}

export interface KnapsackStep<Votes extends number | bigint = number> {
  readonly planId: string;
  readonly votes: Votes;
  readonly needed: Cents;
  readonly outcome: "in" | "not_in_best" | "dearer_than_budget" | "too_few_votes";
}

/** So many ways to spend were left to compare that no computer of a town hall could. */
export interface TooManyWays {
  readonly kind: "too_many_ways";
}

export type KnapsackOutcome<Votes extends number | bigint = number> =
  | Decided<KnapsackStep<Votes>>
  | NeedsLot
  | TooManyWays;

/** Beyond this memory ends. Real elections of 200 plans need some thousands. */
const mostWays = 500_000;

/**
 * The plans that together add most within the budget, where `votes` is the support of each. Of sets that add the same the
 * cheapest wins; of those that cost the same too the one with the plan that the tie rules put first, of the plans that only
 * one of them holds. Plans without support are never in.
 *
 * Ways to spend are built up plan by plan, from most to least worth per cent; of ways that cost the same or less only the
 * best goes on (Nemhauser and Ullmann 1969), and none that cannot reach what some way is known to reach. Sums are whole
 * numbers; doubles only tell which ways cannot reach it (docs/counting.md).
 */
export function knapsack<Votes extends number | bigint>(
  plans: readonly WorthPlan<Votes>[],
  { budget, worth, ties }: KnapsackRule,
): KnapsackOutcome<Votes> {
  const ranked = settleTies(plans, ties).groups.flat();
  const able = ranked.filter(({ votes, cost }) => votes > 0 && cost <= budget);
  const items = able
    .map((plan, rank) => ({
      cost: plan.cost,
      worth: BigInt(plan.votes) * (worth === "support" ? 1n : BigInt(plan.cost)),
      // The plan that comes first has the highest bit: of two equal sets the larger number is the one that is preferred.
      bit: 1n << BigInt(able.length - 1 - rank),
    }))
    .filter(({ worth: adds }) => adds > 0n);
  const best = bestWay(items, budget);
  if (!best) return { kind: "too_many_ways" };
  const isIn = (at: number, way: bigint) => ((way >> BigInt(able.length - 1 - at)) & 1n) === 1n;
  const { twin } = best;
  const apart = twin === null ? [] : able.filter((_, at) => isIn(at, best.chosen) !== isIn(at, twin));
  const settled = apart.length === 0 ? { groups: [], ties: [] } : settleTies(apart, ties);
  if (settled.groups.some(({ length }) => length > 1))
    return { kind: "needs_lot", plans: apart.map(({ planId }) => planId).toSorted(byCodePoint) };
  // What is free adds nothing where worth goes by cost, and takes nothing from others.
  const chosen = able.filter((plan, at) => plan.cost === 0 || isIn(at, best.chosen));
  const selected = chosen.map(({ planId }) => planId);
  return {
    kind: "decided",
    selected,
    cost: sumCents(chosen.map(({ cost }) => cost)),
    ties: settled.ties,
    trace: ranked.map((plan) => traced(plan, selected, budget)),
  };
}

function traced<Votes extends number | bigint>(
  { planId, votes, cost }: WorthPlan<Votes>,
  selected: readonly string[],
  budget: Cents,
): KnapsackStep<Votes> {
  const step = { planId, votes, needed: cost };
  if (selected.includes(planId)) return { ...step, outcome: "in" };
  if (votes <= 0) return { ...step, outcome: "too_few_votes" };
  return { ...step, outcome: cost > budget ? "dearer_than_budget" : "not_in_best" };
}

interface Item {
  readonly cost: number;
  readonly worth: bigint;
  readonly bit: bigint;
}

/** A way to spend: what it costs and adds, its plans as bits, and another way that costs and adds the same. */
interface Way {
  readonly cost: number;
  readonly worth: bigint;
  readonly chosen: bigint;
  readonly twin: bigint | null;
}

/** The way that adds most; null when there are too many to compare. */
function bestWay(items: readonly Item[], budget: number): Way | null {
  const queue = items.toSorted((one, other) => {
    const [left, right] = [one.worth * BigInt(other.cost), other.worth * BigInt(one.cost)];
    return left === right ? 0 : left > right ? -1 : 1;
  });
  const total = Number(queue.reduce((sum, { worth }) => sum + worth, 0n));
  // See docs/counting.md: what the doubles of a bound may be off by.
  const slack = (queue.length + 8) * 2 ** -52 * total;
  let ways: Way[] = [{ cost: 0, worth: 0n, chosen: 0n, twin: null }];
  let reached = 0n;
  for (const [at, item] of queue.entries()) {
    ways = withAndWithout(ways, item, budget);
    if (ways.length > mostWays) return null;
    const rest = queue.slice(at + 1);
    const bounds = boundsOf(ways, rest, budget);
    const hopeful = bounds.reduce((most, bound, index) => (bound > (bounds[most] ?? 0) ? index : most), 0);
    const end = filledUp(ways[hopeful] ?? { cost: 0, worth: 0n }, rest, budget);
    if (end > reached) reached = end;
    const least = Number(reached) - slack;
    ways = ways.filter((_, index) => (bounds[index] ?? 0) >= least);
  }
  return ways.at(-1) ?? null;
}

/** Each way without the item and with it, from cheap to dear; each adds more than all that are cheaper. */
function withAndWithout(ways: readonly Way[], item: Item, budget: number): Way[] {
  const result: Way[] = [];
  const take = (way: Way) => {
    const last = result.at(-1);
    if (!last || way.worth > last.worth) result.push(way);
    else if (way.worth === last.worth && way.cost === last.cost) result[result.length - 1] = preferred(last, way);
  };
  let without = 0;
  for (const way of ways) {
    const cost = way.cost + item.cost;
    if (cost > budget) break;
    const extended = {
      cost,
      worth: way.worth + item.worth,
      chosen: way.chosen | item.bit,
      twin: way.twin === null ? null : way.twin | item.bit,
    };
    for (let other = ways[without]; other && isFirst(other, extended); other = ways[++without]) take(other);
    take(extended);
  }
  for (const other of ways.slice(without)) take(other);
  return result;
}

const isFirst = (one: Way, other: Way) =>
  one.cost < other.cost || (one.cost === other.cost && one.worth >= other.worth);

const preferred = (one: Way, other: Way): Way =>
  one.chosen > other.chosen ? { ...one, twin: other.chosen } : { ...other, twin: one.chosen };

/** What each way could add at most, had the rest of the money to be spent on parts of plans: in doubles. */
function boundsOf(ways: readonly Way[], rest: readonly Item[], budget: number): Float64Array {
  const costs = [0];
  const worths = [0];
  for (const { cost, worth } of rest) {
    const sum = (costs.at(-1) ?? 0) + cost;
    if (sum > budget) break;
    costs.push(sum);
    worths.push((worths.at(-1) ?? 0) + Number(worth));
  }
  let whole = costs.length - 1;
  return Float64Array.from(ways, ({ cost, worth }) => {
    while (whole > 0 && (costs[whole] ?? 0) > budget - cost) whole--;
    const next = rest[whole];
    const left = budget - cost - (costs[whole] ?? 0);
    const part = next === undefined || next.cost === 0 ? 0 : (left / next.cost) * Number(next.worth);
    return Number(worth) + (worths[whole] ?? 0) + part;
  });
}

/** What a way adds when the rest of the money goes to whatever fits. */
function filledUp({ cost, worth }: Pick<Way, "cost" | "worth">, rest: readonly Item[], budget: number): bigint {
  let [left, sum] = [budget - cost, worth];
  for (const item of rest)
    if (item.cost <= left) {
      left -= item.cost;
      sum += item.worth;
    }
  return sum;
}
