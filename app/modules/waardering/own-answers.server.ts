import type { Round } from "#app/modules/rounds/core/round.ts";
import { roundKey } from "#app/modules/rounds/destroy-keys.server.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { keyedHash } from "#app/platform/keys.server.ts";
import type { NotKnowingReason, PairAnswer } from "./core/comparison.ts";
import { ownSetText, receiptCode, type OwnAnswer } from "./core/receipt.ts";
import { voterRef } from "./voter.server.ts";
import type { Voice } from "./voice.server.ts";

/** The marks that a resident gave, by the number of the plan: the last one of each. */
export async function ownMarks(round: Pick<Round, "id">, { personRef }: Voice): Promise<Map<number, number>> {
  const voter = voterRef(round.id, personRef);
  const rows = await db.$queryRaw<{ number: number; value: number }[]>`
    SELECT DISTINCT ON (r."planId") p.number, r.value FROM "Rating" r JOIN "Plan" p ON p.id = r."planId"
    WHERE r."roundId" = ${round.id} AND r."voterRef" = ${voter}
    ORDER BY r."planId" DESC, r.sequence DESC`;
  return new Map(rows.map(({ number, value }) => [number, value]));
}

export interface OwnComparison {
  readonly pair: string;
  /** Numbers of the plans. */
  readonly left: number;
  readonly right: number;
  readonly answer: PairAnswer;
  readonly reason: NotKnowingReason | null;
}

/** The answers of a resident to pairs. */
export function ownComparisons(round: Round, { personRef }: Voice): Promise<OwnComparison[]> {
  const voter = voterRef(round.id, personRef);
  return db.$queryRaw<OwnComparison[]>`
    SELECT pair.id::text AS pair, one.number AS left, other.number AS right, answer.answer, answer.reason
    FROM "IssuedPair" pair
    JOIN "Comparison" answer ON answer."pairId" = pair.id
    JOIN "Plan" one ON one.id = pair."leftId" JOIN "Plan" other ON other.id = pair."rightId"
    WHERE pair."roundId" = ${round.id} AND pair."voterRef" = ${voter}
    ORDER BY one.number, other.number`;
}

export interface WaitingPair {
  readonly pair: string;
  readonly left: number;
  readonly right: number;
}

/** The pair that a resident was given and has not answered, if any; its plans both still take part. */
export async function waitingPair(
  round: Round,
  { personRef }: Voice,
  tx: Pick<Tx, "$queryRaw"> = db,
): Promise<WaitingPair | null> {
  const rows = await tx.$queryRaw<WaitingPair[]>`
    SELECT open.id::text AS pair, one.number AS left, other.number AS right
    FROM open_pairs(${round.id}::int, ${voterRef(round.id, personRef)}::bytea) open
    JOIN "Plan" one ON one.id = open."leftId" JOIN "Plan" other ON other.id = open."rightId"
    LIMIT 1`;
  return rows[0] ?? null;
}

export interface OwnSet {
  readonly marks: ReadonlyMap<number, number>;
  readonly comparisons: readonly OwnComparison[];
  /** The receipt over all of it; the same set gives the same code. Null when there is nothing yet. */
  readonly receipt: string | null;
}

/** Everything that a resident gave in a round, read back from the database, with the receipt over it. */
export async function ownSet(round: Round, voice: Voice): Promise<OwnSet> {
  const [marks, comparisons] = await Promise.all([ownMarks(round, voice), ownComparisons(round, voice)]);
  const answers: OwnAnswer[] = [
    ...[...marks].map(([plan, mark]) => ({ plan, mark })),
    ...comparisons.map(({ pair, answer, reason }) => ({ pair, answer, reason })),
  ];
  if (answers.length === 0) return { marks, comparisons, receipt: null };
  const text = `receipt\n${voice.personRef}\n${ownSetText(round.slug, answers)}`;
  return { marks, comparisons, receipt: receiptCode(keyedHash(roundKey(round.id), text)) };
}
