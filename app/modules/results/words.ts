import { lastSpread, type Indicator, type IndicatorDescription } from "./core/indicator.ts";
import { formatValue } from "./core/value.ts";
import { resultsTexts } from "./texts.nl.ts";

/** "van 7,2 in 2014 naar 7,5 in 2018" */
export const goalText = ({ baselineYear, baselineValue, targetYear, targetValue }: IndicatorDescription): string =>
  resultsTexts.overview.goal(formatValue(baselineValue), baselineYear, formatValue(targetValue), targetYear);

/** That wijken lie too far apart, as last measured (R91); null within the limit, without one, and where too few were measured. */
export function spreadWarning(indicator: Indicator): string | null {
  const spread = lastSpread(indicator);
  if (!spread?.exceeds || indicator.spreadLimit === null) return null;
  const { wijk } = resultsTexts.goal;
  const place = ({ wijk: name, value }: { wijk: string; value: number }) => wijk(name, formatValue(value));
  const { year, deviation, lowest, highest } = spread;
  // To a reader a deviation that is above the limit only after the second decimal would look the same.
  const shown =
    formatValue(deviation) === formatValue(indicator.spreadLimit)
      ? `iets meer dan ${formatValue(deviation)}`
      : formatValue(deviation);
  return resultsTexts.goal.warning(year, shown, formatValue(indicator.spreadLimit), place(lowest), place(highest));
}
