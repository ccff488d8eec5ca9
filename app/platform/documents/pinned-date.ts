/** Midnight UTC of an ISO date (`YYYY-MM-DD`); anything else throws, because it would end up as a wrong date in a file. */
export function pinnedDate(date: string): Date {
  const parsed = isoDate(date);
  if (!parsed) throw new RangeError(`Not a date like 2026-11-23: ${date}`);
  return parsed;
}

/** The same for text of which it is not known whether it is a date: undefined when it is none. */
export function isoDate(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? date : undefined;
}
