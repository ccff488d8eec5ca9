import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "#app/modules/counting/core/canonical.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { fingerprint } from "#app/modules/counting/core/sha256.ts";
import { defaultRules, type Rules } from "#app/modules/rounds/core/rules.ts";
import { allocateByVotes } from "#app/modules/waardering/core/allocation.ts";
import {
  fromFile,
  numberOf,
  outcomeOf,
  plansInFile,
  toFile,
  type CountFile,
} from "#app/modules/waardering/core/count-file.ts";
import { recount, stepsOf, type RecountStep } from "#app/modules/waardering/core/recount.ts";
import { count } from "#app/modules/waardering/core/result.ts";
import type { Answers, CountedPlan } from "#app/modules/waardering/core/result-row.ts";

const areas = ["Noord", "Oost", "Zuid"];

const rulesWith = fc
  .record({
    method: fc.constantFrom("score" as const, "pairs" as const),
    count: fc.constantFrom("positives" as const, "net" as const, "mean" as const),
    scale: fc.constantFrom("good_less_good" as const, "five" as const),
    minimumPerPlan: fc.integer({ min: 0, max: 6 }),
    size: fc.integer({ min: 1, max: 6 }),
    perArea: fc.integer({ min: 0, max: 2 }),
    edge: fc.constantFrom("include" as const, "tie_rule" as const),
  })
  .map(({ method, count, scale, minimumPerPlan, ...list }): Rules => {
    const base = defaultRules.citizens_budget;
    return {
      ...base,
      valuation: { ...base.valuation, method, count, scale, minimumPerPlan },
      shortlist: { ...base.shortlist, ...list },
    };
  });

const answersTo = (plans: readonly CountedPlan[], { valuation: { method, scale } }: Rules): fc.Arbitrary<Answers> => {
  const planId = fc.constantFrom(...plans.map((plan) => plan.planId));
  const many = fc.integer({ min: 1, max: 40 });
  if (method === "pairs")
    return fc
      .array(fc.record({ winner: planId, loser: planId, count: many }), { maxLength: 20 })
      .map((pairs) => ({ method: "pairs", pairs: pairs.filter(({ winner, loser }) => winner !== loser) }));
  const marks = scale === "five" ? [1, 2, 3, 4, 5] : [-1, 1];
  return fc.array(fc.tuple(planId, fc.constantFrom(...marks), many), { maxLength: 20 }).map((given) => {
    const byPlan = new Map<string, Map<number, number>>();
    for (const [id, mark, times] of given) {
      const counts = byPlan.get(id) ?? new Map<number, number>();
      byPlan.set(id, counts.set(mark, times));
    }
    const counted = [...byPlan].map(
      ([id, counts]) => [id, [...counts].map(([mark, count]) => ({ mark, count }))] as const,
    );
    return { method: "score" as const, marks: new Map(counted) };
  });
};

/** Files as the product publishes them, of rounds of all sorts. */
const files: fc.Arbitrary<CountFile> = fc
  .tuple(
    rulesWith,
    fc.array(fc.record({ areas: fc.subarray(areas, { maxLength: 2 }), cost: fc.integer({ min: 1, max: 900 }) }), {
      minLength: 2,
      maxLength: 8,
    }),
    fc.option(fc.constant("lot 1"), { nil: null }),
    fc.boolean(),
  )
  .chain(([rules, drawn, seed, imported]) => {
    const plans = drawn.map((plan, at) => ({ planId: String(at + 1), areas: plan.areas, cost: cents(plan.cost) }));
    return answersTo(plans, rules).map((answers) => fileOf(plans, answers, { rules, seed, imported }));
  });

function fileOf(
  plans: readonly CountedPlan[],
  answers: Answers,
  { rules, seed, imported }: { rules: Rules; seed: string | null; imported: boolean },
): CountFile {
  const budget = imported && answers.method === "score" ? cents(1000) : null;
  const allocation =
    budget !== null && answers.method === "score" ? allocateByVotes(plans, answers.marks, budget) : null;
  return {
    format: "telling-1",
    ...{ round: "proef", rules, rulesHash: fingerprint(canonicalJson(rules)), people: 9, seed, budget },
    plans: plansInFile(plans),
    answers: toFile(answers),
    outcome: outcomeOf(count(plans, answers, rules, seed), allocation, numberOf(answers)),
  };
}

