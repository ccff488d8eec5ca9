import type { Actor } from "#app/modules/people/core/actor.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { isPaperFirst } from "#app/modules/waardering/core/paper.ts";
import { resultOf, type RoundResult } from "#app/modules/waardering/result.server.ts";

/** The result of residents' choices, for whoever may have it as a file: everybody once it is released, before that who releases it. */
export async function countedResult(actor: Actor, round: Round): Promise<RoundResult | null> {
  const mayLook = round.released || (whyNot(actor, "round.release", round.standing) === null && !isPaperFirst(round));
  return round.kind === "citizens_budget" && mayLook ? resultOf(round) : null;
}
