import { describe, expect, test } from "vitest";
import { pointsOf, whyNotSheet } from "#app/modules/fonds/core/sheet.ts";
import { bothAt } from "./build.ts";
import { criteria } from "./rules.ts";

describe("a score sheet", () => {
  test("answers each criterion once, with a level that exists", () => {
    expect(whyNotSheet(criteria, bothAt(0))).toBeNull();
    expect(whyNotSheet(criteria, bothAt(3))).toBeNull();
  });

  test("is refused with the criterion that it leaves out", () => {
    expect(whyNotSheet(criteria, bothAt(0).slice(0, 1))).toEqual({
      refused: "criterion_missing",
      field: "marks[1].level",
      with: { criterion: "Klaar" },
    });
  });

  test.each([4, -1, 0.5])("is refused with level %s, which is not there", (level) => {
    expect(whyNotSheet(criteria, bothAt(level))).toMatchObject({ refused: "no_such_level", field: "marks[0].level" });
  });

  test("is refused with a criterion that the raad did not set, or one answered twice", () => {
    expect(whyNotSheet(criteria, [...bothAt(0), { criterion: "other", level: 0 }])).toMatchObject({
      refused: "criterion_unknown",
    });
    expect(whyNotSheet(criteria, [...bothAt(0), { criterion: "people", level: 1 }])).toMatchObject({
      refused: "criterion_unknown",
    });
  });

  test("is worth weight times points, and nothing while a mark is missing", () => {
    expect(pointsOf(criteria, bothAt(0))).toBe(100 * 100);
    expect(pointsOf(criteria, [bothAt(1)[0] ?? never(), bothAt(3)[1] ?? never()])).toBe(60 * 80);
    expect(pointsOf(criteria, bothAt(0).slice(0, 1))).toBeNull();
  });
});

function never(): never {
  throw new Error("both are there");
}
