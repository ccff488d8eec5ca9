import type { PlanStep } from "./act-on-plan.server.ts";

/**
 * Takes the duplicates of a plan that leaves the round out of it again, so that they are screened by themselves. Once
 * screening is over they stay linked: nothing new joins a round that is being judged.
 */
export async function releaseDuplicates({ tx, round, plan, record }: PlanStep): Promise<void> {
  if (round.standing.phase !== "submission" && round.standing.phase !== "screening") return;
  const duplicates = await tx.plan.findMany({ where: { parentId: plan.id, state: "merged" } });
  for (const { id } of duplicates) {
    await tx.plan.update({ where: { id }, data: { state: "submitted", parentId: null } });
    await record({ type: "plan.unmerged", planId: id, details: { from: plan.number } });
  }
}
