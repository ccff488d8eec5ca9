import { db } from "#app/platform/db.server.ts";
import { destroyKey } from "#app/platform/keys.server.ts";

/** The name of the key of a round. */
export const roundKey = (roundId: number): string => `round-${roundId}`;

/**
 * Destroys the key of every round of which two people decided so, and writes down that it is gone; what was broken off between
 * the two is done at the next call. Answers how many were destroyed.
 */
export async function destroyKeys(): Promise<number> {
  const decided = await db.roundProposal.findMany({
    where: { kind: "destroy_key", verdict: { verdict: "approved" }, destroyed: null },
  });
  for (const { id, roundId } of decided) {
    destroyKey(roundKey(roundId));
    await db.$executeRaw`
      INSERT INTO "Destruction" (what, count, day, "roundId", "proposalId")
      VALUES ('round_key', 1, local_day(now()), ${roundId}, ${id}) ON CONFLICT ("proposalId") DO NOTHING`;
  }
  return decided.length;
}
