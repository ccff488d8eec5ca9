import type { Actor } from "#app/modules/people/core/actor.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { VoteResult } from "#app/modules/waardering/core/vote-result.ts";
import { voteOf } from "#app/modules/waardering/vote.server.ts";
import { mayHaveCount } from "./counted.server.ts";

/** The outcome of a vote for whoever may have it as a file; null as long as there is none. */
export async function countedVote(actor: Actor, round: Round): Promise<VoteResult | null> {
  return mayHaveCount(actor, round) ? voteOf(round) : null;
}
