import { refused, type Refused } from "../../people/core/refusal.ts";
import type { FractieVotes } from "./fracties.ts";

export interface Votes {
  readonly for: number;
  readonly against: number;
  /** Null when nobody wrote down how many members the raad has. */
  readonly seats: number | null;
  /** Null when nobody wrote down how each fractie voted. */
  readonly fracties: readonly FractieVotes[] | null;
}

export type VotesReason = "votes_incomplete" | "more_votes_than_seats" | "votes_contradict";

interface Entered {
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly seats?: number | null;
}

/**
 * Whether the raad can have voted like this; `carried` says whether what was voted on must have had the most votes (Gemeentewet
 * art. 30), or must not; null when the outcome does not say so.
 */
export function whyNotVotes(
  { votesFor, votesAgainst, seats = null }: Entered,
  carried: boolean | null,
): Refused<VotesReason> | null {
  if (votesFor === null && votesAgainst === null) return null;
  if (votesFor === null) return refused("votes_incomplete", { field: "votesFor" });
  if (votesAgainst === null) return refused("votes_incomplete", { field: "votesAgainst" });
  if (seats !== null && votesFor + votesAgainst > seats)
    return refused("more_votes_than_seats", { field: "votesFor", with: { seats, votes: votesFor + votesAgainst } });
  // Without a vote ("hamerstuk") there are none to compare
  if (votesFor + votesAgainst === 0) return null;
  return carried !== null && carried !== votesFor > votesAgainst
    ? refused("votes_contradict", { field: "outcome", with: { for: votesFor, against: votesAgainst } })
    : null;
}
