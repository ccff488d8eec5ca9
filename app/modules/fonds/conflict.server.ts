import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import type { FondsReason } from "./core/reasons.ts";
import { findJudgedPlan } from "./find-judged-plan.server.ts";

type OfPlan = { readonly number: number };

/** A member says to be involved in a plan. Scores given before stay stored and no longer count. */
export function declareConflict(
  actor: Actor,
  slug: string,
  number: number,
  { reason }: { readonly reason: string },
): Promise<OfPlan | Refused<FondsReason>> {
  return actInRound<OfPlan | Refused<FondsReason>>(
    actor,
    slug,
    "fonds.declare_conflict",
    async ({ tx, round, record }) => {
      const plan = await findJudgedPlan(tx, round.id, number);
      if (isRefused(plan)) return plan;
      const key = { planId: plan.id, memberId: accountOf(actor) };
      if (await tx.conflict.findUnique({ where: { planId_memberId: key } }))
        return refused("conflict_already_declared");
      await tx.conflict.create({ data: { ...key, reason } });
      await record({ type: "fonds.conflict_declared", planId: plan.id, details: {} });
      return { number };
    },
  );
}

/** A member takes that back, as long as it could be said: scores given before count again. */
export function takeBackConflict(actor: Actor, slug: string, number: number): Promise<OfPlan | Refused<FondsReason>> {
  return actInRound<OfPlan | Refused<FondsReason>>(
    actor,
    slug,
    "fonds.declare_conflict",
    async ({ tx, round, record }) => {
      const plan = await findJudgedPlan(tx, round.id, number);
      if (isRefused(plan)) return plan;
      const { count } = await tx.conflict.deleteMany({ where: { planId: plan.id, memberId: accountOf(actor) } });
      if (count === 0) return refused("no_conflict");
      await record({ type: "fonds.conflict_taken_back", planId: plan.id, details: {} });
      return { number };
    },
  );
}
