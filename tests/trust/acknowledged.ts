import type { Checks, Place } from "./row.ts";
import type { MixedStage, Stage } from "./voters.ts";

/** What a voter was told is stored: a rating, or the answer to a pair. */
export type Acknowledged = Rated | Compared;

export interface Rated {
  readonly key: string;
  readonly plan: number;
  readonly mark: number;
  /** It stands on a whole ballot. */
  readonly ofFund?: true;
}

interface Compared {
  readonly key: string;
  readonly pair: string;
  readonly answer: "left" | "right";
}

/**
 * Each answer that its voter was told of is there once, as it was sent; and at the end the last of a plan is what counts, and no
 * other is there. While voters go on more may be there already than was told of.
 */
export async function compareAcknowledged(
  place: Place,
  stage: Stage & Partial<MixedStage>,
  toldSoFar: readonly (readonly Acknowledged[])[],
  checks: Checks,
  goingOn = false,
): Promise<void> {
  // Before the rows are read, so that whatever is told of meanwhile is not asked for.
  const told = toldSoFar.map((mine) => [...mine]);
  const { voterRef } = await import("#app/modules/waardering/voter.server.ts");
  const hex = (roundId: number, personRef: string) => Buffer.from(voterRef(roundId, personRef)).toString("hex");
  const ratings = await storedRatings(place, stage.round.id);
  const onBallots = stage.fund ? await storedRatings(place, stage.fund.round.id) : new Map<string, RatingRow>();
  const comparisons = stage.pairs ? await storedComparisons(place, stage.pairs.round.id) : new Map<string, AnswerRow>();
  for (const [at, { personRef }] of stage.voters.entries()) {
    const rater = hex(stage.round.id, personRef);
    const comparer = stage.pairs && hex(stage.pairs.round.id, personRef);
    const mine = told[at] ?? [];
    const voter = stage.fund && hex(stage.fund.round.id, personRef);
    const nameOf = ({ plan, ofFund }: Rated) => `${ofFund ? "ballot " : ""}${plan}`;
    const last = new Map(mine.flatMap((one) => ("plan" in one ? [[nameOf(one), one.key]] : [])));
    for (const one of mine) {
      if ("pair" in one) {
        const row = comparisons.get(one.key);
        const same = row?.voter === comparer && row?.pair === one.pair && row.answer === one.answer && row.rows === 1;
        checks.check(same, () => `voter ${at}, ${JSON.stringify(one)}: ${JSON.stringify(row)}`);
        continue;
      }
      const { key, plan, mark, ofFund } = one;
      const row = (ofFund ? onBallots : ratings).get(key);
      const isOf = row?.voter === (ofFund ? voter : rater);
      const same = isOf && row?.plan === plan && row.mark === mark && row.rows === 1;
      const counts = goingOn || row?.counts === (last.get(nameOf(one)) === key);
      checks.check(same && counts, () => `voter ${at}, ${key}: ${JSON.stringify(row)}`);
    }
  }
  if (goingOn) return;
  const acknowledged = told.flat().length;
  const stored = [...ratings.values(), ...onBallots.values(), ...comparisons.values()].reduce(
    (sum, { rows }) => sum + rows,
    0,
  );
  checks.check(stored === acknowledged, () => `${stored} stored, ${acknowledged} acknowledged`);
}

interface RatingRow extends Rated {
  readonly voter: string;
  /** How many have its key. */
  readonly rows: number;
  readonly counts: boolean;
}

async function storedRatings(place: Place, roundId: number): Promise<ReadonlyMap<string, RatingRow>> {
  const rows = await place.asOwner<RatingRow>(
    `SELECT encode(r."voterRef", 'hex') AS voter, r.idem::text AS key, p.number AS plan, r.value AS mark,
      count(*) OVER (PARTITION BY r.idem)::int AS rows,
      r.sequence = max(r.sequence) OVER (PARTITION BY r."voterRef", r."planId") AS counts
    FROM "Rating" r JOIN "Plan" p ON p.id = r."planId" WHERE r."roundId" = $1`,
    [roundId],
  );
  return new Map(rows.map((one) => [one.key, one]));
}

interface AnswerRow extends Compared {
  readonly voter: string;
  /** How many the pair has. */
  readonly rows: number;
}

async function storedComparisons(place: Place, roundId: number): Promise<ReadonlyMap<string, AnswerRow>> {
  const rows = await place.asOwner<AnswerRow>(
    `SELECT encode(i."voterRef", 'hex') AS voter, c.idem::text AS key, c."pairId"::text AS pair, c.answer::text AS answer,
      count(*) OVER (PARTITION BY c."pairId")::int AS rows
    FROM "Comparison" c JOIN "IssuedPair" i ON i.id = c."pairId" WHERE c."roundId" = $1`,
    [roundId],
  );
  return new Map(rows.map((one) => [one.key, one]));
}
