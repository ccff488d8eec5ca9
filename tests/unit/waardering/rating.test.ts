import { describe, expect, it } from "vitest";
import { isMark, marksOf, tallyMarks } from "#app/modules/waardering/core/rating.ts";

describe("scales", () => {
  it("have two answers, or marks from 1", () => {
    expect(marksOf("good_less_good")).toEqual([1, -1]);
    expect(marksOf("five")).toEqual([1, 2, 3, 4, 5]);
    expect(marksOf("ten")).toHaveLength(10);
  });

  it.each([
    ["good_less_good", 0],
    ["good_less_good", 2],
    ["five", 0],
    ["five", 6],
    ["five", 2.5],
    ["ten", 11],
  ] as const)("%s has no mark %s", (scale, mark) => expect(isMark(scale, mark)).toBe(false));
});

describe("tallies", () => {
  const counts = (...pairs: [number, number][]) => pairs.map(([mark, count]) => ({ mark, count }));

  it("adds up the two answers", () => {
    expect(tallyMarks("good_less_good", counts([1, 231], [-1, 40]))).toEqual({
      positives: 231,
      negatives: 40,
      sum: 191,
      sumOfSquares: 271,
      count: 271,
    });
  });

  it("has neither positives nor negatives in the middle of five", () => {
    expect(tallyMarks("five", counts([1, 1], [2, 1], [3, 10], [4, 2], [5, 1]))).toEqual({
      positives: 3,
      negatives: 2,
      sum: 46,
      sumOfSquares: 152,
      count: 15,
    });
  });

  it("parts ten between 5 and 6", () => {
    expect(tallyMarks("ten", counts([5, 4], [6, 3]))).toMatchObject({ positives: 3, negatives: 4, count: 7 });
  });

  it("is nothing for a plan that nobody rated, and refuses a mark of another scale", () => {
    expect(tallyMarks("five", [])).toEqual({ positives: 0, negatives: 0, sum: 0, sumOfSquares: 0, count: 0 });
    expect(() => tallyMarks("five", counts([9, 1]))).toThrow(RangeError);
  });
});
