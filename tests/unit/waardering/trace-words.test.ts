import fc from "fast-check";
import { expect, test } from "vitest";
import type { CountStep } from "#app/modules/counting/core/count-election.ts";
import { rational, toDecimal } from "#app/modules/counting/core/rational.ts";
import { stepText, type Money } from "#app/modules/waardering/trace-words.nl.ts";
import { electionOf, nameOf, outcomeOf, ruleNames, smallElections, type RuleName } from "../counting/small-election.ts";

const money: Money = (amount) => (typeof amount === "number" ? String(amount) : toDecimal(amount, 2));

const town = { budget: 100, costs: [60, 50, 40, 120], ballots: [[0, 1, 3], [0, 1, 2, 3], [0], [2]] };
const told = (rule: RuleName): Record<string, string> =>
  Object.fromEntries(
    outcomeOf(electionOf(town), rule).trace.map((step: CountStep) => [step.planId, stepText(step, money)]),
  );

test("greedy tells whose turn it was, what there was, and whether it fits", () => {
  expect(told("greedy")).toEqual({
    a: "Nummer 1, met 3 stemmen. Het kost 60 en er was nog 100. Het past.",
    b: "Nummer 2, met 2 stemmen. Het kost 50 en er was nog 40. Het past niet.",
    c: "Nummer 3, met 2 stemmen. Het kost 40 en er was nog 40. Het past.",
    d: "Nummer 4, met 2 stemmen. Het kost 120 en er was nog 0. Het past niet.",
  });
});

test("the optimum tells what is worth more together, and what is dearer than all", () => {
  expect(told("optimum by number")).toEqual({
    a: "Het kost 60 en hoort bij de beste verdeling.",
    b: "Het kost 50. Voor dat geld hebben andere plannen samen meer waarde.",
    c: "Het kost 40 en hoort bij de beste verdeling.",
    d: "Het kost 120. Dat is meer dan er is.",
  });
});

test("equal shares tell what supporters had together and what each pays", () => {
  expect(told("equal shares by cost")).toEqual({
    a: "Gekozen als nummer 1. Wie het steunt, had samen 75.00. Het kost 60. Ieder betaalt 20.00 per punt steun, of alles wat nog over is.",
    b: "Wie het steunt, had samen 10.00. Het kost 50. Dat is te veel.",
    c: "Wie het steunt, had samen 30.00. Het kost 40. Dat is te veel.",
    d: "Wie het steunt, had samen 10.00. Het kost 120. Dat is te veel.",
  });
});

test("Phragmén tells what each supporter has paid by then, and where it ends", () => {
  expect(told("phragmen")).toEqual({
    a: "Gekozen als nummer 1. Het kost 60 en er was nog 100. Ieder die het steunt, heeft daarna in totaal 20.00 betaald.",
    b: "Het was aan de beurt. Het kost 50 en er was nog 0. Het past niet, en daar stopt de telling.",
    c: "Gekozen als nummer 2. Het kost 40 en er was nog 40. Ieder die het steunt, heeft daarna in totaal 30.00 betaald.",
    d: "Het kost 120. Dat is meer dan er is.",
  });
  expect(money(rational(1, 3))).toBe("0.33");
});

test.each(ruleNames)("%s has words for every plan of any election, in short sentences", (rule) => {
  fc.assert(
    fc.property(smallElections, (small) => {
      const { trace } = outcomeOf(electionOf(small), rule);
      const told = new Map(trace.map((step: CountStep) => [step.planId, stepText(step, money)]));
      for (const at of small.costs.keys()) expect(told.has(nameOf(at))).toBe(true);
      for (const text of told.values()) {
        expect(text).toMatch(/^[A-Z].*\.$/);
        for (const sentence of text.split(/[.:] /)) expect(sentence.split(" ").length).toBeLessThanOrEqual(25);
      }
    }),
    { numRuns: 40 },
  );
});
