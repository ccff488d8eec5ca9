import type { Valuer } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { whyNotRate } from "./core/may-value.ts";
import type { RateReason } from "./core/reasons.ts";
import { onKnownRound } from "./known-round.server.ts";
import { storedBefore, storeRatings, type NewRating } from "./store-ratings.server.ts";
import { voiceAfterClose, voiceOf } from "./voice.server.ts";
import { voterRef } from "./voter.server.ts";

export interface StoredRating {
  readonly rating: string;
  readonly plan: number;
  readonly mark: number;
}

/**
 * Stores one rating of a resident, at once and for good; the last one per plan counts. All that depends on the moment is
 * checked by the one statement that stores it: the session (when `session`, the hash of its token, is given), the phase,
 * the rules and the plan. The stored row is its own audit event: nothing that names the person is written.
 */
export async function ratePlan(
  valuer: Valuer,
  roundSlug: string,
  input: NewRating,
  session: Uint8Array | null = null,
): Promise<StoredRating | Refused<RateReason>> {
  const result = await ratePlans(valuer, roundSlug, [input], session);
  if (isRefused(result)) return result;
  const [stored] = result.stored;
  return stored ?? refused(result.left[0]?.reason ?? "no_such_plan");
}

export interface StoredRatings {
  readonly stored: readonly StoredRating[];
  /** Plans that the answer could not be stored for, each with why. */
  readonly left: readonly { readonly plan: number; readonly reason: RateReason }[];
}

/** Stores several at once: what somebody chose before it was known who that is. */
export function ratePlans(
  valuer: Valuer,
  roundSlug: string,
  ratings: readonly NewRating[],
  session: Uint8Array | null = null,
): Promise<StoredRatings | Refused<RateReason>> {
  return onKnownRound<StoredRatings, RateReason>({ valuer, act: "waardering.rate", slug: roundSlug }, async (round) => {
    for (const { mark } of ratings) {
      const no = whyNotRate(valuer, round, mark);
      if (no) return (await sentBeforeClose(valuer, round, ratings)) ?? no;
    }
    const voice = await voiceOf(valuer, round);
    if (isRefused(voice)) return voice;
    const by = valuer.kind === "code_holder" ? valuer.code : session;
    const outcomes = await storeRatings(round, voterRef(round.id, voice.personRef), ratings, by);
    const marks = new Map(ratings.map(({ plan, mark }) => [plan, mark]));
    const stored = outcomes.flatMap(({ outcome, plan, rating }) =>
      outcome === "stored" ? [{ rating, plan, mark: marks.get(plan) ?? 0 }] : [],
    );
    const left = outcomes.flatMap(({ outcome, plan }) => (outcome === "stored" ? [] : [{ plan, reason: outcome }]));
    const [first] = left;
    return stored.length === 0 && first ? refused(first.reason) : { stored, left };
  });
}

/** What these very forms stored, when they are sent again after the valuing; null unless all of them did. */
async function sentBeforeClose(
  valuer: Valuer,
  round: Round,
  ratings: readonly NewRating[],
): Promise<StoredRatings | null> {
  const voice = await voiceAfterClose(valuer, round);
  if (!voice) return null;
  const stored = await storedBefore(round, voterRef(round.id, voice.personRef), ratings);
  return stored.length === ratings.length ? { stored, left: [] } : null;
}
