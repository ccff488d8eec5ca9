import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { dividingSteps } from "#app/modules/fonds/texts.nl.ts";
import type { Rules } from "#app/modules/rounds/core/rules.ts";
import { exampleRules } from "./rules.ts";

const said = (rules: Partial<Rules> = {}) => dividingSteps({ ...exampleRules, ...rules }, cents(30_000_000)).join("\n");

describe("the dividing rule in words", () => {
  test("says that a plan that does not fit gets the remainder if that is its minimum, and else is in reserve", () => {
    expect(said()).toContain(
      "Dan krijgt het plan wat er over is, als dat ten minste het bedrag is dat het plan minimaal",
    );
    expect(said()).toContain("Is er te weinig over? Dan krijgt het plan geen geld. Het komt op de reservelijst");
  });

  test("says that who is involved does not score, and that the ceiling holds", () => {
    expect(said()).toContain("Is een lid betrokken bij een plan? Dan geeft dat lid dit plan geen score");
    expect(said()).toContain("nooit meer dan €\u00a0300.000");
  });

  test.each([
    ["go_on", "Daarna is het volgende plan op dezelfde manier aan de beurt", "stopt de verdeling"],
    ["stop", "Na het eerste plan dat niet helemaal past, stopt de verdeling", "op dezelfde manier aan de beurt"],
  ] as const)("%s: what comes after a plan that does not fit", (atMisfit, words, other) => {
    expect(said({ allocation: { atMisfit, perArea: 0 } })).toContain(words);
    expect(said({ allocation: { atMisfit, perArea: 0 } })).not.toContain(other);
  });

  test.each([
    ["ignore", "Dan telt het gemiddelde van de andere leden."],
    ["zero", "Dan telt dat als 0 punten."],
    ["block", "Een plan krijgt pas een plaats als alle leden een score hebben gegeven."],
  ] as const)("%s: what a missing score does", (missingScores, words) => {
    expect(said({ missingScores })).toContain(words);
    expect(said({ missingScores })).toContain("het krijgt geen geld en komt niet op de reservelijst");
  });

  test("names the tie rules in their order, and not those about plusses and minuses, which a board does not give", () => {
    expect(said({ ties: ["more_positives", "lower_cost", "lot"] })).toContain(
      "Dan geldt: het goedkoopste plan gaat voor; blijft het gelijk, dan: loten, met een trekking die iedereen kan zien.",
    );
    expect(said({ ties: ["more_positives", "lower_cost", "lot"] })).not.toContain("keer goed");
  });

  test("speaks of a knock-out only where a criterion has one", () => {
    expect(said()).toContain("knock-out");
    expect(said({ criteria: exampleRules.criteria.map((one) => ({ ...one, knockOut: false })) })).not.toContain(
      "knock-out",
    );
  });
});
