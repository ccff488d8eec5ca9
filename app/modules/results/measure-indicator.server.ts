import { record } from "#app/modules/audit/record.server.ts";
import { act, auditActor } from "#app/modules/people/act.server.ts";
import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import type { AccessReason } from "#app/modules/people/core/may.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { seenOf, type IndicatorReason, type YearMeasured } from "./core/indicator.ts";
import { listIndicators } from "./queries.server.ts";

export interface Measuring {
  readonly indicator: number;
  readonly year: number;
  /** The year as somebody saw it who changes it (`seenOf`); "" for one of which nothing was measured. */
  readonly seen: string;
  /** Of the whole municipality, in hundredths; null: not measured, or taken back. */
  readonly whole: number | null;
  readonly wijken: readonly { readonly id: number; readonly value: number | null }[];
}

interface Change {
  readonly wijkId: number | null;
  /** Null: the whole municipality. */
  readonly wijk: string | null;
  readonly value: number | null;
  readonly was: number | null;
}

/** Keeps what was measured of an indicator in a year (R90, R91). What is corrected stays behind it, and the log holds both values. */
export function measureIndicator(
  actor: Actor,
  measuring: Measuring,
): Promise<{ indicator: number } | Refused<AccessReason | IndicatorReason>> {
  const { indicator: id, year, seen } = measuring;
  return act(actor, "results.measure", async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Indicator" WHERE id = ${id} FOR UPDATE`;
    const [indicator] = await listIndicators(id, tx);
    if (!indicator) return refused("no_such_indicator");
    const before = indicator.years.find((one) => one.year === year);
    if (seenOf(before) !== seen)
      return seen === "" ? refused("measured_already", { field: "year" }) : refused("measurements_changed");
    const changes = await changesOf(tx, measuring, before);
    if (changes === null) return refused("no_such_wijk");
    if (changes.length === 0) return refused("nothing_measured");
    const measuredById = accountOf(actor);
    await tx.measurement.createMany({
      data: changes.map(({ wijkId, value }) => ({ indicatorId: id, year, wijkId, value, measuredById })),
    });
    const details = {
      indicatorId: id,
      name: indicator.name,
      year,
      changes: changes.map(({ wijkId: _, ...one }) => one),
    };
    await record(tx, auditActor(actor, "results.measure"), { type: "results.measured", details });
    return { indicator: id };
  });
}

/** What differs from what stands there; null when a wijk is none of ours. */
async function changesOf(
  tx: Tx,
  { whole, wijken }: Measuring,
  before: YearMeasured | undefined,
): Promise<Change[] | null> {
  const names = new Map((await tx.wijk.findMany()).map(({ id, name }) => [id, name]));
  const known = new Map(before?.wijken.map(({ wijk, value }) => [wijk, value]));
  const changes: Change[] = [{ wijkId: null, wijk: null, value: whole, was: before?.whole ?? null }];
  for (const { id, value } of wijken) {
    const wijk = names.get(id);
    if (wijk === undefined) return null;
    changes.push({ wijkId: id, wijk, value, was: known.get(wijk) ?? null });
  }
  return changes.filter(({ value, was }) => value !== was);
}
