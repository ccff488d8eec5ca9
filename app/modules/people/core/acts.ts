/**
 * The one table of who may do what, in which kind of round and in which phase. Every command and every route asks it
 * through `whyNot`. Roles are those of the vision; a rule's source stands behind it.
 */

export type Role =
  | "coordinator"
  | "desk_officer"
  | "official"
  | "programme_team"
  | "programme_manager"
  | "official_sponsor"
  | "executive_sponsor"
  | "partner"
  | "board_member"
  | "board_chair"
  | "executive"
  | "council_member"
  | "clerk"
  | "administrator";

export const roles: readonly Role[] = [
  "coordinator",
  "desk_officer",
  "official",
  "programme_team",
  "programme_manager",
  "official_sponsor",
  "executive_sponsor",
  "partner",
  "board_member",
  "board_chair",
  "executive",
  "council_member",
  "clerk",
  "administrator",
];

/** The roles of who works for the municipality or sits in one of its boards: a partner has none of these (R9). */
export type StaffRole = Exclude<Role, "partner">;
export const staffRoles = roles.filter((role): role is StaffRole => role !== "partner");

/** What a municipality may call otherwise (R53): five roles around plans outside the cycle. */
export const namedRoles = [
  "coordinator",
  "programme_team",
  "programme_manager",
  "official_sponsor",
  "executive_sponsor",
] as const satisfies readonly Role[];
export type NamedRole = (typeof namedRoles)[number];

/** The three experiments of the paper, one each year (R81), and what does not fit their cycle: interim plans (R43, R82). */
export type RoundKind = "neighbourhood_plans" | "neighbourhood_fund" | "citizens_budget" | "interim_plans";

export type Phase =
  | "preparation"
  | "submission"
  | "screening"
  | "valuation"
  | "scoring"
  | "advice"
  | "council"
  | "all_year"
  | "accountability";

/** Visitors and residents are no role that somebody grants; they are what one is without one. */
export type Party = Role | "visitor" | "resident";

/**
 * - `outside`: the act is not about a round.
 * - `before_opening`: only while the round is being prepared and not opened.
 * - `until_counted`: as long as the valuing has not ended, opened or not.
 * - `once_open`: from the opening on, in every phase and between them, also after the last.
 * - `once_valuing`: the same, from the beginning of the valuing on.
 * - `once_counted`: the same, from the end of the valuing on.
 * - `once_judged`: from the end of the valuing or scoring to the end of the council phase, also between phases.
 * - `once_deciding`: from the first day on which something can be decided on, also between phases and after the last.
 * - `once_accounting`: in the phase of carrying out; of interim plans, each carried out once it is decided on, as `once_deciding`.
 * - `always`: whatever the state of the round.
 * - a list: only in these phases of an opened round.
 */
export type When =
  | "outside"
  | "before_opening"
  | "until_counted"
  | "once_open"
  | "once_valuing"
  | "once_counted"
  | "once_judged"
  | "once_deciding"
  | "once_accounting"
  | "always"
  | readonly Phase[];

export interface Permission {
  readonly by: readonly Party[];
  readonly when: When;
  /** Absent: every kind of round. */
  readonly kinds?: readonly RoundKind[];
}

const permission = <P extends Permission>(p: P): P => p;

const plansStaff = ["coordinator", "official"] as const;
/** The office acts for a resident only on a plan that it entered for somebody (R20). */
const authors = ["resident", "coordinator", "desk_officer"] as const;
/** Where residents value or a board scores; a fund holds a vote of residents when its calendar has a phase for it. */
const judged = ["neighbourhood_fund", "citizens_budget"] as const;
/** An interim plan is decided on by itself: its amount waits for no other. */
const inTheCycle = ["neighbourhood_plans", "neighbourhood_fund", "citizens_budget"] as const;
/** As long as a condition can still be met or not: afterwards the plan is decided on. */
const untilDecided = ["screening", "valuation", "scoring", "advice", "council", "all_year"] as const;
const everyone = ["visitor", "resident", ...roles] as const;
/** The smallest municipality has an administrator and a clerk. */
const twoOf = ["administrator", "clerk"] as const;
/** Who weighs, steers and is asked for more of a plan outside the cycle, from the buurt up (R53, R56). */
const programmeStaff = ["programme_team", "programme_manager", "official_sponsor", "executive_sponsor"] as const;

