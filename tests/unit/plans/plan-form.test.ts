import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { planValues } from "#app/modules/plans/plan-values.ts";
import type { Plan } from "#app/modules/plans/core/plan.ts";
import type { PlanRound } from "#app/modules/plans/ui/plan-fields.tsx";
import { PlanForm } from "#app/modules/plans/ui/plan-form.tsx";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import type { FormProblem } from "#app/platform/form.ts";
import { someContent } from "#tests/support/plan-content.ts";

const { themes } = defaultRules.citizens_budget;
const round = {
  kind: "citizens_budget",
  themes,
  effects: ["cost"],
  promises: ["feedback"],
  checksPromises: true,
  year: 2027,
} as const;
const stored = planValues({ ...someContent(), state: "submitted", version: 7 } as Plan);

const shown = (wishes: Partial<PlanRound> = {}, problem?: FormProblem) =>
  renderToStaticMarkup(
    createElement(PlanForm, { round: { ...round, ...wishes }, problem, stored, usual: "revise", children: null }),
  );

/** The version that the form sends with the plan as it stands now. */
function versionIn(problem?: FormProblem): string | undefined {
  return /name="version" value="(\d+)"/.exec(shown({}, problem))?.[1];
}

test("the form sends the version that was opened, also after a refusal", () => {
  expect(versionIn()).toBe("7");
  expect(versionIn({ errors: {}, typed: { title: "Bankjes", version: "6" } })).toBe("6");
});

test("what one promises is looked at only where the round has a phase for it", () => {
  const looks = "Dan kijkt de gemeente na of u dit deed.";
  const looksNot = "De gemeente kijkt het in deze ronde niet na.";
  expect(shown()).toContain(looks);
  expect(shown()).not.toContain(looksNot);
  expect(shown({ checksPromises: false })).toContain(looksNot);
  expect(shown({ checksPromises: false })).not.toContain(looks);
});
