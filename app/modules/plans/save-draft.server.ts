import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import { actOnOwnPlan } from "./act-on-plan.server.ts";
import { contentFor } from "./core/plan.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { PlanSent } from "./plan-form.ts";
import { changeContent, createPlan } from "./store-content.server.ts";

type Saved = Promise<{ number: number } | Refused<PlanReason>>;

/** Keeps an unfinished plan that only its author sees; its number stays the same when it is handed in. */
export function saveDraft(actor: Actor, slug: string, { content }: PlanSent): Saved {
  return actInRound<{ number: number }>(actor, slug, "plan.submit", async ({ tx, round, by, record }) => {
    const plan = { roundId: round.id, authorId: accountOf(actor), channel: "online" } as const;
    const { id, number } = await createPlan(tx, by, plan, contentFor(round.kind, content));
    await record({ type: "plan.drafted", planId: id, details: { number, version: 1 } });
    return { number };
  });
}

/** Keeps a later version of a draft. */
export function saveDraftAgain(actor: Actor, slug: string, number: number, { content, version }: PlanSent): Saved {
  return actOnOwnPlan(actor, slug, number, ["plan.submit", "save_draft"], async ({ tx, round, plan, by, record }) => {
    if (version !== null && version !== plan.version) return refused("changed_meanwhile");
    const stored = await changeContent(tx, by, plan, contentFor(round.kind, content));
    if (stored.fields.length > 0) await record({ type: "plan.drafted", details: { number, version: stored.version } });
    return { number };
  });
}
