import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { rankPlans } from "#app/modules/counting/core/ranking.ts";
import type { Shortlist, ShortlistCandidate, ShortlistRule } from "#app/modules/counting/core/shortlist.ts";
import { shortlist, shortlistCandidates } from "#app/modules/counting/core/shortlist.ts";
import type { TieRule } from "#app/modules/counting/core/ties.ts";

const plan = (
  planId: string,
  rank: number | null,
  areas: readonly string[] = [],
  more: Partial<ShortlistCandidate> = {},
) => ({
  planId,
  rank,
  areas,
  support: 50,
  ratings: 60,
  positives: 50,
  negatives: 10,
  cost: cents(0),
  ...more,
});
const rule = (more: Partial<ShortlistRule> = {}): ShortlistRule => ({
  size: 3,
  perArea: 0,
  areaMode: "inside",
  minimumSupport: 0,
  edge: "include",
  ties: { order: ["lot"], seed: null },
  ...more,
});
/** Twelve plans a to l, at places 1 to 12: a to h for the whole city, then i and k of Noord, j and l of Zuid. */
const town = Array.from("abcdefgh")
  .map((id, at) => plan(id, at + 1))
  .concat([plan("i", 9, ["Noord"]), plan("j", 10, ["Zuid"]), plan("k", 11, ["Noord"]), plan("l", 12, ["Zuid"])]);

const listOf = (outcome: Shortlist) => {
  if (outcome.kind !== "list") throw new Error("no list");
  return outcome;
};
const idsOf = (outcome: Shortlist) => listOf(outcome).listed.map(({ planId }) => planId);
const because = (outcome: Shortlist, id: string) =>
  [...listOf(outcome).listed, ...listOf(outcome).unlisted].find(({ planId }) => planId === id)?.because;

describe("the best N", () => {
  test("with the reason of each plan", () => {
    const outcome = shortlist(town, rule());
    expect(idsOf(outcome)).toEqual(["a", "b", "c"]);
    expect(because(outcome, "c")).toEqual({ code: "top", place: 3 });
    expect(because(outcome, "d")).toEqual({ code: "below_edge", place: 4, lastPlace: 3 });
    expect(listOf(outcome).ties).toEqual([]);
  });

  test("fewer plans than N all go up, and no plans make an empty list", () => {
    expect(idsOf(shortlist(town, rule({ size: 99 })))).toHaveLength(12);
    expect(idsOf(shortlist([], rule()))).toEqual([]);
  });

  test("plans tied at the edge all enter, marked", () => {
    const outcome = shortlist(
      [plan("c", 2), plan("a", 1), plan("b", 2), plan("d", 2), plan("e", 5)],
      rule({ size: 2 }),
    );
    expect(idsOf(outcome)).toEqual(["a", "b", "c", "d"]);
    expect(because(outcome, "d")).toEqual({ code: "tied_at_edge", place: 2 });
    expect(because(outcome, "e")).toEqual({ code: "below_edge", place: 5, lastPlace: 2 });
  });

  test("or the tie rules choose, and each plan knows which rule it was", () => {
    const tied = [
      plan("a", 1, [], { positives: 7, cost: cents(500) }),
      plan("b", 1, [], { positives: 7, cost: cents(300) }),
      plan("c", 1, [], { positives: 6, cost: cents(100) }),
    ];
    const ties = { order: ["more_positives", "lower_cost"] as TieRule[], seed: null };
    const one = shortlist(tied, rule({ size: 1, edge: "tie_rule", ties }));
    expect(idsOf(one)).toEqual(["b"]);
    expect(because(one, "b")).toEqual({ code: "won_tie", place: 1, settledBy: "lower_cost" });
    expect(because(one, "a")).toEqual({ code: "lost_tie", place: 1, settledBy: "lower_cost" });
    expect(because(one, "c")).toEqual({ code: "lost_tie", place: 1, settledBy: "more_positives" });
    expect(listOf(one).ties).toEqual([
      { plans: ["a", "b", "c"], settledBy: "more_positives" },
      { plans: ["a", "b"], settledBy: "lower_cost" },
    ]);
    const two = shortlist(tied, rule({ size: 2, edge: "tie_rule", ties }));
    expect(idsOf(two)).toEqual(["a", "b"]);
    expect(because(two, "a")).toMatchObject({ settledBy: "more_positives" });
  });

  test("a lot that is not drawn decides nothing, and the tied plans are named", () => {
    const tied = [plan("a", 1), plan("c", 2), plan("b", 2), plan("d", 2, [], { positives: 51 })];
    const order: TieRule[] = ["more_positives", "lot"];
    const undrawn = rule({ size: 3, edge: "tie_rule", ties: { order, seed: null } });
    expect(shortlist(tied, undrawn)).toEqual({
      kind: "needs_lot",
      plans: ["b", "c"],
      ties: [
        { plans: ["b", "c", "d"], settledBy: "more_positives" },
        { plans: ["b", "c"], settledBy: "lot_not_drawn" },
      ],
    });
    expect(idsOf(shortlist(tied, { ...undrawn, size: 2 }))).toEqual(["a", "d"]); // the edge falls beside the lot
    expect(idsOf(shortlist(tied, { ...undrawn, ties: { order, seed: "trekking" } }))).toHaveLength(3);
  });
});

