import { describe, expect, test } from "vitest";
import { sides, triageOf, weights, type Weight } from "#app/modules/plans/core/impact.ts";
import { WeighForm } from "#app/modules/plans/forms.ts";

describe("whether a plan is simple or complex (R55)", () => {
  test.each([
    [[], null],
    [["none", "little", "none"], null],
    [["much"], "complex"],
    [["none", "none", "none", "none"], "simple"],
    [["little", "little", "little", "little"], "simple"],
    [["none", "little", "none", "much"], "complex"],
    [["blocking", "none", "none", "none"], "complex"],
  ] as const)("%j: %s", (weighed, triage) => {
    expect(triageOf(weighed)).toBe(triage);
  });

  test("is complex as soon as one side is much or worse, whichever side it is, and else simple", () => {
    const every = (depth: number): Weight[][] =>
      depth === 0 ? [[]] : every(depth - 1).flatMap((one) => weights.map((weight) => [...one, weight]));
    for (const weighed of every(sides.length)) {
      const heavy = weighed.some((weight) => weights.indexOf(weight) >= weights.indexOf("much"));
      expect(triageOf(weighed)).toBe(heavy ? "complex" : "simple");
    }
  });
});

describe("the form", () => {
  const filled = (weight: string, explanation: string) =>
    Object.fromEntries(sides.map((side) => [side, { weight, explanation }]));
  const fieldsOf = (typed: unknown) => WeighForm.safeParse(typed).error?.issues.map(({ path }) => path.join("."));

  test("asks why as soon as there is an impact", () => {
    expect(fieldsOf(filled("none", ""))).toBeUndefined();
    expect(WeighForm.parse(filled("none", "")).legal).toEqual({ weight: "none", explanation: null });
    for (const weight of ["little", "much", "blocking"]) {
      expect(fieldsOf(filled(weight, " "))).toEqual(sides.map((side) => `${side}.explanation`));
      expect(fieldsOf(filled(weight, "Een vergunning."))).toBeUndefined();
    }
  });

  test("wants a choice on every side", () => {
    expect(fieldsOf(filled("", "Iets."))).toEqual(sides.map((side) => `${side}.weight`));
    expect(fieldsOf({})).toHaveLength(sides.length);
  });
});
