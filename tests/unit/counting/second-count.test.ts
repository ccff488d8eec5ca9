import { spawnSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { countElection, completions, rules, type CountOptions } from "#app/modules/counting/core/count-election.ts";
import { tiesByCost, tiesById, tiesByLot } from "#app/modules/counting/core/greedy.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { byCodePoint } from "#app/modules/counting/core/order.ts";
import { voteTypes, type PbElection } from "#app/modules/counting/core/pabulib.ts";
import { rankPlans } from "#app/modules/counting/core/ranking.ts";
import { shortlist, type ShortlistCandidate } from "#app/modules/counting/core/shortlist.ts";
import { estimateStrengths } from "#app/modules/counting/core/strengths.ts";
import type { TieRule } from "#app/modules/counting/core/ties.ts";
import { whole } from "../../../scripts/testing/whole.js";
import { describeWithTools, runTool } from "../documents/tools.ts";

// The same random cases counted here and by tests/second-count, which was written from docs/counting.md alone.
const folder = join(import.meta.dirname, "../../second-count");
const many = whole ? 20_000 : 500;
const seed = whole ? Date.now() % 2 ** 31 : 76;

/** Ids whose order by code point is neither that of numbers nor that of UTF-16. */
const ids = ["10", "2", "02", "a", "B", "é", "\uff5e", "𝒳"];
const someIds = (least: number, most = ids.length) => fc.shuffledSubarray(ids, { minLength: least, maxLength: most });

interface Case {
  readonly kind: string;
}
/** What the second count is asked, and what it must answer; null answers are not compared. */
interface Asked {
  readonly given: Case;
  readonly expected: unknown;
}

const tieWords = { id: tiesById, "cost-votes-id": tiesByCost, "lot:7": tiesByLot("7") } as const;

const allocation = fc
  .record({
    voteType: fc.constantFrom(...voteTypes),
    plans: someIds(1).chain((some) =>
      fc.tuple(...some.map((id) => fc.oneof(fc.nat(6), fc.nat(40), fc.nat(3000)).map((cost) => ({ id, cost })))),
    ),
    budget: fc.oneof(fc.nat(30), fc.nat(200), fc.nat(6000)),
    draws: fc.array(
      fc.tuple(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7]), fc.array(fc.nat(5), { minLength: 8, maxLength: 8 })),
      {
        minLength: 1,
        maxLength: 12,
      },
    ),
    maxLength: fc.constantFrom(null, 2, 9),
    rule: fc.constantFrom(...rules),
    satisfaction: fc.constantFrom("cost", "cardinality", "fitting"),
    completion: fc.constantFrom(...completions),
    exhaustive: fc.boolean(),
    integral: fc.boolean(),
    increment: fc.constantFrom(100, 37),
    comparison: fc.boolean(),
    zeroSupport: fc.boolean(),
    ties: fc.constantFrom("id", "cost-votes-id", "lot:7"),
  })
  .map(({ draws, ...drawn }) => {
    const holdsPoints = drawn.voteType === "cumulative" || drawn.voteType === "scoring";
    const satisfaction =
      drawn.satisfaction !== "fitting"
        ? drawn.satisfaction
        : holdsPoints
          ? ("score" as const)
          : drawn.voteType === "ordinal"
            ? ("borda" as const)
            : ("cost" as const);
    const approves = !holdsPoints && drawn.voteType !== "ordinal";
    const rule = drawn.rule === "phragmen" && !approves ? "equal-shares" : drawn.rule;
    const ballots = draws.map(([places, points]) => {
      const named = places.flatMap((place) => drawn.plans[place]?.id ?? []);
      const plans = drawn.voteType === "choose-1" ? named.slice(0, 1) : named;
      return { plans, points: holdsPoints ? points.slice(0, plans.length) : null };
    });
    return { ...drawn, kind: "allocation", satisfaction, rule, ballots };
  });

function allocate(given: ReturnType<typeof sampleOf<typeof allocation>>[number]): unknown {
  const { voteType, maxLength, plans, ballots, ties, increment, ...options } = given;
  const election: PbElection = {
    meta: new Map(maxLength === null ? [] : [["max_length", String(maxLength)]]),
    budget: cents(given.budget),
    voteType,
    projects: plans.map(({ id, cost }) => ({
      ...{ projectId: id, cost: cents(cost), name: id, votes: null, score: null, selected: null, cells: new Map() },
    })),
    votes: ballots.map(({ plans: projectIds, points }, at) => ({ voterId: String(at), projectIds, points })),
  };
  const asked: CountOptions = { ...options, minimumVotes: 0, increment: cents(increment), ties: tieWords[ties] };
  const result = countElection(election, asked);
  return result.kind === "decided" ? { selected: result.selected, cost: result.cost } : result;
}

const comparisons = fc
  .record({
    plans: someIds(1, 7),
    pairs: fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.nat(9)), { maxLength: 25 }),
    prior: fc.constantFrom("newman", "none", "gaussian:4", "gaussian:0.5"),
  })
  .map(({ plans, pairs, prior }) => {
    const counts = pairs.flatMap(([one, other, count]): [string, string, number][] => {
      const [winner, loser] = [plans[one], plans[other]];
      return winner === undefined || loser === undefined || winner === loser ? [] : [[winner, loser, count]];
    });
    return { kind: "strengths", plans, counts, prior };
  });

