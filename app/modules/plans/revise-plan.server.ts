import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actOnOwnPlan } from "./act-on-plan.server.ts";
import { contentFor } from "./core/plan.ts";
import { whyNotContent } from "./core/plan-rules.ts";
import type { PlanReason } from "./core/reasons.ts";
import { askMergeAgain } from "./merge-plan.server.ts";
import type { PlanSent } from "./plan-form.ts";
import { changeContent } from "./store-content.server.ts";

/** Changes a plan that was handed in, until submission closes; what changed is a version with its author. Who said yes or no to merging it is asked again. */
export function revisePlan(
  actor: Actor,
  slug: string,
  number: number,
  { content: sent, version }: PlanSent,
): Promise<{ number: number } | Refused<PlanReason>> {
  return actOnOwnPlan(actor, slug, number, ["plan.revise", "revise"], async (step) => {
    const { tx, round, plan, by, record } = step;
    const content = contentFor(round.kind, sent);
    const no = whyNotContent(round, content);
    if (no) return no;
    if (version !== plan.version) return refused("changed_meanwhile");
    const details = await changeContent(tx, by, plan, content);
    if (details.fields.length === 0) return { number };
    await record({ type: "plan.revised", details });
    await askMergeAgain(step);
    return { number };
  });
}
