import { db } from "#app/platform/db.server.ts";
import { destroyKey } from "#app/platform/keys.server.ts";
import { listRounds } from "./load.server.ts";
import { keyDue } from "./why-not-now.server.ts";

/** The name of the key of a round. */
export const roundKey = (roundId: number): string => `round-${roundId}`;

/**
 * Destroys the key of every round of which two people decided so and the day has come, and writes down that it is gone; what was
 * broken off between the two is done at the next call. Answers how many were destroyed.
 */
export async function destroyKeys(): Promise<number> {
  const decided = await db.roundProposal.findMany({
    where: { kind: "destroy_key", verdict: { verdict: "approved" }, destroyed: null },
  });
  const due = await dueAmong(decided.map(({ roundId }) => roundId));
  const now = decided.filter(({ roundId }) => due.has(roundId));
  for (const { id, roundId } of now) {
    destroyKey(roundKey(roundId));
    await db.$executeRaw`
      INSERT INTO "Destruction" (what, count, day, "roundId", "proposalId")
      VALUES ('round_key', 1, local_day(now()), ${roundId}, ${id}) ON CONFLICT ("proposalId") DO NOTHING`;
  }
  return now.length;
}

/** The rounds among these of which the day of the key has come. */
async function dueAmong(ids: readonly number[]): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set();
  const rounds = (await listRounds()).filter(({ id }) => ids.includes(id));
  const days = await Promise.all(rounds.map((round) => keyDue(round)));
  return new Set(rounds.filter(({ today }, at) => (days[at] ?? "9999-12-31") <= today).map(({ id }) => id));
}
