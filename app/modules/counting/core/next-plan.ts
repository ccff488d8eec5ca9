import { byChance, type Favoured } from "./exposure.ts";
import { seededDraw } from "./random.ts";

/**
 * The plan that one visitor sees next, by chance one of those not seen yet; null when all were. The same seed, plans and number
 * of plans seen give the same plan, so that a page that is read again on the same day shows what it showed.
 */
export function nextPlan(plans: readonly Favoured[], seen: readonly string[], seed: string): string | null {
  const known = new Set(seen);
  const unseen = plans.filter(({ planId }) => !known.has(planId));
  const [first] = byChance(unseen, seededDraw(`${seed}\n${known.size}`));
  return first?.planId ?? null;
}
