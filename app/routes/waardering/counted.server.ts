import type { Actor } from "#app/modules/people/core/actor.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { isPaperFirst } from "#app/modules/waardering/core/paper.ts";
import { resultOf, type RoundResult } from "#app/modules/waardering/result.server.ts";

/** Whether somebody may have what residents chose as a file: everybody once it is released, before that who releases it. */
export const mayHaveCount = (actor: Actor, round: Round): boolean =>
  round.released || (whyNot(actor, "round.release", round.standing) === null && !isPaperFirst(round));

/** The result of residents' choices for such a file. */
export async function countedResult(actor: Actor, round: Round): Promise<RoundResult | null> {
  return round.kind === "citizens_budget" && mayHaveCount(actor, round) ? resultOf(round) : null;
}
