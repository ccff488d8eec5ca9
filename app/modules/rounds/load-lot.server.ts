import { db, type Tx } from "#app/platform/db.server.ts";
import type { DrawnLot, Lot } from "./core/lot.ts";
import type { Round } from "./core/round.ts";

/** The lot of a round; null when nobody entered one. Its seed is there once two people typed the same. */
export async function loadLot(roundId: number, tx: Tx = db): Promise<Lot | null> {
  const row = await tx.lot.findUnique({ where: { roundId } });
  return row && { source: row.source, enteredById: row.enteredById, seed: row.confirmedAt ? row.seed : null };
}

/** The lot of a round once two people recorded it; null before. */
export async function drawnLot(roundId: number, tx: Tx = db): Promise<DrawnLot | null> {
  const lot = await loadLot(roundId, tx);
  return lot === null || lot.seed === null ? null : { seed: lot.seed, source: lot.source };
}

/** Whether the body that decides has done so, on what a lot would still change: an award in force, or a plan of the ranking. */
export async function isDecided({ id, kind }: Pick<Round, "id" | "kind">, tx: Tx = db): Promise<boolean> {
  const decided =
    kind === "neighbourhood_fund"
      ? await tx.allocation.count({ where: { roundId: id, status: "adopted" } })
      : await tx.decision.count({ where: { plan: { roundId: id } } });
  return decided > 0;
}
