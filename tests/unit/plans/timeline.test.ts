import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import type { LocalDate } from "#app/modules/rounds/core/dates.ts";
import { standingOn, type PhaseDates } from "#app/modules/rounds/core/phases.ts";
import { timeline } from "#app/modules/plans/core/timeline.ts";
import { isTaskOf, tasksOf, urgencyOf, type PlanWork } from "#app/modules/plans/core/work.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";

const calendar: PhaseDates[] = [
  { phase: "submission", startsOn: "2027-01-01", endsOn: "2027-01-31" },
  { phase: "screening", startsOn: "2027-02-01", endsOn: "2027-02-28" },
  { phase: "valuation", startsOn: "2027-03-01", endsOn: "2027-03-31" },
  { phase: "advice", startsOn: "2027-04-01", endsOn: "2027-04-30" },
  { phase: "council", startsOn: "2027-05-01", endsOn: "2027-05-31" },
  { phase: "accountability", startsOn: "2027-06-01", endsOn: "2027-12-31" },
];
const at = (today: LocalDate) => ({
  calendar,
  today,
  standing: standingOn({ kind: "citizens_budget", opened: true, calendar }, today),
});
const plan = { submittedOn: "2027-01-05", screening: null, account: null, milestones: [] } as const;
const yes = { outcome: "yes", on: "2027-02-10" } as const;

describe("what became of a plan", () => {
  test.each([
    [
      "just handed in",
      { ...plan, state: "submitted" },
      "2027-01-10",
      "submitted:done screening:next valuation:next advice:next council:next accountability:next",
    ],
    [
      "waiting for screening",
      { ...plan, state: "submitted" },
      "2027-02-28",
      "submitted:done screening:now valuation:next advice:next council:next accountability:next",
    ],
    ["not screened in time", { ...plan, state: "submitted" }, "2027-03-01", "submitted:done not_screened:done"],
    [
      "being valued",
      { ...plan, state: "admitted", screening: yes },
      "2027-03-01",
      "submitted:done screened:done valuation:now advice:next council:next accountability:next",
    ],
    [
      "carried out",
      { ...plan, state: "carried_out", screening: yes, account: { on: "2027-07-01" } },
      "2027-07-02",
      "submitted:done screened:done valuation:done advice:done council:done accountability:done carried_out:done",
    ],
    [
      "failed, of which the account came early",
      { ...plan, state: "failed", screening: yes, account: { on: "2027-05-20" } },
      "2027-05-21",
      "submitted:done screened:done valuation:done advice:done council:done accountability:done failed:done",
    ],
    [
      "out of scope",
      { ...plan, state: "out_of_scope", screening: { outcome: "out_of_scope", on: "2027-02-10" } },
      "2027-03-02",
      "submitted:done screened:done",
    ],
    ["withdrawn", { ...plan, state: "withdrawn" }, "2027-02-02", "submitted:done withdrawn:done"],
    ["merged", { ...plan, state: "merged" }, "2027-02-02", "submitted:done merged:done"],
  ] as const)("%s", (_, told, today, steps) => {
    expect(
      timeline(told, at(today))
        .map(({ event, state }) => `${event}:${state}`)
        .join(" "),
    ).toBe(steps);
  });

  test.each([
    ["rejected while the raad is still deciding", "2027-05-10", false, ""],
    ["adopted while the raad is still deciding", "2027-05-10", true, " accountability:next"],
    ["rejected, long ago", "2027-07-01", false, ""],
  ] as const)("%s", (_, today, goesOn, rest) => {
    const steps = timeline({ ...plan, state: "decided", screening: yes }, at(today), goesOn);
    expect(steps.map(({ event, state }) => `${event}:${state}`).join(" ")).toBe(
      `submitted:done screened:done valuation:done advice:done council:done${rest}`,
    );
  });

  test("the steps of carrying it out stand in between, done or planned", () => {
    const milestone = {
      id: 1,
      title: "Bankjes besteld",
      plannedOn: "2027-06-10",
      doneOn: null,
      text: "",
      files: [],
    } as const;
    const milestones = [{ ...milestone, doneOn: "2027-06-08" } as const, { ...milestone, id: 2 }];
    const told = { ...plan, state: "carried_out", screening: yes, account: { on: "2027-07-01" }, milestones } as const;
    const steps = timeline(told, at("2027-07-02"));
    expect(steps.slice(-3)).toMatchObject([
      { event: "milestone", state: "done", from: "2027-06-08", milestone: { id: 1 } },
      { event: "milestone", state: "next", from: "2027-06-10", milestone: { id: 2 } },
      { event: "carried_out", milestone: null },
    ]);
  });

  test("the end of a plan that was not screened in time is the last day of the screening", () => {
    expect(timeline({ ...plan, state: "submitted" }, at("2027-06-01"))[1]).toMatchObject({ from: "2027-02-28" });
  });

  test("a step has its dates, and the outcome of the screening", () => {
    const steps = timeline({ ...plan, state: "admitted", screening: yes }, at("2027-03-01"));
    expect(steps[0]).toMatchObject({ from: "2027-01-05" });
    expect(steps[1]).toMatchObject({ outcome: "yes", from: "2027-02-10" });
    expect(steps[2]).toMatchObject({ from: "2027-03-01", until: "2027-03-31" });
  });
});

