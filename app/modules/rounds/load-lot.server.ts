import { db, type Tx } from "#app/platform/db.server.ts";
import type { Lot } from "./core/lot.ts";

/** The lot of a round; null when nobody entered one. Its seed is there once two people typed the same. */
export async function loadLot(roundId: number, tx: Tx = db): Promise<Lot | null> {
  const row = await tx.lot.findUnique({ where: { roundId } });
  return row && { source: row.source, enteredById: row.enteredById, seed: row.confirmedAt ? row.seed : null };
}
