import { cents, formatEuros, type Cents } from "#app/modules/counting/core/money.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { committedBy, type DecidedPlan } from "./core/commitment.ts";
import { adoptedAward, lastAward } from "./load-award.server.ts";

/** The most that a fund may give. */
export async function ceilingOf(tx: Tx, roundId: number): Promise<Cents> {
  const { ceilingCents } = await tx.fund.findUniqueOrThrow({ where: { roundId }, select: { ceilingCents: true } });
  return cents(Number(ceilingCents));
}

/**
 * Adds up what a fund gives after everything that this transaction wrote, and commits it: the award in force, or as long as
 * there is none the one that waits, and what was decided since. Refused above the ceiling, which the table holds as well.
 * Whoever commits holds the lock of the round (`actInRound`), which makes all acts on its money follow one another: no other
 * transaction changes an award or a decision between the sum and the commitment.
 */
export async function commitFund(tx: Tx, roundId: number): Promise<Cents | Refused<"above_ceiling">> {
  const ceiling = await ceilingOf(tx, roundId);
  const award = (await adoptedAward(tx, roundId)) ?? (await lastAward(tx, roundId));
  const committed = committedBy(award?.lines ?? [], await decidedPlans(tx, { roundId }));
  if (committed > ceiling) return refused("above_ceiling", { with: { over: formatEuros(cents(committed - ceiling)) } });
  await tx.fund.update({ where: { roundId }, data: { committedCents: committed } });
  return committed;
}

/** What was decided last about the plans of a round, or about one, that cost something; a saving takes nothing from a fund. */
export async function decidedPlans(
  tx: Tx,
  plan: { readonly roundId: number } | { readonly id: number },
): Promise<DecidedPlan[]> {
  const rows = await tx.decision.findMany({
    where: { plan: { ...plan, effect: "cost" } },
    distinct: ["planId"],
    orderBy: { version: "desc" },
    include: { plan: { select: { oneOffCents: true, yearlyCents: true } } },
  });
  return rows.map(({ planId, outcome, oneOffCents, yearlyCents, plan }) => ({
    planId,
    goesOn: outcome === "adopted" || outcome === "adopted_changed",
    amount: oneOffCents === null || yearlyCents === null ? null : cents(Number(oneOffCents + yearlyCents)),
    asked: cents(Number(plan.oneOffCents + plan.yearlyCents)),
  }));
}
