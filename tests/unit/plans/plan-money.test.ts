import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { decidingBody } from "#app/modules/plans/core/deciding-body.ts";
import { bodyNames, decidingReason } from "#app/modules/plans/texts.nl.ts";
import { PlanMoney } from "#app/modules/plans/ui/plan-money.tsx";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";

const round = { kind: "neighbourhood_plans", rules: defaultRules.neighbourhood_plans } as const;

/** What the page of a buurtplan says about its money. */
function said(effect: "cost" | "saving"): string {
  const own = { oneOff: cents(500_000), yearly: cents(120_000) };
  const plan = { state: "admitted", effect, own, official: null, minimum: null, budgetLine: null } as const;
  const deciding = decidingBody(round, { effect, coverage: null });
  const decides = deciding && bodyNames[deciding.body];
  const why = deciding && decidingReason(deciding);
  const shown = createElement(PlanMoney, {
    plan,
    deciding,
    decides,
    why,
    priceWaits: null,
    citation: null,
    missed: false,
    partial: false,
    perLine: true,
  });
  return renderToStaticMarkup(shown)
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");
}

test("about a saving the raad decides: it has no dekking per activity", () => {
  expect(said("saving")).toContain("De gemeenteraad Een besparing verandert de begroting.");
  expect(said("saving")).not.toContain("Per activiteit");
});

test("about a plan that costs money is decided per activity, by its dekking", () => {
  expect(said("cost")).toContain("Per activiteit");
});
