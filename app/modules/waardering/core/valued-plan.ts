import { sumCents, type Cents } from "../../counting/core/money.ts";
import type { PlanState } from "../../plans/core/lifecycle.ts";
import type { Effect } from "../../rounds/core/rules.ts";

/** A plan that takes part in the valuing, as lists show it; the amounts are the official ones where they are known. */
export interface ValuedPlan {
  readonly id: number;
  readonly number: number;
  readonly state: PlanState;
  readonly title: string;
  readonly summary: string;
  readonly neighbourhoods: readonly string[];
  readonly wijken: readonly string[];
  readonly effect: Effect;
  readonly oneOff: Cents;
  readonly yearly: Cents;
}

/** What plans cost and what they save, apart: they are never taken from each other. */
export interface Totals {
  readonly cost: { readonly oneOff: Cents; readonly yearly: Cents };
  readonly saving: { readonly oneOff: Cents; readonly yearly: Cents };
}

/** The totals of some plans, in cents. */
export function totalsOf(plans: readonly ValuedPlan[]): Totals {
  const sum = (effect: ValuedPlan["effect"]) => {
    const those = plans.filter((plan) => plan.effect === effect);
    return { oneOff: sumCents(those.map((plan) => plan.oneOff)), yearly: sumCents(those.map((plan) => plan.yearly)) };
  };
  return { cost: sum("cost"), saving: sum("saving") };
}
