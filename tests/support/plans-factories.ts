import { randomUUID } from "node:crypto";
import { addDays, utc } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import type { PlanContent } from "#app/modules/plans/core/plan.ts";
import { neededPrinciples } from "#app/modules/plans/core/screening.ts";
import type { EntrySent, NewPlanSent } from "#app/modules/plans/plan-form.ts";
import { db } from "#app/platform/db.server.ts";
import type { Plan } from "#prisma/generated/client.ts";
import { expectRefusedIn } from "./written.ts";
import { someContent } from "./plan-content.ts";
import { calendarAt, makeOfficer, makePlan, reload, type Moment, type PlanWishes } from "./factories.ts";

/** Each is a form of its own. */
export const sent = (wishes: Partial<PlanContent> = {}, version: number | null = 1): NewPlanSent => ({
  content: someContent(wishes),
  version,
  key: randomUUID(),
});

export const entered = (wishes: Partial<PlanContent> = {}): EntrySent => ({
  ...sent(wishes),
  channel: "paper",
  entryReason: "Deze inwoner heeft geen e-mail.",
  eligible: true,
  ...{ from: null, consent: false },
});

/** Moves the dates of a round so that today falls at another moment. */
export async function moveTo(round: Round, moment: Moment): Promise<Round> {
  await db.roundPhase.deleteMany({ where: { roundId: round.id } });
  await db.roundPhase.createMany({
    data: calendarAt(round.kind, moment, round.today).map(({ phase, startsOn, endsOn }) => ({
      roundId: round.id,
      phase,
      startsOn: utc(startsOn),
      endsOn: utc(endsOn),
    })),
  });
  return reload(round.slug);
}

/** A plan of which all is known that a "ja" needs. */
export async function makeExaminedPlan(round: Round, wishes: PlanWishes = {}): Promise<Plan> {
  const plan = await makePlan(round, wishes);
  const { accountId } = await makeOfficer(["official"]);
  await db.principleCheck.createMany({
    data: neededPrinciples(round.rules).map((principle) => ({
      planId: plan.id,
      principle,
      met: true,
      evidence: "Nagekeken.",
      checkedBy: accountId,
    })),
  });
  await makeEstimate(plan, accountId);
  return plan;
}

async function makeEstimate(plan: Plan, estimatedBy: number): Promise<void> {
  await db.estimate.create({
    data: {
      planId: plan.id,
      oneOffCents: 700_000,
      yearlyCents: 0,
      explanation: "Met plaatsing.",
      programme: 5,
      structural: false,
      coverage: 3,
      estimatedBy,
    },
  });
}

/** A plan with "ja, mits" whose only condition is due so many days from today; below zero it has passed. */
export async function makeConditionalPlan(round: Round, dueInDays: number, wishes: PlanWishes = {}): Promise<Plan> {
  const plan = await makePlan(round, { ...wishes, state: "admitted_conditionally" });
  const { accountId } = await makeOfficer(["official"]);
  const dueOn = utc(addDays(round.today, dueInDays));
  await db.screening.create({
    data: {
      planId: plan.id,
      outcome: "yes_provided",
      reason: "Een goed plan.",
      screenedBy: accountId,
      conditions: { create: { text: "Vraag de school om hulp.", dueOn } },
    },
  });
  return plan;
}

const watched = [
  "Plan",
  "PlanLine",
  "PlanSupporter",
  "PlanVersion",
  "PlanWijk",
  "Screening",
  "Condition",
  "PrincipleCheck",
  "Estimate",
  "Impact",
  "PlanNote",
  "PlanReport",
  "Removal",
  "Advice",
  "PlanAccount",
  "Milestone",
  "PlanFile",
  "Priority",
  "Round",
  "OutboxMail",
  "AuditEvent",
];

/** The act is refused for this reason, and nothing at all was written. */
export const expectRefused = (act: () => Promise<unknown>, reason: string, field?: string): Promise<void> =>
  expectRefusedIn(watched, act, { refused: reason, ...(field && { field }) });

/** The act is done; answers what it gave. */
export async function done<T>(act: Promise<T>): Promise<Exclude<T, { readonly refused: string }>> {
  const result = await act;
  if (isRefused(result)) throw new Error(`refused: ${result.refused}`);
  return result as Exclude<T, { readonly refused: string }>;
}

/** The events on a plan, oldest first. */
export function eventsOf(planId: number) {
  return db.auditEvent.findMany({
    where: { planId },
    orderBy: { id: "asc" },
    select: { type: true, role: true, actorId: true, details: true },
  });
}

/** The state of a plan as it is stored now. */
export async function stateOf(plan: { readonly id: number }): Promise<string> {
  return (await db.plan.findUniqueOrThrow({ where: { id: plan.id } })).state;
}
