import { notFound, reading } from "#app/http.server.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { isPaperFirst } from "#app/modules/waardering/core/paper.ts";
import { resultOf } from "#app/modules/waardering/result.server.ts";
import { resultSheet } from "#app/modules/waardering/result-sheet.ts";
import { resultView } from "#app/modules/waardering/result-view.ts";
import { csv } from "#app/platform/documents/csv.ts";
import { findRound } from "../rounds/find-round.server.ts";

/** The table of the result as a file; not found as long as there is no result. */
export const loader = reading(async ({ actor, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  const mayLook = round.released || (whyNot(actor, "round.release", round.standing) === null && !isPaperFirst(round));
  const result = round.kind === "citizens_budget" && mayLook ? await resultOf(round) : null;
  if (!result) throw notFound();
  const bytes = csv(resultSheet(round.title, resultView(round, result)));
  const headers = {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="uitslag-${round.slug}.csv"`,
  };
  return new Response(new Uint8Array(bytes), { headers });
});
