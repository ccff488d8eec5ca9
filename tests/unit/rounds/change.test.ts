import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { RoundKind } from "#app/modules/people/core/acts.ts";
import { fixedFrom, fixedNow, rulePaths, whyNotChange, whyNotRule } from "#app/modules/rounds/core/change.ts";
import { addDays, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { phaseOrder, standingOn, type PhaseDates } from "#app/modules/rounds/core/phases.ts";
import { defaultRules, type RulePath, type Rules } from "#app/modules/rounds/core/rules.ts";

const first = "2027-01-01";
/** All phases of ten days each, from the first of January 2027 on, one after the other. */
const calendarOf = (kind: RoundKind): PhaseDates[] =>
  phaseOrder[kind].map((phase, at) => ({
    phase,
    startsOn: addDays(first, at * 10),
    endsOn: addDays(first, at * 10 + 9),
  }));

const criteria = [
  {
    key: "een",
    title: "Een",
    weight: 100,
    knockOut: false,
    levels: [
      { title: "Goed", description: "Ja.", points: 100 },
      { title: "Slecht", description: "Nee.", points: 0 },
    ],
  },
];
const rulesOf = (kind: RoundKind): Rules =>
  kind === "neighbourhood_fund" ? { ...defaultRules[kind], criteria } : defaultRules[kind];

/** An open round of a kind on the fifth day of a phase. */
function roundIn(phase: string, kind: RoundKind = "citizens_budget") {
  const calendar = calendarOf(kind);
  const today = addDays(calendar.find((dates) => dates.phase === phase)?.startsOn ?? first, 4);
  return { kind, calendar, rules: rulesOf(kind), today, standing: standingOn({ kind, opened: true, calendar }, today) };
}

type Moved = Readonly<Record<string, Partial<PhaseDates> | null>>;

/** What is answered to other dates of some phases; null takes a phase out. */
function toDates(round: ReturnType<typeof roundIn>, moved: Moved) {
  const phases = round.calendar.flatMap((dates) => {
    const move = moved[dates.phase];
    return move === null ? [] : [{ ...dates, ...move }];
  });
  return whyNotChange(round, { phases, rules: round.rules });
}

const dates = (startsOn: LocalDate, endsOn: LocalDate) => ({ startsOn, endsOn });

describe("the dates of an open round", () => {
  // On 15 January: preparation (1 to 10) has ended, submission (11 to 20) runs, screening begins on the 21st.
  const round = roundIn("submission");

  test.each<[string, Moved]>([
    ["the running phase ends today", { submission: { endsOn: "2027-01-15" } }],
    [
      "the running phase ends later, with the phase after it",
      { submission: { endsOn: "2027-01-25" }, screening: dates("2027-01-26", "2027-01-30") },
    ],
    [
      "a phase that comes begins tomorrow",
      { submission: { endsOn: "2027-01-15" }, screening: dates("2027-01-16", "2027-01-30") },
    ],
    ["a phase that comes and is not needed is left out", { accountability: null }],
    ["nothing", {}],
  ])("may change so that %s", (_, moved) => {
    expect(toDates(round, moved)).toBeNull();
  });

  test.each<[string, Moved, string, string]>([
    ["the last day of an ended phase", { preparation: { endsOn: "2027-01-09" } }, "phase_has_ended", "endsOn"],
    ["the first day of an ended phase", { preparation: { startsOn: "2026-12-31" } }, "phase_has_ended", "startsOn"],
    ["an ended phase left out", { preparation: null }, "phase_has_ended", "startsOn"],
    [
      "an ended phase once more, later",
      { preparation: dates("2027-02-01", "2027-02-02") },
      "phase_has_ended",
      "startsOn",
    ],
  ])("never change %s", (_, moved, reason, day) => {
    expect(toDates(round, moved)).toEqual({
      refused: reason,
      field: `phases.preparation.${day}`,
      with: { phase: "preparation" },
    });
  });

  test.each<[string, Moved, string, string]>([
    ["the first day of the running phase", { submission: { startsOn: "2027-01-12" } }, "phase_has_begun", "startsOn"],
    ["the running phase left out", { submission: null }, "phase_has_begun", "startsOn"],
    ["the running phase ended yesterday", { submission: { endsOn: "2027-01-14" } }, "phase_is_running", "endsOn"],
  ])("do not change %s", (_, moved, reason, day) => {
    expect(toDates(round, moved)).toEqual({
      refused: reason,
      field: `phases.submission.${day}`,
      with: { phase: "submission" },
    });
  });

  test("never begin a phase today: only the clock does", () => {
    const now = { submission: { endsOn: "2027-01-14" }, screening: dates("2027-01-15", "2027-01-30") } as const;
    const between = { ...round, today: "2027-01-15" as const, calendar: calendarWithoutToday() };
    expect(toDates(between, now)).toMatchObject({ refused: "phase_begins_too_soon", with: { phase: "screening" } });
  });

  /** The same, but submission has ended on the day before. */
  function calendarWithoutToday() {
    return round.calendar.map((one) => (one.phase === "submission" ? { ...one, endsOn: "2027-01-14" as const } : one));
  }

  test("valuing that has ended does not come back, whatever else moves with it", () => {
    const decided = roundIn("accountability");
    const moved = Object.fromEntries(
      decided.calendar
        .slice(3)
        .map(({ phase }, at) => [phase, dates(addDays(decided.today, 1 + at * 5), addDays(decided.today, 5 + at * 5))]),
    );
    expect(toDates(decided, moved)).toMatchObject({ refused: "phase_has_ended", with: { phase: "valuation" } });
  });

  const shift = fc.integer({ min: -30, max: 30 });
  property.prop([fc.integer({ min: -5, max: 75 }), fc.integer({ min: 0, max: 7 }), shift, shift])(
    "a change that may be made leaves the phase of today and those that ended as they are",
    (day, from, one, other) => {
      const kind = "citizens_budget";
      const calendar = calendarOf(kind);
      const today = addDays(first, day);
      const standing = standingOn({ kind, opened: true, calendar }, today);
      const phases = calendar.map((was, at) => {
        if (at < from - 1) return was;
        const startsOn = at === from - 1 ? was.startsOn : addDays(was.startsOn, one);
        return { ...was, startsOn, endsOn: addDays(was.endsOn, at === from - 1 ? one : one + other) };
      });
      const rules = defaultRules[kind];
      if (whyNotChange({ kind, calendar, rules, standing, today }, { phases, rules })) return;
      const after = standingOn({ kind, opened: true, calendar: phases }, today);
      expect([after.phase, after.passed]).toEqual([standing.phase, standing.passed]);
    },
  );
});

/**
 * All but the weeks that the key of a round is kept, those of acting ahead of the raad, and the words of a source: they change no
 * count and no decider.
 */
const free = [
  ...(["valuation.keyWeeks", "interim.informWeeks", "interim.approveWeeks"] as const),
  ...(["financing.citation", "financing.citedWith"] as const),
] as const;
type FixedPath = Exclude<RulePath, (typeof free)[number]>;
const fixedPaths = rulePaths.filter((path): path is FixedPath => !free.some((one) => one === path));

describe("the rules of an open round", () => {
  /** From which phase on each rule stands fast, in words of its own: the count may not depend on who has seen it. */
  const lastPhase: Readonly<Record<FixedPath, readonly [free: string, fixed: string, kind?: RoundKind]>> = {
    "submit.minimumAge": ["submission", "screening"],
    "submit.wijken": ["submission", "screening"],
    "value.minimumAge": ["screening", "valuation"],
    "value.wijken": ["screening", "valuation"],
    channels: ["screening", "valuation"],
    themes: ["submission", "screening"],
    "amounts.effects": ["submission", "screening"],
    "amounts.minimumCents": ["submission", "screening"],
    "amounts.maximumCents": ["submission", "screening"],
    "screening.principles": ["submission", "screening"],
    "screening.grounds": ["submission", "screening"],
    "screening.answerWeeks": ["submission", "screening"],
    "screening.prices": ["submission", "screening"],
    "financing.ways": ["submission", "screening"],
    "valuation.method": ["screening", "valuation"],
    "valuation.scale": ["screening", "valuation"],
    "valuation.count": ["screening", "valuation"],
    "valuation.minimumPerPlan": ["valuation", "advice"],
    "valuation.choice": ["screening", "valuation", "neighbourhood_fund"],
    "valuation.division": ["screening", "valuation", "neighbourhood_fund"],
    "shortlist.size": ["valuation", "advice"],
    "shortlist.perArea": ["valuation", "advice"],
    "shortlist.areaMode": ["valuation", "advice"],
    "shortlist.minimumSupport": ["valuation", "advice"],
    "shortlist.edge": ["valuation", "advice"],
    // Where residents vote on the fund, what the board judges by is known to them.
    criteria: ["screening", "valuation", "neighbourhood_fund"],
    missingScores: ["valuation", "scoring", "neighbourhood_fund"],
    "allocation.atMisfit": ["valuation", "scoring", "neighbourhood_fund"],
    "allocation.perArea": ["valuation", "scoring", "neighbourhood_fund"],
    governance: ["valuation", "scoring", "neighbourhood_fund"],
    ties: ["valuation", "scoring", "neighbourhood_fund"],
    "interim.coordinatorCents": ["preparation", "all_year", "interim_plans"],
  };

  test.each(free)("%s changes no count and no decider, and may change to the last", (path) => {
    expect(whyNotRule(path, roundIn("accountability").standing)).toBeNull();
  });

  test.each(fixedPaths)("%s changes until its phase, and not after", (path) => {
    const [before, fixed, kind] = lastPhase[path];
    expect(whyNotRule(path, roundIn(before, kind).standing)).toBeNull();
    expect(whyNotRule(path, roundIn(fixed, kind).standing)).toMatchObject({ refused: fixedFrom[path] });
    expect(whyNotRule(path, roundIn("accountability", kind).standing)).toMatchObject({ field: `rules.${path}` });
  });

  test("a change of one is refused with the phase that fixed it", () => {
    const round = roundIn("advice");
    const valuation = { ...round.rules.valuation, minimumPerPlan: 11 };
    const change = { phases: round.calendar, rules: { ...round.rules, valuation } };
    expect(whyNotChange(round, change)).toEqual({
      refused: "counting_has_begun",
      field: "rules.valuation.minimumPerPlan",
      with: { phase: "valuation" },
    });
    expect(whyNotChange(roundIn("valuation"), { ...change, phases: round.calendar })).toBeNull();
  });

  test("and must hang together like those of a new round", () => {
    const round = roundIn("submission", "neighbourhood_fund");
    const lighter = { ...round.rules, criteria: criteria.map((one) => ({ ...one, weight: 90 })) };
    expect(whyNotChange(round, { phases: round.calendar, rules: lighter })).toMatchObject({
      refused: "weights_not_hundred",
      field: "rules.criteria",
    });
  });

  test("so a knock-out has a level that refuses", () => {
    const round = roundIn("submission", "neighbourhood_fund");
    const withLowest = (points: number) => {
      const levels = [...(criteria[0]?.levels ?? []).slice(0, 1), { title: "Slecht", description: "Nee.", points }];
      const rules = { ...round.rules, criteria: criteria.map((one) => ({ ...one, knockOut: true, levels })) };
      return whyNotChange(round, { phases: round.calendar, rules });
    };
    expect(withLowest(0)).toBeNull();
    expect(withLowest(10)).toEqual({ refused: "knock_out_needs_zero", field: "rules.criteria[0].knockOut" });
  });
});

test("the form can say beforehand what stands fast", () => {
  expect(fixedNow(roundIn("preparation").standing)).toEqual([
    { refused: "phase_has_begun", field: "phases.preparation.startsOn", with: { phase: "preparation" } },
  ]);
  const fields = fixedNow(roundIn("accountability").standing).map(({ field }) => field);
  expect(fields).toContain("phases.valuation.endsOn");
  expect(fields).not.toContain("phases.accountability.endsOn");
  expect(fields).toEqual(expect.arrayContaining(fixedPaths.map((path) => `rules.${path}`)));
});
