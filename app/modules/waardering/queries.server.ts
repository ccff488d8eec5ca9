import type { PairCount } from "#app/modules/counting/core/comparisons.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { isRemoved } from "#app/modules/plans/plan-rows.server.ts";
import { withheldTexts } from "#app/modules/plans/texts.nl.ts";
import { localDay, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { usesRegister } from "#app/modules/rounds/core/rules.ts";
import { db } from "#app/platform/db.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { NotKnowingReason } from "./core/comparison.ts";
import type { MarkCount } from "./core/rating.ts";
import type { RatedBallot } from "./core/try-allocation.ts";
import type { BallotCount } from "./core/vote.ts";
import type { ValuedPlan } from "./core/valued-plan.ts";
import { leftOutHash } from "./voter.server.ts";

/** All plans of a round that are valued, by number. A plan of a fund costs what it asks. */
export async function valuedPlans(roundId: number): Promise<ValuedPlan[]> {
  const rows = await db.$queryRaw<ValuedRow[]>`
    SELECT p.id, p.number, p.state, p.title, p.summary, p.neighbourhoods, p.effect, ${isRemoved(Prisma.sql`p`)} AS removed,
      coalesce(e."oneOffCents", p."oneOffCents")::float8 AS "oneOff",
      coalesce(e."yearlyCents", p."yearlyCents")::float8 AS yearly,
      ARRAY(SELECT w.name FROM "PlanWijk" pw JOIN "Wijk" w ON w.id = pw."wijkId" WHERE pw."planId" = p.id
        ORDER BY w.position) AS wijken
    FROM "Plan" p JOIN "Round" r ON r.id = p."roundId"
    LEFT JOIN "Estimate" e ON e."planId" = p.id AND r.kind = 'citizens_budget'
    WHERE p."roundId" = ${roundId} AND is_valued(p.state, p."parentId")
    ORDER BY p.number`;
  return rows.map(({ removed, ...row }) => ({
    ...row,
    ...(removed && { title: withheldTexts.title(row.number), summary: withheldTexts.removed, neighbourhoods: [] }),
    oneOff: cents(row.oneOff),
    yearly: cents(row.yearly),
  }));
}

interface ValuedRow extends Omit<ValuedPlan, "oneOff" | "yearly"> {
  readonly oneOff: number;
  readonly yearly: number;
  readonly removed: boolean;
}

/** Whose choices two people decided not to count. */
export interface Invalid {
  /** Whether nobody's count. */
  readonly everyone: boolean;
  readonly voters: readonly Uint8Array<ArrayBuffer>[];
}

export const nobodyInvalid: Invalid = { everyone: false, voters: [] };

/** What was decided not to count in a round. */
export async function invalidIn(roundId: number): Promise<Invalid> {
  const rows = await db.roundProposal.findMany({
    where: { roundId, kind: "invalidate", verdict: { verdict: "approved" } },
    select: { leftOut: true },
  });
  const leftOut = rows.flatMap((row) => (row.leftOut ? [hex(row.leftOut)] : []));
  return { everyone: rows.length > leftOut.length, voters: await votersOf(roundId, leftOut) };
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

/** Whom hashes stand for does not change, and looking through all who took part takes a while. */
const knownVoters = new Map<string, Uint8Array<ArrayBuffer>>();

async function votersOf(roundId: number, leftOut: readonly string[]): Promise<Uint8Array<ArrayBuffer>[]> {
  if (leftOut.some((hash) => !knownVoters.has(hash))) {
    const all = await db.participation.findMany({ where: { roundId }, select: { voterRef: true } });
    for (const { voterRef } of all) {
      const hash = hex(leftOutHash(roundId, voterRef));
      if (leftOut.includes(hash)) knownVoters.set(hash, voterRef);
    }
  }
  return leftOut.map((hash) => {
    const voter = knownVoters.get(hash);
    if (!voter) throw new Error("whoever is left out of the count took no part: is this the right folder of keys?");
    return voter;
  });
}

export interface NotCounted {
  readonly reason: string;
  /** The day on which the second person agreed. */
  readonly on: LocalDate;
}

/** The decision by which the choices of this voter do not count, the first if there are more; null when they count. */
export async function whyNotCounted(roundId: number, voter: Uint8Array<ArrayBuffer>): Promise<NotCounted | null> {
  const found = await db.roundProposal.findFirst({
    where: {
      ...{ roundId, kind: "invalidate", verdict: { verdict: "approved" } },
      OR: [{ leftOut: null }, { leftOut: leftOutHash(roundId, voter) }],
    },
    include: { verdict: true },
    orderBy: { id: "asc" },
  });
  return found?.verdict ? { reason: found.reason, on: localDay(found.verdict.decidedAt) } : null;
}

/** How many people took part in the valuing of a round. */
export function turnout(roundId: number, { everyone, voters }: Invalid = nobodyInvalid): Promise<number> {
  if (everyone) return Promise.resolve(0);
  return db.participation.count({ where: { roundId, voterRef: { notIn: [...voters] } } });
}

/** Whether a row of a voter counts, as a condition. */
function counts({ everyone, voters }: Invalid): Prisma.Sql {
  if (everyone) return Prisma.sql`FALSE`;
  return voters.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`"voterRef" <> ALL(${[...voters]}::bytea[])`;
}

/** How often each mark was given to each plan (by number): the last rating of every voter who counts. */
export async function ratingCounts(roundId: number, invalid = nobodyInvalid): Promise<Map<string, MarkCount[]>> {
  // All together, less those that somebody changed: few change their mind, and a million rows are read once and not sorted.
  const rows = await db.$queryRaw<{ number: number; mark: number; count: number }[]>`
    WITH given AS (
      SELECT "planId", value, count(*) AS count FROM "Rating"
      WHERE "roundId" = ${roundId} AND ${counts(invalid)} GROUP BY 1, 2),
    changed AS (
      SELECT "voterRef", "planId", max(sequence) AS last FROM "Rating"
      WHERE "roundId" = ${roundId} AND sequence > 1 AND ${counts(invalid)} GROUP BY 1, 2),
    taken_back AS (
      SELECT changed."planId", earlier.value, count(*) AS count FROM changed CROSS JOIN LATERAL (
        SELECT value FROM "Rating" WHERE "roundId" = ${roundId} AND sequence < changed.last
          AND ("voterRef", "planId") = (changed."voterRef", changed."planId") OFFSET 0) earlier
      GROUP BY 1, 2)
    SELECT p.number, value AS mark, (given.count - coalesce(taken_back.count, 0))::int AS count
    FROM given LEFT JOIN taken_back USING ("planId", value) JOIN "Plan" p ON p.id = "planId"
    WHERE given.count > coalesce(taken_back.count, 0) ORDER BY 1, 2`;
  const found = new Map<string, MarkCount[]>();
  for (const { number, mark, count } of rows) {
    const plan = found.get(String(number)) ?? [];
    plan.push({ mark, count });
    found.set(String(number), plan);
  }
  return found;
}

/** The last marks of every voter who counts, with plans by number; in no order, and without who it is. */
export function ratedBallots(roundId: number, invalid: Invalid): Promise<RatedBallot[]> {
  return db.$queryRaw<RatedBallot[]>`
    SELECT array_agg(p.number) AS plans, array_agg(last.value) AS marks FROM (
      SELECT DISTINCT ON ("voterRef", "planId") "voterRef", "planId", value FROM "Rating"
      WHERE "roundId" = ${roundId} AND ${counts(invalid)}
      ORDER BY "voterRef" DESC, "planId" DESC, sequence DESC) last
    JOIN "Plan" p ON p.id = last."planId" GROUP BY last."voterRef"`;
}

/** How often the very same plans (by number) were chosen together: the last ballot of every voter who counts. */
export async function ballotCounts(roundId: number, invalid = nobodyInvalid): Promise<BallotCount[]> {
  return db.$queryRaw<BallotCount[]>`
    WITH last AS (
      SELECT DISTINCT ON ("voterRef", "planId") "voterRef", "planId", value FROM "Rating"
      WHERE "roundId" = ${roundId} AND ${counts(invalid)}
      ORDER BY "voterRef" DESC, "planId" DESC, sequence DESC),
    ballot AS (
      SELECT coalesce(array_agg(p.number::text ORDER BY p.number::text COLLATE "C")
        FILTER (WHERE last.value = 1 AND is_valued(p.state, p."parentId")), '{}') AS plans
      FROM last JOIN "Plan" p ON p.id = last."planId" GROUP BY last."voterRef")
    SELECT plans, count(*)::int AS count FROM ballot GROUP BY plans ORDER BY plans`;
}

/** How often each plan (by number) won from each other one. */
export function comparisonCounts(roundId: number, invalid = nobodyInvalid): Promise<PairCount[]> {
  return db.$queryRaw<PairCount[]>`
    SELECT winner.number::text AS winner, loser.number::text AS loser, count(*)::int AS count
    FROM "Comparison" answer
    JOIN "IssuedPair" pair ON pair.id = answer."pairId"
    JOIN "Plan" winner ON winner.id = CASE WHEN answer.answer = 'left' THEN pair."leftId" ELSE pair."rightId" END
    JOIN "Plan" loser ON loser.id = CASE WHEN answer.answer = 'left' THEN pair."rightId" ELSE pair."leftId" END
    WHERE answer."roundId" = ${roundId} AND answer.answer <> 'dont_know' AND ${counts(invalid)}
    GROUP BY 1, 2 ORDER BY 1, 2`;
}

/** How often people did not know, by reason. */
export function notKnowingCounts(
  roundId: number,
  invalid: Invalid,
): Promise<{ reason: NotKnowingReason; count: number }[]> {
  return db.$queryRaw`
    SELECT answer.reason, count(*)::int AS count
    FROM "Comparison" answer JOIN "IssuedPair" pair ON pair.id = answer."pairId"
    WHERE answer."roundId" = ${roundId} AND answer.answer = 'dont_know' AND ${counts(invalid)}
    GROUP BY 1 ORDER BY 1`;
}

/** How many are in the register of a round, and how many of them meet the age rule. */
export async function countRegister(roundId: number): Promise<{ entries: number; entitled: number }> {
  const [entries, entitled] = await Promise.all([
    db.registerEntry.count({ where: { roundId } }),
    db.registerEntry.count({ where: { roundId, meetsAge: true } }),
  ]);
  return { entries, entitled };
}

/** Whether nobody can value in a round because its register is empty. */
export async function lacksRegister({ id: roundId, rules }: Round): Promise<boolean> {
  return usesRegister(rules) && (await db.registerEntry.count({ where: { roundId } })) === 0;
}

/** How many paper ballots of a round wait for an entry, also when they were destroyed since, and how many are blocked. */
export async function countPaper(roundId: number): Promise<{ waiting: number; blocked: number }> {
  const [kept, blocked, destroyed] = await Promise.all([
    db.paperBallot.count({ where: { roundId } }),
    db.paperBallot.count({ where: { roundId, state: "blocked" } }),
    db.destruction.aggregate({ where: { roundId, what: "paper_ballot" }, _sum: { count: true } }),
  ]);
  const all = kept + (destroyed._sum.count ?? 0);
  return { waiting: all - blocked, blocked };
}
