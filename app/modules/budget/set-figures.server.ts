import { record } from "#app/modules/audit/record.server.ts";
import { act, auditActor } from "#app/modules/people/act.server.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import type { AccessReason } from "#app/modules/people/core/may.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { YearFigures } from "./core/ceilings.ts";
import type { PotReason } from "./core/pots.ts";

/** Keeps the figures that the two indicative ceilings of a year follow from (R80); the log keeps what they were. */
export function setFigures(
  actor: Actor,
  figures: YearFigures,
): Promise<{ year: number } | Refused<AccessReason | PotReason>> {
  const { year, free, green, ...rest } = figures;
  return act(actor, "budget.arrange", async (tx) => {
    if ((await tx.pot.count({ where: { year } })) === 0) return refused("no_pots_that_year");
    const data = { ...rest, freeCents: free, greenCents: green };
    await tx.yearFigures.upsert({ where: { year }, create: { year, ...data }, update: data });
    await record(tx, auditActor(actor, "budget.arrange"), { type: "budget.figures_set", details: { year, ...data } });
    return { year };
  });
}
