import { cents, type Cents } from "../../counting/core/money.ts";
import { inGroups } from "../../counting/core/order.ts";
import type { NeedsLot } from "../../counting/core/outcome.ts";
import { compare } from "../../counting/core/rational.ts";
import { settleTies, type TieRules } from "../../counting/core/ties.ts";
import type { AblePlan } from "./paid-first.ts";

/** A plan that can get money, and in which wijken it lies; none = the whole city. */
export interface PlacedPlan extends AblePlan {
  readonly areas: readonly string[];
}

export interface FloorRule {
  /** So many plans of each wijk are paid before any other; 0 = none. */
  readonly perArea: number;
  readonly ceiling: Cents;
  readonly ties: TieRules;
}

export interface Floored {
  readonly kind: "floored";
  /** In the order in which they are paid; `areas` are those that still lacked a plan. */
  readonly paid: readonly { readonly number: number; readonly areas: readonly string[] }[];
}

/**
 * The plans that the floor per wijk pays in full: down the scores each plan of a wijk that has too few yet, while it fits. A plan
 * of several wijken counts for each, one of the whole city for none. Equal plans that cannot all be paid so wait for the lot.
 */
export function floorPlans(plans: readonly PlacedPlan[], { perArea, ceiling, ties }: FloorRule): Floored | NeedsLot {
  const paid: Floored["paid"][number][] = [];
  if (perArea === 0) return { kind: "floored", paid };
  const having = new Map<string, number>();
  let left = ceiling;
  const lacking = ({ areas }: PlacedPlan) => areas.filter((area) => (having.get(area) ?? 0) < perArea);
  const fits = (plan: PlacedPlan) => lacking(plan).length > 0 && plan.requested <= left;
  for (const equal of inGroups(plans, (one, other) => compare(other.total, one.total)))
    for (const same of settleTies(equal.map(asCandidate), ties).groups) {
      const able = same.map(({ plan }) => plan).filter(fits);
      const before = paid.length;
      for (const plan of able) {
        if (!fits(plan)) continue;
        paid.push({ number: plan.number, areas: lacking(plan) });
        for (const area of plan.areas) having.set(area, (having.get(area) ?? 0) + 1);
        left = cents(left - plan.requested);
      }
      // Which of them came first would be chance.
      if (paid.length - before < able.length)
        return { kind: "needs_lot", plans: able.map(({ number }) => String(number)) };
    }
  return { kind: "floored", paid };
}

const asCandidate = (plan: PlacedPlan) => ({
  ...{ plan, planId: String(plan.number), cost: plan.requested },
  ...{ positives: 0, negatives: 0 },
});
