import { mustBeAllowed, type Incoming } from "#app/http.server.ts";
import { acts, type Act } from "#app/modules/people/core/acts.ts";
import { whyNotRole } from "#app/modules/people/core/may.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { findRound } from "../rounds/find-round.server.ts";

/** The round of a page of the griffie, for who may do the act of that page now or later. */
export async function clerkRound({ actor, url, param }: Incoming, act: Act): Promise<Round> {
  mustBeAllowed(whyNotRole(actor, acts[act]), url);
  return findRound(actor, param("roundSlug"));
}
