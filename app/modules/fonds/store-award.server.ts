import { isRefused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { Prisma, Tx } from "#app/platform/db.server.ts";
import { commitFund } from "./commit-fund.server.ts";
import { sumOf, type Line } from "./core/award.ts";
import type { PublicBallots } from "./core/fund-file.ts";
import type { OtherRule } from "./core/what-if.ts";

interface NewAward {
  readonly lines: readonly Line[];
  readonly madeById: number;
  readonly otherRule: OtherRule | null;
  /** What it was divided by in equal shares; null otherwise. */
  readonly ballots: PublicBallots | null;
}

/**
 * Writes the lines as the newest award of the round, which takes the place of one that waits for adoption. Answers their
 * sum; the fund commits it only as long as no other award is in force.
 */
export async function storeAward(
  tx: Tx,
  roundId: number,
  { lines, madeById, otherRule, ballots }: NewAward,
): Promise<{ version: number; awardedCents: number } | Refused<"above_ceiling">> {
  const last = await tx.allocation.aggregate({ where: { roundId }, _max: { version: true } });
  const version = (last._max.version ?? 0) + 1;
  await tx.allocation.updateMany({ where: { roundId, status: "proposed" }, data: { status: "superseded" } });
  await tx.allocation.create({
    data: {
      ...{ roundId, version, status: "proposed", madeById },
      otherRule: otherRule?.variant ?? null,
      otherRuleReason: otherRule?.reason ?? null,
      ...(ballots && { ballots: ballots.map(({ plans, count }) => ({ plans: [...plans], count })) }),
      lines: { createMany: { data: lines.map(toRow) } },
    },
  });
  const committed = await commitFund(tx, roundId);
  return isRefused(committed) ? committed : { version, awardedCents: sumOf(lines) };
}

function toRow({ planId, position, outcome, amount, because, handReason, departure }: Line) {
  return {
    planId,
    position,
    outcome,
    cents: amount,
    because: { ...because } as Prisma.InputJsonObject,
    handReason,
    advisedCents: departure?.advised ?? null,
    advisedOutcome: departure?.outcome ?? null,
    departReason: departure?.reason ?? null,
  };
}
