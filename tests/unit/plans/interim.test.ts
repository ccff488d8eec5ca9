import { describe, expect, test } from "vitest";
import type { LocalDate } from "#app/modules/rounds/core/dates.ts";
import { standingOn, type PhaseDates } from "#app/modules/rounds/core/phases.ts";
import { residentsNow } from "#app/modules/rounds/residents-now.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { ruleParts } from "#app/modules/rounds/rule-fields.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import { aheadSentences } from "#app/modules/plans/ahead-words.nl.ts";
import { aheadStanding } from "#app/modules/plans/core/ahead.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { answerDue, decideAgainBy } from "#app/modules/plans/core/answer.ts";
import { higherRungs, whyNotAnswer, whyNotEscalate } from "#app/modules/plans/core/escalation.ts";
import { timeline } from "#app/modules/plans/core/timeline.ts";

const rules = defaultRules.interim_plans;
const calendar: PhaseDates[] = [
  { phase: "all_year", startsOn: "2027-01-01", endsOn: "2027-12-31" },
  { phase: "screening", startsOn: "2028-01-01", endsOn: "2028-01-31" },
  { phase: "accountability", startsOn: "2028-02-01", endsOn: "2028-06-30" },
];
const at = (today: LocalDate) => ({
  ...{ rules, calendar, today },
  standing: standingOn({ kind: "interim_plans", opened: true, calendar }, today),
});

describe("a plan that comes in all year", () => {
  test.each([
    ["2027-01-01", "2027-01-29"],
    ["2027-06-10", "2027-07-08"],
    // What comes in last is answered after the year; nobody is told a day on which nothing can be answered any more
    ["2027-12-20", "2028-01-17"],
    ["2027-12-31", "2028-01-28"],
  ] as const)("handed in on %s is answered by %s: four weeks (R82)", (submittedOn, due) => {
    expect(answerDue({ submittedOn }, at(submittedOn))).toBe(due);
  });

  const told = { submittedOn: "2027-03-01", screening: null, account: null, milestones: [] } as const;
  const screening = { outcome: "yes", on: "2027-03-10" } as const;
  test.each([
    ["submitted", null, ["submitted", "all_year", "accountability"]],
    ["admitted", screening, ["submitted", "screened", "deciding", "accountability"]],
    ["decided", screening, ["submitted", "screened", "accountability"]],
    ["out_of_scope", { outcome: "out_of_scope", on: "2027-03-10" }, ["submitted", "screened"]],
  ] as const)("that is %s says in its timeline what was and what comes", (state, found, events) => {
    const steps = timeline({ ...told, state, screening: found }, at("2027-03-20"));
    expect(steps.map(({ event }) => event)).toEqual(events);
  });
});

test.each([
  ["2027-06-10", "2027-07-08"],
  // Deciding goes on after the last phase: no end of a phase makes the term shorter
  ["2028-06-25", "2028-07-23"],
] as const)("a plan put off on %s is decided on again by %s: the same weeks once more (R82)", (putOffOn, due) => {
  expect(decideAgainBy(putOffOn, at(putOffOn))).toBe(due);
});

test.each([
  ["2026-12-31", "too_early"],
  ["2027-01-01", null],
  // While what came in last is checked, and after the last phase: each plan is carried out once it is decided on
  ["2028-01-15", null],
  ["2028-03-01", null],
  ["2029-01-01", null],
] as const)("on %s what became of an interim plan can be accounted for: %s (R84)", (today, no) => {
  const official = { kind: "officer", accountId: 1, name: "Medewerker 1", roles: ["official"] } as const;
  expect(whyNot(official, "plan.account", at(today).standing)?.refused ?? null).toBe(no);
});

test("a plan that is accounted for in the year itself has no phase of carrying out ahead", () => {
  const told = { submittedOn: "2027-03-01", screening: { outcome: "yes", on: "2027-03-10" }, milestones: [] } as const;
  const done = { ...told, state: "carried_out", account: { on: "2027-05-01" } } as const;
  expect(timeline(done, at("2027-05-02")).map(({ event }) => event)).toEqual(["submitted", "screened", "carried_out"]);
});

