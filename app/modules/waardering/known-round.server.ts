import { noted } from "#app/modules/people/act.server.ts";
import type { Act } from "#app/modules/people/core/acts.ts";
import type { Valuer } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { roundKey } from "#app/modules/rounds/destroy-keys.server.ts";
import { loadRound } from "#app/modules/rounds/load.server.ts";
import { isDestroyed } from "#app/platform/keys.server.ts";

/** Rounds as this process last saw them, by address. */
const known = new Map<string, Round>();

/**
 * Tries an act on the round as this process last saw it, which spares reading the round again for every answer. The
 * statement that stores the answer refuses when the round has moved on, and no refusal is given on an old sight of a
 * round: then, or when the round is new here, the act is tried on the round as it is. That an office account tries to value is noted.
 */
export async function onKnownRound<Done, Reason extends string>(
  { valuer, act, slug }: { readonly valuer: Valuer; readonly act: Act; readonly slug: string },
  attempt: (round: Round) => Promise<Done | Refused<Reason>>,
): Promise<Done | Refused<Reason | "no_such_round">> {
  const seen = known.get(slug);
  // Long after close the key may be gone: then the round is asked again, and says no.
  if (seen && !isDestroyed(roundKey(seen.id))) {
    const result = await attempt(seen);
    if (!isRefused(result)) return result;
  }
  const round = await loadRound(slug);
  if (!round) return refused("no_such_round");
  known.set(slug, round);
  return noted(valuer, act, await attempt(round), round.id);
}
