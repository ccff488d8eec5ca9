import type { Round } from "#app/modules/rounds/core/round.ts";
import { areBallotsPublic, inOrder, type BallotCount } from "#app/modules/waardering/core/vote.ts";
import { voteOf } from "#app/modules/waardering/vote.server.ts";

/**
 * What residents chose in the vote of a fund round, as it is published; null before two people released the outcome, and when so few
 * voted that ballots stay secret: nobody could count again what is divided by them.
 */
export async function publicBallots(round: Round): Promise<readonly BallotCount[] | null> {
  if (!round.released) return null;
  const vote = await voteOf(round);
  return vote && areBallotsPublic(vote.people) ? inOrder(vote.ballots) : null;
}
