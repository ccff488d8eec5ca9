import type { LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { FractieVotes } from "./core/fracties.ts";
import type { Decision } from "./core/decision.ts";
import type { Instrument } from "./core/instrument.ts";
import type { Votes } from "./core/votes.ts";

interface Before {
  readonly seats: number | null;
  readonly decidedOn: LocalDate | null;
  /** Names and seats as last written down. */
  readonly fracties: readonly Pick<FractieVotes, "name" | "seats">[];
  readonly today: LocalDate;
}

/** What the form of a decision starts with: what was recorded, else the seats and the day of the last decision. */
export function storedDecision(decision: Decision | null, { seats, decidedOn, fracties, today }: Before) {
  const euros = (cents: number | undefined) => (cents === undefined ? "" : (cents / 100).toFixed(2).replace(".", ","));
  return {
    ...storedVotes(decision?.votes ?? null, { seats, fracties }),
    outcome: decision?.outcome ?? "",
    reason: decision?.reason ?? "",
    instrumentId: decision?.instrument?.id ?? "",
    oneOffCents: euros(decision?.amounts?.oneOff),
    yearlyCents: euros(decision?.amounts?.yearly),
    decidedOn: decision?.decidedOn ?? decidedOn ?? today,
    version: decision?.version ?? 0,
  };
}

/** The votes with which a form starts; of fracties that can be changed they are added up again. */
function storedVotes(votes: Votes | null, { seats, fracties }: Pick<Before, "seats" | "fracties">) {
  const byFractie = votes?.fracties ?? null;
  return {
    votesFor: byFractie ? "" : (votes?.for ?? ""),
    votesAgainst: byFractie ? "" : (votes?.against ?? ""),
    seats: byFractie || fracties.length > 0 ? "" : (votes?.seats ?? seats ?? ""),
    fracties: byFractie ?? fracties,
  };
}

/** What the form of an amendement or motie starts with; a new one is handed in. */
export function storedInstrument(instrument: Instrument | null, { decidedOn, today, ...before }: Before) {
  return {
    ...storedVotes(instrument?.votes ?? null, before),
    kind: instrument?.kind ?? "amendement",
    reference: instrument?.reference ?? "",
    title: instrument?.title ?? "",
    text: instrument?.text ?? "",
    reason: instrument?.reason ?? "",
    proposers: instrument?.proposers.join(", ") ?? "",
    plans: instrument?.plans.join(", ") ?? "",
    outcome: instrument?.outcome ?? "submitted",
    decidedOn: instrument?.decidedOn ?? decidedOn ?? today,
    version: instrument?.version ?? 0,
  };
}