export const acts = {
  // People
  "people.add_officer": permission({ by: ["administrator"], when: "outside" }),
  "people.add_partner": permission({ by: ["administrator"], when: "outside" }),
  "people.invite_officer": permission({ by: ["administrator"], when: "outside" }),
  "people.grant_role": permission({ by: ["administrator"], when: "outside" }),
  "people.change_password": permission({ by: ["resident", ...roles], when: "outside" }),
  "people.keep_second_factor": permission({ by: roles, when: "outside" }),
  "people.reset_second_factor": permission({ by: ["administrator"], when: "outside" }),
  "people.download_own": permission({ by: ["resident"], when: "outside" }),
  "people.remove_account": permission({ by: ["resident"], when: "outside" }),
  "people.name_role": permission({ by: ["administrator"], when: "outside" }),
  "people.set_wijken": permission({ by: ["administrator"], when: "outside" }),
  "people.read_outbox": permission({ by: ["administrator"], when: "outside" }),
  "audit.read": permission({ by: ["administrator", "clerk"], when: "outside" }),

  // Rounds: prepared by administrators, frozen at opening (R4)
  "round.create": permission({ by: ["administrator"], when: "outside" }),
  "round.duplicate": permission({ by: ["administrator"], when: "always" }),
  "round.configure": permission({ by: ["administrator"], when: "before_opening" }),
  // Each takes two different people with this act: rounds/core/four-eyes.ts
  "round.open": permission({ by: twoOf, when: "before_opening" }),
  "round.close_early": permission({ by: twoOf, when: ["submission", "valuation", "scoring"] }),
  "round.invalidate": permission({ by: twoOf, when: "once_valuing", kinds: judged }),
  "round.release": permission({ by: twoOf, when: "once_counted", kinds: judged }),
  "round.destroy_key": permission({ by: twoOf, when: "once_counted", kinds: judged }),
  "round.propose_change": permission({ by: ["administrator"], when: "once_open" }),
  "round.decide_change": permission({ by: ["administrator"], when: "once_open" }),

  // Pots of money (R69): the tree is made by administrators, officials book on it
  "budget.read_ledger": permission({ by: ["official", "administrator"], when: "outside" }),
  "budget.arrange": permission({ by: ["administrator"], when: "outside" }),
  "budget.book": permission({ by: ["official"], when: "outside" }),

  // Plans: residents propose (R11, R39: professionals may add themes, not plans)
  "plan.submit": permission({ by: ["resident"], when: ["submission", "all_year"] }),
  "plan.enter_for_resident": permission({ by: ["coordinator", "desk_officer"], when: ["submission", "all_year"] }),
  "plan.carry_over": permission({ by: ["resident"], when: ["submission", "all_year"] }),
  "plan.revise": permission({ by: authors, when: ["submission", "all_year"] }),
  "plan.withdraw": permission({ by: authors, when: ["submission", "screening", "all_year"] }),
  "plan.report": permission({ by: everyone, when: "once_open" }),
  "plan.read_dossier": permission({ by: [...plansStaff, ...programmeStaff, "executive"], when: "always" }),
  "plan.handle_report": permission({ by: plansStaff, when: "once_open" }),
  "plan.request_removal": permission({ by: plansStaff, when: "once_open" }),
  "plan.confirm_removal": permission({ by: plansStaff, when: "once_open" }),
  "plan.note": permission({ by: [...plansStaff, ...programmeStaff], when: "once_open" }),
  "plan.assign": permission({ by: plansStaff, when: "once_open" }),
  "plan.invite_to_carry": permission({ by: plansStaff, when: "once_open" }),
  "plan.place": permission({ by: ["coordinator"], when: ["submission", "screening", "all_year"] }),

  // Screening (R12, R13, R83 to R85)
  // After the screening only of a plan with "ja, mits", which can still turn out not to meet one: plans/core/screening.ts
  "plan.check_principle": permission({ by: plansStaff, when: untilDecided }),
  "plan.weigh": permission({ by: [...plansStaff, "programme_team"], when: untilDecided }),
  "plan.estimate": permission({ by: ["official"], when: ["screening", "all_year"] }),
  "round.publish_prices": permission({ by: plansStaff, when: ["screening"], kinds: inTheCycle }),
  // In the council phase too: who decides about a plan follows from it, and nothing is decided before that is known
  "plan.cover_line": permission({
    by: ["official"],
    when: ["screening", "advice", "council"],
    kinds: ["neighbourhood_plans"],
  }),
  "plan.screen": permission({ by: plansStaff, when: ["screening", "all_year"] }),
  "plan.find_not_met": permission({ by: plansStaff, when: untilDecided }),
  "plan.meet_condition": permission({ by: plansStaff, when: untilDecided }),
  "plan.merge": permission({ by: plansStaff, when: ["submission", "screening", "all_year"] }),
  // The author; of a plan on paper the one of the office who spoke the author
  "plan.answer_merge": permission({ by: [...authors, "official"], when: ["submission", "screening", "all_year"] }),
  // Partners of the buurt (R9): until the plan has an outcome, plans/core/lifecycle.ts
  "plan.ask_partner": permission({ by: plansStaff, when: ["screening", "all_year"] }),
  "plan.advise_as_partner": permission({ by: ["partner"], when: ["screening", "all_year"] }),
  "plan.advise": permission({ by: ["official", "executive"], when: ["advice"] }),
  // Interim plans (R54, R56, R85, R87). Which of them decides follows from the money: plans/core/deciding-body.ts.
  // After the last phase too: what came in late is answered, and the raad hears of what was done ahead of it
  "plan.decide": permission({
    by: ["coordinator", "programme_team", "executive"],
    when: "once_deciding",
    kinds: ["interim_plans"],
  }),
  "plan.escalate": permission({
    by: [...plansStaff, ...programmeStaff],
    when: ["all_year", "screening", "accountability"],
    kinds: ["interim_plans"],
  }),
  // Only who it went to: plans/core/escalation.ts
  "plan.answer_escalation": permission({
    by: ["programme_team", "official_sponsor", "executive_sponsor", "executive"],
    when: "once_deciding",
    kinds: ["interim_plans"],
  }),
  "plan.act_ahead": permission({
    by: ["executive"],
    when: "once_deciding",
    kinds: ["interim_plans"],
  }),
  // R92: not while people value or score what they read
  "plan.set_goals": permission({
    by: plansStaff,
    when: ["submission", "screening", "advice", "council", "accountability", "all_year"],
  }),
  "plan.account": permission({ by: plansStaff, when: "once_accounting" }),
  // Carrying out begins with the decision, whenever that is: the state of the plan says so
  "plan.keep_milestone": permission({ by: plansStaff, when: "once_open" }),
  // Who books on pots, because each payment is a booking; from the grant on, whenever that was (Awb 4:42, 4:95)
  "plan.pay": permission({ by: ["official"], when: "once_open" }),
  "plan.add_receipt": permission({ by: ["resident", ...plansStaff], when: "once_open" }),

  // Waardering (R19, R23, R25, R76): residents only; no office account ever values
  "waardering.rate": permission({ by: ["resident"], when: ["valuation"], kinds: ["citizens_budget"] }),
  "waardering.compare": permission({ by: ["resident"], when: ["valuation"], kinds: ["citizens_budget"] }),
  "waardering.vote": permission({ by: ["resident"], when: ["valuation"], kinds: ["neighbourhood_fund"] }),

  // The register of entitled persons, and what is done with its stemcodes; looking at the desk is part of replacing.
  // Once the valuing has begun only a first list comes in: waardering/import-register.server.ts
  "waardering.import_register": permission({
    by: ["administrator"],
    when: "until_counted",
    kinds: judged,
  }),
  "waardering.identify": permission({ by: ["visitor", "resident"], when: ["valuation"], kinds: judged }),
  "waardering.replace_code": permission({
    by: ["desk_officer"],
    when: ["screening", "valuation"],
    kinds: judged,
  }),
  // After the valuing only the second entry, until the release of the result: waardering/core/paper.ts
  "waardering.enter_paper": permission({ by: ["desk_officer"], when: "once_valuing", kinds: judged }),

  // Lots: entered by one and confirmed by another, after the valuing or scoring has closed; neighbourhood plans are not ranked
  "lot.enter": permission({ by: ["clerk", "administrator"], when: "once_judged", kinds: judged }),
  "lot.confirm": permission({ by: ["clerk", "administrator"], when: "once_judged", kinds: judged }),

  // Fonds (R75)
  // After the scoring only again, for what the meeting discusses: fonds/core/second-round.ts
  "fonds.score": permission({
    by: ["board_member", "board_chair"],
    when: ["scoring", "advice"],
    kinds: ["neighbourhood_fund"],
  }),
  "fonds.declare_conflict": permission({
    by: ["board_member", "board_chair"],
    when: ["screening", "scoring", "advice"],
    kinds: ["neighbourhood_fund"],
  }),
  "fonds.see_progress": permission({
    by: ["board_chair"],
    when: ["scoring", "advice", "council", "accountability"],
    kinds: ["neighbourhood_fund"],
  }),
  "fonds.see_meeting": permission({
    by: ["board_member", "board_chair"],
    when: ["scoring", "advice", "council", "accountability"],
    kinds: ["neighbourhood_fund"],
  }),
  "fonds.hold_meeting": permission({
    by: ["board_chair"],
    when: ["scoring", "advice"],
    kinds: ["neighbourhood_fund"],
  }),
  // In the council phase only who is late, as with the proposal
  "fonds.record_attendance": permission({
    by: ["board_chair"],
    when: ["scoring", "advice", "council"],
    kinds: ["neighbourhood_fund"],
  }),
  // In the council phase only who is late: fonds/core/adoption.ts
  "fonds.propose_award": permission({
    by: ["board_chair"],
    when: ["advice", "council"],
    kinds: ["neighbourhood_fund"],
  }),
  // The board in the advice phase; besides, the body that adopts, as long as it can: fonds/core/adoption.ts.
  "fonds.change_award": permission({
    by: ["board_chair", "executive"],
    when: ["advice", "council"],
    kinds: ["neighbourhood_fund"],
  }),
  "fonds.adopt_award": permission({
    by: ["board_chair", "executive"],
    when: ["advice", "council"],
    kinds: ["neighbourhood_fund"],
  }),

  // Raad and griffie (R16, R21, R76)
  // A reason found later, a decision on what was held over and what was not written down yet are recorded afterwards too
  "raad.decide": permission({ by: ["clerk"], when: "once_deciding" }),
  // The raadsvoorstel is the college's: an official writes it, the college adopts it, the griffie takes it over as it is
  "raad.read_proposal": permission({ by: ["official", "executive", "clerk"], when: "once_open" }),
  "raad.write_proposal": permission({ by: ["official"], when: "once_open" }),
  "raad.adopt_proposal": permission({ by: ["executive"], when: "once_open" }),
  // R26: beside the residents' order, never in it
  "raad.prioritise": permission({ by: ["clerk"], when: "once_open" }),
  // Handed in before the meeting, decided in it; of which the raad decides: raad/core/instrument.ts
  "raad.record_instrument": permission({ by: ["clerk"], when: "once_open" }),
  // Of a fund the raad sets money, criteria and weights first (R75); when a text can be an adopted one: raad/core/resolution.ts
  "raad.edit_resolution": permission({ by: ["clerk"], when: "once_open" }),
  "raad.export": permission({ by: ["clerk", "administrator"], when: "once_open" }),
  // All rounds of a budget year together (R27)
  "raad.export_year": permission({ by: ["clerk", "administrator"], when: "outside" }),

  // What the raad wants to reach and what was measured of it (R90): never by who decides about it
  "results.arrange": permission({ by: ["administrator"], when: "outside" }),
  "results.measure": permission({ by: ["official"], when: "outside" }),
} as const satisfies Record<string, Permission>;

export type Act = keyof typeof acts;
