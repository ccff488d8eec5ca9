import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, compare, rational } from "#app/modules/counting/core/rational.ts";
import type { MissingRule, ScoringInput } from "#app/modules/counting/core/scoring.ts";
import { scorePlans } from "#app/modules/counting/core/scoring.ts";

const score = (memberId: string, planId: string, criterionId: string, points: number) => ({
  memberId,
  planId,
  criterionId,
  points,
});
const board: ScoringInput = {
  planIds: ["p"],
  memberIds: ["m1", "m2", "m3"],
  criteria: [
    { criterionId: "reach", weight: 60, knockOutBelow: null },
    { criterionId: "own effort", weight: 40, knockOutBelow: 2 },
  ],
  scores: [
    score("m1", "p", "reach", 4),
    score("m2", "p", "reach", 5),
    score("m3", "p", "reach", 4),
    score("m1", "p", "own effort", 3),
    score("m2", "p", "own effort", 1),
    score("m3", "p", "own effort", 2),
  ],
  recusals: [],
  missing: "block",
};
const without = (memberId: string, criterionId: string) =>
  board.scores.filter((some) => some.memberId !== memberId || some.criterionId !== criterionId);
const only = (input: ScoringInput) => {
  const [plan] = scorePlans(input);
  if (!plan) throw new Error("no plan");
  return plan;
};

describe("a total", () => {
  test("is the sum of weight times mean, exactly", () => {
    expect(only(board)).toEqual({
      planId: "p",
      total: rational(60 * 13 + 40 * 6, 3),
      criteria: [
        {
          criterionId: "reach",
          weight: 60,
          mean: rational(13, 3),
          sum: 13,
          minimum: 4,
          maximum: 5,
          given: 3,
          expected: 3,
          knockedOut: false,
        },
        {
          criterionId: "own effort",
          weight: 40,
          mean: rational(2),
          sum: 6,
          minimum: 1,
          maximum: 3,
          given: 3,
          expected: 3,
          knockedOut: false,
        },
      ],
      missing: [],
    });
  });

  test("leaves out whoever has a conflict of interest, also points given before it was declared", () => {
    const plan = only({ ...board, recusals: [{ memberId: "m2", planId: "p" }] });
    expect(plan.total).toEqual(rational(60 * 4 + 20 * 5));
    expect(plan.criteria[0]).toMatchObject({ minimum: 4, maximum: 4, given: 2, expected: 2 });
  });

  test("is not there when no member may score the plan", () => {
    const recusals = board.memberIds.map((memberId) => ({ memberId, planId: "p" }));
    for (const missing of ["ignore", "zero", "block"] as const) {
      expect(only({ ...board, recusals, missing })).toMatchObject({ total: null, missing: [] });
    }
  });
});

describe("a missing score", () => {
  const scores = without("m3", "reach");
  const gap = [{ memberId: "m3", criterionId: "reach" }];

  test.each<[MissingRule, ReturnType<typeof rational> | null]>([
    ["ignore", rational(60 * 9, 2)],
    ["zero", rational(60 * 9, 3)],
    ["block", null],
  ])("under %s", (missing, reach) => {
    const plan = only({ ...board, scores, missing });
    expect(plan.total).toEqual(reach === null ? null : add(reach, rational(80)));
    expect(plan.missing).toEqual(gap);
    expect(plan.criteria[0]).toMatchObject({ minimum: 4, maximum: 5, given: 2, expected: 3 });
  });

  test("when a criterion has no points at all there is no total to ignore it in", () => {
    expect(only({ ...board, scores: [], missing: "ignore" })).toMatchObject({ total: null });
    expect(only({ ...board, scores: [], missing: "zero" })).toMatchObject({ total: rational(0) });
  });

  test("of a member who is recused is not missing", () => {
    expect(only({ ...board, scores, recusals: [{ memberId: "m3", planId: "p" }] })).toMatchObject({ missing: [] });
  });
});

describe("a knock-out", () => {
  test("is a mean below the bound, never one on it", () => {
    expect(only(board).criteria[1]).toMatchObject({ mean: rational(2), knockedOut: false });
    const lower = without("m1", "own effort").concat(score("m1", "p", "own effort", 2));
    expect(only({ ...board, scores: lower }).criteria[1]).toMatchObject({ mean: rational(5, 3), knockedOut: true });
  });
});

test.each<[string, Partial<ScoringInput>]>([
  ["a score given twice", { scores: [...board.scores, score("m1", "p", "reach", 5)] }],
  ["half a point", { scores: [score("m1", "p", "reach", 2.5)] }],
  ["points below 0", { scores: [score("m1", "p", "reach", -1)] }],
  ["an unknown member", { scores: [score("m9", "p", "reach", 1)] }],
  ["an unknown plan", { scores: [score("m1", "q", "reach", 1)] }],
  ["an unknown criterion", { scores: [score("m1", "p", "beauty", 1)] }],
  ["a plan twice", { planIds: ["p", "p"] }],
  ["a negative weight", { criteria: [{ criterionId: "reach", weight: -1, knockOutBelow: null }] }],
])("refuses %s", (_, change) => {
  expect(() => scorePlans({ ...board, ...change })).toThrow(RangeError);
});

describe("always", () => {
  const members = ["m1", "m2", "m3", "m4"];
  const plans = ["p1", "p2", "p3"];
  const input = fc.record({
    planIds: fc.constant(plans),
    memberIds: fc.constant(members),
    criteria: fc.tuple(fc.nat(9), fc.nat(9)).map(([one, other]) => [
      { criterionId: "a", weight: one, knockOutBelow: null },
      { criterionId: "b", weight: other, knockOutBelow: 3 },
    ]),
    scores: fc
      .array(fc.option(fc.nat(10)), { minLength: 24, maxLength: 24 })
      .map((cells) =>
        cells.flatMap((points, at) =>
          points === null
            ? []
            : [score(members[at % 4] ?? "", plans[Math.floor(at / 8)] ?? "", at % 8 < 4 ? "a" : "b", points)],
        ),
      ),
    recusals: fc.subarray(members).map((some) => some.map((memberId) => ({ memberId, planId: "p2" }))),
    missing: fc.constantFrom<MissingRule>("ignore", "zero", "block"),
  });

  test("the order of the input does not matter", () => {
    fc.assert(
      fc.property(input, (one) => {
        const other = {
          ...one,
          planIds: plans.toReversed(),
          memberIds: members.toReversed(),
          scores: one.scores.toReversed(),
        };
        expect(scorePlans(other)).toEqual(scorePlans(one));
      }),
    );
  });

  test("a total lies between the lowest and the highest points times the weights", () => {
    fc.assert(
      fc.property(input, (one) => {
        const weights = one.criteria.reduce((sum, { weight }) => sum + weight, 0);
        for (const { total } of scorePlans(one)) {
          if (total === null) continue;
          expect(compare(total, rational(0))).toBeGreaterThanOrEqual(0);
          expect(compare(total, rational(10 * weights))).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  test("more points never lower a total", () => {
    fc.assert(
      fc.property(input, fc.nat(23), (one, at) => {
        const raised = one.scores[at];
        if (!raised) return;
        const more = { ...one, scores: one.scores.with(at, { ...raised, points: raised.points + 1 }) };
        const after = new Map(scorePlans(more).map(({ planId, total }) => [planId, total]));
        for (const { planId, total } of scorePlans(one)) {
          const then = after.get(planId);
          if (total !== null && then) expect(compare(then, total)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
