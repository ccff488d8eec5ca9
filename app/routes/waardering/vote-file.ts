import { asFile, notFound, reading } from "#app/http.server.ts";
import { canonicalJson } from "#app/modules/counting/core/canonical.ts";
import { voteFileOf } from "#app/modules/waardering/vote.server.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { countedVote } from "./counted-vote.server.ts";

/** Everything that counts in a vote as one file, with what it came to. */
export const loader = reading(async ({ actor, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  const vote = await countedVote(actor, round);
  if (!vote) throw notFound();
  return new Response(canonicalJson(voteFileOf(round, vote)), {
    headers: asFile("application/json; charset=utf-8", `stemming-${round.slug}.json`),
  });
});
