import { describe, expect, test } from "vitest";
import {
  addDays,
  dayInWords,
  daysLeftInWords,
  localDay,
  longDate,
  parseLocalDate,
  shortPeriod,
} from "#app/modules/rounds/core/dates.ts";
import {
  lateForBudget,
  nextPhase,
  phaseOrder,
  standingOn,
  whyNotCalendar,
  type PhaseDates,
} from "#app/modules/rounds/core/phases.ts";

const kind = "citizens_budget";
/** All seven phases of two days each, from 1 March on, with a free day after the second. */
const calendar: readonly PhaseDates[] = phaseOrder[kind].map((phase, at) => {
  const startsOn = addDays("2027-03-01", at * 2 + (at > 1 ? 1 : 0));
  return { phase, startsOn, endsOn: addDays(startsOn, 1) };
});
const without = (phase: string) => calendar.filter((dates) => dates.phase !== phase);
const changed = (phase: string, change: Partial<PhaseDates>) =>
  calendar.map((dates) => (dates.phase === phase ? { ...dates, ...change } : dates));

describe("the calendar of a round, whose phases are those of its kind (R31, R35)", () => {
  test("stands when its phases follow one another", () => {
    expect(whyNotCalendar(kind, calendar)).toBeNull();
    expect(whyNotCalendar(kind, [...calendar].reverse())).toBeNull();
    expect(whyNotCalendar(kind, without("preparation"))).toBeNull();
  });

  test.each([
    [
      "a phase of another kind",
      [...calendar, { phase: "scoring", startsOn: "2027-05-01", endsOn: "2027-05-02" }],
      "phase_not_of_this_kind",
    ],
    ["no valuing", without("valuation"), "phase_missing"],
    ["an end before the start", changed("council", { endsOn: "2027-03-01" }), "phase_ends_before_it_starts"],
    ["a day in two phases", changed("screening", { startsOn: "2027-03-04" }), "phases_overlap"],
    [
      "a phase before the one it follows",
      changed("council", { startsOn: "2027-02-01", endsOn: "2027-02-02" }),
      "phases_backwards",
    ],
  ] as const)("falls with %s", (_, wrong, reason) => {
    expect(whyNotCalendar(kind, wrong as readonly PhaseDates[])).toMatchObject({ refused: reason });
  });
});

describe("where a round stands", () => {
  const on = (day: `${number}-${number}-${number}`, opened = true) => standingOn({ kind, opened, calendar }, day);

  test("the first and the last day of a phase both belong to it", () => {
    expect(on("2027-03-03").phase).toBe("submission");
    expect(on("2027-03-04").phase).toBe("submission");
    expect(on("2027-03-05").phase).toBeNull();
    expect(on("2027-03-06").phase).toBe("screening");
  });

  test("what has passed is told apart from what comes", () => {
    expect(on("2027-02-28")).toMatchObject({ phase: null, passed: [] });
    expect(on("2027-03-05").passed).toEqual(["preparation", "submission"]);
    expect(on("2028-01-01").passed).toEqual(phaseOrder[kind]);
  });

  test("unopened, nothing starts whatever the dates", () => {
    expect(on("2027-03-03", false)).toMatchObject({ phase: null, passed: [], opened: false });
  });

  test("the next phase is the first that starts later", () => {
    expect(nextPhase(calendar, "2027-03-05")?.phase).toBe("screening");
    expect(nextPhase(calendar, "2028-01-01")).toBeNull();
  });
});

test("a result after 31 March of the year before the budget year is late; it is there the day after the valuing (R77)", () => {
  const ending = (endsOn: `${number}-${number}-${number}`) => changed("valuation", { endsOn });
  expect(lateForBudget(kind, ending("2027-03-30"), 2028)).toBeNull();
  expect(lateForBudget(kind, ending("2027-03-31"), 2028)).toBe("2027-03-31");
});

test("an instant falls on the day of Amsterdam", () => {
  expect(localDay(new Date("2027-02-07T22:59:59Z"))).toBe("2027-02-07");
  expect(localDay(new Date("2027-02-07T23:00:00Z"))).toBe("2027-02-08");
  expect(localDay(new Date("2027-07-07T22:00:00Z"))).toBe("2027-07-08");
});

describe("dates in words", () => {
  test("the year only where it may be doubted", () => {
    expect(dayInWords("2027-02-07", "2027-01-01")).toBe("zondag 7\u00a0februari");
    expect(dayInWords("2027-02-07", "2026-12-31")).toBe("zondag 7\u00a0februari\u00a02027");
    expect(longDate("2027-02-07")).toBe("7\u00a0februari\u00a02027");
  });

  test("a period in little room, with the year once or not at all", () => {
    expect(shortPeriod("2027-02-07", "2027-03-01", "2027-01-01")).toEqual(["7\u00a0feb", "1\u00a0mrt"]);
    expect(shortPeriod("2025-08-03", "2025-09-01", "2026-11-26")).toEqual(["3\u00a0aug", "1\u00a0sep\u00a02025"]);
    expect(shortPeriod("2025-12-16", "2026-01-29", "2026-11-26")).toEqual([
      "16\u00a0dec\u00a02025",
      "29\u00a0jan\u00a02026",
    ]);
  });

  test("how long it still can", () => {
    expect(daysLeftInWords("2027-02-07", "2027-01-26")).toBe("nog 12 dagen");
    expect(daysLeftInWords("2027-02-07", "2027-02-06")).toBe("nog 1 dag");
    expect(daysLeftInWords("2027-02-07", "2027-02-07")).toBe("vandaag is de laatste dag");
  });

  test.each(["2027-02-29", "2027-13-01", "27-1-1", "", "2027-02-07T00:00"])("%j is no date", (text) => {
    expect(parseLocalDate(text)).toBeNull();
  });
});
