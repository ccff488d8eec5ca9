/** Every event that the audit log can hold, and what it must say beside actor, role, round and plan. */
export interface AuditEvents {
  "example.started": Record<string, never>;
  "example.finished": Record<string, never>;
  "people.signed_in": { readonly with: string };
  /** What somebody of the office tried. */
  "people.act_refused": { readonly act: string; readonly reason: string };
  "people.second_factor_set": { readonly kind: string };
  "people.second_factor_refused": { readonly kind: string };
  "people.second_factor_reset": { readonly accountId: number };
  "people.passkey_added": { readonly name: string };
  "people.passkey_removed": { readonly name: string };
  "people.password_changed": Record<string, never>;
  "people.registered": Record<string, never>;
  "people.account_removed": Record<string, never>;
  "people.officer_added": { readonly accountId: number; readonly roles: readonly string[] };
  "people.partner_added": { readonly accountId: number; readonly partnerKind: string; readonly organisation: string };
  "people.officer_invited": { readonly accountId: number };
  "people.password_chosen": Record<string, never>;
  "people.role_granted": { readonly accountId: number; readonly role: string };
  "people.role_revoked": { readonly accountId: number; readonly role: string };
  "people.role_named": { readonly role: string; readonly name: string };
  "people.wijken_set": { readonly wijken: readonly string[] };
  "people.team_set": { readonly wijk: string; readonly functions: readonly string[] };
  "round.created": { readonly kind: string; readonly slug: string };
  "round.duplicated": { readonly from: string; readonly slug: string };
  "round.configured": { readonly rulesVersion: number; readonly hash: string };
  "round.opened": { readonly rulesVersion: number; readonly hash: string };
  "round.act_proposed": { readonly kind: string; readonly proposal: number; readonly reason: string };
  "round.act_decided": {
    readonly kind: string;
    readonly proposal: number;
    readonly verdict: string;
    readonly reason: string;
  };
  "round.closed_early": { readonly phase: string };
  "round.change_proposed": { readonly change: number; readonly reason: string };
  "round.change_approved": { readonly change: number; readonly rulesVersion: number; readonly hash: string };
  "round.change_rejected": { readonly change: number; readonly reason?: string };
  "round.change_withdrawn": { readonly change: number };
  "round.imported": { readonly file: string; readonly plans: number; readonly ballots: number };
  "plan.drafted": { readonly number: number; readonly version: number };
  /** `accountId`: of the colleague who sees the plan through. */
  "plan.submitted": {
    readonly number: number;
    readonly channel: string;
    readonly entryReason?: string;
    readonly accountId?: number;
    /** Name of the wijk whose team has it. */
    readonly team?: string;
  };
  "plan.revised": { readonly version: number; readonly fields: readonly string[] };
  "plan.withdrawn": Record<string, never>;
  "plan.reported": { readonly reason: string };
  "plan.report_handled": { readonly report: number; readonly outcome: string };
  "plan.removal_requested": { readonly reason: string };
  "plan.removal_confirmed": { readonly reason: string };
  "plan.removal_cancelled": Record<string, never>;
  "plan.noted": Record<string, never>;
  "plan.assigned": { readonly accountId: number };
  "plan.assigned_to_team": { readonly wijk: string };
  /** From which plan of which round, by its address. */
  "plan.carried_over": {
    readonly round: string;
    readonly number: number;
    /** Only when the office took it along for a resident, who agreed. */
    readonly consent?: boolean;
  };
  "plan.carry_invited": Record<string, never>;
  "plan.placed": { readonly wijken: readonly string[] };
  "plan.principle_checked": { readonly principle: string; readonly met: boolean };
  /** How heavy each side is. */
  "plan.weighed": Readonly<Record<"legal" | "substance" | "financial" | "capacity", string>>;
  /** How many had an amount, and which plans had none yet. */
  "round.prices_published": { readonly known: number; readonly missing: readonly number[] };
  "plan.estimated": {
    readonly oneOffCents: number;
    readonly yearlyCents: number;
    readonly programme: number;
    /** Absent before there was a choice (R88). */
    readonly financing?: string | null;
  };
  "plan.line_covered": { readonly line: number; readonly coverage: number; readonly programme: number };
  "plan.screened": { readonly outcome: string; readonly ground?: string; readonly principle?: string };
  "plan.condition_met": { readonly condition: number };
  /** Until which day the authors can answer. */
  "plan.merge_proposed": { readonly into: number; readonly until: string };
  "plan.merge_answered": { readonly with: number; readonly agrees: boolean };
  "plan.merge_refused": { readonly into: number };
  "plan.merged": { readonly into: number };
  "plan.unmerged": { readonly from: number };
  "plan.advised": Record<string, never>;
  /** `accountId`: of the partner. */
  "plan.partner_asked": { readonly accountId: number };
  "plan.partner_advised": { readonly organisation: string };
  "plan.partner_advice_withdrawn": { readonly organisation: string };
  "plan.escalated": { readonly to: string };
  "plan.escalation_answered": { readonly from: string };
  "plan.acted_ahead": { readonly actedOn: string; readonly informedOn: string | null };
  "plan.decided": { readonly outcome: string; readonly version: number };
  /** How many residents named, and of how many is known what came of it. */
  "plan.goals_set": { readonly goals: number; readonly outcomes: number };
  "plan.accounted": { readonly spentCents: number };
  /** `file`: of which kind one came with it. */
  "plan.milestone_kept": { readonly milestone: number; readonly file?: string };
  "plan.milestone_removed": { readonly milestone: number };
  "plan.file_removed": { readonly file: string };
  "plan.receipt_added": { readonly cents: number };
  "plan.money_held": { readonly potId: number };
  "plan.advance_planned": { readonly cents: number; readonly dueOn: string };
  "plan.advance_dropped": { readonly cents: number; readonly dueOn: string };
  /** The reference stands with the payment. */
  "plan.paid": { readonly move: string; readonly cents: number };
  "plan.settled": { readonly version: number; readonly cents: number };
  "waardering.register_imported": { readonly entries: number; readonly codes: number };
  "waardering.code_replaced": Record<string, never>;
  "waardering.paper_entered": Record<string, never>;
  "waardering.paper_blocked": Record<string, never>;
  "waardering.paper_restarted": Record<string, never>;
  "waardering.paper_stored": Record<string, never>;
  "lot.entered": { readonly source: string };
  "lot.confirmed": { readonly seed: string };
  "fonds.scored": Record<string, never>;
  "fonds.conflict_declared": Record<string, never>;
  "fonds.conflict_taken_back": Record<string, never>;
  "fonds.plan_taken": Record<string, never>;
  "fonds.minutes_written": { readonly version: number; readonly concluded: boolean };
  "fonds.sheet_begun": Record<string, never>;
  "fonds.attendance_recorded": { readonly present: number; readonly seats: number };
  "fonds.screen_paused": Record<string, never>;
  "fonds.screen_resumed": Record<string, never>;
  /** `otherRule` is another way to divide it than the rules of the round say. */
  "fonds.award_proposed": {
    readonly version: number;
    readonly awardedCents: number;
    readonly otherRule?: string;
  };
  "fonds.award_changed": { readonly version: number; readonly reason: string };
  "fonds.award_adopted": { readonly version: number; readonly awardedCents: number };
  "budget.pot_added": PotDetails;
  "budget.pot_changed": PotDetails & { readonly was: string; readonly wasCents: number };
  "budget.pot_removed": { readonly potId: number; readonly pot: string; readonly year: number };
  "budget.figures_set": {
    readonly year: number;
    readonly freeCents: number;
    readonly freePercent: number;
    readonly greenCents: number;
    readonly greenPercent: number;
    readonly greenProgramme: number;
    readonly source: string;
  };
  /** Null: there was none, or it was taken off the list. */
  "budget.programme_set": {
    readonly year: number;
    readonly programme: number;
    readonly name: string;
    readonly cents: number | null;
    readonly was: number | null;
    readonly source: string;
  };
  "budget.booked": {
    readonly potId: number;
    readonly pot: string;
    readonly item: string;
    readonly move: string;
    readonly cents: number;
    readonly reason: string;
  };
  "raad.plan_tabled": Record<string, never>;
  "raad.instrument_tabled": { readonly kind: string; readonly reference: string };
  "raad.instrument_recorded": {
    readonly kind: string;
    readonly reference: string;
    readonly outcome: string;
    readonly version: number;
  };
  /** shown, paused or blank. */
  "raad.screen_set": { readonly screen: string };
  "raad.decided": { readonly outcome: string; readonly reasonRecorded: boolean; readonly version?: number };
  "raad.proposal_written": { readonly version: number };
  "raad.proposal_adopted": { readonly version: number; readonly on: string };
  "raad.prioritised": Record<string, never>;
  "raad.priority_taken_back": Record<string, never>;
  "raad.resolution_edited": { readonly stage: string; readonly version: number };
  /** Values in hundredths; `was` is null of a new one. */
  "results.indicator_set": {
    readonly indicatorId: number;
    readonly name: string;
    readonly now: GoalDetails;
    readonly was: GoalDetails | null;
  };
  "results.indicator_removed": { readonly indicatorId: number; readonly name: string };
  /** Both values of each place, in hundredths; null: not measured. A place without a wijk is the whole municipality. */
  "results.measured": {
    readonly indicatorId: number;
    readonly name: string;
    readonly year: number;
    readonly changes: readonly {
      readonly wijk: string | null;
      readonly value: number | null;
      readonly was: number | null;
    }[];
  };
  "raad.exported": { readonly files: number; readonly hash: string };
}

type GoalDetails = {
  readonly baselineYear: number;
  readonly baselineValue: number;
  readonly targetYear: number;
  readonly targetValue: number;
  readonly spreadLimit: number | null;
};

type PotDetails = {
  readonly potId: number;
  readonly pot: string;
  readonly year: number;
  readonly cents: number;
  /** False: a question to the raad. */
  readonly booked: boolean;
};

export type AuditType = keyof AuditEvents;

export type AuditEvent = {
  [T in AuditType]: {
    readonly type: T;
    readonly roundId?: number;
    readonly planId?: number;
    readonly details: AuditEvents[T];
  };
}[AuditType];
