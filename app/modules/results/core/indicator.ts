import { refused, type Refused } from "../../people/core/refusal.ts";
import type { LocalDate } from "../../rounds/core/dates.ts";
import { spreadOf, type Spread, type WijkValue } from "./spread.ts";

/** What somebody says of an indicator who makes or changes it (R90). Values in hundredths of the unit. */
export interface IndicatorDescription {
  readonly name: string;
  readonly unit: string;
  /** Where the values are from, such as the burgerpeiling of Waarstaatjegemeente. */
  readonly source: string;
  /** The number of the programme of the budget that works on it; null: the whole municipality. */
  readonly programme: number | null;
  readonly baselineYear: number;
  readonly baselineValue: number;
  readonly targetYear: number;
  readonly targetValue: number;
  /** How far wijken may lie apart, as a standard deviation (R91); null: no limit. */
  readonly spreadLimit: number | null;
}

/** What was measured in a year. */
export interface YearMeasured {
  readonly year: number;
  /** Of the whole municipality; null: not measured. */
  readonly whole: number | null;
  /** In the order of the wijken. */
  readonly wijken: readonly WijkValue[];
  readonly spread: Spread | null;
}

export interface Indicator extends IndicatorDescription {
  readonly id: number;
  /** The first year first; only those in which something was measured. */
  readonly years: readonly YearMeasured[];
}

export type IndicatorReason =
  | "no_such_indicator"
  | "indicator_name_twice"
  | "indicator_in_use"
  | "target_not_later"
  | "target_is_baseline"
  | "measured_already"
  | "measurements_changed"
  | "nothing_measured"
  | "no_such_wijk";

/** Why an indicator cannot be so: a goal lies later than where it starts, and elsewhere. */
export function whyNotIndicator(indicator: IndicatorDescription): Refused<IndicatorReason> | null {
  const { baselineYear, baselineValue, targetYear, targetValue } = indicator;
  if (targetYear <= baselineYear) return refused("target_not_later", { field: "targetYear" });
  return targetValue === baselineValue ? refused("target_is_baseline", { field: "targetValue" }) : null;
}

/** A measurement that counts. */
export interface Measured {
  readonly year: number;
  /** Null: the whole municipality. */
  readonly wijk: string | null;
  readonly value: number;
}

/** A measurement that does not count any more. */
export interface Corrected {
  readonly id: number;
  readonly year: number;
  /** Null: the whole municipality. */
  readonly wijk: string | null;
  readonly value: number;
  readonly on: LocalDate;
  readonly by: string;
}

/** Measurements that count, by year; wijken in the order in which they come. */
export function byYear(measured: readonly Measured[], limit: number | null): YearMeasured[] {
  const years = [...new Set(measured.map(({ year }) => year))].toSorted((one, other) => one - other);
  return years.map((year) => {
    const those = measured.filter((one) => one.year === year);
    const wijken = those.flatMap(({ wijk, value }) => (wijk === null ? [] : [{ wijk, value }]));
    const whole = those.find(({ wijk }) => wijk === null)?.value ?? null;
    return { year, whole, wijken, spread: spreadOf(wijken, limit) };
  });
}

/** What somebody sees of a year who changes its measurements: another text when somebody else changed them meanwhile. */
export const seenOf = (year: YearMeasured | undefined): string =>
  year ? [year.whole ?? "", ...year.wijken.map(({ wijk, value }) => `${wijk}=${value}`)].join("/") : "";

/** The last year in which the whole municipality was measured. */
export function lastMeasured({ years }: Pick<Indicator, "years">): { year: number; value: number } | null {
  const last = years.findLast(({ whole }) => whole !== null);
  return last && last.whole !== null ? { year: last.year, value: last.whole } : null;
}

/** The last spread over wijken, of whichever year. */
export const lastSpread = ({ years }: Pick<Indicator, "years">): (Spread & { readonly year: number }) | null => {
  const last = years.findLast(({ spread }) => spread !== null);
  return last?.spread ? { ...last.spread, year: last.year } : null;
};

/**
 * How far the last measurement is: not measured; the goal is reached; a part of the way in whole percents, rounded down; as far as at
 * the beginning; or further off than that.
 */
export type Progress =
  | { readonly is: "not_measured" }
  | { readonly is: "reached" | "unchanged" | "back" }
  | { readonly is: "under_way"; readonly percent: number };

export function progressOf(indicator: Indicator): Progress {
  const last = lastMeasured(indicator);
  if (last === null) return { is: "not_measured" };
  const { baselineValue, targetValue } = indicator;
  const up = targetValue > baselineValue ? 1 : -1;
  const gone = (last.value - baselineValue) * up;
  const way = (targetValue - baselineValue) * up;
  if (gone >= way) return { is: "reached" };
  if (gone <= 0) return { is: gone === 0 ? "unchanged" : "back" };
  return { is: "under_way", percent: Math.trunc((gone * 100) / way) };
}
