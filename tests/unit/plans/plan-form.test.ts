import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { planValues } from "#app/modules/plans/plan-values.ts";
import type { Plan } from "#app/modules/plans/core/plan.ts";
import { PlanForm } from "#app/modules/plans/ui/plan-form.tsx";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import type { FormProblem } from "#app/platform/form.ts";
import { someContent } from "#tests/support/plan-content.ts";

const { themes } = defaultRules.citizens_budget;
const round = { kind: "citizens_budget", themes, effects: ["cost"], promises: [], year: 2027 } as const;
const stored = planValues({ ...someContent(), state: "submitted", version: 7 } as Plan);

/** The version that the form sends with the plan as it stands now. */
function versionIn(problem?: FormProblem): string | undefined {
  const form = createElement(PlanForm, { round, problem, stored, usual: "revise", children: null });
  return /name="version" value="(\d+)"/.exec(renderToStaticMarkup(form))?.[1];
}

test("the form sends the version that was opened, also after a refusal", () => {
  expect(versionIn()).toBe("7");
  expect(versionIn({ errors: {}, typed: { title: "Bankjes", version: "6" } })).toBe("6");
});
