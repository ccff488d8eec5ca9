import { asFile, notFound, reading } from "#app/http.server.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { publishedCount } from "./published-count.server.ts";

/** Everything that counts in a closed round as one file, with what it came to; not found as long as there is no result. */
export const loader = reading(async ({ actor, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  const published = await publishedCount(actor, round);
  if (!published) throw notFound();
  return new Response(published.text, {
    headers: asFile("application/json; charset=utf-8", `telling-${round.slug}.json`),
  });
});