describe("what waits on a plan", () => {
  const estimate = { oneOff: cents(100), yearly: cents(0), coverage: 1, purse: null } as const;
  const work: PlanWork = {
    number: 1,
    title: "",
    state: "submitted",
    submittedOn: "2027-01-05",
    handler: { accountId: 7, name: "Medewerker 7", roles: ["coordinator"] },
    team: null,
    openReports: 0,
    reportedOn: null,
    removalAskedBy: null,
    conditionDue: null,
    checks: 0,
    money: null,
    accountedOn: null,
    effect: "cost",
    estimate: null,
    putOffOn: null,
    escalatedTo: null,
    ahead: null,
    merge: null,
    askMerge: null,
    weights: [],
    uncoveredLines: 0,
    placed: true,
    advised: false,
    asked: [],
    granted: false,
  };
  const round = { kind: "citizens_budget", rules: defaultRules.citizens_budget, ...at("2027-02-10") } as const;
  const whatOf = (wishes: Partial<PlanWork>) => tasksOf({ ...work, ...wishes }, round).map(({ what }) => what);

  test.each([
    ["new", {}, ["check_principles", "estimate", "screen"]],
    ["without a wijk", { placed: false }, ["place", "check_principles", "estimate", "screen"]],
    ["checked and estimated", { checks: 5, estimate }, ["screen"]],
    ["in nobody's hands", { handler: null, checks: 5, estimate }, ["assign", "screen"]],
    ["in nobody's hands, with nothing to do", { handler: null, state: "decided" }, []],
    ["in nobody's hands, and advised on", { handler: null, state: "admitted", advised: true }, ["assign"]],
    [
      "asked to be merged",
      { state: "admitted", merge: { since: "2027-02-01", until: "2027-02-10" } },
      ["await_merge", "advise"],
    ],
    [
      "after their last day",
      { state: "admitted", merge: { since: "2027-02-01", until: "2027-02-09" } },
      ["decide_merge", "advise"],
    ],
    ["asked to be merged, on paper", { state: "admitted", askMerge: "2027-02-15" }, ["ask_merge", "advise"]],
    ["gone before it was merged", { state: "out_of_scope", merge: { since: "2027-02-01", until: "2027-02-09" } }, []],
    ["reported", { state: "withdrawn", openReports: 2 }, ["handle_report"]],
    ["asked to be removed", { state: "withdrawn", removalAskedBy: 3 }, ["confirm_removal"]],
    ["admitted", { state: "admitted" }, ["advise"]],
    ["with a condition far off", { state: "admitted_conditionally", conditionDue: "2027-02-18" }, ["advise"]],
    [
      "with a condition due in a week",
      { state: "admitted_conditionally", conditionDue: "2027-02-17" },
      ["watch_condition", "advise"],
    ],
    [
      "with a condition due today",
      { state: "admitted_conditionally", conditionDue: "2027-02-10" },
      ["watch_condition", "advise"],
    ],
    [
      "with a condition overdue",
      { state: "admitted_conditionally", conditionDue: "2027-02-09" },
      ["settle_condition", "advise"],
    ],
    ["adopted", { state: "decided", granted: true }, ["account", "hold"]],
    ["carried out before a pot was chosen", { state: "carried_out", granted: true }, ["hold"]],
    ["an adopted saving", { state: "decided", granted: true, effect: "saving" }, ["account"]],
    [
      "adopted with a condition still open",
      { state: "decided", granted: true, conditionDue: "2027-02-09" },
      ["watch_condition", "account", "hold"],
    ],
    ["rejected with a condition still open", { state: "decided", conditionDue: "2027-02-09" }, []],
    ["rejected", { state: "decided" }, []],
    ["out of scope", { state: "out_of_scope" }, []],
  ] as const)("%s", (_, wishes, tasks) => {
    expect(whatOf(wishes)).toEqual(tasks);
  });

  test("a partner who was asked has it on the list since then, and nobody else does (R9)", () => {
    const partner = { kind: "officer", accountId: 12, name: "Welzijn", roles: ["partner"] } as const;
    const task = tasksOf({ ...work, asked: [{ accountId: 12, askedOn: "2027-02-05" }] }, round).at(-1);
    if (!task) throw new Error("nothing waits");
    expect(task).toMatchObject({ what: "advise_as_partner", since: "2027-02-05", due: "2027-02-28" });
    const { standing } = at("2027-02-10");
    expect(isTaskOf(task, partner, standing)).toBe(true);
    expect(isTaskOf(task, { ...partner, accountId: 13 }, standing)).toBe(false);
    expect(isTaskOf(task, { ...partner, roles: ["coordinator"] }, standing)).toBe(false);
    expect(whatOf({ state: "admitted", asked: [{ accountId: 12, askedOn: "2027-02-05" }] })).toEqual(["advise"]);
  });

  test("is due at the end of its phase", () => {
    expect(tasksOf(work, round)[0]).toMatchObject({ since: "2027-01-05", due: "2027-02-28" });
  });

  test("of the screening is due when the author gets an answer (R7), which may be sooner", () => {
    const screening = { ...round.rules.screening, answerWeeks: 5 };
    const sooner = { ...round, rules: { ...round.rules, screening } };
    expect(tasksOf(work, sooner).map(({ due }) => due)).toContain("2027-02-09");
    expect(tasksOf({ ...work, submittedOn: "2027-01-31" }, sooner).map(({ due }) => due)).not.toContain("2027-02-09");
  });

  test.each([
    ["2027-02-09", "late"],
    ["2027-02-10", "this_week"],
    ["2027-02-17", "this_week"],
    ["2027-02-18", "later"],
    [null, "this_week"],
  ] as const)("due %s on the tenth is %s", (due, urgency) => {
    expect(urgencyOf({ due }, "2027-02-10")).toBe(urgency);
  });
});
