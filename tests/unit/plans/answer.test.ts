import { describe, expect, test } from "vitest";
import { answerDue, awaitedAnswer } from "#app/modules/plans/core/answer.ts";
import { planStates } from "#app/modules/plans/core/lifecycle.ts";
import { submittedMail } from "#app/modules/plans/mail-texts.nl.ts";
import { answerText } from "#app/modules/plans/texts.nl.ts";
import { addDays, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { standingOn, type PhaseDates } from "#app/modules/rounds/core/phases.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import { readRules, RulesSchema } from "#app/modules/rounds/rules.ts";

const kind = "neighbourhood_fund";
const calendar: readonly PhaseDates[] = [
  { phase: "submission", startsOn: "2027-01-01", endsOn: "2027-03-31" },
  { phase: "screening", startsOn: "2027-04-01", endsOn: "2027-05-15" },
];
const roundOf = (answerWeeks: number, today: LocalDate = "2027-04-10", days = calendar) => ({
  rules: { ...defaultRules[kind], screening: { ...defaultRules[kind].screening, answerWeeks } },
  calendar: days,
  today,
  standing: standingOn({ kind, opened: true, calendar: days }, today),
});
const dueOf = (submittedOn: LocalDate | null, weeks = 8, days = calendar) =>
  answerDue({ submittedOn }, roundOf(weeks, "2027-04-10", days));

describe("the last day of an answer (R7)", () => {
  test.each([
    ["runs from submission", "2027-02-20", 8, "2027-04-17"],
    ["is the last day of the screening if that comes sooner", "2027-03-31", 8, "2027-05-15"],
    ["is that day itself when the two fall together", "2027-03-20", 8, "2027-05-15"],
    ["is never before the first day of the screening", "2027-01-01", 1, "2027-04-01"],
    ["is longer when the rules say more weeks", "2027-02-20", 10, "2027-05-01"],
  ] as const)("%s", (_rule, submittedOn, weeks, due) => {
    expect(dueOf(submittedOn, weeks)).toBe(due);
  });

  test("lies in the screening, whatever the day and the weeks", () => {
    for (let day = 0; day < 90; day++)
      for (const weeks of [1, 4, 8, 52]) {
        const due = dueOf(addDays("2027-01-01", day), weeks);
        expect(due !== null && due >= "2027-04-01" && due <= "2027-05-15").toBe(true);
      }
  });

  test("is none of a draft, nor where nobody screens", () => {
    expect(dueOf(null)).toBeNull();
    expect(dueOf("2027-02-20", 8, [])).toBeNull();
  });
});

describe("an answer that is still to come", () => {
  const submitted = { state: "submitted", submittedOn: "2027-02-20" } as const;

  test("is late from the day after its last day on", () => {
    expect(awaitedAnswer(submitted, roundOf(8, "2027-04-17"))).toEqual({ on: "2027-04-17", late: false });
    expect(awaitedAnswer(submitted, roundOf(8, "2027-04-18"))).toEqual({ on: "2027-04-17", late: true });
  });

  test.each(planStates.filter((state) => state !== "submitted"))("is none once a plan is %s", (state) => {
    expect(awaitedAnswer({ ...submitted, state }, roundOf(8))).toBeNull();
  });

  test("is none once the screening ended without it: the plan says so itself", () => {
    expect(awaitedAnswer(submitted, roundOf(8, "2027-05-15"))?.late).toBe(true);
    expect(awaitedAnswer(submitted, roundOf(8, "2027-05-16"))).toBeNull();
  });

  test("is told with its day, and said to be late when it is", () => {
    const on = "2027-04-17";
    const told = (to: "you" | "author", late: boolean) =>
      answerText(to, { on, late }, "2027-04-10").replace(/\s/g, " ");
    expect(told("you", false)).toBe("U krijgt antwoord uiterlijk op zaterdag 17 april.");
    expect(told("author", false)).toBe("De indiener krijgt antwoord uiterlijk op zaterdag 17 april.");
    for (const to of ["you", "author"] as const)
      expect(told(to, true)).toMatch(/^Het antwoord is te laat\. .*17 april/);
    const about = {
      ...{ round: { title: "Buurtfonds" }, plan: { number: 3, title: "Speelbos" } },
      ...{ address: "/x", municipality: "Lindenveen" },
    };
    expect(submittedMail(about, "zaterdag 17 april").text).toContain(
      "U krijgt antwoord uiterlijk op zaterdag 17 april. Het antwoord komt per mail.",
    );
    expect(submittedMail(about, null).text).not.toContain("uiterlijk");
  });
});

describe("the weeks as a rule", () => {
  const weeks = RulesSchema.shape.screening.shape.answerWeeks;

  test.each(["0", "-1", "", null, "53", "8,5", "acht"])("cannot be %j", (typed) => {
    expect(weeks.safeParse(typed).success).toBe(false);
  });

  test("are eight in rules of before there was this one", () => {
    const { answerWeeks: _weeks, ...before } = defaultRules[kind].screening;
    expect(readRules({ ...defaultRules[kind], screening: before }).screening.answerWeeks).toBe(8);
  });
});
