import { localDay, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { RecordedPriority } from "./core/priority.ts";

/** All that was recorded about one plan, the last and counting one first. */
export async function prioritiesOn(tx: Tx, planId: number): Promise<RecordedPriority[]> {
  const rows = await tx.priority.findMany({ where: { planId }, orderBy: { id: "desc" } });
  return rows.map(({ text, recordedAt }) => ({ text, on: localDay(recordedAt) }));
}

export interface Priorities {
  /** What counts now, by the number of the plan. */
  readonly texts: ReadonlyMap<number, string>;
  /** When something was last recorded, or taken back. */
  readonly lastOn: LocalDate | null;
}

/** The plans of a round that the raad puts first. */
export async function loadPriorities(tx: Tx, roundId: number): Promise<Priorities> {
  const rows = await tx.priority.findMany({
    where: { plan: { roundId } },
    orderBy: { id: "asc" },
    include: { plan: { select: { number: true } } },
  });
  const last = new Map(rows.map(({ plan, text }) => [plan.number, text]));
  const texts = [...last].flatMap(([number, text]) => (text === null ? [] : [[number, text] as const]));
  const newest = rows.at(-1);
  return { texts: new Map(texts), lastOn: newest ? localDay(newest.recordedAt) : null };
}
