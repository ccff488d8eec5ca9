import { ceilingsOf, type Ceilings } from "#app/modules/budget/core/ceilings.ts";
import type { PotsOfYear } from "#app/modules/budget/queries.server.ts";
import { activitiesIn } from "#app/modules/plans/activities.server.ts";

/** The two ceilings of a year, from its figures, its pots and the activities of that year; null without figures (R80). */
export async function ceilingsOfYear({ year, pots, figures }: PotsOfYear): Promise<Ceilings | null> {
  return figures && ceilingsOf(figures, pots, await activitiesIn(figures.greenProgramme, year));
}
