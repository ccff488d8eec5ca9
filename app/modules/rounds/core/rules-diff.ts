import type { PhaseDates } from "./phases.ts";

export interface Difference {
  /** "valuation.minimumPerPlan", or "phases.valuation" for dates. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What two documents of plain values say differently, by path, in the order of the first. */
export function differences(before: object, after: object, under = ""): readonly Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const path = under ? `${under}.${name}` : name;
    const [a, b] = [read(before, name), read(after, name)];
    if (isPlain(a) && isPlain(b)) return differences(a, b, path);
    return JSON.stringify(a) === JSON.stringify(b) ? [] : [{ path, before: a, after: b }];
  });
}

/** The phases whose dates differ. */
export function calendarDifferences(
  before: readonly PhaseDates[],
  after: readonly PhaseDates[],
): readonly Difference[] {
  const byPhase = (calendar: readonly PhaseDates[]) =>
    Object.fromEntries(calendar.map(({ phase, startsOn, endsOn }) => [phase, [startsOn, endsOn]]));
  return differences(byPhase(before), byPhase(after), "phases");
}

function read(from: object, name: string): unknown {
  return (from as Readonly<Record<string, unknown>>)[name];
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
