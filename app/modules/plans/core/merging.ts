import { refused, type Refused } from "../../people/core/refusal.ts";
import { addDays, type LocalDate } from "../../rounds/core/dates.ts";
import type { Round } from "../../rounds/core/round.ts";
import { isScreening, whyNotMove, type PlanState } from "./lifecycle.ts";

export type MergeReason =
  | "merge_into_itself"
  | "parent_not_found"
  | "parent_not_in_play"
  | "has_duplicates_itself"
  | "merge_waits"
  | "no_time_to_answer"
  | "no_merge_waits"
  | "merge_term_runs"
  | "how_missing"
  | "own_merge_proposal";

interface Mergeable {
  readonly id: number;
  readonly state: PlanState;
}

/** Whether a plan can be linked as a duplicate to a parent: one level deep, and only to a plan that is in play. */
export function whyNotMerge(
  plan: Mergeable & { readonly duplicates: number },
  parent: Mergeable | null,
): Refused<MergeReason> | null {
  const field = "parent";
  if (!parent || parent.state === "draft") return refused("parent_not_found", { field });
  if (parent.id === plan.id) return refused("merge_into_itself", { field });
  if (plan.duplicates > 0) return refused("has_duplicates_itself", { field });
  return whyNotMove(parent.state, "take_duplicate") ? refused("parent_not_in_play", { field }) : null;
}

/**
 * How a proposal to merge ended: both authors agreed, one did not, or the office decided after a silence; or it stopped, because the
 * office took it back or a plan left the round.
 */
export type MergeOutcome = "agreed" | "refused" | "decided" | "dropped" | "lapsed";

export interface MergeAnswer {
  /** Number of the plan whose author answers. */
  readonly plan: number;
  readonly agrees: boolean;
  readonly words: string;
  /** How the office spoke an author without an account; null when the author answered on the site. */
  readonly how: string | null;
  readonly on: LocalDate;
}

export interface MergePlan {
  readonly number: number;
  readonly title: string;
  readonly state: PlanState;
  /** Whether somebody of the office answers for its author, who has no account. */
  readonly byOffice: boolean;
}

/** The proposal that `plan` goes into `into`, which goes on. */
export interface MergeProposal {
  readonly id: number;
  readonly plan: MergePlan;
  readonly into: MergePlan;
  readonly reason: string;
  /** Account of who proposed it. */
  readonly proposedBy: number;
  readonly proposedOn: LocalDate;
  /** The last day of an answer. */
  readonly answerBy: LocalDate;
  readonly answers: readonly MergeAnswer[];
  readonly outcome: MergeOutcome | null;
  /** Why the office decided as it did; public. */
  readonly decision: string | null;
  readonly endedOn: LocalDate | null;
}

/** Days that authors have to answer (own choice: two weeks, as long as the shortest term in which the municipality answers them). */
export const daysToAnswer = 14;

/**
 * Until when authors can answer a proposal of today: two weeks, but so that the office can still decide on the last day of the
 * screening. Null when there is no full day left.
 */
export function answerTerm({ calendar, today }: Pick<Round, "calendar" | "today">): LocalDate | null {
  const last = calendar.findLast(({ phase }) => isScreening(phase))?.endsOn;
  const term = addDays(today, daysToAnswer);
  const until = last !== undefined && addDays(last, -1) < term ? addDays(last, -1) : term;
  return until > today ? until : null;
}

/** Whether a proposal still waits: nothing ended it, and both plans are in play. */
export const isWaiting = ({ outcome, plan, into }: Pick<MergeProposal, "outcome" | "plan" | "into">): boolean =>
  outcome === null && !whyNotMove(plan.state, "merge") && !whyNotMove(into.state, "take_duplicate");

/** What follows from the answers: one "no" ends a proposal, and two times "yes" merges; null: it waits on. */
export function outcomeOf(answers: readonly Pick<MergeAnswer, "agrees">[]): "agreed" | "refused" | null {
  if (answers.some(({ agrees }) => !agrees)) return "refused";
  return answers.length === 2 ? "agreed" : null;
}

/** Whether the office can merge though not both authors answered: only after their term. To leave it can be decided at once. */
export function whyNotDecideMerge(
  { answerBy }: Pick<MergeProposal, "answerBy">,
  merge: boolean,
  today: LocalDate,
): Refused<MergeReason> | null {
  return merge && today <= answerBy ? refused("merge_term_runs", { field: "verdict" }) : null;
}
