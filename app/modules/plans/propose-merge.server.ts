import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { dayInWords, utc } from "#app/modules/rounds/core/dates.ts";
import { actOnPlan, findPlan, type PlanStep } from "./act-on-plan.server.ts";
import { answerTerm } from "./core/merging.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { MergeProposed } from "./forms.ts";
import { mergeProposedMail } from "./mail-texts.nl.ts";
import { whyNotPair } from "./merge-plan.server.ts";
import { withPlan } from "./merges.server.ts";
import { tellAuthor } from "./tell-author.server.ts";

/** Proposes to merge a plan into the one that says the same. Nothing changes until the authors of both have answered. */
export function proposeMerge(
  actor: Actor,
  slug: string,
  number: number,
  { parent, reason }: MergeProposed,
): Promise<{ number: number } | Refused<PlanReason>> {
  return actOnPlan<{ number: number } | Refused<PlanReason>>(
    actor,
    slug,
    number,
    ["plan.merge", "merge"],
    async (step) => {
      const { tx, round, plan, record } = step;
      const into = await findPlan(tx, round.id, parent);
      const no = await whyNotPair(step, plan, into);
      if (no || !into) return no ?? refused("parent_not_found", { field: "parent" });
      if (await waitsOn(step, plan.id, into.id)) return refused("merge_waits", { field: "parent" });
      const until = answerTerm(round);
      if (until === null) return refused("no_time_to_answer", { field: "parent" });
      const data = { planId: plan.id, intoId: into.id, reason, proposedById: accountOf(actor), answerBy: utc(until) };
      await tx.mergeProposal.create({ data });
      await record({ type: "plan.merge_proposed", details: { into: parent, until } });
      const lastDay = dayInWords(until, round.today);
      await tellAuthor(step, plan, (about) => mergeProposedMail(about, into, { goesOn: parent, reason, lastDay }));
      await tellAuthor(step, into, (about) => mergeProposedMail(about, plan, { goesOn: parent, reason, lastDay }));
      return { number };
    },
  );
}

/** Whether a proposal waits that would not go with this one: a plan goes into one other, and not into one that goes into a third. */
async function waitsOn({ tx }: PlanStep, planId: number, intoId: number): Promise<boolean> {
  return (await tx.mergeProposal.count({ where: { outcome: null, OR: [withPlan(planId), { planId: intoId }] } })) > 0;
}
