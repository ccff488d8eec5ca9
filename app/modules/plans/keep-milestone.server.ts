import type { Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { utc } from "#app/modules/rounds/core/dates.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { isGranted } from "./account-plan.server.ts";
import { actOnPlan, type PlanStep } from "./act-on-plan.server.ts";
import { most, whyNotKeep, type FileReason, type MilestoneReason, type TakenFile } from "./core/milestone.ts";
import { whyNotMove } from "./core/lifecycle.ts";
import type { Plan } from "./core/plan.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { FileNamed, MilestoneKept, MilestoneNamed } from "./forms.ts";

type Kept = Promise<{ number: number } | Refused<PlanReason>>;
type Sent = TakenFile | Refused<FileReason> | null;

/** Adds a step of carrying out a plan, or changes one; a file that comes with it takes the place of the one of its kind. */
export function keepMilestone(actor: Actor, slug: string, number: number, input: MilestoneKept, file: Sent): Kept {
  return onGranted(actor, slug, number, "plan.keep_milestone", async ({ tx, round, plan, record }) => {
    if (isRefused(file)) return file;
    const { milestone, title, text, description } = input;
    const no = whyNotKeep({ ...input, file }, round.today);
    if (no) return no;
    const data = { title, text, plannedOn: utc(input.plannedOn), doneOn: input.doneOn && utc(input.doneOn) };
    const id = await (milestone === null ? addMilestone(tx, plan.id, data) : change(tx, plan.id, milestone, data));
    if (isRefused(id)) return id;
    if (file) {
      await tx.planFile.deleteMany({ where: { milestoneId: id, kind: file.kind } });
      await tx.planFile.create({ data: { ...file, planId: plan.id, milestoneId: id, description } });
    }
    await record({ type: "plan.milestone_kept", details: { milestone: id, ...(file && { file: file.kind }) } });
    return { number };
  });
}

interface MilestoneData {
  readonly title: string;
  readonly text: string;
  readonly plannedOn: Date;
  readonly doneOn: Date | null;
}

type StoredId = Promise<number | Refused<MilestoneReason>>;

async function addMilestone(tx: Tx, planId: number, data: MilestoneData): StoredId {
  if ((await tx.milestone.count({ where: { planId } })) >= most.milestones)
    return refused("too_many_milestones", { with: { most: most.milestones } });
  return (await tx.milestone.create({ data: { ...data, planId } })).id;
}

async function change(tx: Tx, planId: number, id: number, data: MilestoneData): StoredId {
  const { count } = await tx.milestone.updateMany({ where: { id, planId }, data });
  return count === 0 ? refused("no_such_milestone") : id;
}

/** Takes a step away, with its files. */
export function removeMilestone(actor: Actor, slug: string, number: number, { milestone }: MilestoneNamed): Kept {
  return onFollowed(actor, slug, number, "plan.keep_milestone", async ({ tx, plan, record }) => {
    const { count } = await tx.milestone.deleteMany({ where: { id: milestone, planId: plan.id } });
    if (count === 0) return refused("no_such_milestone");
    await record({ type: "plan.milestone_removed", details: { milestone } });
    return { number };
  });
}

/** Takes a photo, a document or a receipt away. */
export function removeFile(actor: Actor, slug: string, number: number, { file: id }: FileNamed): Kept {
  return onFollowed(actor, slug, number, "plan.keep_milestone", async ({ tx, plan, record }) => {
    const [file] = await tx.planFile.findMany({ where: { id, planId: plan.id }, select: { kind: true } });
    if (!file) return refused("no_such_file");
    await tx.planFile.delete({ where: { id }, select: { id: true } });
    await record({ type: "plan.file_removed", details: { file: file.kind } });
    return { number };
  });
}

/** Why there is nothing to carry out of a plan, for a page; null when there is. */
export function whyNotFollow({ state, granted }: Pick<Plan, "state" | "granted">): Refused<PlanReason> | null {
  return whyNotMove(state, "follow") ?? (granted ? null : refused("nothing_granted"));
}

type FollowAct = "plan.keep_milestone" | "plan.add_receipt";

/** An act on a plan that was decided positively and whose content nobody removed. */
export function onGranted(
  actor: Actor,
  slug: string,
  number: number,
  act: FollowAct,
  run: (step: PlanStep) => Kept,
): Kept {
  return onFollowed(actor, slug, number, act, async (step) =>
    (await isGranted(step.tx, step.plan.id)) ? run(step) : refused("nothing_granted"),
  );
}

/** The same, also when the grant was taken back: what was kept before can be taken away. */
function onFollowed(actor: Actor, slug: string, number: number, act: FollowAct, run: (step: PlanStep) => Kept): Kept {
  return actOnPlan(actor, slug, number, [act, "follow"], async (step) => {
    const removal = await step.tx.removal.findUnique({ where: { planId: step.plan.id } });
    return removal?.confirmedAt ? refused("plan_is_removed") : run(step);
  });
}