describe("the best k of each area", () => {
  test("on top of N: added unless they are there already", () => {
    const outcome = shortlist(town, rule({ size: 9, perArea: 1, areaMode: "on_top" }));
    expect(idsOf(outcome)).toEqual(Array.from("abcdefghij"));
    expect(because(outcome, "i")).toEqual({ code: "top", place: 9 });
    expect(because(outcome, "j")).toEqual({
      code: "area",
      place: 10,
      areas: [{ area: "Zuid", place: 1, settledBy: null }],
    });
    expect(because(outcome, "k")).toEqual({ code: "below_edge", place: 11, lastPlace: 9 });
  });

  test("inside N: they take the last places", () => {
    const outcome = shortlist(town, rule({ size: 6, perArea: 1 }));
    expect(idsOf(outcome)).toEqual(["a", "b", "c", "d", "i", "j"]);
    expect(because(outcome, "e")).toEqual({ code: "displaced", place: 5, guaranteed: 2 });
    expect(because(outcome, "g")).toEqual({ code: "below_edge", place: 7, lastPlace: 4 });
  });

  test("a plan that is there for its place alone costs no other plan its place", () => {
    const outcome = shortlist(
      [plan("a", 1, ["Noord"]), plan("b", 2), plan("c", 3), plan("d", 4)],
      rule({ perArea: 1 }),
    );
    expect(idsOf(outcome)).toEqual(["a", "b", "c"]);
    expect(because(outcome, "a")).toEqual({ code: "top", place: 1 });
  });

  test("a plan in several areas counts for each, a plan for the whole city for none", () => {
    const plans = [plan("a", 1), plan("b", 2), plan("c", 3, ["Noord", "Zuid", "Noord"]), plan("d", 4, ["Zuid"])];
    const outcome = shortlist(plans, rule({ size: 1, perArea: 1, areaMode: "on_top" }));
    expect(idsOf(outcome)).toEqual(["a", "c"]);
    expect(because(outcome, "c")).toMatchObject({
      areas: [
        { area: "Noord", place: 1 },
        { area: "Zuid", place: 1 },
      ],
    });
  });

  test("plans tied at place k of an area all enter", () => {
    const plans = [plan("a", 1), plan("b", 2, ["Noord"]), plan("c", 2, ["Noord"]), plan("d", 4, ["Noord"])];
    const outcome = shortlist(plans, rule({ size: 1, perArea: 1, areaMode: "on_top" }));
    expect(idsOf(outcome)).toEqual(["a", "b", "c"]);
  });

  test("or the tie rules choose among them", () => {
    const plans = [plan("a", 1), plan("b", 2, ["Noord"]), plan("c", 2, ["Noord"], { positives: 51 })];
    const ties = { order: ["more_positives" as const], seed: null };
    const outcome = shortlist(plans, rule({ size: 1, perArea: 1, areaMode: "on_top", edge: "tie_rule", ties }));
    expect(idsOf(outcome)).toEqual(["a", "c"]);
    expect(listOf(outcome).ties).toEqual([{ plans: ["b", "c"], settledBy: "more_positives" }]);
    const settledBy = "more_positives";
    expect(because(outcome, "c")).toMatchObject({ code: "area", areas: [{ area: "Noord", place: 1, settledBy }] });
    expect(because(outcome, "b")).toEqual({ code: "lost_area_tie", place: 2, areas: [{ area: "Noord", settledBy }] });
  });

  test("inside N the winner of an area's tie is there for its area if the loser stays out, else for its place", () => {
    const plans = [plan("a", 1), plan("b", 2, ["Noord"]), plan("c", 2, ["Noord"], { positives: 51 })];
    const ties = { order: ["more_positives" as const], seed: null };
    const two = shortlist(plans, rule({ size: 2, perArea: 1, edge: "tie_rule", ties }));
    const areas = [{ area: "Noord", place: 1, settledBy: "more_positives" }];
    expect(because(two, "c")).toEqual({ code: "area", place: 2, areas });
    expect(because(two, "b")).toMatchObject({ code: "lost_area_tie", place: 2 });
    const three = shortlist(plans, rule({ size: 3, perArea: 1, edge: "tie_rule", ties }));
    expect(because(three, "c")).toEqual({ code: "top", place: 2 });
  });

  test("who stands equal with a plan that stays out is there for its area, with or without a tie in it", () => {
    const oneOfArea = [plan("p0", 1, ["Oost"]), plan("p1", 1)];
    const areas = [{ area: "Oost", place: 1, settledBy: null }];
    const one = shortlist(oneOfArea, rule({ size: 1, perArea: 1 }));
    expect(because(one, "p0")).toEqual({ code: "area", place: 1, areas });
    expect(because(one, "p1")).toEqual({ code: "displaced", place: 1, guaranteed: 1 });
    const drawn = rule({ size: 1, perArea: 1, edge: "tie_rule", ties: { order: ["lot"], seed: "" } });
    const two = listOf(shortlist([...oneOfArea, plan("p2", 1, ["Oost"])], drawn));
    expect(two.listed.map(({ because: why }) => why)).toMatchObject([
      { code: "area", areas: [{ area: "Oost", settledBy: "lot" }] },
    ]);
    expect(because(two, "p1")).toEqual({ code: "displaced", place: 1, guaranteed: 1 });
  });

  test("a guarantee that does not fit inside N is lowered for every area alike, and says so", () => {
    const four = rule({ size: 3, perArea: 2 });
    expect(listOf(shortlist(town, four)).perAreaGranted).toBe(1);
    expect(idsOf(shortlist(town, four))).toEqual(["a", "i", "j"]);
    expect(listOf(shortlist(town, { ...four, size: 4 })).perAreaGranted).toBe(2);
    expect(idsOf(shortlist(town, { ...four, size: 4 }))).toEqual(["i", "j", "k", "l"]);
    expect(listOf(shortlist(town, { ...four, size: 1 }))).toMatchObject({
      perAreaGranted: 0,
      listed: [{ planId: "a" }],
    });
  });
});

