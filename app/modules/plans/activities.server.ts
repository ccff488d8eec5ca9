import { cents, type Cents } from "#app/modules/counting/core/money.ts";
import { db } from "#app/platform/db.server.ts";

/** What activities of neighbourhood plans in a programme cost in a year, of plans that are admitted or further; in cents (R80). */
export async function activitiesIn(programme: number, year: number): Promise<Cents> {
  const [row] = await db.$queryRaw<{ sum: number }[]>`
    SELECT coalesce(sum(l.cents), 0)::float8 AS sum FROM "PlanLine" l JOIN "Plan" p ON p.id = l."planId"
    WHERE l.programme = ${programme}
      AND (l.year = ${year} OR (l.recurrence = 'yearly' AND l.year < ${year}))
      AND p.state IN ('admitted', 'admitted_conditionally', 'decided', 'carried_out')`;
  return cents(row?.sum ?? 0);
}
