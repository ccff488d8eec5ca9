import { describe, expect, test } from "vitest";
import type { AuditEvents, AuditType } from "#app/modules/audit/core/event.ts";
import { logKinds, sentenceOf } from "#app/log.nl.ts";

const hash = "0".repeat(64);

/** One event of every type, as the commands record it. */
const events: { readonly [T in AuditType]: AuditEvents[T] } = {
  "example.started": {},
  "example.finished": {},
  "people.signed_in": { with: "code" },
  "people.act_refused": { act: "raad.decide", reason: "not_your_role" },
  "people.second_factor_set": { kind: "recovery" },
  "people.second_factor_refused": { kind: "code" },
  "people.second_factor_reset": { accountId: 1 },
  "people.passkey_added": { name: "laptop" },
  "people.passkey_removed": { name: "laptop" },
  "people.password_changed": {},
  "people.registered": {},
  "people.account_removed": {},
  "people.officer_added": { accountId: 1, roles: ["desk_officer", "clerk"] },
  "people.partner_added": { accountId: 1, partnerKind: "welfare", organisation: "Stichting Buurt" },
  "people.officer_invited": { accountId: 1 },
  "people.password_chosen": {},
  "people.role_granted": { accountId: 1, role: "council_member" },
  "people.role_revoked": { accountId: 1, role: "board_chair" },
  "people.team_set": { wijk: "Noord", functions: ["coordinator"] },
  "people.wijken_set": { wijken: ["Noord", "Zuid"] },
  "round.created": { kind: "citizens_budget", slug: "burgerbegroting-2028" },
  "round.duplicated": { from: "burgerbegroting-2026", slug: "burgerbegroting-2028" },
  "round.configured": { rulesVersion: 2, hash },
  "round.opened": { rulesVersion: 2, hash },
  "round.act_proposed": { kind: "destroy_key", proposal: 4, reason: "De raad heeft beslist." },
  "round.act_decided": { kind: "release", proposal: 4, verdict: "refused", reason: "Er wordt nog nageteld." },
  "round.closed_early": { phase: "valuation" },
  "round.change_proposed": { change: 1, reason: "De raad wil het." },
  "round.change_approved": { change: 1, rulesVersion: 3, hash },
  "round.change_rejected": { change: 1, reason: "Dit kan niet meer." },
  "round.change_withdrawn": { change: 1 },
  "round.imported": { file: "x.pb", plans: 41, ballots: 1961 },
  "plan.drafted": { number: 1, version: 1 },
  "plan.submitted": { number: 1, channel: "paper", entryReason: "Geen computer." },
  "plan.revised": { version: 2, fields: ["title"] },
  "plan.withdrawn": {},
  "plan.reported": { reason: "untrue" },
  "plan.report_handled": { report: 1, outcome: "author_asked" },
  "plan.removal_requested": { reason: "Er staat een naam in." },
  "plan.removal_confirmed": { reason: "Er staat een naam in." },
  "plan.removal_cancelled": {},
  "plan.noted": {},
  "plan.assigned": { accountId: 7 },
  "plan.assigned_to_team": { wijk: "Noord" },
  "plan.carried_over": { round: "buurtfonds-2027", number: 4 },
  "plan.carry_invited": {},
  "plan.placed": { wijken: ["Noord"] },
  "plan.principle_checked": { principle: "own_effort", met: true },
  "plan.weighed": { legal: "none", substance: "little", financial: "much", capacity: "blocking" },
  "plan.escalated": { to: "official_sponsor" },
  "plan.escalation_answered": { from: "official_sponsor" },
  "plan.acted_ahead": { actedOn: "2027-03-01", informedOn: null },
  "plan.decided": { outcome: "adopted", version: 1 },
  "people.role_named": { role: "coordinator", name: "de wijkregisseur" },
  "plan.estimated": { oneOffCents: 5_000_00, yearlyCents: 0, programme: 5 },
  "round.prices_published": { known: 12, missing: [3, 8] },
  "plan.line_covered": { line: 1, coverage: 2, programme: 5 },
  "plan.screened": { outcome: "out_of_scope", ground: "c" },
  "plan.condition_met": { condition: 1 },
  "plan.merge_proposed": { into: 4, until: "2027-03-01" },
  "plan.merge_answered": { with: 4, agrees: true },
  "plan.merge_refused": { into: 4 },
  "plan.merged": { into: 4 },
  "plan.unmerged": { from: 4 },
  "plan.advised": {},
  "plan.partner_asked": { accountId: 1 },
  "plan.partner_advised": { organisation: "Stichting Buurt" },
  "plan.partner_advice_withdrawn": { organisation: "Stichting Buurt" },
  "plan.goals_set": { goals: 3, outcomes: 1 },
  "plan.accounted": { spentCents: 1_200_50 },
  "plan.milestone_kept": { milestone: 3, file: "photo" },
  "plan.milestone_removed": { milestone: 3 },
  "plan.file_removed": { file: "receipt" },
  "plan.receipt_added": { cents: 12_50 },
  "plan.money_held": { potId: 2 },
  "plan.advance_planned": { cents: 500_00, dueOn: "2040-05-01" },
  "plan.advance_dropped": { cents: 500_00, dueOn: "2040-05-01" },
  "plan.paid": { move: "spend", cents: 500_00 },
  "plan.settled": { version: 1, cents: 900_00 },
  "waardering.register_imported": { entries: 100_000, codes: 98_000 },
  "waardering.code_replaced": {},
  "waardering.paper_entered": {},
  "waardering.paper_blocked": {},
  "waardering.paper_restarted": {},
  "waardering.paper_stored": {},
  "lot.entered": { source: "De Staatsloterij" },
  "lot.confirmed": { seed: "Trekking 2041" },
  "fonds.scored": {},
  "fonds.conflict_declared": {},
  "fonds.conflict_taken_back": {},
  "fonds.plan_taken": {},
  "fonds.minutes_written": { version: 1, concluded: true },
  "fonds.sheet_begun": {},
  "fonds.attendance_recorded": { present: 4, seats: 6 },
  "fonds.screen_paused": {},
  "fonds.screen_resumed": {},
  "fonds.award_proposed": { version: 1, awardedCents: 300_000_00 },
  "fonds.award_changed": { version: 2, reason: "Het bestuur koos zo." },
  "fonds.award_adopted": { version: 2, awardedCents: 300_000_00 },
  "budget.pot_added": { potId: 6, pot: "Buurtfonds", year: 2028, cents: 300_000_00, booked: false },
  "budget.pot_changed": {
    ...{ potId: 2, pot: "Smeeroliegeld", year: 2028, cents: 200_000_00, booked: true },
    ...{ was: "Smeerolie", wasCents: 140_000_00 },
  },
  "budget.pot_removed": { potId: 6, pot: "Buurtfonds", year: 2028 },
  "budget.figures_set": {
    ...{ year: 2028, freeCents: 12_000_000_00, freePercent: 3, greenCents: 4_000_000_00, greenPercent: 10 },
    ...{ greenProgramme: 5, source: "Programmabegroting 2028" },
  },
  "budget.programme_set": {
    ...{ year: 2028, programme: 5, name: "Openbare ruimte", cents: 14_000_000_00, was: null },
    source: "De begroting",
  },
  "budget.booked": {
    potId: 2,
    pot: "Smeeroliegeld",
    item: "Bank",
    move: "commit",
    cents: 1_200_50,
    reason: "De bank komt er.",
  },
  "raad.plan_tabled": {},
  "raad.instrument_tabled": { kind: "amendement", reference: "A1" },
  "raad.instrument_recorded": { kind: "motie", reference: "M2", outcome: "adopted", version: 2 },
  "raad.screen_set": { screen: "paused" },
  "raad.decided": { outcome: "adopted_changed", reasonRecorded: true },
  "raad.proposal_written": { version: 1 },
  "raad.proposal_adopted": { version: 2, on: "2027-03-02" },
  "raad.prioritised": {},
  "raad.priority_taken_back": {},
  "raad.resolution_edited": { stage: "adopted", version: 2 },
  "results.indicator_set": {
    ...{ indicatorId: 1, name: "Verbondenheid", was: null },
    now: { baselineYear: 2014, baselineValue: 720, targetYear: 2018, targetValue: 750, spreadLimit: 50 },
  },
  "results.indicator_removed": { indicatorId: 1, name: "Verbondenheid" },
  "results.measured": {
    ...{ indicatorId: 1, name: "Verbondenheid", year: 2016 },
    changes: [
      { wijk: null, value: 735, was: 730 },
      { wijk: "Noord", value: null, was: 700 },
    ],
  },
  "raad.exported": { files: 12, hash },
};

describe.each(Object.entries(events))("%s", (type, details) => {
  const sentence = sentenceOf(type, details, "Griffie");

  test("is a sentence in Dutch, without code", () => {
    expect(sentence).toMatch(/^[A-Z].*[.]$/);
    expect(sentence).not.toMatch(/_|undefined|\{|\bnull\b|NaN/);
    expect(sentence).not.toContain(type);
  });
});

test("an act says what it came to, and whom it is about", () => {
  expect(sentenceOf("plan.screened", events["plan.screened"], null)).toBe("Uitkomst van de controle: buiten bereik.");
  expect(sentenceOf("people.role_granted", events["people.role_granted"], "Griffie")).toBe(
    "Griffie kreeg de rol raadslid.",
  );
  expect(sentenceOf("plan.accounted", events["plan.accounted"], null)).toContain("€\u00a01.200,50 uitgegeven");
});

test("every kind of the filter is the start of some type, and every type but the example's has a kind", () => {
  const starts = new Set(Object.keys(events).map((type) => type.split(".")[0]));
  const kinds: string[] = Object.values(logKinds).map(({ type }) => type);
  expect([...starts].filter((start) => start !== "example").sort()).toEqual(kinds.sort());
});
