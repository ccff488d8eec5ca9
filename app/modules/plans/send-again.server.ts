import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { PlanRow } from "./act-on-plan.server.ts";
import type { PlanContent } from "./core/plan.ts";
import type { PlanReason } from "./core/reasons.ts";
import { holds } from "./store-content.server.ts";

/**
 * What is answered when a form comes again that has handed in a plan: that plan. With other words in it, or of a plan that
 * went on meanwhile, its author hears so: nothing of it may get lost unseen.
 */
export async function sendAgain(
  tx: Tx,
  plan: PlanRow,
  content: PlanContent,
): Promise<{ number: number } | Refused<PlanReason>> {
  if (plan.state === "submitted" && (await holds(tx, plan, content))) return { number: plan.number };
  return alreadySent(plan);
}

export const alreadySent = ({ number }: PlanRow): Refused<PlanReason> =>
  refused("plan_already_sent", { with: { number } });

/** Whether the form that made a draft may write it again: not over what its author changed elsewhere. */
export async function whyNotAgain(tx: Tx, draft: PlanRow, content: PlanContent): Promise<Refused<PlanReason> | null> {
  return draft.version === 1 || (await holds(tx, draft, content)) ? null : alreadySent(draft);
}
