/** Local dates of Europe/Amsterdam as ISO text, "2027-02-07". Comparing them as text is comparing them as dates. */
export type LocalDate = `${number}-${number}-${number}`;

const weekdays = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"] as const;
const months = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
] as const;

const shortMonths = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"] as const;

const space = "\u00a0";

/** Reads "2027-02-07"; null when it is not a date of the calendar. */
export function parseLocalDate(text: string): LocalDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = utc(text as LocalDate);
  return !Number.isNaN(date.getTime()) && fromUtc(date) === text ? text : null;
}

/** The UTC midnight that stands for a local date in the database's `date` columns. */
export function utc(date: LocalDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

export function fromUtc(date: Date): LocalDate {
  return date.toISOString().slice(0, 10) as LocalDate;
}

const clock = new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", hour: "2-digit", minute: "2-digit" });

/** The time of day in Amsterdam, "20:14". */
export const localTime = (instant: Date): string => clock.format(instant);

const amsterdam = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });

/** The local day of an instant. */
export function localDay(at: Date): LocalDate {
  return amsterdam.format(at) as LocalDate;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  const moved = utc(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return fromUtc(moved);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);
}

/** "7 februari 2027"; day and month never part over a line. */
export function longDate(date: LocalDate): string {
  const d = utc(date);
  return `${d.getUTCDate()}${space}${months[d.getUTCMonth()] ?? ""}${space}${d.getUTCFullYear()}`;
}

/** "zondag 7 februari", with the year when it is not the year of `today`. */
export function dayInWords(date: LocalDate, today: LocalDate): string {
  const d = utc(date);
  const year = date.slice(0, 4) === today.slice(0, 4) ? "" : `${space}${d.getUTCFullYear()}`;
  return `${weekdays[d.getUTCDay()] ?? ""} ${d.getUTCDate()}${space}${months[d.getUTCMonth()] ?? ""}${year}`;
}

/**
 * First and last day of a period where there is little room: "3 aug" and "1 sep 2025". The year stands where it may be
 * doubted, and once when both days have the same.
 */
export function shortPeriod(from: LocalDate, to: LocalDate, today: LocalDate): readonly [string, string] {
  const years = [from, to, today].map((date) => date.slice(0, 4));
  const acrossYears = years[0] !== years[1];
  return [shortDate(from, acrossYears), shortDate(to, acrossYears || years[1] !== years[2])];
}

function shortDate(date: LocalDate, withYear: boolean): string {
  const d = utc(date);
  const parts = [d.getUTCDate(), shortMonths[d.getUTCMonth()] ?? "", ...(withYear ? [d.getUTCFullYear()] : [])];
  return parts.join(space);
}

/** "nog 12 dagen", "nog 1 dag", "vandaag is de laatste dag". */
export function daysLeftInWords(until: LocalDate, today: LocalDate): string {
  const days = daysBetween(today, until);
  if (days <= 0) return "vandaag is de laatste dag";
  return days === 1 ? "nog 1 dag" : `nog ${days} dagen`;
}
