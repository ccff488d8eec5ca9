import { db } from "#app/platform/db.server.ts";

export interface PlanMark {
  /** Name of the wijk; null = the whole city. */
  readonly wijk: string | null;
  readonly effect: "cost" | "saving";
}

/** A mark per plan that takes part, for the drawing of the wijken; a plan in several wijken stands in the first. */
export async function planMarks(roundId: number): Promise<PlanMark[]> {
  const plans = await db.plan.findMany({
    where: {
      roundId,
      state: { notIn: ["draft", "merged", "withdrawn", "removed", "out_of_scope", "not_admitted"] },
      NOT: { removal: { confirmedAt: { not: null } } },
    },
    select: {
      effect: true,
      wijken: { select: { wijk: { select: { name: true } } }, orderBy: { wijkId: "asc" }, take: 1 },
    },
    orderBy: { number: "asc" },
  });
  return plans.map(({ effect, wijken }) => ({ effect, wijk: wijken[0]?.wijk.name ?? null }));
}
