import { acts, type Act, type Party, type Permission, type Phase, type RoundKind } from "./acts.ts";
import { partiesOf, type Valuer } from "./actor.ts";
import { refused, type Refused } from "./refusal.ts";

export type AccessReason =
  | "not_signed_in"
  | "office_accounts_do_not"
  | "not_your_role"
  | "not_in_this_kind"
  | "not_in_this_round"
  | "round_not_open"
  | "round_already_open"
  | "too_early"
  | "too_late"
  | "not_in_this_phase";

/**
 * Where a round stands: `unopened` (nothing has started, whatever the dates), in a phase, or `between` phases
 * (before the first, in a gap, after the last). `order` lists the phases the round uses, `passed` those that ended.
 */
export interface RoundStanding {
  readonly kind: RoundKind;
  readonly opened: boolean;
  readonly phase: Phase | null;
  readonly order: readonly Phase[];
  readonly passed: readonly Phase[];
}

/** Whether the table lets `actor` do `act` now: null, or the reason why not. Role first, then kind, then time. */
export function whyNot(actor: Valuer, act: Act, standing: RoundStanding | null): Refused<AccessReason> | null {
  const permission: Permission = acts[act];
  return whyNotRole(actor, permission) ?? (standing ? whyNotNow(permission, standing) : null);
}

/** Only the role part: for a page that shows what will be possible later. */
export function whyNotRole(actor: Valuer, permission: Permission): Refused<AccessReason> | null {
  const parties: readonly Party[] = partiesOf(actor);
  if (parties.some((party) => permission.by.includes(party))) return null;
  if (actor.kind === "visitor") return refused("not_signed_in");
  const onlyResidents = permission.by.every((party) => party === "resident");
  return refused(actor.kind === "officer" && onlyResidents ? "office_accounts_do_not" : "not_your_role");
}

/** Only the part of kind and time: for the commands of who runs the server. */
export function whyNotNow({ when, kinds }: Permission, standing: RoundStanding): Refused<AccessReason> | null {
  if (kinds && !kinds.includes(standing.kind)) return refused("not_in_this_kind");
  if (when === "outside" || when === "always") return null;
  if (ofValuing.has(when) && !standing.order.includes("valuation")) return refused("not_in_this_round");
  const hasBegun = [...standing.passed, standing.phase].includes("valuation");
  if (when === "until_counted") return standing.passed.includes("valuation") ? refused("too_late") : null;
  if (when === "before_opening") return standing.opened ? refused("round_already_open") : null;
  if (!standing.opened) return refused("round_not_open");
  if (when === "once_open") return null;
  if (when === "once_valuing") return hasBegun ? null : refused("too_early");
  if (when === "once_counted") return standing.passed.includes("valuation") ? null : refused("too_early");
  if (when === "once_judged") return whyNotJudged(standing);
  const interim = standing.kind === "interim_plans";
  if (when === "once_deciding" || (when === "once_accounting" && interim))
    return [...standing.passed, standing.phase].some(isDeciding) ? null : refused("too_early");
  if (when === "once_accounting") return whyNotIn(["accountability"], standing);
  return whyNotIn(when, standing);
}

function whyNotIn(phases: readonly Phase[], standing: RoundStanding): Refused<AccessReason> | null {
  if (standing.phase && phases.includes(standing.phase)) return null;
  return refused(whyNotPhase(phases, standing));
}

/** Whether plans can be decided on in a phase. */
export const isDeciding = (phase: Phase | null): boolean => phase === "council" || phase === "all_year";

/** Moments that only a round has in which residents value. */
const ofValuing: ReadonlySet<Permission["when"]> = new Set(["until_counted", "once_valuing", "once_counted"]);

/** A lot exists only after all that it may settle: a fund with a vote is judged by its board too. */
function whyNotJudged({ order, passed }: RoundStanding): Refused<AccessReason> | null {
  if (passed.includes("council")) return refused("too_late");
  const judging = order.filter((phase) => phase === "valuation" || phase === "scoring");
  return judging.length > 0 && judging.every((phase) => passed.includes(phase)) ? null : refused("too_early");
}

function whyNotPhase(phases: readonly Phase[], { order, passed }: RoundStanding): AccessReason {
  const used = phases.filter((phase) => order.includes(phase));
  if (used.length === 0) return "not_in_this_round";
  if (used.every((phase) => passed.includes(phase))) return "too_late";
  return used.some((phase) => passed.includes(phase)) ? "not_in_this_phase" : "too_early";
}
