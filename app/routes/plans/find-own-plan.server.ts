import { mustBeAllowed, notFound } from "#app/http.server.ts";
import type { Act } from "#app/modules/people/core/acts.ts";
import { acts } from "#app/modules/people/core/acts.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { whyNot, whyNotRole } from "#app/modules/people/core/may.ts";
import { isOwn, type Plan } from "#app/modules/plans/core/plan.ts";
import { isPublic, isRemoved } from "#app/modules/plans/core/public-view.ts";
import { loadPlan } from "#app/modules/plans/queries.server.ts";
import { planSentences } from "#app/modules/plans/texts.nl.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";

/** The plan whose author asks; visitors may sign in first, to others a draft does not exist. */
export async function findOwnPlan(actor: Actor, act: Act, round: Round, number: number, url: URL): Promise<Plan> {
  mustBeAllowed(whyNotRole(actor, acts[act]), url);
  const plan = await loadPlan(round.id, number);
  if (!plan || !(isPublic(plan) || isOwn(plan, actor))) throw notFound();
  if (!isOwn(plan, actor)) throw new Response(planSentences.not_your_plan, { status: 403 });
  return plan;
}

/** The plan of which somebody may see and send receipts: the own one, or for the office any. */
export async function findReceiptPlan(actor: Actor, round: Round, number: number, url: URL): Promise<Plan> {
  mustBeAllowed(whyNot(actor, "plan.add_receipt", round.standing), url);
  const plan = await loadPlan(round.id, number);
  if (!plan || !isPublic(plan) || isRemoved(plan)) throw notFound();
  if (actor.kind === "resident" && !isOwn(plan, actor))
    throw new Response(planSentences.not_your_plan, { status: 403 });
  return plan;
}