test("minimum support holds for the list and for the areas", () => {
  const plans = [
    plan("a", 1, [], { support: 4 }),
    plan("b", 2, [], { support: 5 }),
    plan("c", 3, ["Noord"], { support: 4 }),
    plan("d", null, ["Noord"], { ratings: 2 }),
    plan("e", 4, ["Noord"], { support: 9 }),
  ];
  const outcome = shortlist(plans, rule({ size: 1, perArea: 1, areaMode: "on_top", minimumSupport: 5 }));
  expect(idsOf(outcome)).toEqual(["b", "e"]);
  expect(because(outcome, "b")).toEqual({ code: "top", place: 1 }); // places count plans with enough support
  expect(because(outcome, "a")).toEqual({ code: "too_little_support", support: 4, minimum: 5 });
  expect(because(outcome, "d")).toEqual({ code: "too_few_ratings", ratings: 2 });
});

test("a ranking by score gives its candidates", () => {
  const tally = { positives: 3, negatives: 1, sum: 2, sumOfSquares: 4, count: 4, areas: ["Noord"], cost: cents(7) };
  const ranking = rankPlans(
    [
      { ...tally, planId: "a" },
      { ...tally, planId: "b", positives: 1, negatives: 0, count: 1 },
    ],
    { method: "positives", minimumRatings: 2 },
  );
  expect(shortlistCandidates(ranking)).toMatchObject([
    { planId: "a", rank: 1, support: 3, ratings: 4, areas: ["Noord"], cost: 7 },
    { planId: "b", rank: null, support: 1, ratings: 1 },
  ]);
});

test("no lot is asked for that changes nothing: areas that cannot fit get a plan less without one", () => {
  const plans = [plan("a", 1, ["Oost"]), plan("b", 2, ["Noord"]), plan("c", 3, ["Zuid"]), plan("d", 3, ["Zuid"])];
  const asked = (size: number) => shortlist(plans, rule({ size, perArea: 1, edge: "tie_rule" }));
  expect(asked(2)).toMatchObject({ kind: "list", perAreaGranted: 0 });
  expect(listOf(asked(2)).listed.map(({ planId }) => planId)).toEqual(["a", "b"]);
  expect(asked(3)).toMatchObject({ kind: "needs_lot", plans: ["c", "d"] });
});

