import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import type { Plan, Screening } from "#app/modules/plans/core/plan.ts";
import { isPublic, publicView, shownAmounts } from "#app/modules/plans/core/public-view.ts";
import { aLine, somePlan } from "#tests/support/plan-content.ts";

const secrets = {
  title: "GEHEIM titel",
  summary: "GEHEIM samenvatting",
  text: "GEHEIM tekst",
  ownEffort: "GEHEIM inzet",
  carriedOutBy: "GEHEIM uitvoerder",
  displayName: "GEHEIM naam",
  neighbourhoods: ["GEHEIM buurt"],
  budgetLine: "GEHEIM regel",
  supporters: [{ name: "GEHEIM steun", consent: true }],
};

const plan = (wishes: Partial<Plan> = {}) =>
  somePlan({
    number: 12,
    state: "admitted",
    authorId: 44,
    channel: "paper",
    entryReason: "GEHEIM waarom",
    version: 3,
    wijken: ["Noord"],
    ...wishes,
  });

const outOfScope = (ground: Screening["ground"]): Partial<Plan> => ({
  state: "out_of_scope",
  screening: {
    outcome: "out_of_scope",
    ground,
    principle: null,
    reason: "GEHEIM reden",
    on: "2027-01-20",
    conditions: [],
  },
});
const link = (state: Plan["state"], ground: Screening["ground"]) =>
  ({ number: 3, title: "GEHEIM ander plan", state, ground, removed: state === "removed" }) as const;

describe("what the public sees", () => {
  test("a name only when it was chosen, a supporter only with consent, and never how a plan came in", () => {
    const shown = publicView(
      plan({
        supporters: [
          { name: "De school", consent: true },
          { name: "GEHEIM", consent: false },
        ],
      }),
    );
    expect(shown).toMatchObject({ author: null, supporters: ["De school"] });
    expect(JSON.stringify(shown)).not.toMatch(/GEHEIM|44|paper/);
    expect(publicView(plan({ displayName: "Buurtgroep" }))).toMatchObject({ author: "Buurtgroep" });
  });

  test("ground c: only the number and that it is out of scope, not even the reason", () => {
    const shown = publicView(plan({ ...secrets, ...outOfScope("c") }));
    expect(shown).toEqual({ withheld: "ground_c", number: 12, state: "out_of_scope", reason: null });
  });

  test.each(["a", "b", "law"] as const)("ground %s: the plan and the reason", (ground) => {
    expect(publicView(plan(outOfScope(ground)))).toMatchObject({ withheld: null, screening: { ground } });
  });

  test("a duplicate of a plan on ground c says the same, so it is withheld too", () => {
    const shown = publicView(plan({ ...secrets, state: "merged", parent: link("out_of_scope", "c") }));
    expect(shown).toEqual({ withheld: "ground_c", number: 12, state: "merged", reason: null });
  });

  test("removed: only that, with the reason of the removal", () => {
    const removal = { reason: "Er stond een adres in.", confirmedOn: "2027-02-01" } as const;
    const shown = publicView(plan({ ...secrets, state: "removed", removal }));
    expect(shown).toEqual({ withheld: "removed", number: 12, state: "removed", reason: removal.reason });
  });

  test("what a partner advised only together with the outcome, and then with the organisation (R9)", () => {
    const advice = {
      partnerKind: "welfare",
      organisation: "Stichting Buurt",
      text: "Doen.",
      on: "2027-01-15",
    } as const;
    const advised = { partnerAdvices: [advice] };
    const { screening = null } = outOfScope("a");
    expect(publicView(plan({ ...advised, state: "submitted" }))).toMatchObject({ partnerAdvices: [] });
    expect(publicView(plan({ ...advised, state: "withdrawn" }))).toMatchObject({ partnerAdvices: [] });
    expect(publicView(plan({ ...advised, state: "admitted", screening }))).toMatchObject(advised);
    expect(publicView(plan({ ...advised, ...outOfScope("c") }))).not.toHaveProperty("partnerAdvices");
  });

  test("the titles of linked plans that are withheld stay away", () => {
    const links = publicView(
      plan({
        duplicates: [
          { ...link("removed", null), supporters: 0 },
          { number: 4, title: "Zelfde plan", state: "merged", ground: null, removed: false, supporters: 3 },
        ],
      }),
    );
    expect(links).toMatchObject({
      duplicates: [
        { number: 3, state: "removed", title: null },
        { number: 4, title: "Zelfde plan", supporters: 3 },
      ],
    });
  });

  test("the official estimate comes with the outcome of the screening, not before", () => {
    const estimate = {
      oneOff: cents(900_000),
      yearly: cents(0),
      explanation: "",
      programme: 5,
      structural: false,
      coverage: null,
      purse: null,
      ...{ financing: null, consultedOn: null, consultation: null },
    };
    const before = publicView(plan({ state: "submitted", estimate }));
    const after = publicView(plan({ state: "admitted", estimate }));
    if (before.withheld || after.withheld) throw new Error("both are shown");
    expect(before.official).toBeNull();
    expect(shownAmounts(before, "citizens_budget")).toEqual(before.own);
    expect(shownAmounts(after, "citizens_budget")).toMatchObject({ oneOff: 900_000 });
    expect(shownAmounts(after, "neighbourhood_plans")).toEqual(after.own);
    expect(shownAmounts(after, "neighbourhood_fund"), "a fund gives at most what was asked").toEqual(after.own);
  });

  test("what the college says of an activity comes with the outcome of the screening, not before", () => {
    const found = { programme: 5, coverage: 3, answer: "Dit kan in het najaar." } as const;
    const lines = [{ ...aLine(), position: 1, ...found }];
    const shown = (state: Plan["state"]) => publicView(plan({ state, lines }));
    const asHandedIn = { ...aLine(), position: 1, programme: null, coverage: null, answer: null };
    for (const state of ["submitted", "withdrawn", "merged"] as const)
      expect(shown(state), state).toMatchObject({ lines: [asHandedIn] });
    expect(shown("admitted")).toMatchObject({ lines });
  });

  test("a draft is not public", () => {
    expect(isPublic({ state: "draft" })).toBe(false);
    expect(isPublic({ state: "withdrawn" })).toBe(true);
  });
});
