import { potsByYear } from "#app/modules/budget/queries.server.ts";
import { loadPublicYearAccount, publicShares, yearsToAccount } from "#app/modules/raad/queries.server.ts";
import { overviewOf } from "#app/modules/results/core/overview.ts";
import type { Overview } from "#app/modules/results/overview-sheets.ts";
import { lastMeasuredOn, listIndicators } from "#app/modules/results/queries.server.ts";

/** The overview of the year that the address names, or of the last one when it names none; null when there is none of it (R93). */
export async function overviewAt(url: URL): Promise<{ years: number[]; overview: Overview | null }> {
  const pots = await potsByYear();
  const known = new Set([...(await yearsToAccount()), ...pots.map(({ year }) => year)]);
  const years = [...known].toSorted((one, other) => other - one);
  const asked = url.searchParams.get("jaar");
  const year = asked === null ? years[0] : years.find((one) => String(one) === asked);
  if (year === undefined) return { years, overview: null };
  const [account, indicators, measuredOn] = await Promise.all([
    loadPublicYearAccount(year),
    listIndicators(),
    lastMeasuredOn(),
  ]);
  const shares = account?.shares ?? (await publicShares(year));
  const ofYear = pots.find((one) => one.year === year)?.pots ?? [];
  const rows = overviewOf({ indicators, pots: ofYear, shares, account });
  const [on = `${year}-01-01` as const] = [account?.on, measuredOn]
    .flatMap((day) => day ?? [])
    .toSorted()
    .toReversed();
  return { years, overview: { year, on, rows, indicators } };
}
