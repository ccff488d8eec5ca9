import type { YearAccount } from "#app/modules/raad/core/year-account.ts";
import { loadYearAccount, yearsToAccount } from "#app/modules/raad/queries.server.ts";

/** The account of the year that the address names, or of the last one when it names none; null when there is none of it. */
export async function accountOfYear(url: URL): Promise<{ years: number[]; account: YearAccount | null }> {
  const years = await yearsToAccount();
  const asked = url.searchParams.get("jaar");
  const year = asked === null ? years[0] : years.find((one) => String(one) === asked);
  return { years, account: year === undefined ? null : await loadYearAccount(year) };
}
