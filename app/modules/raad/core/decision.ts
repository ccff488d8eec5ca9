import { cents, formatEuros, type Cents } from "../../counting/core/money.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";
import type { LocalDate } from "../../rounds/core/dates.ts";
import type { Round } from "../../rounds/core/round.ts";
import type { DecidingBody } from "../../plans/core/deciding-body.ts";
import type { Amounts } from "../../plans/core/plan.ts";

import { whyNotDay, type DayReason } from "./decided-day.ts";
import type { FractieRow } from "./fracties.ts";
import type { InstrumentName } from "./instrument.ts";
import { whyNotVotes, type Votes, type VotesReason } from "./votes.ts";

export const outcomes = ["adopted", "adopted_changed", "deferred", "rejected", "not_treated"] as const;
export type Outcome = (typeof outcomes)[number];

/** A decision as taken, per plan (R16, R21). */
export interface Decision {
  readonly outcome: Outcome;
  /** As recorded in besluit or letter; null: none of its own. */
  readonly reason: string | null;
  /** The amendement or motie that it followed from. */
  readonly instrument: InstrumentName | null;
  readonly votes: Votes | null;
  /** The amounts as adopted; null when the plan's own amounts stand. */
  readonly amounts: Amounts | null;
  readonly decidedOn: LocalDate;
  /** Counts the changes of what was recorded, from 1. */
  readonly version: number;
}

/** What a clerk writes down. `version` is that of the decision on the screen, 0 when there was none, null when the form says none. */
export interface DecisionEntry {
  readonly outcome: Outcome;
  readonly reason: string | null;
  /** Id of the amendement or motie that it followed from. */
  readonly instrumentId: number | null;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly decidedOn: LocalDate;
  readonly seats?: number | null;
  readonly fracties?: readonly FractieRow[];
  readonly oneOffCents?: Cents | null;
  readonly yearlyCents?: Cents | null;
  /** Whether the clerk says that an amount far above what was asked is right. */
  readonly amountConfirmed?: boolean;
  readonly version?: number | null;
}

export type DecisionReason =
  | VotesReason
  | DayReason
  | "instrument_not_about_plan"
  | "votes_only_of_raad"
  | "amounts_incomplete"
  | "amount_far_above"
  | "amounts_only_when_changed"
  | "result_not_released"
  | "decider_unknown"
  | "decision_changed_meanwhile"
  | "above_ceiling";

type Setting = Pick<Round, "today" | "calendar">;

/** The raad decides knowing what residents said: of a burgerbegroting two people release the result first. */
export function whyNotKnowing({ kind, released }: Pick<Round, "kind" | "released">): Refused<DecisionReason> | null {
  return kind === "citizens_budget" && !released ? refused("result_not_released") : null;
}

/** Whether a decision can have been taken like this: null, or the first reason with its form field. */
export function whyNotDecision(entry: DecisionEntry, round: Setting): Refused<DecisionReason> | null {
  return whyNotVotes(entry, mustBeCarried(entry)) ?? whyNotAmounts(entry) ?? whyNotDay(entry.decidedOn, round);
}

/** Amendement, motie and votes are of the raad (Gemeentewet art. 30, 147b): a decision of college or board has none. */
export function whyNotOfRaad(entry: DecisionEntry, body: DecidingBody): Refused<DecisionReason> | null {
  if (body === "council") return null;
  if (entry.instrumentId !== null) return refused("votes_only_of_raad", { field: "instrumentId" });
  const voted = entry.votesFor !== null || entry.votesAgainst !== null;
  return voted ? refused("votes_only_of_raad", { field: "votesFor" }) : null;
}

/** A decision follows from an amendement or motie that is about its plan and was not refused or withdrawn; `about` are their ids. */
export function whyNotFollowed(
  { instrumentId }: Pick<DecisionEntry, "instrumentId">,
  about: readonly number[],
): Refused<DecisionReason> | null {
  return instrumentId === null || about.includes(instrumentId)
    ? null
    : refused("instrument_not_about_plan", { field: "instrumentId" });
}

/** Whether the plan must have had the most votes, or must not; null when the outcome does not say so. */
function mustBeCarried({ outcome }: DecisionEntry): boolean | null {
  if (isAdopted({ outcome })) return true;
  return outcome === "rejected" ? false : null;
}

function whyNotAmounts(entry: DecisionEntry): Refused<DecisionReason> | null {
  const { outcome, oneOffCents = null, yearlyCents = null } = entry;
  if (oneOffCents === null && yearlyCents === null) return null;
  if (outcome !== "adopted_changed") return refused("amounts_only_when_changed", { field: "outcome" });
  if (oneOffCents === null) return refused("amounts_incomplete", { field: "oneOffCents" });
  return yearlyCents === null ? refused("amounts_incomplete", { field: "yearlyCents" }) : null;
}

/**
 * Asks to confirm an amount of more than twice what the authors ask and the city estimates: that is more often a slip than
 * a decision. One-off and yearly each on its own.
 */
export function whyNotSure(
  { amountConfirmed = false, oneOffCents = null, yearlyCents = null }: DecisionEntry,
  { own, estimate }: { readonly own: Amounts; readonly estimate: Amounts | null },
): Refused<DecisionReason> | null {
  if (amountConfirmed) return null;
  const far = (decided: Cents | null, part: keyof Amounts) => {
    const known = cents(Math.max(own[part], estimate?.[part] ?? 0));
    if (decided === null || decided <= 2 * known) return null;
    const amounts = { decided: formatEuros(decided), known: formatEuros(known) };
    return refused("amount_far_above" as const, { field: "amountConfirmed", with: amounts });
  };
  return far(oneOffCents, "oneOff") ?? far(yearlyCents, "yearly");
}

/** The field that brings a fund above its ceiling: an amount as decided, or else that the plan goes on. */
export function fieldOfMoney({ oneOffCents, yearlyCents }: DecisionEntry): keyof DecisionEntry {
  if (oneOffCents) return "oneOffCents";
  return yearlyCents ? "yearlyCents" : "outcome";
}

/** Whether the plan goes on, as it was or changed. */
export function isAdopted({ outcome }: Pick<Decision, "outcome">): boolean {
  return outcome === "adopted" || outcome === "adopted_changed";
}