test("what came in last is still checked after the year, and only then too late", () => {
  const submitted = {
    submittedOn: "2027-12-31",
    state: "submitted",
    screening: null,
    account: null,
    milestones: [],
  } as const;
  const eventsOn = (today: LocalDate) => timeline(submitted, at(today)).map(({ event }) => event);
  expect(eventsOn("2027-12-31")).toEqual(["submitted", "all_year", "accountability"]);
  expect(eventsOn("2028-01-15")).toEqual(["submitted", "screening", "accountability"]);
  expect(eventsOn("2028-02-01")).toEqual(["submitted", "not_screened"]);
});

test("from the first day on everybody finds what was decided on the plans one by one", () => {
  const round = { ...at("2027-06-01"), kind: "interim_plans", importedFrom: null, released: false } as unknown as Round;
  expect(residentsNow(round).acts.map(({ path }) => path)).toEqual(["indienen", "plannen", "besluit", "spelregels"]);
});

test("no form and no page of interim plans has a rule about one moment for all amounts", () => {
  const paths = ruleParts("interim_plans").flatMap(({ fields }) => fields.map(({ path }) => path));
  expect(paths).toContain("screening.answerWeeks");
  expect(paths).not.toContain("screening.prices");
});

describe("acting ahead of the raad (R87)", () => {
  const acted = { actedOn: "2027-03-01", informedOn: null } as const;
  test.each([
    ["2027-03-15", false, false],
    ["2027-03-16", true, false],
    ["2027-05-31", true, false],
    ["2027-06-01", true, true],
  ] as const)("on %s: telling the raad is late: %s, its decision: %s", (today, informLate, approveLate) => {
    expect(aheadStanding(acted, rules, null, today)).toMatchObject({
      ...{ informBy: "2027-03-15", approveBy: "2027-05-31", informLate, approveLate },
    });
  });

  test("what came in time stays in time", () => {
    const standing = aheadStanding(
      { ...acted, informedOn: "2027-03-14" },
      rules,
      { decidedOn: "2027-05-20", adopted: true },
      "2028-01-01",
    );
    expect(standing).toMatchObject({ informLate: false, approveLate: false, approved: true });
  });

  test.each([
    [null, "De raad beslist hierover voor of op 31\u00a0mei\u00a02027."],
    ["deferred", "De raad beslist hierover voor of op"],
    ["adopted_changed", "De raad keurde dit goed op 20\u00a0mei\u00a02027."],
    ["rejected", "De raad keurde dit niet goed op"],
  ])("after %s everybody reads: %s", (outcome, sentence) => {
    const decision = outcome === null ? null : { outcome, decidedOn: "2027-05-20" as const };
    const about = { rules, today: "2027-05-25" } as const;
    const said = aheadSentences({ ...acted, reason: "Het dak lekt." }, about, decision);
    expect(said.at(-1)).toContain(sentence);
    expect(said[2]).toContain("Dat is te laat.");
  });
});

describe("going up (R56)", () => {
  const step = (to: "programme_team" | "executive_sponsor", answer: string | null) => ({ to, answer });

  test("only to who stands higher than whoever was asked, one at a time", () => {
    expect(higherRungs([])).toEqual(["programme_team", "official_sponsor", "executive_sponsor", "executive"]);
    expect(higherRungs([step("executive_sponsor", "Nee")])).toEqual(["executive"]);
    expect(whyNotEscalate([], "executive")).toBeNull();
    expect(whyNotEscalate([step("programme_team", null)], "executive")).toMatchObject({ refused: "step_waits" });
    expect(whyNotEscalate([step("executive_sponsor", "Nee")], "official_sponsor")).toMatchObject({
      refused: "step_not_higher",
      field: "to",
    });
  });

  test("only who was asked answers", () => {
    expect(whyNotAnswer([], ["executive"])).toMatchObject({ refused: "no_step_waits" });
    const waiting = [step("executive_sponsor", null)];
    expect(whyNotAnswer(waiting, ["official_sponsor", "executive"])).toMatchObject({ refused: "step_is_of_another" });
    expect(whyNotAnswer(waiting, ["coordinator", "executive_sponsor"])).toBeNull();
  });
});
