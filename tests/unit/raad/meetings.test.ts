import { expect, test } from "vitest";
import type { Decision, Outcome } from "#app/modules/raad/core/decision.ts";
import type { DossierPlan, Facts, MeetingPapers } from "#app/modules/raad/core/facts.ts";
import { atMeeting, heldMeetings, meetingsOf, meetingToWrite } from "#app/modules/raad/core/meetings.ts";
import type { LocalDate } from "#app/modules/rounds/core/dates.ts";

type Recorded = readonly [planId: number, outcome: Outcome, on: LocalDate];

const plan = (id: number, body: "council" | "coordinator") => ({ id, deciding: { body } }) as unknown as DossierPlan;

/** Two plans of the raad and one of the coordinator, with what was recorded on them in this order. */
function factsOf(recorded: readonly Recorded[], kept: Partial<MeetingPapers> = {}): Facts {
  const decisions = recorded.map(([planId, outcome, decidedOn]) => ({
    planId,
    decision: { outcome, decidedOn } as Decision,
  }));
  const meetings = { decisions, texts: [], proposals: [], ...kept };
  const plans = [plan(1, "council"), plan(2, "council"), plan(3, "coordinator")];
  return { plans, meetings, instruments: [], proposal: { written: null, adopted: null } } as unknown as Facts;
}
const numbersAt = (facts: Facts, day: LocalDate | null) => atMeeting(facts, day).plans.map(({ id }) => id);

test("before the first decision there is the next meeting alone, with what waits for it", () => {
  const facts = factsOf([[3, "adopted", "2027-03-01"]]);
  expect(meetingsOf(facts)).toEqual([null]);
  expect(numbersAt(facts, null)).toEqual([1, 2]);
});

test("a plan that was put off is in the meeting that did so and in the next; a correction makes no meeting", () => {
  const facts = factsOf([
    [1, "rejected", "2027-03-01"],
    // The day was typed wrong
    [1, "adopted", "2027-03-10"],
    [2, "deferred", "2027-03-10"],
  ]);
  expect(meetingsOf(facts)).toEqual([null, "2027-03-10"]);
  expect(numbersAt(facts, "2027-03-10")).toEqual([1, 2]);
  expect(numbersAt(facts, null)).toEqual([2]);
  const decided = factsOf([
    [2, "deferred", "2027-03-10"],
    [2, "adopted", "2027-04-14"],
    [1, "adopted", "2027-04-14"],
  ]);
  expect(meetingsOf(decided)).toEqual(["2027-04-14", "2027-03-10"]);
  expect(atMeeting(decided, "2027-03-10").plans.map(({ decision }) => decision?.outcome)).toEqual(["deferred"]);
});

test("the oldest meeting without a text is written for first, and a draft belongs to the day in it", () => {
  const recorded: readonly Recorded[] = [
    [1, "adopted", "2027-03-10"],
    [2, "adopted", "2027-04-14"],
  ];
  const text = { text: "", paper: null };
  const adopted = { ...text, stage: "adopted", meetingOn: "2027-03-10", version: 1 } as const;
  const draft = { ...text, stage: "draft", meetingOn: "2027-04-14", version: 1 } as const;
  expect(meetingToWrite(factsOf(recorded))).toBe("2027-03-10");
  const facts = factsOf(recorded, { texts: [adopted, draft] });
  expect(meetingToWrite(facts)).toBe("2027-04-14");
  expect(heldMeetings(facts)).toEqual(["2027-04-14", "2027-03-10"]);
  expect(atMeeting(facts, "2027-03-10").resolutions).toEqual({ draft: null, adopted });
  expect(atMeeting(facts, "2027-04-14").resolutions).toEqual({ draft, adopted: null });
  expect(atMeeting(facts, null).resolutions).toEqual({ draft: null, adopted: null });
});

test("a round with one meeting is what it was", () => {
  const facts = { ...factsOf([]), meetings: null };
  expect(atMeeting(facts, null)).toBe(facts);
});
