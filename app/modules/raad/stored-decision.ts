import type { LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { FractieVotes } from "./core/fracties.ts";
import type { Decision } from "./core/decision.ts";

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
  const byFractie = decision?.votes?.fracties ?? null;
  return {
    outcome: decision?.outcome ?? "",
    reason: decision?.reason ?? "",
    instrument: decision?.instrument ?? "",
    reference: decision?.reference ?? "",
    // Of fracties that can be changed they are added up again
    votesFor: byFractie ? "" : (decision?.votes?.for ?? ""),
    votesAgainst: byFractie ? "" : (decision?.votes?.against ?? ""),
    seats: byFractie || fracties.length > 0 ? "" : (decision?.votes?.seats ?? seats ?? ""),
    fracties: byFractie ?? fracties,
    oneOffCents: euros(decision?.amounts?.oneOff),
    yearlyCents: euros(decision?.amounts?.yearly),
    decidedOn: decision?.decidedOn ?? decidedOn ?? today,
    version: decision?.version ?? 0,
  };
}
