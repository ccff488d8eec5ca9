import type { Cents } from "./money.ts";

/** A plan among equals: its cost in cents, 0 or more, and the least it can do with; null when it needs all or nothing. */
interface Equal {
  readonly planId: string;
  readonly cost: Cents;
  readonly minimum: Cents | null;
}

/** What is left when the first of the equals comes, and whether the walk stopped before them. */
interface Moment {
  readonly left: Cents;
  readonly stopped: boolean;
}

/** So many different sums are looked at: exact up to € 1,3 million to the cent, and € 134 million in whole euros. */
const mostSums = 2 ** 27;

/**
 * The plans among equals of which some order gives another amount than another order. None when every order ends the same.
 * Exact: it looks at all sums that plans paid in full can make, held as the bits of one number, so the work grows little
 * faster than the number of plans times the money left, not with the number of orders. Of more money than `mostSums` allows it takes every plan that can be paid as
 * changed: rather a lot too many than plans told apart by chance.
 */
export function changedByOrder(plans: readonly Equal[], { left, stopped }: Moment): string[] {
  if (stopped) return [];
  const some = plans.filter(({ cost, minimum }) => cost === 0 || (minimum ?? cost) <= left);
  return totalOf(some) > left ? changedAmounts(some, left).map(({ planId }) => planId) : [];
}

/** Of plans that each get something when they come first, and that do not all fit: those that can also get less. */
function changedAmounts(plans: readonly Equal[], left: number): Equal[] {
  const others = sumsOfOthers(plans, left);
  if (!others) return [...plans];
  /** Plans that take all that is left in some order: what comes behind them gets nothing. */
  const takers = plans.filter(
    ({ cost, minimum }, at) => minimum !== null && others[at]?.has(left - cost + 1, left - Math.max(minimum, 1)),
  );
  return plans.filter((plan, at) => {
    if (plan.cost === 0) return false;
    if (plan.cost > left) return plans.some((other) => other !== plan && other.cost > 0);
    // A taker that needs this plan before it, comes before it as well: then it is paid in full or takes all.
    return takers.some((taker) => taker !== plan) || others[at]?.has(left - plan.cost + 1, left);
  });
}

const totalOf = (plans: readonly Equal[]) => plans.reduce((sum, { cost }) => sum + cost, 0);

/** For each plan, of all others: whether some of them cost together an amount between two, both inclusive and at most `most`. Null: too much money. */
function sumsOfOthers(plans: readonly Equal[], most: number) {
  const unit = plans.reduce((divisor, { cost }) => greatestCommonDivisor(divisor, cost), 0) || 1;
  const size = Math.floor(most / unit) + 1;
  if (size > mostSums) return null;
  /** The bit of each sum that was there, and of each with some of these plans added. */
  const adding = (sums: bigint, some: readonly Equal[]): bigint =>
    some
      .filter(({ cost }) => cost <= most)
      .reduce((all, { cost }) => BigInt.asUintN(size, all | (all << BigInt(cost / unit))), sums);
  const withoutEach = (some: readonly Equal[], sums: bigint): bigint[] => {
    if (some.length <= 1) return some.map(() => sums);
    const [first, second] = [some.slice(0, some.length / 2), some.slice(some.length / 2)];
    return [...withoutEach(first, adding(sums, second)), ...withoutEach(second, adding(sums, first))];
  };
  return withoutEach(plans, 1n).map((sums) => ({
    has: (from: number, to: number): boolean => {
      const first = Math.max(0, Math.ceil(from / unit));
      const last = Math.floor(to / unit);
      return last >= first && BigInt.asUintN(last - first + 1, sums >> BigInt(first)) > 0n;
    },
  }));
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
