import type { AuditActor } from "#app/modules/audit/record.server.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import type { Effect, Promised, Theme } from "#app/modules/rounds/core/rules.ts";
import type { Prisma, Tx } from "#app/platform/db.server.ts";
import type { PlanRow } from "./act-on-plan.server.ts";
import { changedFields, type Changes } from "./core/diff.ts";
import type { EntryChannel, LineContent, PlanContent } from "./core/plan.ts";
import { giveOwner } from "#app/modules/people/handlers.server.ts";

export interface NewPlan {
  readonly roundId: number;
  readonly authorId: number | null;
  readonly channel: EntryChannel;
  readonly enteredById?: number;
  readonly entryReason?: string;
  readonly formKey: string;
}

/** What the same form of the same person made before: it was sent twice, or sent again after going back. */
export function madeByForm(tx: Tx, { roundId, authorId, enteredById, formKey }: NewPlan): Promise<PlanRow | null> {
  const person = authorId === null ? { enteredById: enteredById ?? null } : { authorId };
  return tx.plan.findFirst({ where: { roundId, formKey, ...person } });
}

/** Whether a plan holds this content and no other. */
export async function holds(tx: Tx, plan: PlanRow, content: PlanContent): Promise<boolean> {
  return Object.keys(changedFields(await contentOf(tx, plan), content)).length === 0;
}

/** Makes a draft with the next number of its round, which must be locked; version 1 holds all of its fields. */
export async function createPlan(
  tx: Tx,
  by: AuditActor,
  plan: NewPlan,
  content: PlanContent,
): Promise<{ id: number; number: number }> {
  const { nextPlan } = await tx.round.update({
    where: { id: plan.roundId },
    data: { nextPlan: { increment: 1 } },
    select: { nextPlan: true },
  });
  const { id, number } = await tx.plan.create({ data: { ...plan, number: nextPlan - 1, ...columns(content) } });
  await storeParts(tx, id, content);
  await storeVersion(tx, id, 1, by, changedFields(null, content));
  return { id, number };
}

/** Stores what changed as the next version; answers the changed fields, none when nothing is new. */
export async function changeContent(
  tx: Tx,
  by: AuditActor,
  plan: PlanRow,
  content: PlanContent,
): Promise<{ version: number; fields: string[] }> {
  const changes = changedFields(await contentOf(tx, plan), content);
  const fields = Object.keys(changes);
  if (fields.length === 0) return { version: plan.version, fields };
  const version = plan.version + 1;
  await tx.planLine.deleteMany({ where: { planId: plan.id } });
  await tx.planSupporter.deleteMany({ where: { planId: plan.id } });
  await tx.plan.update({ where: { id: plan.id }, data: { ...columns(content), version } });
  await storeParts(tx, plan.id, content);
  await storeVersion(tx, plan.id, version, by, changes);
  return { version, fields };
}

/** From now on the plan takes part and is in somebody's hands; the moment is that of the database. Answers what the log says of it. */
export async function markSubmitted(
  tx: Tx,
  { id, number, roundId }: { readonly id: number; readonly number: number; readonly roundId: number },
): Promise<{ readonly number: number; readonly accountId?: number; readonly team?: string }> {
  await tx.$executeRaw`UPDATE "Plan" SET state = 'submitted', "submittedAt" = now() WHERE id = ${id}`;
  return { number, ...(await giveOwner(tx, { id, roundId })) };
}

function columns({ lines: _lines, supporters: _supporters, theme, neighbourhoods, promises, ...texts }: PlanContent) {
  return { ...texts, theme: theme ?? "", neighbourhoods: [...neighbourhoods], promises: [...promises] };
}

async function storeParts(tx: Tx, planId: number, { lines, supporters }: PlanContent): Promise<void> {
  await tx.planLine.createMany({ data: lines.map((line, at) => ({ ...line, planId, position: at + 1 })) });
  await tx.planSupporter.createMany({ data: supporters.map((supporter) => ({ ...supporter, planId })) });
}

async function storeVersion(tx: Tx, planId: number, version: number, by: AuditActor, changes: Changes): Promise<void> {
  const data = { planId, version, authorId: by.accountId, role: by.role, changes: changes as Prisma.InputJsonObject };
  await tx.planVersion.create({ data });
}

/** What a plan holds of its author, as it is stored. */
export async function contentOf(tx: Tx, plan: PlanRow): Promise<PlanContent> {
  const lines = await tx.planLine.findMany({ where: { planId: plan.id }, orderBy: { position: "asc" } });
  const supporters = await tx.planSupporter.findMany({ where: { planId: plan.id }, orderBy: { id: "asc" } });
  return {
    title: plan.title,
    summary: plan.summary,
    text: plan.text,
    theme: plan.theme === "" ? null : (plan.theme as Theme),
    neighbourhoods: plan.neighbourhoods,
    effect: plan.effect satisfies Effect,
    oneOffCents: cents(Number(plan.oneOffCents)),
    yearlyCents: cents(Number(plan.yearlyCents)),
    minimumCents: plan.minimumCents === null ? null : cents(Number(plan.minimumCents)),
    budgetLine: plan.budgetLine,
    ownEffort: plan.ownEffort,
    carriedOutBy: plan.carriedOutBy,
    // A constraint of the table lets nothing else in.
    promises: plan.promises as Promised[],
    displayName: plan.displayName,
    supporters: supporters.map(({ name, consent }) => ({ name, consent })),
    lines: lines.map(lineContent),
  };
}

function lineContent(line: Omit<LineContent, "cents"> & { readonly cents: bigint }): LineContent {
  const { activity, recurrence, year, owner, priority, feasibleThisYear, isIcon } = line;
  const amount = cents(Number(line.cents));
  return { activity, cents: amount, recurrence, year, owner, priority, feasibleThisYear, isIcon };
}
