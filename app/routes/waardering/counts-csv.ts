import { asFile, notFound, reading } from "#app/http.server.ts";
import { countsSheet } from "#app/modules/waardering/counts-sheet.ts";
import { toFile } from "#app/modules/waardering/core/count-file.ts";
import { csv } from "#app/platform/documents/csv.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { countedResult } from "./counted.server.ts";

/** What residents said, added up per plan or per pair; not found as long as there is no result. */
export const loader = reading(async ({ actor, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  const result = await countedResult(actor, round);
  if (!result) throw notFound();
  const bytes = csv(countsSheet(round.title, toFile(result.said)));
  return new Response(new Uint8Array(bytes), {
    headers: asFile("text/csv; charset=utf-8", `telling-${round.slug}.csv`),
  });
});
