import { cents, type Cents } from "#app/modules/counting/core/money.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { Prisma, Tx } from "#app/platform/db.server.ts";
import { sumOf, type Because, type Line } from "./core/award.ts";

/** Locks the purse of a fund until the transaction ends; awards of one round follow one another. Answers its ceiling. */
export async function lockFund(tx: Tx, roundId: number): Promise<Cents> {
  const [fund] = await tx.$queryRaw<{ ceiling: bigint }[]>`
    SELECT "ceilingCents" AS ceiling FROM "Fund" WHERE "roundId" = ${roundId} FOR UPDATE`;
  if (!fund) throw new Error(`round ${roundId} is open and has no fund`);
  return cents(Number(fund.ceiling));
}

export interface StoredAward {
  readonly id: number;
  readonly version: number;
  readonly status: "proposed" | "adopted" | "superseded";
  readonly lines: readonly Line[];
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

/**
 * Writes the lines as the newest award of the round, which takes the place of one that waits for adoption, and commits
 * their sum. The fund is locked; that the sum fits is asked once more of the database itself.
 */
export async function storeAward(
  tx: Tx,
  roundId: number,
  { lines, madeById }: { readonly lines: readonly Line[]; readonly madeById: number },
): Promise<{ version: number; committedCents: number } | Refused<"above_ceiling">> {
  const committed = sumOf(lines);
  const fits = await tx.$executeRaw`
    UPDATE "Fund" SET "committedCents" = ${committed} WHERE "roundId" = ${roundId} AND "ceilingCents" >= ${committed}`;
  if (fits === 0) return refused("above_ceiling");
  const last = await tx.allocation.aggregate({ where: { roundId }, _max: { version: true } });
  const version = (last._max.version ?? 0) + 1;
  await tx.allocation.updateMany({ where: { roundId, status: "proposed" }, data: { status: "superseded" } });
  await tx.allocation.create({
    data: { roundId, version, status: "proposed", madeById, lines: { createMany: { data: lines.map(toRow) } } },
  });
  return { version, committedCents: committed };
}

function toRow({ planId, position, outcome, amount, because, handReason }: Line) {
  return { planId, position, outcome, cents: amount, because: { ...because } as Prisma.InputJsonObject, handReason };
}

function toAward({ id, version, status, lines }: Row): StoredAward {
  return {
    id,
    version,
    status,
    lines: lines.map((line) => ({
      planId: line.planId,
      number: line.plan.number,
      position: line.position,
      outcome: line.outcome,
      amount: cents(Number(line.cents)),
      // Written by toRow only.
      because: line.because as unknown as Because,
      handReason: line.handReason,
    })),
  };
}
