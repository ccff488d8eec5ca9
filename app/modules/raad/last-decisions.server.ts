import type { Tx } from "#app/platform/db.server.ts";
import type { Decision, Instrument } from "#prisma/generated/client.ts";

/** A decision with the amendement or motie that it followed from. */
export type DecisionRow = Decision & { readonly instrument: Instrument | null };

const include = { instrument: true } as const;

/** The decision that counts about each plan of a round, by the plan's id: the last one that was recorded. */
export async function lastDecisions(tx: Tx, roundId: number): Promise<ReadonlyMap<number, DecisionRow>> {
  return new Map((await decisionsIn(tx, roundId)).map((row) => [row.planId, row]));
}

/** All that was recorded in a round, of each plan the first one first. */
export function decisionsIn(tx: Tx, roundId: number): Promise<DecisionRow[]> {
  const orderBy = [{ planId: "asc" }, { version: "asc" }] as const;
  return tx.decision.findMany({ where: { plan: { roundId } }, orderBy: [...orderBy], include });
}

/** All that was recorded about one plan, the last and counting one first. */
export function decisionsOn(tx: Tx, planId: number): Promise<DecisionRow[]> {
  return tx.decision.findMany({ where: { planId }, orderBy: { version: "desc" }, include });
}
