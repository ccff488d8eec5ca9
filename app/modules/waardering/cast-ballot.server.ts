import type { Valuer } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { inTransaction } from "#app/platform/db.server.ts";
import { ballotTerms, marksOnBallot, whyNotBallot } from "./core/ballot.ts";
import { whyNotValue } from "./core/may-value.ts";
import { chosen } from "./core/rating.ts";
import type { BallotReason } from "./core/reasons.ts";
import { onKnownRound } from "./known-round.server.ts";
import { valuedPlans } from "./queries.server.ts";
import { ratingKey } from "./rating-key.server.ts";
import { storedBefore, storeRatings, type NewRating } from "./store-ratings.server.ts";
import { voiceAfterClose, voiceOf, type Voice } from "./voice.server.ts";
import { voterRef } from "./voter.server.ts";

export interface NewBallot {
  /** The numbers of the plans that somebody chooses. */
  readonly plans: readonly number[];
  /** Made with the form: the same ballot with the same key again is no second one. */
  readonly key: string;
}

export interface CastBallot {
  /** The plans that this form chose, by number; a form that came after it may count by now. */
  readonly plans: readonly number[];
}

/**
 * Stores a whole ballot of a resident, all of it or nothing, and answers once it is committed; the last one counts. It is a
 * rating of every plan that takes part, chosen or not, so that it holds all that is promised of ratings.
 */
export function castBallot(
  valuer: Valuer,
  roundSlug: string,
  { plans, key }: NewBallot,
  session: Uint8Array | null = null,
): Promise<CastBallot | Refused<BallotReason>> {
  return onKnownRound<CastBallot, BallotReason>({ valuer, act: "waardering.vote", slug: roundSlug }, async (round) => {
    const no = whyNotValue(valuer, round, "ballot");
    const voice = no ? ((await voiceAfterClose(valuer, round)) ?? no) : await voiceOf(valuer, round);
    if (isRefused(voice)) return voice;
    const numbers = new Set(plans);
    const valued = await valuedPlans(round.id);
    const ratings = ratingsOf(numbers, valued, key);
    if (no) return (await sentBeforeClose(round, voice, ratings)) ?? no;
    return (
      whyNotBallot(numbers, valued, ballotTerms(round)) ??
      storeBallot(round, voice, ratings, valuer.kind === "code_holder" ? valuer.code : session)
    );
  });
}

/** Of every plan whether it is chosen, each with a key that follows from the form: another ballot with the same form is refused. */
function ratingsOf(
  numbers: ReadonlySet<number>,
  valued: Parameters<typeof marksOnBallot>[1],
  key: string,
): readonly NewRating[] {
  return marksOnBallot(numbers, valued).map(({ plan, mark }) => ({ plan, mark, key: ratingKey(key, plan) }));
}

const castOf = (ratings: readonly NewRating[]): CastBallot => ({
  plans: ratings.flatMap(({ plan, mark }) => (mark === chosen ? [plan] : [])),
});

class NotStored extends Error {
  constructor(readonly reason: BallotReason) {
    super(reason);
  }
}

async function storeBallot(
  round: Round,
  voice: Voice,
  ratings: readonly NewRating[],
  session: Uint8Array | null,
): Promise<CastBallot | Refused<BallotReason>> {
  try {
    return await inTransaction(async (tx) => {
      const outcomes = await storeRatings(round, voterRef(round.id, voice.personRef), ratings, session, tx);
      const left = outcomes.find(({ outcome }) => outcome !== "stored");
      if (left) throw new NotStored(reasonOf(left.outcome));
      return castOf(ratings);
    });
  } catch (error) {
    if (error instanceof NotStored) return refused(error.reason);
    throw error;
  }
}

/** A plan that went out of the round since it was read takes no part, by whichever name. */
const reasonOf = (outcome: Awaited<ReturnType<typeof storeRatings>>[number]["outcome"]): BallotReason =>
  outcome === "stored" || outcome === "no_such_plan" || outcome === "no_such_mark" ? "plan_not_valued" : outcome;

/** What this very form stored, when it is sent again after the vote. */
async function sentBeforeClose(round: Round, voice: Voice, ratings: readonly NewRating[]): Promise<CastBallot | null> {
  const stored = await storedBefore(round, voterRef(round.id, voice.personRef), ratings);
  return stored.length === ratings.length && ratings.length > 0 ? castOf(ratings) : null;
}
