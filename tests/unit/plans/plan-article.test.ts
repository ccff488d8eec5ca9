import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { visitor, type Actor } from "#app/modules/people/core/actor.ts";
import type { PlanState } from "#app/modules/plans/core/lifecycle.ts";
import type { Plan } from "#app/modules/plans/core/plan.ts";
import { planPage } from "#app/modules/plans/plan-page.ts";
import { PlanArticle } from "#app/modules/plans/ui/plan-article.tsx";
import type { LocalDate } from "#app/modules/rounds/core/dates.ts";
import { standingOn, type PhaseDates } from "#app/modules/rounds/core/phases.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import { somePlan } from "#tests/support/plan-content.ts";

const calendar: PhaseDates[] = [
  { phase: "submission", startsOn: "2027-01-01", endsOn: "2027-01-31" },
  { phase: "screening", startsOn: "2027-02-01", endsOn: "2027-02-28" },
  { phase: "valuation", startsOn: "2027-03-01", endsOn: "2027-03-31" },
  { phase: "council", startsOn: "2027-05-01", endsOn: "2027-05-31" },
];
const kind = "citizens_budget";
const roundOn = (today: LocalDate) =>
  ({
    kind,
    rules: defaultRules[kind],
    calendar,
    today,
    standing: standingOn({ kind, opened: true, calendar }, today),
    importedFrom: null,
  }) as unknown as Round;

function shown(wishes: Partial<Plan>, today: LocalDate, viewer: Actor = visitor): string {
  const page = planPage(somePlan(wishes), roundOn(today), viewer, { htmlOf: (text) => text });
  if (page.withheld) throw new Error(page.withheld);
  const address = "/rondes/proef/plannen/11";
  return renderToStaticMarkup(createElement(PlanArticle, { page, address, work: null, done: null, budget: null }));
}

const both = "Daarom doet ook dit plan niet mee.";

test.each([
  ["submitted", "2027-02-10", "Alleen dat plan doet mee."],
  ["admitted", "2027-02-10", "Alleen dat plan doet mee."],
  ["admitted_conditionally", "2027-03-10", "Alleen dat plan doet mee."],
  ["submitted", "2027-03-10", `De gemeente heeft dat plan niet op tijd gecontroleerd. ${both}`],
  ["not_admitted", "2027-03-10", `Dat plan voldoet niet. ${both}`],
  ["out_of_scope", "2027-02-10", `Dat plan is buiten bereik. ${both}`],
  ["withdrawn", "2027-03-10", `De indiener heeft dat plan ingetrokken. ${both}`],
  ["removed", "2027-03-10", `Dat plan is verwijderd. ${both}`],
  ["decided", "2027-05-10", "Over dat plan is besloten. Lees daar het besluit."],
  ["carried_out", "2027-06-10", "Dat plan is uitgevoerd. Lees daar hoe het ging."],
  ["failed", "2027-06-10", "Dat plan is niet gelukt. Lees daar hoe het ging."],
] as const satisfies readonly (readonly [PlanState, LocalDate, string])[])(
  "of a plan merged into one that is %s on %s its page says: %s",
  (state, today, sentence) => {
    const parent = { number: 10, title: "Bankjes", state, ground: null, removed: false };
    const page = shown({ state: "merged", parent }, today);
    expect(page).toContain(`Dit plan is samengevoegd met plan 10, Bankjes. ${sentence}`);
    for (const other of ["Alleen dat plan doet mee.", both].filter((one) => !sentence.includes(one)))
      expect(page).not.toContain(other);
  },
);

test("who wrote a plan reads that it is theirs, who may change it for a resident reads for whom", () => {
  const own = ["Dit is uw plan", "Wijzig uw plan", "Trek uw plan in"];
  const resident: Actor = {
    kind: "resident",
    accountId: 5,
    personRef: "een",
    name: "Inwoner 12",
    birthYear: 1980,
    wijk: "Noord",
  };
  const desk: Actor = { kind: "officer", accountId: 6, name: "Team Balie", roles: ["desk_officer"] };
  const online = shown({ authorId: 5 }, "2027-01-10", resident);
  const entered = shown({ channel: "paper" }, "2027-01-10", desk);
  for (const words of own) expect(online).toContain(words);
  for (const words of own) expect(entered).not.toContain(words);
  expect(entered).toContain("De gemeente voerde dit plan in voor een inwoner");
  expect(entered).toContain("Trek het plan in voor de inwoner");
});

test("a plan that waits says until when the answer can take, to its author and to others; one with an answer does not (R7)", () => {
  const author: Actor = {
    kind: "resident",
    accountId: 5,
    personRef: "een",
    name: "Inwoner 12",
    birthYear: 1980,
    wijk: null,
  };
  const waiting = { authorId: 5, submittedOn: "2027-01-05" } as const;
  expect(shown(waiting, "2027-01-10", author)).toContain("U krijgt antwoord uiterlijk op");
  expect(shown(waiting, "2027-01-10")).toContain("De indiener krijgt antwoord uiterlijk op");
  expect(shown({ ...waiting, state: "admitted" }, "2027-02-10", author)).not.toContain("antwoord uiterlijk");
});
