import { lastSpread, type Indicator, type IndicatorDescription } from "./core/indicator.ts";
import type { Spread, WijkValue } from "./core/spread.ts";
import { formatValue } from "./core/value.ts";
import { resultsTexts } from "./texts.nl.ts";

/** "van 7,2 in 2014 naar 7,5 in 2018" */
export const goalText = ({ baselineYear, baselineValue, targetYear, targetValue }: IndicatorDescription): string =>
  resultsTexts.overview.goal(formatValue(baselineValue), baselineYear, formatValue(targetValue), targetYear);

/** A spread as people read it: one that is above the limit only behind the second decimal would look the same as the limit. */
function shownSpread({ deviation, exceeds }: Spread, limit: number | null): string {
  const text = formatValue(deviation);
  return exceeds && limit !== null && deviation <= limit ? resultsTexts.goal.justOver(text) : text;
}

/** That wijken lie too far apart, as last measured (R91); null within the limit, without one, and where too few were measured. */
export function spreadWarning(indicator: Indicator): string | null {
  const spread = lastSpread(indicator);
  const { spreadLimit: limit } = indicator;
  if (!spread?.exceeds || limit === null) return null;
  const place = ({ wijk, value }: WijkValue) => resultsTexts.goal.wijk(wijk, formatValue(value));
  const { year, lowest, highest } = spread;
  const deviation = shownSpread(spread, limit);
  return resultsTexts.goal.warning(year, deviation, formatValue(limit), place(lowest), place(highest));
}

/** How far wijken lie apart, as last measured, in a few words; null where too few were measured. */
export function spreadText(indicator: Indicator): string | null {
  const spread = lastSpread(indicator);
  if (!spread) return null;
  const limit = indicator.spreadLimit === null ? null : formatValue(indicator.spreadLimit);
  const deviation = shownSpread(spread, indicator.spreadLimit);
  return spread.exceeds && limit !== null
    ? resultsTexts.overview.apart(deviation, limit)
    : resultsTexts.overview.spread(deviation, limit);
}