function recounted(file: CountFile): RecountStep[] {
  const text = canonicalJson(file);
  return [...recount(text, fingerprint(text))];
}

const wrongIn = (steps: readonly RecountStep[]) => steps.filter(({ same }) => !same).map(({ code }) => code);

describe("a recount of the published file", () => {
  test("takes the announced steps and finds the same, for any round", () => {
    fc.assert(
      fc.property(files, (file) => {
        const steps = recounted(file);
        expect(steps.map(({ code }) => code)).toEqual(stepsOf(file));
        expect(wrongIn(steps)).toEqual([]);
        for (const step of steps) {
          if (step.code !== "areas") continue;
          // What an area is sure of stands on the list, and no plan of that area that is better is left out of the row.
          const listed = file.outcome.order.filter(({ on }) => on).map(({ plan }) => plan);
          for (const { area, plans } of step.areas) {
            const here = file.plans.filter((plan) => plan.areas.includes(area)).map(({ plan }) => plan);
            const first = listed.filter((plan) => here.includes(plan)).slice(0, step.granted);
            expect(plans.map(({ plan }) => plan)).toEqual(expect.arrayContaining(first));
            expect(listed).toEqual(expect.arrayContaining(plans.map(({ plan }) => plan)));
          }
          if (step.granted === 0) expect(step.areas).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("stops at a file of which one character is another", () => {
    fc.assert(
      fc.property(files, fc.nat(), (file, at) => {
        const text = canonicalJson(file);
        const place = at % text.length;
        const other = text[place] === "1" ? "2" : "1";
        const steps = [...recount(text.slice(0, place) + other + text.slice(place + 1), fingerprint(text))];
        expect(wrongIn(steps)).toEqual(["file"]);
        expect(steps).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });

  test("finds every count that is another than what was counted", () => {
    fc.assert(
      fc.property(
        files.filter(({ answers }) => numberOf(fromFile(answers)) > 0),
        fc.nat(),
        (file, at) => {
          const more = <Row extends { readonly count: number }>(rows: readonly Row[]): Row[] =>
            rows.map((row, index) => (index === at % rows.length ? { ...row, count: row.count + 1 } : row));
          const answers: CountFile["answers"] =
            file.answers.method === "score"
              ? { method: "score", marks: more(file.answers.marks) }
              : { method: "pairs", pairs: more(file.answers.pairs) };
          expect(wrongIn(recounted({ ...file, answers }))).toContain("answers");
        },
      ),
      { numRuns: 100 },
    );
  });

  test("finds a plan that was put at another place or taken off the list", () => {
    fc.assert(
      fc.property(files, fc.nat(), fc.boolean(), (file, at, moved) => {
        const order = file.outcome.order.map((plan, index) => {
          if (index !== at % file.outcome.order.length) return plan;
          return moved ? { ...plan, rank: (plan.rank ?? 0) + 1 } : { ...plan, on: plan.on === true ? false : true };
        });
        const wrong = wrongIn(recounted({ ...file, outcome: { ...file.outcome, order } }));
        expect(wrong).toContain("whole");
        expect(wrong[0]).toMatch(moved ? /^order$/ : /^(areas|list|spending)$/);
      }),
      { numRuns: 200 },
    );
  });

  test("finds a rule that is another than the one that was frozen", () => {
    fc.assert(
      fc.property(files, (file) => {
        const rules: Rules = {
          ...file.rules,
          shortlist: { ...file.rules.shortlist, size: file.rules.shortlist.size + 1 },
        };
        expect(wrongIn(recounted({ ...file, rules }))[0]).toBe("rules");
      }),
      { numRuns: 50 },
    );
  });
});
