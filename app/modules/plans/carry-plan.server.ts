import { randomUUID } from "node:crypto";
import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import { loadRound } from "#app/modules/rounds/load.server.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { isGranted } from "./account-plan.server.ts";
import { findPlan, type PlanRow } from "./act-on-plan.server.ts";
import { leftStates, whyNotCarry, type Came } from "./core/carry-over.ts";
import { contentFor, isOwn } from "./core/plan.ts";
import { isPublic } from "./core/public-view.ts";
import type { PlanReason } from "./core/reasons.ts";
import { contentOf, createPlan } from "./store-content.server.ts";

export interface CarriedFrom {
  /** The address of the round in which the plan was not chosen. */
  readonly round: string;
  readonly number: number;
}

/**
 * The author takes an own plan that was not chosen to a round that takes plans: a draft there with the same text, which knows
 * where it is from. What residents and the board thought of it stays where it is, and so do its supporters.
 */
export function carryPlan(
  actor: Actor,
  slug: string,
  from: CarriedFrom,
): Promise<{ number: number } | Refused<PlanReason>> {
  return actInRound<{ number: number } | Refused<PlanReason>>(actor, slug, "plan.carry_over", async (step) => {
    const { tx, round, by, record } = step;
    const old = await findCarried(tx, round.id, actor, from);
    if ("refused" in old) return old;
    const content = contentFor(round.kind, { ...(await contentOf(tx, old)), supporters: [] });
    const plan = { roundId: round.id, authorId: accountOf(actor), channel: "online", formKey: randomUUID() } as const;
    const { id, number } = await createPlan(tx, by, plan, content);
    await tx.plan.update({ where: { id }, data: { carriedFromId: old.id } });
    await record({ type: "plan.carried_over", planId: id, details: { round: from.round, number: from.number } });
    return { number };
  });
}

/** The plan that somebody takes to a round, if it can go there: the own one, or for the office one that it entered for a resident. */
export async function findCarried(
  tx: Tx,
  toRoundId: number,
  actor: Actor,
  from: CarriedFrom,
): Promise<PlanRow | Refused<PlanReason>> {
  const round = await loadRound(from.round, tx);
  const plan = round && (await findPlan(tx, round.id, from.number));
  if (!plan || !isPublic(plan)) return refused("no_such_plan");
  if (!isOwn(plan, actor)) return refused("not_your_plan");
  const removal = await tx.removal.findUnique({ where: { planId: plan.id } });
  if (removal?.confirmedAt) return refused("plan_is_removed");
  const no = whyNotCarry(await howItCame(plan, tx), round.standing);
  if (no) return no;
  if (plan.roundId === toRoundId) return refused("carried_into_itself");
  const before = await tx.plan.findFirst({
    where: { roundId: toRoundId, carriedFromId: plan.id, state: { notIn: [...leftStates] } },
  });
  return before ? refused("already_carried", { with: { number: before.number } }) : plan;
}

/** How a plan came out of its round. */
export async function howItCame({ id, state }: Pick<PlanRow, "id" | "state">, tx: Tx = db): Promise<Came> {
  const last = await tx.decision.findFirst({ where: { planId: id }, orderBy: { version: "desc" } });
  const rejected = last ? last.outcome === "rejected" : state === "decided";
  return { state, granted: await isGranted(tx, id), rejected };
}
