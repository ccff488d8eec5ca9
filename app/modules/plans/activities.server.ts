import { cents, type Cents } from "#app/modules/counting/core/money.ts";
import { db } from "#app/platform/db.server.ts";

/**
 * What activities of neighbourhood plans in a programme cost in a year, as their authors say; in cents (R80). Of plans that are admitted,
 * and after the decision of those that were adopted.
 */
export async function activitiesIn(programme: number, year: number): Promise<Cents> {
  const [row] = await db.$queryRaw<{ sum: number }[]>`
    SELECT coalesce(sum(l.cents), 0)::float8 AS sum FROM "PlanLine" l JOIN "Plan" p ON p.id = l."planId"
    WHERE l.programme = ${programme}
      AND (l.year = ${year} OR (l.recurrence = 'yearly' AND l.year < ${year}))
      AND p.effect = 'cost' AND p.state IN ('admitted', 'admitted_conditionally', 'decided', 'carried_out')
      AND coalesce((SELECT d.outcome IN ('adopted', 'adopted_changed') FROM "Decision" d WHERE d."planId" = p.id
        ORDER BY d.version DESC LIMIT 1), p.state <> 'decided')`;
  return cents(row?.sum ?? 0);
}
