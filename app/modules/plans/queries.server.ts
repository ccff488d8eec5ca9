import { db, type Tx } from "#app/platform/db.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { Principle } from "#app/modules/rounds/core/rules.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Plan } from "./core/plan.ts";
import { publicView, type PublicPlan } from "./core/public-view.ts";
import type { Screenable } from "./core/screening.ts";
import { handlerName } from "#app/modules/people/handlers.server.ts";
import { selectPlans } from "./plan-rows.server.ts";

/** A plan with all that is known of it, also a draft; null when the round has no such number. */
export async function loadPlan(roundId: number, number: number, tx: Tx = db): Promise<Plan | null> {
  const [plan] = await selectPlans(tx, Prisma.sql`WHERE p."roundId" = ${roundId} AND p.number = ${number}`);
  return plan ?? null;
}

/** What everybody may see of a plan; null for a draft. */
export async function loadPublicPlan(round: Round, number: number): Promise<PublicPlan | null> {
  const plan = await loadPlan(round.id, number);
  return plan && plan.state !== "draft" ? publicView(plan) : null;
}

export interface OwnPlan {
  readonly roundSlug: string;
  readonly plan: Plan;
  /** Name of who sees it through at the municipality. */
  readonly handler: string | null;
  /** Name of the wijk whose team does, until one of it takes the plan. */
  readonly team: string | null;
}

/** The plans of an account over all rounds, newest first, drafts too. */
export async function listOwnPlans(accountId: number): Promise<OwnPlan[]> {
  const plans = await selectPlans(db, Prisma.sql`WHERE p."authorId" = ${accountId} ORDER BY p.id DESC`);
  const rounds = await db.plan.findMany({
    where: { authorId: accountId },
    select: {
      id: true,
      round: { select: { slug: true } },
      handler: { select: { displayName: true, roles: true } },
      team: { select: { name: true } },
    },
  });
  const besides = new Map(rounds.map(({ id, ...row }) => [id, row]));
  return plans.flatMap((plan) => {
    const row = besides.get(plan.id);
    return row
      ? [{ roundSlug: row.round.slug, plan, handler: handlerName(row.handler), team: row.team?.name ?? null }]
      : [];
  });
}

/** What the screening of a plan goes by. */
export async function loadScreenable(tx: Tx, roundId: number, number: number): Promise<Screenable> {
  const plan = await loadPlan(roundId, number, tx);
  if (!plan) throw new Error(`plan ${number} went away while its round was locked`);
  const checks = await tx.principleCheck.findMany({ where: { planId: plan.id } });
  return { ...plan, checks: checks.map(({ principle, met }) => ({ principle: principle as Principle, met })) };
}
