import { refused, type Refused } from "../../people/core/refusal.ts";
import type { LocalDate } from "../../rounds/core/dates.ts";
import type { Round } from "../../rounds/core/round.ts";
import { whyNotDay, type DayReason } from "./decided-day.ts";
import type { FractieRow } from "./fracties.ts";
import { whyNotVotes, type Votes, type VotesReason } from "./votes.ts";

/** What fracties hand in: to change what is proposed, or to ask the college for something (Gemeentewet 147b). */
export const instrumentKinds = ["amendement", "motie"] as const;
export type InstrumentKind = (typeof instrumentKinds)[number];

export const instrumentOutcomes = ["submitted", "taken_over", "adopted", "rejected", "deferred", "withdrawn"] as const;
export type InstrumentOutcome = (typeof instrumentOutcomes)[number];

/** By what people know it: "Amendement A1". */
export interface InstrumentName {
  readonly id: number;
  /** Its place in the round, from 1. */
  readonly number: number;
  readonly kind: InstrumentKind;
  readonly reference: string;
}

/** An amendement or motie of a round, as it was recorded last. */
export interface Instrument extends InstrumentName {
  readonly title: string;
  /** What it changes or asks; null: not recorded. */
  readonly text: string | null;
  /** Why, in its own words; null: not recorded. */
  readonly reason: string | null;
  /** Names of fracties. */
  readonly proposers: readonly string[];
  /** Numbers of the plans that it is about. */
  readonly plans: readonly number[];
  readonly outcome: InstrumentOutcome;
  readonly votes: Votes | null;
  /** Null as long as it is only handed in. */
  readonly decidedOn: LocalDate | null;
  /** Counts the changes of what was recorded, from 1. */
  readonly version: number;
}

/** What a clerk writes down. `version` is that on the screen, 0 of a new one. */
export interface InstrumentEntry {
  readonly kind: InstrumentKind;
  readonly reference: string;
  readonly title: string;
  readonly text: string | null;
  readonly reason: string | null;
  readonly proposers: readonly string[];
  readonly plans: readonly number[];
  readonly outcome: InstrumentOutcome;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly seats?: number | null;
  readonly fracties?: readonly FractieRow[];
  readonly decidedOn: LocalDate | null;
  readonly version: number;
}

export type InstrumentReason =
  | VotesReason
  | DayReason
  | "no_such_instrument"
  | "instrument_twice"
  | "instrument_other_kind"
  | "instrument_plan_unknown"
  | "instrument_plan_decided"
  | "instrument_not_voted_on"
  | "instrument_day_missing"
  | "instrument_changed_meanwhile";

/** What else is known in the round. */
export interface Known {
  /** The others of the round. */
  readonly others: readonly Pick<Instrument, "kind" | "reference">[];
  /** Numbers of the plans that are decided about. */
  readonly plans: ReadonlySet<number>;
  /** Numbers of the plans whose decision followed from this one. */
  readonly followed: readonly number[];
  /** The version that is stored; 0 of a new one. */
  readonly last: number;
}

/** Whether an amendement or motie can be recorded like this: null, or the first reason with its form field. */
export function whyNotInstrument(
  entry: InstrumentEntry,
  round: Pick<Round, "today" | "calendar">,
  { others, plans, followed, last }: Known,
): Refused<InstrumentReason> | null {
  if (entry.version !== last) return refused("instrument_changed_meanwhile");
  if (others.some((other) => other.kind === entry.kind && alike(other.reference) === alike(entry.reference)))
    return refused("instrument_twice", { field: "reference", with: { reference: entry.reference } });
  const unknown = entry.plans.find((number) => !plans.has(number));
  if (unknown !== undefined) return refused("instrument_plan_unknown", { field: "plans", with: { number: unknown } });
  const left = followed.find((number) => !entry.plans.includes(number));
  if (left !== undefined) return refused("instrument_plan_decided", { field: "plans", with: { number: left } });
  const [decided] = followed;
  if (decided !== undefined && entry.outcome !== "submitted" && !isCarried(entry))
    return refused("instrument_plan_decided", { field: "outcome", with: { number: decided } });
  return whyNotOutcome(entry, round);
}

function whyNotOutcome(
  { outcome, decidedOn, ...votes }: InstrumentEntry,
  round: Pick<Round, "today" | "calendar">,
): Refused<InstrumentReason> | null {
  const voted = votes.votesFor !== null || votes.votesAgainst !== null;
  if (voted && !isVotedOn(outcome)) return refused("instrument_not_voted_on", { field: "outcome" });
  if (outcome === "submitted") return null;
  if (decidedOn === null) return refused("instrument_day_missing", { field: "decidedOn" });
  return whyNotVotes(votes, outcome === "adopted") ?? whyNotDay(decidedOn, round);
}

/** Of one that was taken over, put off or withdrawn there is no vote. */
const isVotedOn = (outcome: InstrumentOutcome): boolean => outcome === "adopted" || outcome === "rejected";

/** Whether it holds: the raad adopted it, or who proposed the besluit took it over. */
export const isCarried = ({ outcome }: Pick<Instrument, "outcome">): boolean =>
  outcome === "adopted" || outcome === "taken_over";

/** Whether a decision about a plan can follow from it: it holds, or its outcome is not written down yet. */
export const canBeFollowed = (instrument: Pick<Instrument, "outcome">): boolean =>
  instrument.outcome === "submitted" || isCarried(instrument);

const alike = (reference: string) => reference.toLocaleLowerCase("nl").replaceAll(/\s+/g, "");

/** By kind, and by number as people count: A2 before A10. */
export function inOrder<T extends Pick<Instrument, "kind" | "reference">>(all: readonly T[]): T[] {
  return all.toSorted(
    (one, other) =>
      instrumentKinds.indexOf(one.kind) - instrumentKinds.indexOf(other.kind) ||
      one.reference.localeCompare(other.reference, "nl", { numeric: true }),
  );
}

/** Where a reason is quoted from. */
export interface Quote {
  readonly from: InstrumentName;
  readonly reason: string;
}

/**
 * The reason that stands in an amendement or motie that holds, for a decision without one of its own (R76): of the one that the
 * decision followed from, or of an amendement that changed the plan. Another motie about the plan says nothing of this decision.
 */
export function quoteFor(
  {
    reason,
    instrument,
    outcome,
  }: { readonly reason: string | null; readonly instrument: InstrumentName | null; readonly outcome: string },
  about: readonly Instrument[],
): Quote | null {
  if (reason !== null) return null;
  const first = about.filter(({ id }) => id === instrument?.id);
  const changed = outcome === "adopted_changed" ? inOrder(about).filter(({ kind }) => kind === "amendement") : [];
  const [found] = [...first, ...changed].filter((one) => isCarried(one) && one.reason !== null);
  return found?.reason
    ? {
        from: { id: found.id, number: found.number, kind: found.kind, reference: found.reference },
        reason: found.reason,
      }
    : null;
}
