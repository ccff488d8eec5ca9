import { isScreening } from "./core/lifecycle.ts";
import type { PlanRow, PlanStep } from "./act-on-plan.server.ts";
import { unmergedMail, type AuthorMail, type MailAbout } from "./mail-texts.nl.ts";
import { tellAuthor } from "./tell-author.server.ts";

/**
 * Takes the duplicates of a plan that leaves the round out of it again, so that they are screened by themselves. Once
 * screening is over they stay linked: nothing new joins a round that is being judged. Answers whether they were taken out.
 */
export async function releaseDuplicates(step: PlanStep): Promise<boolean> {
  const { tx, round, plan, record } = step;
  if (round.standing.phase !== "submission" && !isScreening(round.standing.phase)) return false;
  for (const duplicate of await duplicatesOf(step)) {
    await tx.plan.update({ where: { id: duplicate.id }, data: { state: "submitted", parentId: null } });
    await record({ type: "plan.unmerged", planId: duplicate.id, details: { from: plan.number } });
    await tellAuthor(step, duplicate, (about) => unmergedMail(about, plan.number));
  }
  return true;
}

/** What becomes of a plan becomes of its duplicates too: their authors hear it as well. */
export async function tellDuplicates(
  step: PlanStep,
  mailOf: (about: MailAbout, parent: number) => AuthorMail,
): Promise<void> {
  for (const duplicate of await duplicatesOf(step))
    await tellAuthor(step, duplicate, (about) => mailOf(about, step.plan.number));
}

const duplicatesOf = ({ tx, plan }: PlanStep): Promise<PlanRow[]> =>
  tx.plan.findMany({ where: { parentId: plan.id, state: "merged" }, orderBy: { number: "asc" } });
