import { cents } from "#app/modules/counting/core/money.ts";
import { localDay, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { db, type Prisma, type Tx } from "#app/platform/db.server.ts";
import type { Because, Departure, Line, Outcome } from "./core/award.ts";
import { variants } from "./core/paid-first.ts";
import type { PublicBallots } from "./core/fund-file.ts";
import type { OtherRule } from "./core/what-if.ts";

export interface StoredAward {
  readonly id: number;
  readonly version: number;
  readonly status: "proposed" | "adopted" | "superseded";
  readonly lines: readonly Line[];
  /** Null: by the rules of the round. */
  readonly otherRule: OtherRule | null;
  readonly ballots: PublicBallots | null;
}

const withLines = {
  lines: { orderBy: { position: "asc" }, include: { plan: { select: { number: true } } } },
} as const satisfies Prisma.AllocationInclude;

type Row = Prisma.AllocationGetPayload<{ include: typeof withLines }>;

/** The newest award of a round, whatever its status; null when there is none. */
export async function lastAward(tx: Tx, roundId: number): Promise<StoredAward | null> {
  const row = await tx.allocation.findFirst({ where: { roundId }, orderBy: { version: "desc" }, include: withLines });
  return row && toAward(row);
}

/** The award of a round that is in force; null as long as none was adopted. */
export async function adoptedAward(tx: Tx, roundId: number): Promise<StoredAward | null> {
  const row = await tx.allocation.findFirst({ where: { roundId, status: "adopted" }, include: withLines });
  return row && toAward(row);
}

/** A line of the award in force, and what stands in that award around it. */
export interface AdoptedLine {
  readonly line: Line;
  /** Place on the reserve list, see `reservePlaces`. */
  readonly reserve: number | null;
  readonly adoptedOn: LocalDate | null;
}

/** What the award in force of its round gives a plan, without reading the other lines; null as long as none was adopted. */
export async function adoptedLine(tx: Tx, planId: number): Promise<AdoptedLine | null> {
  const row = await tx.awardLine.findFirst({
    where: { planId, allocation: { status: "adopted" } },
    include: { plan: { select: { number: true } }, allocation: { select: { adoptedAt: true } } },
  });
  if (!row) return null;
  const adoptedAt = row.allocation.adoptedAt;
  return { line: toLine(row), reserve: await reservePlace(tx, row), adoptedOn: adoptedAt && localDay(adoptedAt) };
}

/** What `reservePlaces` gives one line, counted where the lines are: an award may have thousands. */
async function reservePlace(
  tx: Tx,
  { allocationId, outcome, position, because }: Row["lines"][number],
): Promise<number | null> {
  if (outcome !== "reserve") return null;
  const { score } = because as unknown as Because;
  const [row] = await tx.$queryRaw<{ before: number }[]>`
    SELECT count(*)::int AS before FROM "AwardLine"
    WHERE "allocationId" = ${allocationId} AND outcome = 'reserve' AND position < coalesce(
      (SELECT min(position) FROM "AwardLine"
       WHERE "allocationId" = ${allocationId} AND outcome = 'reserve' AND because ->> 'score' = ${score}),
      ${position})`;
  return row ? row.before + 1 : null;
}

/** Whether an award waits for adoption in a round, and whether one is in force. */
export async function awardsMade(roundId: number, tx: Tx = db): Promise<{ proposed: boolean; adopted: boolean }> {
  const rows = await tx.allocation.findMany({ where: { roundId }, distinct: ["status"], select: { status: true } });
  const has = (status: StoredAward["status"]) => rows.some((row) => row.status === status);
  return { proposed: has("proposed"), adopted: has("adopted") };
}

/** Both are there or neither is, by a constraint of the table; another one lets no other variant in. */
export function otherRuleOf({
  otherRule,
  otherRuleReason,
}: Pick<Row, "otherRule" | "otherRuleReason">): OtherRule | null {
  const variant = variants.find((one) => one === otherRule);
  return variant && otherRuleReason !== null ? { variant, reason: otherRuleReason } : null;
}

function toAward({ id, version, status, lines, ...row }: Row): StoredAward {
  return {
    id,
    version,
    status,
    otherRule: otherRuleOf(row),
    // Written by storeAward only.
    ballots: row.ballots as PublicBallots | null,
    lines: lines.map(toLine),
  };
}

function toLine(line: Row["lines"][number]): Line {
  const { planId, position, outcome, handReason } = line;
  return {
    ...{ planId, position, outcome, handReason },
    number: line.plan.number,
    amount: cents(Number(line.cents)),
    // Written by toRow only.
    because: line.because as unknown as Because,
    departure: toDeparture(line),
  };
}

/** All three are there or none is, by a constraint of the table. */
export function toDeparture({
  advisedCents,
  advisedOutcome,
  departReason,
}: {
  readonly advisedCents: bigint | null;
  readonly advisedOutcome: Outcome | null;
  readonly departReason: string | null;
}): Departure | null {
  if (advisedCents === null || advisedOutcome === null || departReason === null) return null;
  return { advised: cents(Number(advisedCents)), outcome: advisedOutcome, reason: departReason };
}
