import type { LocalDate } from "../../rounds/core/dates.ts";
import type { CouncilProposal } from "./council-proposal.ts";
import type { Decision } from "./decision.ts";
import type { DossierPlan, Facts, MeetingPapers, MeetingText } from "./facts.ts";
import { isPutOff } from "./interim.ts";
import type { ResolutionStage } from "./resolution.ts";

/** The day of a meeting in which the raad decided on plans of the round; null: the next one. */
export type MeetingDay = LocalDate | null;

type OfRound = Pick<Facts, "plans" | "meetings">;

/** The days on which the raad decided, the newest first; one of which a besluit was kept stays, whatever was corrected since. */
export function heldMeetings({ plans, meetings }: OfRound): LocalDate[] {
  const days = raads(plans).flatMap((plan) => standing(plan, meetings).map(({ decidedOn }) => decidedOn));
  const kept = meetings?.texts.flatMap(({ stage, meetingOn }) => (stage === "adopted" && meetingOn ? [meetingOn] : []));
  return [...new Set([...days, ...(kept ?? [])])].toSorted().toReversed();
}

/** Every meeting with papers of its own: the next one as long as a plan waits for it, or there was none yet. */
export function meetingsOf(facts: OfRound): MeetingDay[] {
  const held = heldMeetings(facts);
  const waits = raads(facts.plans).some((plan) => isWaiting(plan, facts.meetings));
  return waits || held.length === 0 ? [null, ...held] : held;
}

/** The meeting to work for when nobody says which: the oldest of which the besluit is not stored, else the next. */
export function meetingToWrite(facts: OfRound): MeetingDay {
  const unwritten = heldMeetings(facts).findLast((day) => textFor(facts, "adopted", day) === null);
  return unwritten ?? meetingsOf(facts)[0] ?? null;
}

/**
 * The facts as they are about one meeting: the plans that the raad decided on in it, or that wait for the next, with the papers of
 * that meeting alone. Other rounds have one meeting, and stay as they are.
 */
export function atMeeting(facts: Facts, day: MeetingDay): Facts {
  const { plans, meetings, proposal } = facts;
  if (meetings === null) return facts;
  const [draft, adopted] = [textFor(facts, "draft", day), textFor(facts, "adopted", day)];
  const taken = raads(plans).flatMap((plan): DossierPlan[] => {
    if (day === null) return isWaiting(plan, meetings) ? [{ ...plan, decision: null }] : [];
    const decision = standing(plan, meetings).findLast(({ decidedOn }) => decidedOn === day);
    return decision ? [{ ...plan, decision }] : [];
  });
  return {
    ...facts,
    plans: taken,
    instruments: facts.instruments.filter(
      ({ plans: about, decidedOn }) =>
        (day === null ? decidedOn === null : decidedOn === day) &&
        (about.length === 0 || taken.some(({ number }) => about.includes(number))),
    ),
    resolutions: { draft, adopted },
    adoptedPaper: adopted?.paper ?? null,
    proposal: proposalFor(facts, proposal, day),
    meetings: null,
  };
}

/** The text that was stored last for a meeting: of the next one the draft that is for none of those that were held. */
export function textFor(facts: OfRound, stage: ResolutionStage, day: MeetingDay): MeetingText | null {
  const texts = facts.meetings?.texts.filter((text) => text.stage === stage) ?? [];
  if (day !== null) return texts.findLast(({ meetingOn }) => meetingOn === day) ?? null;
  const last = texts.at(-1);
  return stage === "draft" && last && !heldMeetings(facts).some((held) => held === last.meetingOn) ? last : null;
}

/** What the college adopted after the meeting before and up to this one. What was written last is where the next proposal begins. */
function proposalFor(facts: OfRound, { written }: CouncilProposal, day: MeetingDay): CouncilProposal {
  const before = heldMeetings(facts).find((held) => day === null || held < day);
  const adopted =
    facts.meetings?.proposals.findLast(
      ({ adoptedOn }) => (day === null || adoptedOn <= day) && (before === undefined || adoptedOn > before),
    ) ?? null;
  return { written: day === null ? written : adopted && { ...adopted, storedOn: adopted.adoptedOn }, adopted };
}

const raads = (plans: readonly DossierPlan[]) => plans.filter(({ deciding }) => deciding?.body === "council");

const interim = { kind: "interim_plans" } as const;

/** What counts of what was recorded on a plan: the last, and what put it off to a later meeting. The rest was corrected. */
function standing({ id }: Pick<DossierPlan, "id">, meetings: MeetingPapers | null): Decision[] {
  const recorded = (meetings && recordedPerPlan(meetings).get(id)) ?? [];
  return recorded.filter(({ outcome, decidedOn }, at) => {
    const next = recorded[at + 1];
    return !next || (isPutOff(interim, outcome) && next.decidedOn > decidedOn);
  });
}

const perPlan = new WeakMap<MeetingPapers, ReadonlyMap<number, readonly Decision[]>>();

/** Found once for a round: it is asked of every plan at every meeting. */
function recordedPerPlan(meetings: MeetingPapers): ReadonlyMap<number, readonly Decision[]> {
  const known = perPlan.get(meetings);
  if (known) return known;
  const found = new Map<number, Decision[]>();
  for (const { planId, decision } of meetings.decisions) {
    const those = found.get(planId);
    if (those) those.push(decision);
    else found.set(planId, [decision]);
  }
  perPlan.set(meetings, found);
  return found;
}

function isWaiting(plan: Pick<DossierPlan, "id">, meetings: MeetingPapers | null): boolean {
  const last = standing(plan, meetings).at(-1);
  return !last || isPutOff(interim, last.outcome);
}
