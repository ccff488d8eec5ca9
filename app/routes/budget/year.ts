import type { PotsOfYear } from "#app/modules/budget/queries.server.ts";

/** The pots of the year that the address names, of the last year when it names none; null when there are none of it. */
export function chosenYear(years: readonly PotsOfYear[], url: URL): PotsOfYear | null {
  const asked = url.searchParams.get("jaar");
  return (asked === null ? years[0] : years.find(({ year }) => String(year) === asked)) ?? null;
}
