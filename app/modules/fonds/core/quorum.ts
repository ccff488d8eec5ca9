import { refused, type Refused } from "../../people/core/refusal.ts";
import { isRecused, quorumFor, quorumOf, type Board } from "./board.ts";
import { lastMinutes, type Meeting, type Presence, type Present } from "./meeting.ts";

export type QuorumReason = "no_quorum" | "plan_below_quorum" | "plans_below_quorum" | "motivation_missing";

/** Who with a seat now is present at the meeting; for one plan without who is involved in it. */
export function presenceOf({ seats, present }: Present): Presence {
  return { present: seats.filter(({ id }) => present.includes(id)).length, needed: quorumOf(seats) };
}

export function presenceFor(board: Pick<Board, "conflicts">, { seats, present }: Present, planId: number): Presence {
  const here = seats.filter(({ id }) => present.includes(id) && !isRecused(board, id, planId));
  return { present: here.length, needed: quorumFor(board, seats, planId) };
}

/** Whether the board can decide as a board now: enough with a seat are present (R75). */
export function whyNoQuorum(here: Present): Refused<QuorumReason> | null {
  return whyLacking(presenceOf(here));
}

const whyLacking = (presence: Presence): Refused<QuorumReason> | null =>
  lacksMembers(presence) ? refused("no_quorum", { with: { ...presence } }) : null;

export const lacksMembers = ({ present, needed }: Presence): boolean => present < needed;

/** Whether the board can be done with a plan now: enough who are not involved in it are present. */
export function whyNotConclude(board: Board, meeting: Meeting, planId: number): Refused<QuorumReason> | null {
  const presence = presenceFor(board, meeting, planId);
  return lacksMembers(presence) ? refused("plan_below_quorum", { field: "concluded", with: { ...presence } }) : null;
}

/** What still stands between the scores and a proposal of the board; plans by their numbers. */
export interface ProposalGaps {
  readonly presence: Presence;
  /** Not concluded, and too few are present who may: one that was concluded had its quorum then. */
  readonly belowQuorum: readonly number[];
  /** Of which the board did not write, or not conclude, why it thinks what it thinks. */
  readonly unmotivated: readonly number[];
}

export function gapsOf(board: Board, meeting: Meeting): ProposalGaps {
  const numbersOf = (wanted: (planId: number) => boolean) =>
    board.plans.filter(({ id }) => wanted(id)).map(({ number }) => number);
  const concluded = (planId: number) => lastMinutes(meeting, planId)?.concluded ?? false;
  return {
    presence: presenceOf(meeting),
    belowQuorum: numbersOf((id) => !concluded(id) && lacksMembers(presenceFor(board, meeting, id))),
    unmotivated: numbersOf((id) => !concluded(id) || lastMinutes(meeting, id)?.text === ""),
  };
}

/** Whether the board can propose: with a quorum, and knowing of which plans it does not say why (R75; Awb 3:46). */
export function whyNotProposeYet(
  { presence, belowQuorum, unmotivated }: ProposalGaps,
  withoutMotivation: boolean,
): Refused<QuorumReason> | null {
  const lacking = whyLacking(presence);
  if (lacking) return lacking;
  if (belowQuorum.length > 0) return refused("plans_below_quorum", { with: { plans: listed(belowQuorum) } });
  if (unmotivated.length === 0 || withoutMotivation) return null;
  return refused("motivation_missing", { field: "withoutMotivation", with: { plans: listed(unmotivated) } });
}

/** "3, 7 en 12" */
const listed = (numbers: readonly number[]) => new Intl.ListFormat("nl").format(numbers.map(String));
