import type { Act } from "../../people/core/acts.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";
import { addDays, type LocalDate } from "./dates.ts";
import { whyNotCalendar, type CalendarReason } from "./phases.ts";
import type { Round } from "./round.ts";
import { whyNotRules, type RulesReason } from "./rules.ts";

/** What nobody may do alone in a round (D4): one proposes it and another, who may do it as well, approves it. */
export const proposalKinds = ["open", "close_early", "invalidate", "release", "destroy_key"] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export type Verdict = "approved" | "refused" | "withdrawn";

export const actOf: Readonly<Record<ProposalKind, Act>> = {
  open: "round.open",
  close_early: "round.close_early",
  invalidate: "round.invalidate",
  release: "round.release",
  destroy_key: "round.destroy_key",
};

/** Whether it needs a reason, which everybody can read. */
export const needsReason: Readonly<Record<ProposalKind, boolean>> = {
  open: false,
  close_early: true,
  invalidate: true,
  release: false,
  destroy_key: true,
};

export type FourEyesReason =
  | CalendarReason
  | RulesReason
  | "imported_rounds_stay_closed"
  | "ceiling_missing"
  | "opens_too_late"
  | "opening_waits"
  | "reason_missing"
  | "refusal_reason_missing"
  | "other_proposal_waits"
  | "no_such_proposal"
  | "proposal_already_decided"
  | "own_proposal"
  | "not_your_proposal"
  | "phase_went_on"
  | "closes_today"
  | "already_released"
  | "already_invalid"
  | "one_only_before_close"
  | "no_such_resident"
  | "not_on_list"
  | "nothing_chosen"
  | "key_day_is_set"
  | "key_is_destroyed";

/** A proposal as far as its own rules ask. */
export interface Proposed {
  readonly kind: ProposalKind;
  /** The local day on which it was proposed. */
  readonly on: LocalDate;
  /** Whether it is about the choices of one person; only of invalidating. */
  readonly ofOne: boolean;
}

/** What two people decided in a round, as everybody may know it: not who, nor about whom. */
export interface PublicAct {
  readonly kind: ProposalKind;
  /** Whether it is about the choices of one person; only of invalidating. */
  readonly ofOne: boolean;
  readonly reason: string;
  readonly on: LocalDate;
}

/** Who may decide how about a proposal: another approves or refuses, the first takes it back. */
export function whyNotDecide(isOwn: boolean, verdict: Verdict, reason: string): Refused<FourEyesReason> | null {
  if (isOwn && verdict !== "withdrawn") return refused("own_proposal");
  if (!isOwn && verdict === "withdrawn") return refused("not_your_proposal");
  return verdict === "refused" && reason === "" ? refused("refusal_reason_missing", { field: "reason" }) : null;
}

/** Whether it can be decided today; asked when it is proposed and again when it is approved. */
export function whyNotCarryOut({ kind, on, ofOne }: Proposed, round: Round): Refused<FourEyesReason> | null {
  switch (kind) {
    case "open":
      return whyNotOpen(round);
    case "close_early":
      return whyNotClose(round, on);
    case "invalidate":
      return ofOne && isOneTold(round) ? refused("one_only_before_close", { field: "whose" }) : null;
    case "release":
      return round.released ? refused("already_released") : null;
    case "destroy_key":
      return round.keyDestroyedOn ? refused("key_is_destroyed") : null;
  }
}

/**
 * Whether leaving out one person now would tell what that person chose: from the end of the valuing on some have seen the
 * result, and see the next one.
 */
export function isOneTold({ standing }: Pick<Round, "standing">): boolean {
  return standing.passed.includes("valuation");
}

function whyNotOpen(round: Round): Refused<FourEyesReason> | null {
  if (round.importedFrom) return refused("imported_rounds_stay_closed");
  const calendar = whyNotCalendar(round.kind, round.calendar);
  // The page of opening has no fields for dates.
  if (calendar) return refused(calendar.refused, calendar.with && { with: calendar.with });
  const rules = whyNotRules(round.kind, round.rules);
  if (rules) return refused(rules.reason);
  if (round.kind === "neighbourhood_fund" && round.ceiling === null) return refused("ceiling_missing");
  return round.calendar.some(({ startsOn }) => startsOn <= round.today) ? refused("opens_too_late") : null;
}

/** The reason was about the phase of that day: a phase that began later is another question. */
function whyNotClose({ calendar, standing, today }: Round, on: LocalDate): Refused<FourEyesReason> | null {
  const current = calendar.find(({ phase }) => phase === standing.phase);
  if (!current || on < current.startsOn) return refused("phase_went_on");
  return current.endsOn === today ? refused("closes_today") : null;
}

/**
 * On which day the round's key is destroyed, if two people decided so by then: so many weeks after the raad decided (the term
 * for an objection is six weeks, Awb 6:7), counted from its last decision and not before its phase is over. Null in a round
 * without the raad.
 */
export function keyDueOn(
  { calendar, rules }: Pick<Round, "calendar" | "rules">,
  lastDecision: LocalDate | null,
): LocalDate | null {
  const council = calendar.find(({ phase }) => phase === "council")?.endsOn;
  if (!council) return null;
  const from = lastDecision !== null && lastDecision > council ? lastDecision : council;
  return addDays(from, rules.valuation.keyWeeks * 7);
}
