import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  byYear,
  lastMeasured,
  lastSpread,
  progressOf,
  seenOf,
  whyNotIndicator,
  type Indicator,
} from "#app/modules/results/core/indicator.ts";
import { formatValue, parseValue } from "#app/modules/results/core/value.ts";
import { MeasureForm } from "#app/modules/results/forms.ts";
import { progressText } from "#app/modules/results/texts.nl.ts";
import { goalText, spreadText, spreadWarning } from "#app/modules/results/words.ts";

const indicator = (wishes: Partial<Indicator> = {}): Indicator => ({
  ...{ id: 1, name: "Verbondenheid", unit: "rapportcijfer", source: "Burgerpeiling", programme: null },
  ...{ baselineYear: 2014, baselineValue: 720, targetYear: 2018, targetValue: 750, spreadLimit: null, years: [] },
  ...wishes,
});
const measured = (value: number, year = 2016) => byYear([{ year, wijk: null, value }], null);

describe("values (R90)", () => {
  test("are read and written as people do, exact to a hundredth", () => {
    expect(parseValue("7,2")).toBe(720);
    expect(parseValue(" 1.250,05 ")).toBe(125_005);
    for (const text of ["7.2", "7,255", "€ 7", "zeven", ""]) expect(parseValue(text)).toBeNull();
    expect([720, 700, 725, 5, 125_005].map(formatValue)).toEqual(["7,2", "7", "7,25", "0,05", "1.250,05"]);
    fc.assert(fc.property(fc.nat(100_000_000), (value) => parseValue(formatValue(value)) === value));
  });

  test("a form says what is wrong with one", () => {
    const { error } = MeasureForm.safeParse({ indicator: "1", year: "2016", whole: "7.2", wijken: [] });
    expect(error?.issues).toMatchObject([{ path: ["whole"], message: expect.stringContaining("komma") as string }]);
  });
});

describe("a goal of the raad (R90)", () => {
  test("lies later than where it begins, and elsewhere", () => {
    expect(whyNotIndicator(indicator())).toBeNull();
    expect(whyNotIndicator(indicator({ targetYear: 2014 }))).toMatchObject({ refused: "target_not_later" });
    expect(whyNotIndicator(indicator({ targetValue: 720 }))).toMatchObject({ refused: "target_is_baseline" });
  });

  test.each([
    [null, "Nog niet gemeten"],
    [750, "Het doel is gehaald"],
    [900, "Het doel is gehaald"],
    [730, "33 procent van de weg naar het doel"],
    [749, "96 procent van de weg naar het doel"],
    [720, "Gelijk aan 2014"],
    [710, "Verder van het doel dan in 2014"],
  ])("measured as %s it says: %s", (value, says) => {
    const one = indicator({ years: value === null ? [] : measured(value) });
    expect(progressText(progressOf(one), 2014)).toBe(says);
  });

  test("that lies lower is reached by going down", () => {
    const fewer = indicator({ baselineValue: 5000, targetValue: 4000 });
    expect(progressOf({ ...fewer, years: measured(4500) })).toEqual({ is: "under_way", percent: 50 });
    expect(progressOf({ ...fewer, years: measured(3900) })).toEqual({ is: "reached" });
    expect(progressOf({ ...fewer, years: measured(5100) })).toEqual({ is: "back" });
    expect(goalText(fewer)).toBe("van 50 in 2014 naar 40 in 2018");
  });
});

describe("measurements by year", () => {
  const years = byYear(
    [
      { year: 2018, wijk: "Noord", value: 700 },
      { year: 2016, wijk: null, value: 730 },
      { year: 2016, wijk: "Noord", value: 600 },
      { year: 2016, wijk: "Zuid", value: 800 },
    ],
    50,
  );

  /** Less than half a hundredth apart, and more than nothing. */
  const close = [701, 702, 702].map((value, at) => ({ year: 2016, wijk: `Wijk ${at}`, value }));

  test("go from the first year on, and the last of a kind is the one that counts", () => {
    expect(years.map(({ year, whole, wijken }) => [year, whole, wijken.length])).toEqual([
      [2016, 730, 2],
      [2018, null, 1],
    ]);
    expect(lastMeasured({ years })).toEqual({ year: 2016, value: 730 });
    expect(lastSpread({ years })).toMatchObject({ year: 2016, deviation: 100, exceeds: true });
    expect(seenOf(years[0])).toBe("730/Noord=600/Zuid=800");
    expect(seenOf(undefined)).toBe("");
  });

  test("warn in plain words when wijken lie too far apart, and only against a limit (R91)", () => {
    expect(spreadWarning(indicator({ years, spreadLimit: 50 }))).toBe(
      "De wijken liggen in 2016 te ver uit elkaar. De spreiding is 1 en mag 0,5 zijn. Het laagst is 6 (Noord), het hoogst 8 (Zuid).",
    );
    expect(spreadText(indicator({ years, spreadLimit: 50 }))).toBe(
      "De wijken liggen te ver uit elkaar: de spreiding is 1, en mag 0,5 zijn.",
    );
    expect(spreadText(indicator({ years: byYear(close, null) }))).toBe("Spreiding tussen wijken: 0.");
    expect(spreadText(indicator({ years: byYear(close, 0), spreadLimit: 0 }))).toContain("iets meer dan 0,");
    expect(spreadText(indicator({ years: measured(730) }))).toBeNull();
    expect(spreadWarning(indicator({ years: byYear([], 50), spreadLimit: 50 }))).toBeNull();
    expect(spreadWarning(indicator({ years: measured(730), spreadLimit: 0 }))).toBeNull();
  });
});
