import { fromUtc } from "#app/modules/rounds/core/dates.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import type { Ahead } from "./core/ahead.ts";

/** Whether the college acts ahead of the raad on a plan, since when and why; null when it does not (R87). */
export async function loadAhead(planId: number, tx: Tx = db): Promise<Ahead | null> {
  const row = await tx.aheadOfRaad.findUnique({ where: { planId } });
  if (!row) return null;
  return { reason: row.reason, actedOn: fromUtc(row.actedOn), informedOn: row.informedOn && fromUtc(row.informedOn) };
}