function strengths({ plans, counts, prior }: ReturnType<typeof sampleOf<typeof comparisons>>[number]): unknown {
  const variance = Number(prior.split(":")[1]);
  const result = estimateStrengths(
    plans,
    counts.map(([winner, loser, count]) => ({ winner, loser, count })),
    { prior: prior === "newman" || prior === "none" ? { kind: prior } : { kind: "gaussian", variance }, errors: true },
  );
  if (result.kind === "no_maximum") return { noMaximum: true };
  const near = (value: number | null): unknown => expect.closeTo(value ?? NaN, 6);
  const items = result.plans.map(({ planId: id, strength, standardError, rank, group }) => ({
    ...{ id, strength: near(strength), standardError: near(standardError), rank, group },
  }));
  return { items };
}

const counted = someIds(1).chain((some) =>
  fc.tuple(
    ...some.map((id) =>
      fc
        .tuple(fc.nat(4), fc.nat(4), fc.nat(3), fc.integer({ min: -6, max: 6 }))
        .map(([positives, negatives, others, sum]) => ({
          ...{ id, positives, negatives, sum, count: positives + negatives + others },
        })),
    ),
  ),
);
const ranking = fc.record({
  kind: fc.constant("ranking"),
  plans: counted,
  method: fc.constantFrom("positives", "net", "mean"),
  minimumRatings: fc.nat(4),
});

function rank({ plans, method, minimumRatings }: ReturnType<typeof sampleOf<typeof ranking>>[number]): unknown {
  const tallies = plans.map(({ id, ...tally }) => ({
    ...{ ...tally, planId: id, sumOfSquares: 99, areas: [], cost: cents(0) },
  }));
  const { ranked, tooFew } = rankPlans(tallies, { method, minimumRatings });
  const divided = [...ranked, ...tooFew].filter(({ controversy }) => controversy.divided);
  return {
    places: ranked.map(({ tally: { planId }, rank: place }) => [planId, place]),
    tooFew: tooFew.map(({ tally: { planId } }) => planId),
    divided: divided.map(({ tally: { planId } }) => planId).toSorted(byCodePoint),
  };
}

const list = fc.record({
  kind: fc.constant("shortlist"),
  plans: someIds(1).chain((some) =>
    fc.tuple(
      ...some.map((id) =>
        fc.record({
          id: fc.constant(id),
          place: fc.oneof(
            { weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }) },
            { weight: 1, arbitrary: fc.constant(null) },
          ),
          areas: fc.subarray(["Noord", "Zuid", "Oost"]),
          support: fc.nat(4),
          positives: fc.nat(2),
          negatives: fc.nat(2),
          cost: fc.integer({ min: -2, max: 2 }),
        }),
      ),
    ),
  ),
  size: fc.nat(6),
  perArea: fc.nat(3),
  areaMode: fc.constantFrom("inside", "on_top"),
  minimumSupport: fc.nat(2),
  edge: fc.constantFrom("include", "tie_rule"),
  ties: fc.shuffledSubarray<TieRule>(["more_positives", "fewer_negatives", "lower_cost", "lot", "id"]),
  seed: fc.constantFrom(null, "1 2 3"),
});

function listed({ plans, ties, seed: drawn, ...rule }: ReturnType<typeof sampleOf<typeof list>>[number]): unknown {
  const candidates = plans.map(({ id, place, cost, ...plan }): ShortlistCandidate => ({
    ...{ ...plan, planId: id, rank: place, cost: cents(cost), ratings: 9 },
  }));
  const result = shortlist(candidates, { ...rule, ties: { order: ties, seed: drawn } });
  // Which plans are named when a lot is lacking goes by the lists that ask for one; that one is lacking is the rule.
  if (result.kind === "needs_lot") return { needsLot: expect.any(Array) as unknown };
  return { listed: result.listed.map(({ planId }) => planId).toSorted(byCodePoint) };
}

function sampleOf<Arbitrary extends fc.Arbitrary<unknown>>(arbitrary: Arbitrary, times: number) {
  return fc.sample(arbitrary, { numRuns: times, seed }) as (Arbitrary extends fc.Arbitrary<infer T> ? T : never)[];
}

function both<Given extends Case>(givens: readonly Given[], count: (given: Given) => unknown): Asked[] {
  return givens.map((given) => ({ given, expected: count(given) }));
}

/** What the second count answers to cases, in turn. */
function secondAnswers(asked: readonly Asked[]): unknown[] {
  const input = asked.map(({ given }) => JSON.stringify(given)).join("\n");
  const { stdout, stderr, status } = spawnSync("python3", [join(folder, "count.py")], {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
}

describeWithTools(
  ["python3"],
  `a second count, by another hand and in another language (${many} cases, seed ${seed})`,
  () => {
    test("it holds the examples of the document", () => {
      expect(() => runTool("python3", join(folder, "check.py"))).not.toThrow();
    });

    const share = (part: number) => Math.ceil(many * part);
    test.each([
      ["money over plans", () => both(sampleOf(allocation, share(0.6)), allocate)],
      ["strengths from pairs", () => both(sampleOf(comparisons, share(0.2)), strengths)],
      ["ratings to an order", () => both(sampleOf(ranking, share(0.1)), rank)],
      ["the list for the council", () => both(sampleOf(list, share(0.1)), listed)],
    ] as const)("%s: no difference", (_, make) => {
      const asked = make();
      const answers = secondAnswers(asked);
      expect(answers).toHaveLength(asked.length);
      for (const [at, { given, expected }] of asked.entries())
        expect(answers[at], JSON.stringify(given)).toEqual(expected);
    });
  },
);
