import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "./act-in-round.server.ts";
import type { LotReason } from "./core/lot.ts";
import { isDecided } from "./load-lot.server.ts";

export interface EnteredLot {
  readonly seed: string;
  readonly source: string;
}

/** Types the outcome of the public draw, for somebody else to confirm. Until then it may be typed again. */
export function enterLot(
  actor: Actor,
  slug: string,
  { seed, source }: EnteredLot,
): Promise<{ done: true } | Refused<LotReason>> {
  return actInRound(actor, slug, "lot.enter", async ({ tx, round, record }) => {
    const entered = await tx.lot.findUnique({ where: { roundId: round.id } });
    if (entered?.confirmedAt) return refused("lot_already_confirmed");
    if (round.awaitsPaper) return refused("lot_before_paper");
    if (await isDecided(round, tx)) return refused("lot_after_decision");
    const data = { seed, source, enteredById: accountOf(actor) };
    await tx.lot.upsert({
      where: { roundId: round.id },
      create: { ...data, roundId: round.id },
      update: { ...data, enteredAt: new Date() },
    });
    // Not the seed: the second person types it from the draw, not from the log.
    await record({ type: "lot.entered", details: { source } });
    return { done: true as const };
  });
}
