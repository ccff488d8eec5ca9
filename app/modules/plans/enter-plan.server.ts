import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import { findCarried } from "./carry-plan.server.ts";
import { contentFor } from "./core/plan.ts";
import { whyNotContent } from "./core/plan-rules.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { EntrySent } from "./plan-form.ts";
import { sendAgain } from "./send-again.server.ts";
import { createPlan, madeByForm, markSubmitted } from "./store-content.server.ts";

/**
 * Hands in a plan for a resident who told it on paper or by phone (R20, R64): no account and no e-mail are needed. Who
 * entered it and why is in the log; whether the resident may take part is checked by who enters it. One that was not chosen in
 * another round goes along from there when the resident agrees.
 */
export function enterPlan(
  actor: Actor,
  slug: string,
  { content: sent, channel, entryReason, key, from, consent }: EntrySent,
): Promise<{ number: number } | Refused<PlanReason>> {
  return actInRound<{ number: number } | Refused<PlanReason>>(actor, slug, "plan.enter_for_resident", async (step) => {
    const { tx, round, by, record } = step;
    const content = contentFor(round.kind, sent);
    const origin = { authorId: null, channel, enteredById: accountOf(actor), entryReason };
    const plan = { roundId: round.id, ...origin, formKey: key };
    const before = await madeByForm(tx, plan);
    if (before) return sendAgain(tx, before, content);
    const old = from && (await findCarried(tx, round.id, actor, from));
    if (old && "refused" in old) return old;
    if (old && !consent) return refused("consent_missing", { field: "consent" });
    const no = whyNotContent(round, content);
    if (no) return no;
    const { id, number } = await createPlan(tx, by, plan, content);
    const submitted = await markSubmitted(tx, { id, number, roundId: round.id });
    await record({ type: "plan.submitted", planId: id, details: { ...submitted, channel, entryReason } });
    if (old) {
      await tx.plan.update({ where: { id }, data: { carriedFromId: old.id } });
      const details = { round: from.round, number: from.number, consent: true };
      await record({ type: "plan.carried_over", planId: id, details });
    }
    return { number };
  });
}
