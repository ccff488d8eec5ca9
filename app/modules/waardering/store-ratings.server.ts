import type { Round } from "#app/modules/rounds/core/round.ts";
import { waitsForDisk } from "#app/modules/rounds/safe-storage.server.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import type { RateReason } from "./core/reasons.ts";

export interface NewRating {
  /** The number of the plan in the round. */
  readonly plan: number;
  readonly mark: number;
  /** Made with the form: the same key again is the same rating and not a second one. */
  readonly key: string;
}

export interface Outcome {
  readonly plan: number;
  readonly outcome: "stored" | RateReason;
  readonly rating: string;
}

/**
 * Stores ratings of one voter in one statement, each or none when it does not come through, and answers what became of
 * each. All that depends on the moment is checked there: the session or the code (when its hash is given), the phase, the
 * rules, the plan, and that the database waits for its disk.
 */
export async function storeRatings(
  round: Round,
  voter: Uint8Array<ArrayBuffer>,
  ratings: readonly NewRating[],
  session: Uint8Array | null,
  tx: Pick<Tx, "$queryRaw"> = db,
): Promise<Outcome[]> {
  // In one order for everybody, so that two statements of one voter never wait for each other.
  const ordered = ratings.toSorted((one, other) => one.plan - other.plan);
  const outcomes = await tx.$queryRaw<Outcome[]>`
    SELECT given.plan, stored.outcome, stored.rating::text
    FROM unnest(${ordered.map(({ plan }) => plan)}::int[], ${ordered.map(({ mark }) => mark)}::int[],
      ${ordered.map(({ key }) => key)}::uuid[]) WITH ORDINALITY AS given (plan, mark, key, at),
    LATERAL rate_plan(${round.id}::int, ${round.rulesVersion}::int, ${round.today}::date, ${session}::bytea,
      ${voter}::bytea, given.plan, given.mark, given.key) stored
    WHERE ${waitsForDisk} ORDER BY given.at`;
  return outcomes.length > 0
    ? outcomes
    : ordered.map(({ plan }) => ({ plan, outcome: "storage_not_durable", rating: "" }));
}

/** Of these ratings of one voter those that their keys brought before, and nothing is stored. */
export function storedBefore(
  { id }: Round,
  voter: Uint8Array<ArrayBuffer>,
  ratings: readonly NewRating[],
): Promise<{ rating: string; plan: number; mark: number }[]> {
  return db.$queryRaw`
    SELECT given.plan, given.mark, before.rating::text
    FROM unnest(${ratings.map(({ plan }) => plan)}::int[], ${ratings.map(({ mark }) => mark)}::int[],
      ${ratings.map(({ key }) => key)}::uuid[]) WITH ORDINALITY AS given (plan, mark, key, at)
    JOIN "Plan" p ON p."roundId" = ${id}::int AND p.number = given.plan,
    LATERAL rating_of_key(given.key, ${voter}::bytea, p.id, given.mark) before
    WHERE before.outcome = 'stored' ORDER BY given.at`;
}
