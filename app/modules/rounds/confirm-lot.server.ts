import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "./act-in-round.server.ts";
import type { LotReason } from "./core/lot.ts";
import { isDecided } from "./load-lot.server.ts";

/** A second person types the outcome of the public draw; only the very same text confirms it. */
export function confirmLot(
  actor: Actor,
  slug: string,
  { seed }: { readonly seed: string },
): Promise<{ seed: string } | Refused<LotReason>> {
  return actInRound(actor, slug, "lot.confirm", async ({ tx, round, record }) => {
    const lot = await tx.lot.findUnique({ where: { roundId: round.id } });
    if (!lot) return refused("no_lot_entered");
    if (lot.confirmedAt) return refused("lot_already_confirmed");
    if (await isDecided(round, tx)) return refused("lot_after_decision");
    if (lot.enteredById === accountOf(actor)) return refused("own_lot");
    if (lot.seed !== seed) return refused("lot_differs", { field: "seed" });
    const data = { confirmedById: accountOf(actor), confirmedAt: new Date() };
    await tx.lot.update({ where: { roundId: round.id }, data });
    await record({ type: "lot.confirmed", details: { seed } });
    return { seed };
  });
}
