import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound, type Step } from "#app/modules/rounds/act-in-round.server.ts";
import { actOnOwnPlan, type PlanRow } from "./act-on-plan.server.ts";
import { contentFor, type PlanContent } from "./core/plan.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { NewPlanSent, PlanSent } from "./plan-form.ts";
import { alreadySent, whyNotAgain } from "./send-again.server.ts";
import { changeContent, createPlan, madeByForm } from "./store-content.server.ts";

type Saved = Promise<{ number: number } | Refused<PlanReason>>;

/**
 * Keeps an unfinished plan that only its author sees; its number stays the same when it is handed in. The same form again
 * is the same draft.
 */
export function saveDraft(actor: Actor, slug: string, { content: sent, key }: NewPlanSent): Saved {
  return actInRound<{ number: number } | Refused<PlanReason>>(actor, slug, "plan.submit", async (step) => {
    const { tx, round, by, record } = step;
    const content = contentFor(round.kind, sent);
    const plan = { roundId: round.id, authorId: accountOf(actor), channel: "online", formKey: key } as const;
    const before = await madeByForm(tx, plan);
    if (before) return before.state === "draft" ? keepAgain(step, before, content) : alreadySent(before);
    const { id, number } = await createPlan(tx, by, plan, content);
    await record({ type: "plan.drafted", planId: id, details: { number, version: 1 } });
    return { number };
  });
}

async function keepAgain(step: Step, draft: PlanRow, content: PlanContent): Saved {
  return (await whyNotAgain(step.tx, draft, content)) ?? keep(step, draft, content);
}

/** Keeps a later version of a draft. */
export function saveDraftAgain(actor: Actor, slug: string, number: number, { content, version }: PlanSent): Saved {
  return actOnOwnPlan(actor, slug, number, ["plan.submit", "save_draft"], async ({ plan, ...step }) => {
    if (version !== plan.version) return refused("changed_meanwhile");
    return keep(step, plan, contentFor(step.round.kind, content));
  });
}

async function keep({ tx, by, record }: Step, draft: PlanRow, content: PlanContent): Promise<{ number: number }> {
  const { id: planId, number } = draft;
  const { version, fields } = await changeContent(tx, by, draft, content);
  if (fields.length > 0) await record({ type: "plan.drafted", planId, details: { number, version } });
  return { number };
}
