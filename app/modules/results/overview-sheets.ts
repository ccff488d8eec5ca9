import { cents } from "#app/modules/counting/core/money.ts";
import { programmeName } from "#app/modules/raad/render/year.ts";
import { fill, filled, type Filled } from "#app/modules/raad/render/tables.ts";
import type { Sheet, Workbook } from "#app/platform/documents/model.ts";
import type { LocalDate } from "#app/modules/rounds/core/dates.ts";
import { lastMeasured, lastSpread, progressOf, type Indicator, type YearMeasured } from "./core/indicator.ts";
import type { OverviewRow } from "./core/overview.ts";
import { progressText, resultsTexts } from "./texts.nl.ts";
import { goalText } from "./words.ts";

const { overview: texts, goal, sheets, whole } = resultsTexts;

export interface Overview {
  readonly year: number;
  /** The day of the last fact. */
  readonly on: LocalDate;
  readonly rows: readonly OverviewRow[];
  readonly indicators: readonly Indicator[];
}

/** Hundredths as a number of a table. */
const inOnes = (hundredths: number | undefined) => (hundredths === undefined ? null : hundredths / 100);

const money = (amount: number | undefined) => (amount === undefined ? null : cents(amount));

const overviewColumns: readonly Filled<OverviewRow>[] = [
  filled(texts.about, "number", ({ key }) => (key === "whole" ? whole : programmeName(key))),
  filled("Naam", "text", ({ share }) => share?.name ?? null),
  filled(
    texts.ambition,
    "text",
    ({ indicators }) => indicators.map((one) => `${one.name}: ${goalText(one)}`).join("; ") || null,
  ),
  filled("Begroting", "money", ({ share }) => money(share?.amount)),
  filled("Besloten met inwoners", "money", ({ share }) => money(share?.decided)),
  filled("Deel in procenten", "number", ({ share }) => inOnes(share?.share)),
  filled("In potten voor plannen", "money", ({ pots }) => money(pots?.forPlans)),
  filled("Uit potten gereserveerd", "money", ({ pots }) => money(pots?.reserved)),
  filled("Uit potten toegezegd", "money", ({ pots }) => money(pots?.committed)),
  filled("Uit potten uitgegeven", "money", ({ pots }) => money(pots?.spent)),
  filled("Plannen beslist", "number", ({ sums }) => sums?.decided ?? null),
  filled("Gaan door", "number", ({ sums }) => sums?.funded ?? null),
  filled("Uitgevoerd", "number", ({ sums }) => sums?.carriedOut ?? null),
  filled("Niet gelukt", "number", ({ sums }) => sums?.failed ?? null),
  filled(
    texts.result,
    "text",
    ({ indicators }) =>
      indicators.map((one) => `${one.name}: ${progressText(progressOf(one), one.baselineYear)}`).join("; ") || null,
  ),
  filled("Verantwoord", "number", ({ sums }) => sums?.accountedFor ?? null),
  filled("Uitgegeven volgens verantwoording", "money", ({ sums }) => sums?.spent ?? null),
];

/** Ambition, budget, effort and result of a year (R93). */
export function overviewSheet({ year, rows }: Overview): Sheet {
  return fill({ name: texts.year(year), caption: texts.caption(year) }, overviewColumns, rows);
}

const goalColumns: readonly Filled<Indicator>[] = [
  filled("Doel", "text", ({ name }) => name),
  filled("Gemeten als", "text", ({ unit }) => unit),
  filled("Bron", "text", ({ source }) => source),
  filled("Programma", "number", ({ programme }) => programme),
  filled("Jaar begin", "number", ({ baselineYear }) => baselineYear),
  filled("Begin", "number", ({ baselineValue }) => inOnes(baselineValue)),
  filled("Jaar doel", "number", ({ targetYear }) => targetYear),
  filled("Doel van de raad", "number", ({ targetValue }) => inOnes(targetValue)),
  filled("Jaar laatste meting", "number", (one) => lastMeasured(one)?.year ?? null),
  filled("Laatste meting", "number", (one) => inOnes(lastMeasured(one)?.value)),
  filled("Hoe ver", "text", (one) => progressText(progressOf(one), one.baselineYear)),
  filled("Jaar spreiding", "number", (one) => lastSpread(one)?.year ?? null),
  filled("Wijken gemeten", "number", (one) => lastSpread(one)?.count ?? null),
  filled(goal.lowest, "text", (one) => lastSpread(one)?.lowest.wijk ?? null),
  filled("Laagste waarde", "number", (one) => inOnes(lastSpread(one)?.lowest.value)),
  filled(goal.highest, "text", (one) => lastSpread(one)?.highest.wijk ?? null),
  filled("Hoogste waarde", "number", (one) => inOnes(lastSpread(one)?.highest.value)),
  filled("Spreiding (standaardafwijking)", "number", (one) => inOnes(lastSpread(one)?.deviation)),
  filled("Grens van de spreiding", "number", ({ spreadLimit }) => inOnes(spreadLimit ?? undefined)),
  filled("Te ver uit elkaar", "text", (one) => verdict(one)),
];

/** No judgement without a limit, nor where too few wijken were measured (R91). */
function verdict(indicator: Indicator): string | null {
  const spread = lastSpread(indicator);
  if (!spread || indicator.spreadLimit === null) return null;
  return spread.exceeds ? "ja" : "nee";
}

/** Each goal of the raad with how far it is (R90, R91). */
export const goalSheet = (indicators: readonly Indicator[]): Sheet =>
  fill({ name: sheets.goals, caption: sheets.goalsCaption }, goalColumns, indicators);

interface Value {
  readonly name: string;
  readonly year: number;
  readonly where: string;
  readonly value: number;
}

const valueColumns: readonly Filled<Value>[] = [
  filled("Doel", "text", ({ name }) => name),
  filled("Jaar", "number", ({ year }) => year),
  filled("Waar", "text", ({ where }) => where),
  filled("Waarde", "number", ({ value }) => inOnes(value)),
];

/** Everything that was measured and counts, a row for each year and place. */
export function measurementSheet(indicators: readonly Indicator[]): Sheet {
  const values = indicators.flatMap(({ name, years }) => years.flatMap((year) => valuesOf(name, year)));
  return fill({ name: sheets.measurements, caption: sheets.measurementsCaption }, valueColumns, values);
}

const valuesOf = (name: string, { year, whole: value, wijken }: YearMeasured): Value[] => [
  ...(value === null ? [] : [{ name, year, where: whole, value }]),
  ...wijken.map((one) => ({ name, year, where: one.wijk, value: one.value })),
];

/** The overview as a workbook; the same data give the same one. */
export function overviewBook(overview: Overview): Workbook {
  const { year, on, indicators } = overview;
  const all = [overviewSheet(overview), goalSheet(indicators), measurementSheet(indicators)];
  return { title: texts.year(year), date: on, sheets: all };
}
