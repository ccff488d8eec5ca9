import { mustBeAllowed, notFound, type Incoming } from "#app/http.server.ts";
import { whyNotDo } from "#app/modules/people/act.server.ts";
import type { Act } from "#app/modules/people/core/acts.ts";
import { acts } from "#app/modules/people/core/acts.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { whyNot, whyNotRole } from "#app/modules/people/core/may.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { whyNotMove } from "#app/modules/plans/core/lifecycle.ts";
import { isOwn, type Plan } from "#app/modules/plans/core/plan.ts";
import { isPublic, isRemoved } from "#app/modules/plans/core/public-view.ts";
import { whyNotFollow } from "#app/modules/plans/keep-milestone.server.ts";
import { loadPlan } from "#app/modules/plans/queries.server.ts";
import { planSentences } from "#app/modules/plans/texts.nl.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { findRound } from "../rounds/find-round.server.ts";

/** The plan whose author asks; visitors may sign in first, to others a draft does not exist. */
export async function findOwnPlan(actor: Actor, act: Act, round: Round, number: number, url: URL): Promise<Plan> {
  mustBeAllowed(whyNotRole(actor, acts[act]), url);
  const plan = await loadPlan(round.id, number);
  if (!plan || !(isPublic(plan) || isOwn(plan, actor))) throw notFound();
  if (!isOwn(plan, actor)) throw new Response(planSentences.not_your_plan, { status: 403 });
  return plan;
}

/** Whether somebody may send a file for this plan, as it now stands: asked before any of the file is read. */
export async function whyNotSendFile(
  { actor, param, number, url }: Incoming,
  act: "plan.keep_milestone" | "plan.add_receipt",
): Promise<Refused | null> {
  const round = await findRound(actor, param("roundSlug"));
  const no = await whyNotDo(actor, act, round);
  if (no) return no;
  const plan = await findReceiptPlan(actor, round, number("number"), url);
  // With the same form the office takes away what was kept before a grant was taken back.
  const stands = actor.kind === "resident" ? whyNotFollow(plan) : whyNotMove(plan.state, "follow");
  if (stands) throw new Response(sentenceFor(planSentences, stands), { status: 409 });
  return null;
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
