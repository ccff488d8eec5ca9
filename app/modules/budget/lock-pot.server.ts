import type { Tx } from "#app/platform/db.server.ts";
import type { Pot } from "./core/pots.ts";
import { listPots } from "./queries.server.ts";

export interface LockedPot {
  readonly pot: Pot;
  /** All of its year. */
  readonly pots: readonly Pot[];
}

/** The pot as it stands, with nobody else changing it or the pot above it until the transaction ends; from the top down. */
export async function lockPot(tx: Tx, id: number): Promise<LockedPot | null> {
  const pot = await tx.pot.findUnique({ where: { id }, select: { parentId: true, year: true } });
  if (!pot) return null;
  if (pot.parentId !== null) await tx.$queryRaw`SELECT id FROM "Pot" WHERE id = ${pot.parentId} FOR UPDATE`;
  await tx.$queryRaw`SELECT id FROM "Pot" WHERE id = ${id} FOR UPDATE`;
  const pots = await listPots(pot.year, tx);
  const found = pots.find((one) => one.id === id);
  return found ? { pot: found, pots } : null;
}
