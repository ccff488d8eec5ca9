import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound, type Step } from "#app/modules/rounds/act-in-round.server.ts";
import type { FondsReason } from "./core/reasons.ts";
import { whyNotDeclare, whyNotTakeBack } from "./core/second-round.ts";
import { findJudgedPlan } from "./find-judged-plan.server.ts";
import { awardsMade } from "./load-award.server.ts";
import { wasTaken } from "./load-meeting.server.ts";

type OfPlan = { readonly number: number };
type Event = "fonds.conflict_declared" | "fonds.conflict_taken_back";

/** A member says to be involved in a plan. Scores given before stay stored and no longer count; a begun sheet goes. */
export function declareConflict(
  actor: Actor,
  slug: string,
  number: number,
  { reason }: { readonly reason: string },
): Promise<OfPlan | Refused<FondsReason>> {
  return changeConflict(actor, slug, number, "fonds.conflict_declared", async ({ tx, round }, key) => {
    const { proposed, adopted } = await awardsMade(round.id, tx);
    const no = whyNotDeclare({ awarded: proposed || adopted });
    if (no) return no;
    if (await tx.conflict.findUnique({ where: { planId_memberId: key } })) return refused("conflict_already_declared");
    await tx.conflict.create({ data: { ...key, reason } });
    await tx.draftSheet.deleteMany({ where: key });
    return null;
  });
}

/**
 * A member takes that back, as long as it could be said and the plan was not on the table of the meeting, where everybody sees
 * what was given: scores given before count again.
 */
export function takeBackConflict(actor: Actor, slug: string, number: number): Promise<OfPlan | Refused<FondsReason>> {
  return changeConflict(actor, slug, number, "fonds.conflict_taken_back", async ({ tx, round }, key) => {
    const no = whyNotTakeBack({ isOver: round.standing.passed.includes("scoring") });
    if (no) return no;
    const { count } = await tx.conflict.deleteMany({ where: key });
    if (count === 0) return refused("no_conflict");
    return (await wasTaken(key.planId, tx)) ? refused("conflict_discussed") : null;
  });
}

function changeConflict(
  actor: Actor,
  slug: string,
  number: number,
  type: Event,
  change: (
    step: Pick<Step, "tx" | "round">,
    key: { planId: number; memberId: number },
  ) => Promise<Refused<FondsReason> | null>,
): Promise<OfPlan | Refused<FondsReason>> {
  return actInRound<OfPlan | Refused<FondsReason>>(
    actor,
    slug,
    "fonds.declare_conflict",
    async ({ tx, round, record }) => {
      const plan = await findJudgedPlan(tx, round.id, number);
      if (isRefused(plan)) return plan;
      const no = await change({ tx, round }, { planId: plan.id, memberId: accountOf(actor) });
      if (no) return no;
      await record({ type, planId: plan.id, details: {} });
      return { number };
    },
  );
}
