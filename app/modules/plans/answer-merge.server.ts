import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actOnOwnPlan } from "./act-on-plan.server.ts";
import { isWaiting, outcomeOf } from "./core/merging.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { MergeAnswered } from "./forms.ts";
import { endMerge, pairOf, whyNotPair } from "./merge-plan.server.ts";
import { loadMerges, withPlan } from "./merges.server.ts";

/**
 * The author of one of two plans agrees that they are merged, or does not. Of a plan that came on paper somebody of the office answers
 * who spoke the author, and says how; not who proposed it, so that nobody merges two plans alone. Two times "yes" merges, and one "no" ends it; the last answer of an author counts.
 */
export function answerMerge(
  actor: Actor,
  slug: string,
  number: number,
  { proposal: id, agrees, words, how }: MergeAnswered,
): Promise<{ number: number } | Refused<PlanReason>> {
  return actOnOwnPlan<{ number: number } | Refused<PlanReason>>(
    actor,
    slug,
    number,
    ["plan.answer_merge", "take_duplicate"],
    async (step) => {
      const { tx, plan, record } = step;
      const [proposal] = await loadMerges({ AND: [{ id }, withPlan(plan.id)] }, tx);
      if (!proposal || !isWaiting(proposal)) return refused("no_merge_waits");
      const byOffice = actor.kind === "officer";
      if (byOffice && how === "") return refused("how_missing", { field: "how" });
      if (byOffice && proposal.proposedBy === accountOf(actor)) return refused("own_merge_proposal");
      const answer = {
        ...{ agrees, words, how: byOffice ? how : null, at: new Date() },
        enteredById: byOffice ? accountOf(actor) : null,
      };
      const key = { proposalId: id, planId: plan.id };
      const where = { proposalId_planId: key };
      await tx.mergeAnswer.upsert({ where, create: { ...key, ...answer }, update: answer });
      const other = proposal.plan.number === number ? proposal.into.number : proposal.plan.number;
      await record({ type: "plan.merge_answered", details: { with: other, agrees } });
      const outcome = outcomeOf([...proposal.answers.filter((one) => one.plan !== number), { agrees }]);
      if (outcome === "agreed") {
        const { plan: merged, into } = await pairOf(step, proposal);
        const no = await whyNotPair(step, merged, into);
        if (no) return refused(no.refused);
      }
      if (outcome) await endMerge(step, actor, proposal, { outcome, decision: null });
      return { number };
    },
  );
}