test("a plan that two areas wait for may fill a room in both, so there a lot does matter", () => {
  const [north, east] = [plan("c", 3, ["Noord"]), plan("d", 3, ["Oost"])];
  const plans = [plan("a", 3, ["Noord", "Oost"]), north, east];
  expect(shortlist(plans, rule({ size: 1, perArea: 1, edge: "tie_rule" }))).toMatchObject({ kind: "needs_lot" });
});

describe("always", () => {
  const plans = fc
    .array(
      fc.record({
        score: fc.nat(6),
        areas: fc.subarray(["Noord", "Oost", "Zuid", "West"], { maxLength: 2 }),
        support: fc.nat(4),
        positives: fc.nat(2),
        ranked: fc.boolean(),
      }),
      { maxLength: 14 },
    )
    .map((all) =>
      all.map(({ score, areas, support, positives, ranked }, at) =>
        plan(`p${at}`, ranked ? 1 + all.filter((other) => other.score > score).length : null, areas, {
          support,
          positives,
        }),
      ),
    );
  const rules = fc.record({
    size: fc.integer({ min: 1, max: 10 }),
    perArea: fc.nat(3),
    areaMode: fc.constantFrom("inside" as const, "on_top" as const),
    minimumSupport: fc.nat(3),
    edge: fc.constantFrom("include" as const, "tie_rule" as const),
    ties: fc.record({ order: fc.constant(["more_positives", "lot"] as const), seed: fc.option(fc.string()) }),
  });

  test("every plan is in or out with a reason, whatever the order of the input", () => {
    fc.assert(
      fc.property(plans, rules, (all, asked) => {
        const outcome = shortlist(all, asked);
        expect(shortlist(all.toReversed(), asked)).toEqual(outcome);
        if (outcome.kind === "needs_lot") {
          expect(asked.edge === "tie_rule" && asked.ties.seed === null && outcome.plans.length > 1).toBe(true);
          return;
        }
        const ids = [...outcome.listed, ...outcome.unlisted].map(({ planId }) => planId);
        expect(ids.toSorted()).toEqual(all.map(({ planId }) => planId).toSorted());
      }),
    );
  });

  test("nobody enters past a better plan, except for an area", () => {
    fc.assert(
      fc.property(plans, rules, (all, asked) => {
        const outcome = shortlist(all, asked);
        if (outcome.kind === "needs_lot") return;
        const rankOf = new Map(all.map(({ planId, rank }) => [planId, rank ?? Infinity]));
        const worst = Math.max(
          0,
          ...outcome.listed
            .filter(({ because: why }) => why.code !== "area" && why.code !== "top")
            .map(({ planId }) => rankOf.get(planId) ?? 0),
        );
        for (const { planId, because: why } of outcome.unlisted) {
          if (why.code === "below_edge" || why.code === "displaced") expect(rankOf.get(planId)).toBeGreaterThan(worst);
        }
      }),
    );
  });

  test("with tie rules inside N the list is never longer than N, and full when enough plans have support", () => {
    fc.assert(
      fc.property(plans, rules, (all, asked) => {
        const strict = {
          ...asked,
          areaMode: "inside" as const,
          edge: "tie_rule" as const,
          ties: { order: ["id"] as const, seed: null },
        };
        const able = all.filter(({ rank, support }) => rank !== null && support >= asked.minimumSupport).length;
        expect(idsOf(shortlist(all, strict))).toHaveLength(Math.min(able, asked.size));
      }),
    );
  });

  test("each area gets what was granted, if it has that many plans", () => {
    fc.assert(
      fc.property(plans, rules, (all, asked) => {
        const outcome = shortlist(all, asked);
        if (outcome.kind === "needs_lot") return;
        const listed = new Set(outcome.listed.map(({ planId }) => planId));
        for (const area of ["Noord", "Oost", "Zuid", "West"]) {
          const here = all.filter(
            ({ rank, support, areas }) => rank !== null && support >= asked.minimumSupport && areas.includes(area),
          );
          const entered = here.filter(({ planId }) => listed.has(planId)).length;
          expect(entered).toBeGreaterThanOrEqual(Math.min(here.length, outcome.perAreaGranted));
        }
      }),
    );
  });
});
