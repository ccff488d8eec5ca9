import { asFile, notFound, reading } from "#app/http.server.ts";
import { potsSheet } from "#app/modules/budget/pots-sheet.ts";
import { potsByYear } from "#app/modules/budget/queries.server.ts";
import { csv } from "#app/platform/documents/csv.ts";
import { chosenYear } from "./year.ts";

/** The pots of a year as a file. */
export const loader = reading(async ({ url }) => {
  const chosen = chosenYear(await potsByYear(), url);
  if (!chosen) throw notFound();
  const bytes = csv(potsSheet(chosen.year, chosen.pots));
  return new Response(new Uint8Array(bytes), {
    headers: asFile("text/csv; charset=utf-8", `potten-${chosen.year}.csv`),
  });
});
