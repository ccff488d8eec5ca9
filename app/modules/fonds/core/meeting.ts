import type { Cents } from "../../counting/core/money.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";
import type { LocalDate } from "../../rounds/core/dates.ts";
import type { Rules } from "../../rounds/core/rules.ts";
import {
  countedSheets,
  isRecused,
  quorumFor,
  spreadOf,
  type Board,
  type JudgedPlan,
  type Member,
  type Spread,
} from "./board.ts";
import { pointsOf, type Mark } from "./sheet.ts";
import { seesOthers, visibleSpread } from "./visibility.ts";

export type MeetingReason =
  | "plan_on_table"
  | "plan_not_taken"
  | "minutes_same"
  | "minutes_changed_meanwhile"
  | "conflict_no_minutes"
  | "conflict_discussed";

/** What a member handed in first for a plan: given alone, for others are seen only after it (visibility.ts). */
export interface FirstSheet {
  readonly memberId: number;
  readonly planId: number;
  readonly marks: readonly Mark[];
  /** The plan had been on the table by then, so that the member may have heard the others. */
  readonly late: boolean;
}

/** A version of what the board said of a plan. */
export interface Minutes {
  readonly planId: number;
  readonly version: number;
  readonly text: string;
  /** Whether the board is done with the plan. */
  readonly concluded: boolean;
  readonly on: LocalDate;
}

/** The meeting of a board as it stands. */
export interface Meeting {
  /** Id of the plan on the table. */
  readonly onTable: number | null;
  /** Whether the projector rests. */
  readonly paused: boolean;
  /** Ids of the plans that are or were on the table. */
  readonly taken: readonly number[];
  /** All versions, the newest of each plan first. */
  readonly minutes: readonly Minutes[];
  readonly first: readonly FirstSheet[];
  /** Who holds a seat now: over them the quorum is counted, whoever scored. */
  readonly seats: readonly Member[];
  /** Ids of who is present, as the chair wrote down last today. */
  readonly present: readonly number[];
}

/** Who could be at the meeting now, and who is. */
export type Present = Pick<Meeting, "seats" | "present">;

type Terms = Pick<Rules, "criteria">;

/** Who looks, and whether the scoring is over. */
export interface Looking {
  readonly viewerId: number;
  readonly isChair: boolean;
  readonly isOver: boolean;
}

export type AgendaState = "on_table" | "discussed" | "begun" | "waiting";

/** A plan on the agenda, as far as who looks may see it. */
export interface AgendaItem extends Omit<JudgedPlan, "minimum"> {
  readonly spread: Spread;
  /** Where the members' points lie, the lowest first, so that the order names nobody; null while hidden. */
  readonly points: readonly number[] | null;
  /** Names of who is involved in the plan, and so gives it no score. */
  readonly recused: readonly string[];
  readonly lacksQuorum: boolean;
  readonly state: AgendaState;
}

/**
 * All plans of the board, the largest difference first and then by number (R75). What somebody may not see yet does not show in
 * the order either: those plans come last.
 */
export function agendaOf(board: Board, meeting: Meeting, rules: Terms, looking: Looking): AgendaItem[] {
  return board.plans
    .map((plan) => itemOf(board, meeting, rules, plan, looking))
    .toSorted((one, other) => gapOf(other.spread) - gapOf(one.spread) || one.number - other.number);
}

/** Difference between highest and lowest, times 100; below every difference when it is hidden. */
const gapOf = ({ lowest, highest }: Spread): number => (lowest === null || highest === null ? -1 : highest - lowest);

function itemOf(board: Board, meeting: Meeting, rules: Terms, plan: JudgedPlan, looking: Looking): AgendaItem {
  const { id, number, title, requested } = plan;
  const { viewerId, isOver } = looking;
  const spread = visibleSpread(board, rules, { viewerId, planId: id, isOver });
  return {
    ...{ id, number, title, requested, spread },
    points: seesOthers(board, viewerId, id, isOver) ? pointsGiven(board, rules, id) : null,
    recused: [...board.members, ...board.left]
      .filter((member) => isRecused(board, member.id, id))
      .map(({ name }) => name),
    lacksQuorum: spread.given < quorumFor(board, board.members, id),
    state: stateOf(meeting, id),
  };
}

function pointsGiven(board: Board, rules: Terms, planId: number): number[] {
  return countedSheets(board, planId)
    .map(({ marks }) => pointsOf(rules.criteria, marks))
    .filter((points) => points !== null)
    .toSorted((one, other) => one - other);
}

function stateOf(meeting: Meeting, planId: number): AgendaState {
  if (meeting.onTable === planId) return "on_table";
  if (lastMinutes(meeting, planId)?.concluded) return "discussed";
  return meeting.taken.includes(planId) ? "begun" : "waiting";
}

/** What is in force of what was written about a plan; null when nothing was. */
export function lastMinutes(meeting: Pick<Meeting, "minutes">, planId: number): Minutes | null {
  return meeting.minutes.find((one) => one.planId === planId) ?? null;
}

/** What a member gave to a plan: first, alone, and now. Points are 0 to 100 times 100; null without a whole sheet. */
export interface TwoRounds {
  readonly name: string;
  readonly first: number | null;
  readonly now: number | null;
  readonly late: boolean;
  readonly note: string;
}

