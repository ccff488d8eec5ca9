import { asFile, mustBeAllowed, notFound, reading } from "#app/http.server.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { fundedSheet, yearBook } from "#app/modules/raad/render/year.ts";
import type { YearAccount } from "#app/modules/raad/core/year-account.ts";
import { csv } from "#app/platform/documents/csv.ts";
import { ods } from "#app/platform/documents/ods.ts";
import { xlsx } from "#app/platform/documents/xlsx.ts";
import { accountOfYear } from "./year.server.ts";

interface Format {
  readonly type: string;
  readonly bytesOf: (account: YearAccount) => Uint8Array | Promise<Uint8Array>;
}

const formats: Readonly<Record<string, Format>> = {
  ods: {
    type: "application/vnd.oasis.opendocument.spreadsheet",
    bytesOf: (account) => ods(yearBook(account)),
  },
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    bytesOf: (account) => xlsx(yearBook(account)),
  },
  csv: { type: "text/csv; charset=utf-8", bytesOf: (account) => csv(fundedSheet(account)) },
};

/** The account of a year as a file, in the format of which the address has the name. */
export const loader = reading(async ({ actor, url }) => {
  mustBeAllowed(whyNot(actor, "raad.export_year", null), url);
  const ending = url.pathname.split(".").at(-1) ?? "";
  const format = formats[ending];
  const { account } = await accountOfYear(url);
  if (!format || !account) throw notFound();
  return new Response(new Uint8Array(await format.bytesOf(account)), {
    headers: {
      ...asFile(format.type, `verantwoording-${account.year}.${ending}`),
      "Cache-Control": "private, no-store",
    },
  });
});
