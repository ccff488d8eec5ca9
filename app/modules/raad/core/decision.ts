import { cents, formatEuros, type Cents } from "../../counting/core/money.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";
import type { LocalDate } from "../../rounds/core/dates.ts";
import type { Round } from "../../rounds/core/round.ts";
import type { DecidingBody } from "../../plans/core/deciding-body.ts";
import type { Amounts } from "../../plans/core/plan.ts";

import type { FractieRow, FractieVotes } from "./fracties.ts";

export const outcomes = ["adopted", "adopted_changed", "deferred", "rejected", "not_treated"] as const;
export type Outcome = (typeof outcomes)[number];

export const instruments = ["amendement", "motie"] as const;
export type Instrument = (typeof instruments)[number];

export interface Votes {
  readonly for: number;
  readonly against: number;
  /** Null when nobody wrote down how many members the raad has. */
  readonly seats: number | null;
  /** Null when nobody wrote down how each fractie voted. */
  readonly fracties: readonly FractieVotes[] | null;
}

/** A decision as taken, per plan (R16, R21). */
export interface Decision {
  readonly outcome: Outcome;
  /** As recorded in besluit, amendement, motie or letter; null: no reason was recorded. */
  readonly reason: string | null;
  readonly instrument: Instrument | null;
  readonly reference: string | null;
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
  readonly instrument: Instrument | null;
  readonly reference: string | null;
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
  | "reference_missing"
  | "instrument_missing"
  | "votes_incomplete"
  | "more_votes_than_seats"
  | "votes_contradict"
  | "votes_only_of_raad"
  | "amounts_incomplete"
  | "amount_far_above"
  | "amounts_only_when_changed"
  | "decided_in_future"
  | "decided_before_council"
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
  return whyNotInstrument(entry) ?? whyNotVotes(entry) ?? whyNotAmounts(entry) ?? whyNotDay(entry, round);
}

/** Amendement, motie and votes are of the raad (Gemeentewet art. 30, 147b): a decision of college or board has none. */
export function whyNotOfRaad(entry: DecisionEntry, body: DecidingBody): Refused<DecisionReason> | null {
  if (body === "council") return null;
  if (entry.instrument || entry.reference) return refused("votes_only_of_raad", { field: "instrument" });
  const voted = entry.votesFor !== null || entry.votesAgainst !== null;
  return voted ? refused("votes_only_of_raad", { field: "votesFor" }) : null;
}

function whyNotInstrument({ instrument, reference }: DecisionEntry): Refused<DecisionReason> | null {
  if (instrument && !reference) return refused("reference_missing", { field: "reference" });
  return !instrument && reference ? refused("instrument_missing", { field: "instrument" }) : null;
}

function whyNotVotes(entry: DecisionEntry): Refused<DecisionReason> | null {
  const { votesFor, votesAgainst, seats = null } = entry;
  if (votesFor === null && votesAgainst === null) return null;
  if (votesFor === null) return refused("votes_incomplete", { field: "votesFor" });
  if (votesAgainst === null) return refused("votes_incomplete", { field: "votesAgainst" });
  if (seats !== null && votesFor + votesAgainst > seats)
    return refused("more_votes_than_seats", { field: "votesFor", with: { seats, votes: votesFor + votesAgainst } });
  // Without a vote ("hamerstuk") there are none to compare
  if (votesFor + votesAgainst === 0) return null;
  const carried = mustBeCarried(entry);
  return carried !== null && carried !== votesFor > votesAgainst
    ? refused("votes_contradict", { field: "outcome", with: { for: votesFor, against: votesAgainst } })
    : null;
}

/**
 * Whether what was voted on must have had the most votes (Gemeentewet art. 30), or must not; null when the votes do not say so:
 * with an amendement or motie they may be those about the instrument, and a plan can stand while an amendement to it falls.
 */
function mustBeCarried({ outcome, instrument }: DecisionEntry): boolean | null {
  if (outcome === "adopted_changed") return true;
  if (instrument !== null) return null;
  if (outcome === "adopted") return true;
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

function whyNotDay({ decidedOn }: DecisionEntry, { today, calendar }: Setting): Refused<DecisionReason> | null {
  const field = "decidedOn";
  if (decidedOn > today) return refused("decided_in_future", { field });
  const council = calendar.find(({ phase }) => phase === "council");
  return council && decidedOn < council.startsOn ? refused("decided_before_council", { field }) : null;
}

/** Whether the plan goes on, as it was or changed. */
export function isAdopted({ outcome }: Pick<Decision, "outcome">): boolean {
  return outcome === "adopted" || outcome === "adopted_changed";
}
