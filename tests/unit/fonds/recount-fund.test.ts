import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "#app/modules/counting/core/canonical.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { scoreSums } from "#app/modules/counting/core/scoring.ts";
import { fingerprint } from "#app/modules/counting/core/sha256.ts";
import { divideFund, sumOf } from "#app/modules/fonds/core/award.ts";
import { weighted } from "#app/modules/fonds/core/board.ts";
import { variants } from "#app/modules/fonds/core/paid-first.ts";
import type { FundFile } from "#app/modules/fonds/core/fund-file.ts";
import { fundSteps, recountFund, type FundStep } from "#app/modules/fonds/core/recount-fund.ts";
import { shownFundStep } from "#app/modules/fonds/recount-words.nl.ts";
import { defaultRules, type Criterion, type Rules } from "#app/modules/rounds/core/rules.ts";

const ceiling = cents(100_00);

const levels = [100, 60, 0].map((points) => ({ title: `${points}`, description: "", points }));
const criteria: readonly Criterion[] = [
  { key: "samenhang", title: "Samenhang", weight: 60, knockOut: false, levels },
  { key: "haalbaar", title: "Haalbaar", weight: 40, knockOut: true, levels },
];

/** Files of funds of all sorts, as the product publishes them. */
const files: fc.Arbitrary<FundFile> = fc
  .record({
    plans: fc.array(
      fc.record({
        requested: fc.integer({ min: 0, max: 80_00 }),
        areas: fc.subarray(["Noord", "Zuid"]),
        minimum: fc.option(fc.integer({ min: 1, max: 80_00 }), { nil: null }),
        sums: fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.nat({ max: 300 }), fc.nat({ max: 300 })),
      }),
      { minLength: 1, maxLength: 7 },
    ),
    missingScores: fc.constantFrom("ignore" as const, "zero" as const, "block" as const),
    atMisfit: fc.constantFrom("stop" as const, "go_on" as const),
    perArea: fc.nat({ max: 2 }),
    variant: fc.option(fc.constantFrom(...variants), { nil: null }),
    ballots: fc.array(
      fc.record({
        plans: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 4 }),
        count: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ plans, missingScores, atMisfit, perArea, variant, ballots }): FundFile => {
    const base = defaultRules.neighbourhood_fund;
    const rules: Rules = { ...base, criteria, missingScores, allocation: { atMisfit, perArea } };
    const asking = plans.map(({ requested, minimum, areas, sums: [one, two, first, second] }, at) => ({
      plan: at + 1,
      requested: cents(requested),
      minimum: minimum !== null && minimum <= requested ? cents(minimum) : null,
      areas,
      sums: [
        { criterionId: "samenhang", sum: one === 0 ? 0 : first, given: one, expected: 3 },
        { criterionId: "haalbaar", sum: two === 0 ? 0 : second, given: two, expected: 3 },
      ],
    }));
    const scored = asking.map(({ plan, requested, minimum, areas, sums }) => ({
      plan: { id: plan, number: plan, requested, minimum, areas },
      ...scoreSums(weighted(rules.criteria), sums, missingScores),
    }));
    const divided = divideFund(scored, {
      ...{ rules, ceiling, seed: "lot 1" },
      ...(variant && { variant }),
      ballots: ballots.map((one) => ({ ...one, plans: one.plans.map(String) })),
    });
    const lines = divided.kind === "proposed" ? divided.lines : [];
    return {
      format: "telling-fonds-1",
      ...{ round: "proef", rules, rulesHash: fingerprint(canonicalJson(rules)), ceiling, seed: "lot 1" },
      plans: asking,
      ...(variant && { otherRule: { variant, reason: "Zo koos het bestuur." } }),
      ...(variant === "shares" && { ballots }),
      lines: lines.map(({ planId: _, ...line }) => line),
    };
  });

function recounted(file: FundFile): FundStep[] {
  const text = canonicalJson(file);
  return [...recountFund(text, fingerprint(text))];
}

const wrongIn = (steps: readonly FundStep[]) => steps.filter(({ same }) => !same).map(({ code }) => code);
const titleOf = (plan: number) => `Plan ${plan}`;
const wordsOf = (steps: readonly FundStep[], code: FundStep["code"]) =>
  steps.filter((step) => step.code === code).map((step) => shownFundStep(step, titleOf).verdict);

test("says by which other rule a fund was divided, and finds one that was not", () => {
  fc.assert(
    fc.property(
      files.filter(({ otherRule }) => otherRule?.variant === "optimal"),
      (file) => {
        const [words] = wordsOf(recounted(file), "walk");
        expect(words).toMatch(/^Anders verdeeld dan de spelregels: samen de meeste punten\..* De reden: Zo koos/);
        const { otherRule: _, ...byRules } = file;
        const lines = file.lines.filter(({ because: { code, notIn } }) => code === "in_best" || notIn);
        expect(wrongIn(recounted(byRules)).includes("walk")).toBe(lines.length > 0);
      },
    ),
    { numRuns: 50 },
  );
});

describe("dividing a fund again from its published file", () => {
  test("takes all steps and finds the same, for any fund", () => {
    fc.assert(
      fc.property(files, (file) => {
        const steps = recounted(file);
        expect(steps.map(({ code }) => code)).toEqual(fundSteps);
        expect(wrongIn(steps)).toEqual([]);
        for (const step of steps) expect(shownFundStep(step, titleOf).verdict).not.toBe("");
      }),
      { numRuns: 300 },
    );
  });

  test("finds points that are others than those the award was made of", () => {
    fc.assert(
      fc.property(
        files.filter(
          ({ rules, plans }) => rules.missingScores !== "block" && plans.some(({ requested }) => requested > 0),
        ),
        (file) => {
          const at = file.plans.findIndex(({ requested }) => requested > 0);
          const plans = file.plans.map((plan, index) =>
            index === at ? { ...plan, sums: plan.sums.map((one) => ({ ...one, given: 3, sum: one.sum + 301 })) } : plan,
          );
          expect(wrongIn(recounted({ ...file, plans }))).toContain("scores");
        },
      ),
      { numRuns: 100 },
    );
  });

  test("finds an amount without a reason, and more than there is", () => {
    fc.assert(
      fc.property(files, fc.nat(), (file, at) => {
        const more = (reason: string | null) =>
          file.lines.map((line, index) =>
            index === at % file.lines.length
              ? { ...line, amount: cents(line.amount + ceiling + 1), handReason: reason }
              : line,
          );
        const silent = recounted({ ...file, lines: more(null) });
        expect(wrongIn(silent)).toEqual(["changes", "ceiling"]);
        expect(wordsOf(silent, "changes")[0]).toMatch(/^Er staat geen reden bij ‘Plan \d‘?/);
        expect(wordsOf(silent, "ceiling")).toEqual(["Er is meer toegekend dan er is."]);
        expect(wrongIn(recounted({ ...file, lines: more("Zo besloot het bestuur.") }))).toEqual(["ceiling"]);
        expect(sumOf(more(null))).toBeGreaterThan(ceiling);
      }),
      { numRuns: 100 },
    );
  });
});
