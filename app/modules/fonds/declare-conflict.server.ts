import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import type { FondsReason } from "./core/reasons.ts";
import { findJudgedPlan } from "./find-judged-plan.server.ts";

type Declared = { readonly number: number };

/** A member says to be involved in a plan. Scores given before stay stored and no longer count. */
export function declareConflict(
  actor: Actor,
  slug: string,
  number: number,
  { reason }: { readonly reason: string },
): Promise<Declared | Refused<FondsReason>> {
  return actInRound<Declared | Refused<FondsReason>>(
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
