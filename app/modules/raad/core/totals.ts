import { sumCents, type Cents } from "../../counting/core/money.ts";
import type { Amounts } from "../../plans/core/plan.ts";
import type { Effect } from "../../rounds/core/rules.ts";

/** What plans cost and what they save, side by side: never taken from each other. In cents. */
export interface Totals {
  readonly cost: Amounts;
  readonly saving: Amounts;
}

export interface Counted {
  readonly effect: Effect;
  readonly amounts: Amounts;
}

export function totalsOf(plans: readonly Counted[]): Totals {
  const sum = (wanted: Effect): Amounts => {
    const those = plans.filter(({ effect }) => effect === wanted).map(({ amounts }) => amounts);
    const add = (part: (amounts: Amounts) => Cents) => sumCents(those.map(part));
    return { oneOff: add(({ oneOff }) => oneOff), yearly: add(({ yearly }) => yearly) };
  };
  return { cost: sum("cost"), saving: sum("saving") };
}

/** Whether there is any money in it. */
export const isSome = ({ oneOff, yearly }: Amounts): boolean => oneOff > 0 || yearly > 0;

export interface Group<Key> {
  readonly key: Key;
  readonly count: number;
  readonly totals: Totals;
}

/** The sums per programme, dekking or whatever `keyOf` says, in the order of the numbers; what has none comes last. */
export function totalsPer<T extends Counted>(
  all: readonly T[],
  keyOf: (one: T) => number | null,
): readonly Group<number | null>[] {
  const keys = [...new Set(all.map(keyOf))].sort((one, other) => (one ?? Infinity) - (other ?? Infinity));
  return keys.map((key) => {
    const those = all.filter((one) => keyOf(one) === key);
    return { key, count: those.length, totals: totalsOf(those) };
  });
}
