import { asFile, notFound, reading } from "#app/http.server.ts";
import { votePabulib } from "#app/modules/waardering/vote-pabulib.ts";
import { env } from "#app/platform/env.server.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { countedVote } from "./counted-vote.server.ts";

/** All ballots of a vote in the format of Pabulib; not found when so few took part that none is published. */
export const loader = reading(async ({ actor, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  const vote = await countedVote(actor, round);
  const text = vote && votePabulib(round, vote, env.municipality);
  if (text === null) throw notFound();
  return new Response(text, { headers: asFile("text/plain; charset=utf-8", `stemming-${round.slug}.pb`) });
});
