import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import type { Prices } from "./core/estimate.ts";
import { moves } from "./core/lifecycle.ts";
import type { PlanReason } from "./core/reasons.ts";

/** How far the office is with the amounts of a round. */
export async function countPrices(roundId: number, tx: Tx = db): Promise<Prices> {
  const plans = await tx.plan.findMany({
    where: { roundId, state: { in: [...moves.place.from] } },
    select: { number: true, title: true, state: true, estimate: { select: { planId: true } } },
    orderBy: { number: "asc" },
  });
  // What was found of a plan without an outcome nobody is shown: core/public-view.ts
  const missing = plans.filter(({ state, estimate }) => estimate === null || state === "submitted");
  return {
    known: plans.length - missing.length,
    missing: missing.map(({ number, title }) => ({ number, title })),
  };
}

/**
 * Shows the municipality's amounts of all plans of a round at one moment, where its rules ask that. A plan that misses one gets it
 * later, so that must be said.
 */
export function publishPrices(
  actor: Actor,
  slug: string,
  { without }: { readonly without: boolean },
): Promise<Prices | Refused<PlanReason>> {
  return actInRound<Prices | Refused<PlanReason>>(
    actor,
    slug,
    "round.publish_prices",
    async ({ tx, round, record }) => {
      if (round.rules.screening.prices === "each") return refused("prices_each");
      if (round.pricesPublic) return refused("prices_known");
      const prices = await countPrices(round.id, tx);
      if (prices.missing.length > 0 && !without) return refused("prices_missing", { field: "without" });
      await tx.round.update({ where: { id: round.id }, data: { pricesPublishedAt: new Date() } });
      await record({
        type: "round.prices_published",
        details: { known: prices.known, missing: prices.missing.map(({ number }) => number) },
      });
      return prices;
    },
  );
}
