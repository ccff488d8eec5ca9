import { asFile, notFound, reading } from "#app/http.server.ts";
import { resultSheet } from "#app/modules/waardering/result-sheet.ts";
import { resultView } from "#app/modules/waardering/result-view.ts";
import { csv } from "#app/platform/documents/csv.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { countedResult } from "./counted.server.ts";

/** The table of the result as a file; not found as long as there is no result. */
export const loader = reading(async ({ actor, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  const result = await countedResult(actor, round);
  if (!result) throw notFound();
  const bytes = csv(resultSheet(round.title, resultView(round, result)));
  return new Response(new Uint8Array(bytes), {
    headers: asFile("text/csv; charset=utf-8", `uitslag-${round.slug}.csv`),
  });
});
