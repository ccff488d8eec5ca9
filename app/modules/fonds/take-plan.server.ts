import type { Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import type { FondsReason } from "./core/reasons.ts";
import { findJudgedPlan } from "./find-judged-plan.server.ts";

type OfPlan = { readonly number: number };

/** The chair puts a plan on the table of the meeting (R75): the projector follows, and its discussion has begun. */
export function takePlan(actor: Actor, slug: string, number: number): Promise<OfPlan | Refused<FondsReason>> {
  return actInRound<OfPlan | Refused<FondsReason>>(
    actor,
    slug,
    "fonds.hold_meeting",
    async ({ tx, round: { id: roundId }, record }) => {
      const plan = await findJudgedPlan(tx, roundId, number);
      if (isRefused(plan)) return plan;
      const meeting = await tx.meeting.findUnique({ where: { roundId } });
      if (meeting?.planId === plan.id) return refused("plan_on_table");
      const onTable = { planId: plan.id };
      await tx.meeting.upsert({ where: { roundId }, create: { roundId, ...onTable }, update: onTable });
      await tx.discussion.createMany({ data: onTable, skipDuplicates: true });
      await record({ type: "fonds.plan_taken", planId: plan.id, details: {} });
      return { number };
    },
  );
}
