import { asFile, notFound, reading } from "#app/http.server.ts";
import { overviewBook, overviewSheet } from "#app/modules/results/overview-sheets.ts";
import { csv } from "#app/platform/documents/csv.ts";
import { ods } from "#app/platform/documents/ods.ts";
import { overviewAt } from "./overview.server.ts";

/** The overview of a year as a file: a workbook with all behind it, or the table alone. */
export const loader = reading(async ({ url }) => {
  const { overview } = await overviewAt(url);
  if (!overview) throw notFound();
  const isBook = url.pathname.endsWith(".ods");
  const bytes = isBook ? ods(overviewBook(overview)) : csv(overviewSheet(overview));
  const [type, ending] = isBook
    ? ["application/vnd.oasis.opendocument.spreadsheet", "ods"]
    : ["text/csv; charset=utf-8", "csv"];
  return new Response(new Uint8Array(bytes), { headers: asFile(type, `overzicht-${overview.year}.${ending}`) });
});
