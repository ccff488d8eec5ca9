import { accountOf, rolesOf, type Actor } from "#app/modules/people/core/actor.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { actOnPlan } from "./act-on-plan.server.ts";
import { waitingStep, whyNotAnswer, whyNotEscalate, type Rung } from "./core/escalation.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { Escalated } from "./forms.ts";

/** Puts a plan that is outside the budget before somebody higher (R56); only the office reads it. */
export function escalatePlan(
  actor: Actor,
  slug: string,
  number: number,
  { to, reason }: Escalated,
): Promise<{ number: number } | Refused<PlanReason>> {
  return actOnPlan<{ number: number } | Refused<PlanReason>>(
    actor,
    slug,
    number,
    ["plan.escalate", "escalate"],
    async ({ tx, plan, record }) => {
      const no = whyNotEscalate(await stepsOf(tx, plan.id), to);
      if (no) return no;
      await tx.escalation.create({ data: { planId: plan.id, to, reason, raisedById: accountOf(actor) } });
      await record({ type: "plan.escalated", details: { to } });
      return { number };
    },
  );
}

/** Answers what was put before one: only who it went up to. */
export function answerEscalation(
  actor: Actor,
  slug: string,
  number: number,
  { answer }: { readonly answer: string },
): Promise<{ number: number } | Refused<PlanReason>> {
  return actOnPlan<{ number: number } | Refused<PlanReason>>(
    actor,
    slug,
    number,
    ["plan.answer_escalation", "escalate"],
    async ({ tx, plan, record }) => {
      const steps = await stepsOf(tx, plan.id);
      const no = whyNotAnswer(steps, rolesOf(actor));
      const waiting = waitingStep(steps);
      if (no || !waiting) return no ?? { number };
      const data = { answer, answeredById: accountOf(actor), answeredAt: new Date() };
      await tx.escalation.update({ where: { id: waiting.id }, data });
      await record({ type: "plan.escalation_answered", details: { from: waiting.to } });
      return { number };
    },
  );
}

async function stepsOf(tx: Tx, planId: number) {
  const rows = await tx.escalation.findMany({ where: { planId }, orderBy: { id: "asc" } });
  // Written above only.
  return rows.map(({ id, to, answer }) => ({ id, to: to as Rung, answer }));
}
