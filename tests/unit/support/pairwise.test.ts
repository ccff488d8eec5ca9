import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { everyRow, pairsOf, pairwiseSample, sampleList } from "#tests/support/pairwise.ts";

const site = {
  page: Array.from({ length: 30 }, (_, at) => `/pagina-${at}`),
  phase: ["preparation", "submission", "screening", "valuation", "council", "accountability"],
  role: ["visitor", "resident", "coordinator", "official", "griffie", "administrator"],
  mode: ["script", "no-script", "narrow"],
};

const pairsIn = (rows: readonly Readonly<Record<string, string>>[]) => new Set(rows.flatMap(pairsOf));

const smallDimensions = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 4 })
  .map((sizes) =>
    Object.fromEntries(sizes.map((size, at) => [`d${at}`, Array.from({ length: size }, (_, v) => `v${v}`)])),
  );

describe("pairwise sample", () => {
  property.prop([smallDimensions, fc.integer()])("covers every pair of values, each row a real one", (given, seed) => {
    const whole = everyRow(given);
    const sample = pairwiseSample(given, seed);
    expect(pairsIn(sample)).toEqual(pairsIn(whole));
    for (const row of sample) expect(whole).toContainEqual(row);
  });

  property.prop([smallDimensions, fc.integer()])(
    "covers what the allowed rows hold and nothing else",
    (given, seed) => {
      const allowed = (row: Record<string, string>) => row["d0"] !== "v0" || row["d1"] === "v0";
      expect(pairsIn(pairwiseSample(given, seed, allowed))).toEqual(pairsIn(everyRow(given, allowed)));
    },
  );

  test("covers a site of 3,240 combinations with little more than its two largest dimensions need", () => {
    const sample = pairwiseSample(site, 2028);
    expect(everyRow(site)).toHaveLength(3240);
    expect(pairsIn(sample).size).toBe(30 * 6 + 30 * 6 + 30 * 3 + 6 * 6 + 6 * 3 + 6 * 3);
    expect(sample.length).toBeGreaterThanOrEqual(180);
    expect(sample.length).toBeLessThanOrEqual(210);
  });

  test("gives the same list for the same seed, another for another, and prints it", () => {
    const list = sampleList(pairwiseSample(site, 7));
    expect(sampleList(pairwiseSample(site, 7))).toBe(list);
    expect(sampleList(pairwiseSample(site, 8))).not.toBe(list);
    expect(list.split("\n")[0]).toMatch(/^ {3}1 {2}\/pagina-\d+ \| \w+ \| \w+ \| [\w-]+$/);
  });
});
