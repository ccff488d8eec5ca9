import type { Checks, Place } from "./row.ts";
import type { Voter } from "./voters.ts";

/** What a voter was told is stored. */
export interface Acknowledged {
  readonly key: string;
  readonly plan: number;
  readonly mark: number;
}

/**
 * Each rating that its voter was told of is there once, as it was sent; and at the end the last of a plan is what counts, and no
 * other is there. While voters go on more may be there already than was told of.
 */
export async function compareAcknowledged(
  place: Place,
  roundId: number,
  people: readonly Voter[],
  toldSoFar: readonly (readonly Acknowledged[])[],
  checks: Checks,
  goingOn = false,
): Promise<void> {
  // Before the rows are read, so that whatever is told of meanwhile is not asked for.
  const told = toldSoFar.map((mine) => [...mine]);
  const { voterRef } = await import("#app/modules/waardering/voter.server.ts");
  const stored = await place.asOwner<Acknowledged & { voter: string; rows: number; counts: boolean }>(`
    SELECT encode(r."voterRef", 'hex') AS voter, r.idem::text AS key, p.number AS plan, r.value AS mark,
      count(*) OVER (PARTITION BY r.idem)::int AS rows,
      r.sequence = max(r.sequence) OVER (PARTITION BY r."voterRef", r."planId") AS counts
    FROM "Rating" r JOIN "Plan" p ON p.id = r."planId"`);
  const rowOf = new Map(stored.map((one) => [one.key, one]));
  for (const [at, { personRef }] of people.entries()) {
    const voter = Buffer.from(voterRef(roundId, personRef)).toString("hex");
    const mine = told[at] ?? [];
    const last = new Map(mine.map(({ plan, key }) => [plan, key]));
    for (const { key, plan, mark } of mine) {
      const row = rowOf.get(key);
      const same = row?.voter === voter && row.plan === plan && row.mark === mark && row.rows === 1;
      const counts = goingOn || row?.counts === (last.get(plan) === key);
      checks.check(same && counts, () => `voter ${at}, ${key}: ${JSON.stringify(row)}`);
    }
  }
  if (goingOn) return;
  const acknowledged = told.flat().length;
  checks.check(stored.length === acknowledged, () => `${stored.length} stored, ${acknowledged} acknowledged`);
}
