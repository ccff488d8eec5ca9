import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { db } from "#app/platform/db.server.ts";
import { whyNotRate } from "./core/may-value.ts";
import type { RateReason } from "./core/reasons.ts";
import { onKnownRound } from "./known-round.server.ts";
import { voterRef } from "./voter.server.ts";

export interface NewRating {
  /** The number of the plan in the round. */
  readonly plan: number;
  readonly mark: number;
  /** Made with the form: the same key again is the same rating and not a second one. */
  readonly key: string;
}

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
export function ratePlan(
  actor: Actor,
  roundSlug: string,
  input: NewRating,
  session: Uint8Array | null = null,
): Promise<StoredRating | Refused<RateReason>> {
  return onKnownRound<StoredRating, RateReason>(roundSlug, async (round) => {
    const no = whyNotRate(actor, round, input.mark);
    if (no || actor.kind !== "resident") return no ?? refused("not_signed_in");
    const { outcome, rating } = await store(round, voterRef(round.id, actor.personRef), input, session);
    if (outcome !== "stored") return refused(outcome);
    return { rating, plan: input.plan, mark: input.mark };
  });
}

interface Outcome {
  readonly outcome: "stored" | RateReason;
  readonly rating: string;
}

async function store(
  round: Round,
  voter: Uint8Array<ArrayBuffer>,
  { plan, mark, key }: NewRating,
  session: Uint8Array | null,
): Promise<Outcome> {
  const rows = await db.$queryRaw<Outcome[]>`
    SELECT outcome, rating::text FROM rate_plan(
      ${round.id}::int, ${round.rulesVersion}::int, ${round.today}::date, ${session}::bytea, ${voter}::bytea,
      ${plan}::int, ${mark}::int, ${key}::uuid)`;
  const [row] = rows;
  if (!row) throw new Error("rate_plan did not answer");
  return row;
}
