import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import type { ShownPlan } from "#app/modules/plans/core/public-view.ts";
import { PlanBeside } from "#app/modules/fonds/ui/plan-beside.tsx";

/** Only what the sheet shows. */
const plan = {
  ...{ number: 3, summary: "Een buurtkamer.", minimum: null, effect: "cost", carriedOutBy: "De buurt", supporters: [] },
  own: { oneOff: cents(100), yearly: cents(0) },
  screening: null,
} as unknown as ShownPlan;

const shown = (of: Partial<ShownPlan>) =>
  renderToStaticMarkup(createElement(PlanBeside, { plan: { ...plan, ...of }, ownEffort: "", href: "/plan" }));

test("the sheet says where a plan is in the words of its authors, also as long as nobody set its wijk", () => {
  const html = shown({ neighbourhoods: ["Rond het oude station", "De Vogelbuurt"], wijken: [] });
  expect(html).toContain("Buurt");
  expect(html).toContain("Rond het oude station, De Vogelbuurt");
  expect(html).not.toContain("Hele stad");
});

test("and the whole city only when the authors named no buurt", () => {
  expect(shown({ neighbourhoods: [], wijken: ["Noord"] })).toContain("Hele stad");
});
