import { asFile, notFound, reading } from "#app/http.server.ts";
import { voteSheet } from "#app/modules/waardering/vote-sheet.ts";
import { voteView } from "#app/modules/waardering/vote-view.ts";
import { csv } from "#app/platform/documents/csv.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { countedVote } from "./counted-vote.server.ts";

/** The table of a vote as a file. */
export const loader = reading(async ({ actor, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  const vote = await countedVote(actor, round);
  if (!vote) throw notFound();
  const bytes = csv(voteSheet(round.title, voteView(round, vote)));
  return new Response(new Uint8Array(bytes), {
    headers: asFile("text/csv; charset=utf-8", `stemming-${round.slug}.csv`),
  });
});
