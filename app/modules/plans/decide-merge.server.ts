import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan } from "./act-on-plan.server.ts";
import { isWaiting, whyNotDecideMerge } from "./core/merging.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { MergeDecided } from "./forms.ts";
import { endMerge, pairOf, whyNotPair } from "./merge-plan.server.ts";
import { loadMerges } from "./merges.server.ts";

/**
 * Somebody of the office decides about a proposal to merge on which not both authors answered, with a public reason. To merge only
 * after the last day of an answer; to leave the plans apart at any time.
 */
export function decideMerge(
  actor: Actor,
  slug: string,
  number: number,
  { verdict, decision }: MergeDecided,
): Promise<{ number: number } | Refused<PlanReason>> {
  return actOnPlan<{ number: number } | Refused<PlanReason>>(
    actor,
    slug,
    number,
    ["plan.merge", "merge"],
    async (step) => {
      const { tx, round, plan } = step;
      const [proposal] = await loadMerges({ planId: plan.id, outcome: null }, tx);
      if (!proposal || !isWaiting(proposal)) return refused("no_merge_waits", { field: "verdict" });
      const merge = verdict === "merge";
      const no = whyNotDecideMerge(proposal, merge, round.today);
      if (no) return no;
      const pair = await pairOf(step, proposal);
      const apart = merge ? await whyNotPair(step, pair.plan, pair.into) : null;
      if (apart) return refused(apart.refused, { field: "verdict" });
      await endMerge(step, actor, proposal, { outcome: merge ? "decided" : "dropped", decision });
      return { number };
    },
  );
}