/** What all members gave, the own sheet too; null while who looks may not see it. */
export function twoRounds(
  board: Board,
  meeting: Meeting,
  rules: Terms,
  planId: number,
  { viewerId, isOver }: Looking,
): TwoRounds[] | null {
  if (!seesOthers(board, viewerId, planId, isOver)) return null;
  const nameOf = new Map([...board.members, ...board.left].map(({ id, name }) => [id, name]));
  return countedSheets(board, planId).map(({ memberId, marks, note }) => {
    const first = meeting.first.find((one) => one.memberId === memberId && one.planId === planId);
    return {
      name: nameOf.get(memberId) ?? "",
      first: pointsOf(rules.criteria, first?.marks ?? []),
      now: pointsOf(rules.criteria, marks),
      late: first?.late ?? false,
      note,
    };
  });
}

/**
 * Whether somebody may read what was said of a plan: that tells where others stand, so it is seen with their scores. The chair
 * writes it and reads it, unless involved in the plan.
 */
export function readsMinutes(board: Board, planId: number, { viewerId, isChair, isOver }: Looking): boolean {
  return seesOthers(board, viewerId, planId, isOver) || (isChair && !isRecused(board, viewerId, planId));
}

/** How many members are present, and how many must be. */
export interface Presence {
  readonly present: number;
  readonly needed: number;
}

/** A member, and whether the chair wrote down that the member is present. */
export interface Attendee extends Member {
  readonly present: boolean;
}

/** The meeting as who looks sees it. */
export interface MeetingView {
  readonly agenda: readonly AgendaItem[];
  readonly onTable: AgendaItem | null;
  readonly paused: boolean;
  readonly members: number;
  readonly presence: Presence;
  /** All members, and whether each is present. */
  readonly attendance: readonly Attendee[];
  /** Whether who looks writes down who is present now. */
  readonly counts: boolean;
  /** Whether who looks leads the meeting now. */
  readonly leads: boolean;
  /** Once a division is adopted nothing is added any more. */
  readonly adopted: boolean;
}

/** What a member gave, in words; null without a whole sheet. */
export interface MemberScore {
  readonly name: string;
  readonly first: string | null;
  readonly now: string | null;
  readonly late: boolean;
  readonly note: string;
}

export interface MeetingPlanView {
  readonly item: AgendaItem;
  /** Its place on the agenda, from 1. */
  readonly at: number;
  readonly total: number;
  /** The next plan on the agenda that was not discussed; null when there is none. */
  readonly next: number | null;
  readonly quorum: number;
  /** Of who is not involved in it. */
  readonly presence: Presence;
  readonly scores: readonly MemberScore[] | null;
  /** The newest first; null while hidden. */
  readonly minutes: readonly Omit<Minutes, "planId">[] | null;
  readonly taken: boolean;
  /** Whether who looks can hand in a sheet for it now. */
  readonly scoring: boolean;
  readonly leads: boolean;
  readonly adopted: boolean;
  /** Whether who looks is involved in the plan. */
  readonly involved: boolean;
}

/** What the projector shows: nothing of who gave what, or who they are. */
export type Screen =
  | { readonly kind: "paused" }
  | { readonly kind: "empty" }
  | {
      readonly kind: "plan";
      readonly number: number;
      readonly title: string;
      readonly requested: Cents;
      readonly given: number;
      readonly expected: number;
      readonly lacksQuorum: boolean;
      /** Null as long as a sheet is waited for: everybody in the room looks at it, also who still has to score. */
      readonly shown: {
        readonly points: readonly number[];
        readonly minutes: string;
        readonly concluded: boolean;
      } | null;
    };

export function screenOf(board: Board, meeting: Meeting, rules: Terms, isOver: boolean): Screen {
  if (meeting.paused) return { kind: "paused" };
  const plan = board.plans.find(({ id }) => id === meeting.onTable);
  if (!plan) return { kind: "empty" };
  const { id, number, title, requested } = plan;
  const { given, expected } = spreadOf(board, rules, id);
  const minutes = lastMinutes(meeting, id);
  return {
    kind: "plan",
    ...{ number, title, requested, given, expected },
    lacksQuorum: given < quorumFor(board, board.members, id),
    shown:
      isOver || given === expected
        ? {
            points: pointsGiven(board, rules, id),
            minutes: minutes?.text ?? "",
            concluded: minutes?.concluded ?? false,
          }
        : null,
  };
}

/** What the chair sends of a plan, and the version that it was written over; 0 for the first. */
export interface Written {
  readonly text: string;
  readonly concluded: boolean;
  readonly version: number;
}

/** Whether it can become the next version of what was said of a plan. */
export function whyNotMinutes(
  last: Pick<Minutes, "version" | "text" | "concluded"> | null,
  { text, concluded, version }: Written,
): Refused<MeetingReason> | null {
  const before = last ?? { version: 0, text: "", concluded: false };
  if (before.version !== version) return refused("minutes_changed_meanwhile");
  const same = before.text === text && before.concluded === concluded;
  return same ? refused("minutes_same", { field: "text" }) : null;
}
