import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  acts,
  type Act,
  type Party,
  type Permission,
  type Phase,
  type Role,
  type RoundKind,
} from "#app/modules/people/core/acts.ts";
import { visitor, type Actor } from "#app/modules/people/core/actor.ts";
import { whyNot, type RoundStanding } from "#app/modules/people/core/may.ts";
import { isVisible } from "#app/modules/rounds/core/round.ts";
import { phaseOrder } from "#app/modules/rounds/core/phases.ts";

/** The table of acts as a page for people, act by act. */
function asPage(): string {
  const rows = Object.entries<Permission>(acts).map(([act, { by, when, kinds }]) => {
    const moment = typeof when === "string" ? when : when.join(", ");
    return `| \`${act}\` | ${by.length === 16 ? "everyone" : by.join(", ")} | ${moment} | ${kinds?.join(", ") ?? "all"} |`;
  });
  const intro = [
    "# Who may do what, and when",
    "",
    "Made from `app/modules/people/core/acts.ts`, the one table that every command and every page asks. A test compares the two, so",
    "a change of rights is always seen here too. `outside`: not about a round. `before_opening`: while the round is being prepared.",
    "`until_counted`: as long as the valuing has not ended. `once_open`: from the opening on. `once_valuing`: from the beginning of",
    "the valuing on. `once_counted`: from the end of the valuing on. `once_judged`: from the end of the valuing and the scoring to the",
    "end of the council phase. `once_deciding`: from the first day of the council phase on, of interim plans from the day on which they",
    "come in, also after the last phase. `once_accounting`: in the phase of carrying out, of interim plans as `once_deciding`.",
    "`always`: whatever the state of the round.",
    "Otherwise: the phases of an opened round.",
    "",
    "Each address says in `app/routes.ts` for whom it is: everybody, or who may do an act of this table. The build stops at one that does",
    "not say so, and trust row D1 compares it with who gets to see the page.",
    "",
    "| act | who | when | kinds of round |",
    "|---|---|---|---|",
  ];
  return [...intro, ...rows, ""].join("\n");
}

test("docs/who-may-do-what.md says what the table says", () => {
  expect(readFileSync("docs/who-may-do-what.md", "utf8")).toBe(asPage());
});

/**
 * What the paper and the issue say that somebody must never be able to do, row by row of the requirements, written by hand:
 * no row is derived from the table that it is held against. `everybodyBut`: nobody else, whoever they are.
 */
interface Never {
  readonly because: string;
  readonly acts: readonly Act[];
  readonly who: readonly Party[] | { readonly everybodyBut: readonly Party[] };
  /** Only in these moments; absent: never at all. */
  readonly when?: (standing: RoundStanding) => boolean;
}

const everybody = [
  ...["visitor", "resident", "coordinator", "desk_officer", "official", "board_member", "board_chair"],
  ...["programme_team", "programme_manager", "official_sponsor", "executive_sponsor", "partner"],
  ...["executive", "council_member", "clerk", "administrator"],
] as Party[];
const office = everybody.slice(2);
const outOf =
  (...phases: (Phase | null)[]) =>
  ({ phase }: RoundStanding) =>
    !phases.includes(phase);
const notOpen = ({ opened }: RoundStanding) => !opened;
const notYet = (phase: Phase) => (standing: RoundStanding) =>
  standing.phase !== phase && !standing.passed.includes(phase);

const valuing: readonly Act[] = ["waardering.rate", "waardering.compare", "waardering.vote"];
const moderating: readonly Act[] = ["plan.handle_report", "plan.request_removal", "plan.confirm_removal"];
const examining: readonly Act[] = [
  ...(["plan.screen", "plan.check_principle", "plan.find_not_met", "plan.meet_condition", "plan.merge"] as const),
  ...(["plan.estimate", "plan.cover_line", "plan.account", "plan.keep_milestone", "round.publish_prices"] as const),
];
const running: readonly Act[] = [
  ...(["round.open", "round.close_early", "round.invalidate", "round.release", "round.destroy_key"] as const),
];
const configuring: readonly Act[] = [
  ...(["round.create", "round.duplicate", "round.configure", "round.propose_change", "round.decide_change"] as const),
];

const nevers: readonly Never[] = [
  { because: "R19, R23, R25: no account of the office values", acts: valuing, who: office },
  { because: "R23: who values is somebody", acts: valuing, who: ["visitor"] },
  { because: "R76: valuing is in its own phase", acts: valuing, who: everybody, when: outOf("valuation") },
  {
    because: "R25: office accounts get no voice of their own by a stemcode",
    acts: ["waardering.identify"],
    who: office,
  },
  {
    because: "R11, R39: who works for the municipality proposes no plan",
    acts: ["plan.submit", "plan.carry_over"],
    who: office,
  },
  {
    because: "R11: who advises does not change a plan",
    acts: ["plan.revise", "plan.withdraw"],
    who: [
      "visitor",
      "official",
      "executive",
      "council_member",
      "board_member",
      "board_chair",
      "clerk",
      "administrator",
    ],
  },
  {
    because: "R9: only a partner advises as one",
    acts: ["plan.advise_as_partner"],
    who: { everybodyBut: ["partner"] },
  },
  {
    because: "R9: only who examines a plan asks a partner",
    acts: ["plan.ask_partner"],
    who: { everybodyBut: ["coordinator", "official"] },
  },
  {
    because: "R9: a partner speaks before a plan is judged, not while it is",
    acts: ["plan.advise_as_partner", "plan.ask_partner"],
    who: everybody,
    when: outOf("screening", "all_year"),
  },
  {
    because: "R20: only coordinator and desk write down a plan for somebody",
    acts: ["plan.enter_for_resident"],
    who: { everybodyBut: ["coordinator", "desk_officer"] },
  },
  {
    because: "R76: what is judged does not change any more",
    acts: ["plan.submit", "plan.enter_for_resident", "plan.revise", "plan.carry_over"],
    who: everybody,
    when: outOf("submission", "all_year"),
  },
  {
    because: "R25: raad and college do not moderate; nor does anybody outside the team of the wijk (R44)",
    acts: moderating,
    who: { everybodyBut: ["coordinator", "official"] },
  },
  {
    because: "R92: residents say what a success is, and only the team writes it down",
    acts: ["plan.set_goals"],
    who: { everybodyBut: ["coordinator", "official"] },
  },
  {
    because: "R92: what is judged does not change meanwhile",
    acts: ["plan.set_goals"],
    who: everybody,
    when: ({ phase }) => phase === "valuation" || phase === "scoring",
  },
  {
    because: "R12, R13, R83 to R85: only the team examines",
    acts: examining,
    who: { everybodyBut: ["coordinator", "official"] },
  },
  {
    because: "R55: only the team weighs, for a complex plan the programmateam",
    acts: ["plan.weigh"],
    who: { everybodyBut: ["coordinator", "official", "programme_team"] },
  },
  {
    because: "R54, R85: on an interim plan decide coordinator, programmateam and college, besides the raad",
    acts: ["plan.decide"],
    who: { everybodyBut: ["coordinator", "programme_team", "executive"] },
  },
  {
    because: "R87: only the college acts ahead of the raad",
    acts: ["plan.act_ahead"],
    who: { everybodyBut: ["executive"] },
  },
  {
    because: "R56: who stands higher answers",
    acts: ["plan.answer_escalation"],
    who: {
      everybodyBut: ["programme_team", "official_sponsor", "executive_sponsor", "executive"],
    },
  },
  { because: "R85: the official names the dekking", acts: ["plan.cover_line"], who: { everybodyBut: ["official"] } },
  {
    because: "Awb 4:42, 4:95: who books on pots pays from them",
    acts: ["plan.pay"],
    who: { everybodyBut: ["official"] },
  },
  {
    because: "R84: receipts are between who wrote the plan and the team",
    acts: ["plan.add_receipt"],
    who: { everybodyBut: ["resident", "coordinator", "official"] },
  },
  {
    because: "R75: only the board scores",
    acts: ["fonds.score"],
    who: { everybodyBut: ["board_member", "board_chair"] },
  },
  {
    because: "R75: scoring is in its own phase, and a second round in that of the advice",
    acts: ["fonds.score"],
    who: everybody,
    when: outOf("scoring", "advice"),
  },
  {
    because: "R75: who is present is the chair's to write down",
    acts: ["fonds.record_attendance"],
    who: { everybodyBut: ["board_chair"] },
  },
  {
    because: "R75: the chair sees how far the board is, nobody else, as scores are given alone first",
    acts: ["fonds.see_progress"],
    who: { everybodyBut: ["board_chair"] },
  },
  {
    because: "R75: the board meets by itself, led by its chair",
    acts: ["fonds.see_meeting"],
    who: { everybodyBut: ["board_member", "board_chair"] },
  },
  {
    because: "R75: the chair leads the meeting",
    acts: ["fonds.hold_meeting"],
    who: { everybodyBut: ["board_chair"] },
  },
  {
    because: "R75: no meeting before anybody scores",
    acts: ["fonds.see_meeting", "fonds.hold_meeting"],
    who: everybody,
    when: notYet("scoring"),
  },
  {
    because: "R72, R75: the fund awards, or the college",
    acts: ["fonds.propose_award", "fonds.change_award", "fonds.adopt_award"],
    who: { everybodyBut: ["board_chair", "executive"] },
  },
  { because: "R75: the college only adopts or changes", acts: ["fonds.propose_award"], who: ["executive"] },
  {
    because: "R75: no award before all is scored",
    acts: ["fonds.propose_award", "fonds.change_award", "fonds.adopt_award"],
    who: everybody,
    when: notYet("advice"),
  },
  {
    because: "R16, R21: only the griffie records what was decided and edits the raadsbesluit",
    acts: ["raad.decide", "raad.edit_resolution"],
    who: { everybodyBut: ["clerk"] },
  },
  {
    because: "R21: the college proposes to the raad, in words that its officials wrote",
    acts: ["raad.write_proposal"],
    who: { everybodyBut: ["official"] },
  },
  { because: "R21: only the college adopts", acts: ["raad.adopt_proposal"], who: { everybodyBut: ["executive"] } },
  {
    because: "what nobody adopted yet is the college's own; the griffie gets it ready for the raad",
    acts: ["raad.read_proposal"],
    who: { everybodyBut: ["official", "executive", "clerk"] },
  },
  {
    because: "R26: only the griffie records what the raad puts first",
    acts: ["raad.prioritise"],
    who: { everybodyBut: ["clerk"] },
  },
  {
    because: "only the griffie records what fracties hand in, and what the raad does with it (Gemeentewet 147b)",
    acts: ["raad.record_instrument"],
    who: { everybodyBut: ["clerk"] },
  },
  {
    because: "R21: nothing is decided before the raad",
    acts: ["raad.decide", "plan.decide", "plan.act_ahead"],
    who: everybody,
    when: (standing) => notYet("council")(standing) && notYet("all_year")(standing),
  },
  {
    because: "R3, R4: only administrators make the rules of a round",
    acts: configuring,
    who: { everybodyBut: ["administrator"] },
  },
  { because: "R4: rules freeze", acts: ["round.configure"], who: everybody, when: ({ opened }) => opened },
  {
    because: "nobody but administrator and griffie opens, closes, releases or destroys",
    acts: [...running, "lot.enter", "lot.confirm", "raad.export", "raad.export_year", "audit.read"],
    who: { everybodyBut: ["administrator", "clerk"] },
  },
  {
    because: "unopened, nothing starts",
    acts: ["plan.submit", "plan.report", "plan.screen", ...valuing, "fonds.score", "raad.decide", "lot.enter"],
    who: everybody,
    when: notOpen,
  },
  {
    because: "R76: no result while people choose",
    acts: ["round.release", "round.destroy_key"],
    who: everybody,
    when: ({ passed }) => !passed.includes("valuation"),
  },
  {
    because: "the administrator sees and enters no ballot, nor gives out what lets somebody in",
    acts: ["waardering.enter_paper", "waardering.replace_code"],
    who: { everybodyBut: ["desk_officer"] },
  },
  {
    because: "the register is the administrator's",
    acts: ["waardering.import_register"],
    who: { everybodyBut: ["administrator"] },
  },
  {
    because: "R90: who decides about a goal does not measure it, nor does who sets it",
    acts: ["results.measure"],
    who: { everybodyBut: ["official"] },
  },
  {
    because: "only administrators give roles, take in colleagues and read what is sent",
    acts: [
      ...(["people.add_officer", "people.invite_officer", "people.grant_role", "people.reset_second_factor"] as const),
      "people.add_partner",
      ...(["people.set_wijken", "people.name_role", "people.read_outbox"] as const),
      ...(["budget.arrange", "results.arrange"] as const),
    ],
    who: { everybodyBut: ["administrator"] },
  },
];

const kinds: readonly RoundKind[] = ["neighbourhood_plans", "neighbourhood_fund", "citizens_budget", "interim_plans"];

/** Every kind of round: not opened, before its first phase, in each, in the gap after each, and after the last. */
const standings: readonly RoundStanding[] = kinds.flatMap((kind) => {
  const order = phaseOrder[kind];
  const begun = order.flatMap((phase, at) => [
    { kind, opened: true, phase, order, passed: order.slice(0, at) },
    { kind, opened: true, phase: null, order, passed: order.slice(0, at + 1) },
  ]);
  return [
    { kind, opened: false, phase: null, order, passed: [] },
    { kind, opened: true, phase: null, order, passed: [] },
    ...begun,
  ];
});

/** Somebody of the office with these roles, however many; a resident; a visitor. */
function actorsOf(parties: readonly Party[]): Actor[] {
  const roles = parties.filter((party) => party !== "visitor" && party !== "resident");
  const officer = (some: readonly Role[]): Actor => ({
    kind: "officer",
    accountId: 1,
    name: "Medewerker",
    roles: some,
  });
  const resident: Actor = {
    ...{ kind: "resident", accountId: 2, personRef: "p", name: "Inwoner 12", birthYear: 1980, wijk: "Noord" },
  };
  return [
    ...(roles.length > 0 ? [...roles.map((role) => officer([role])), officer(roles)] : []),
    ...(parties.includes("resident") ? [resident] : []),
    ...(parties.includes("visitor") ? [visitor] : []),
  ];
}

test.each(nevers)("never: $because", ({ acts: which, who, when = () => true }) => {
  const parties = "everybodyBut" in who ? everybody.filter((party) => !who.everybodyBut.includes(party)) : who;
  const at = standings.filter(when);
  expect(at).not.toEqual([]);
  for (const act of which)
    for (const actor of actorsOf(parties))
      for (const standing of at)
        expect(whyNot(actor, act, standing), `${act} by ${JSON.stringify(actor)}`).not.toBeNull();
});

test("a council member's office account does nothing but read, report and keep its own sign-in safe", () => {
  const able = Object.entries<Permission>(acts).filter(([, { by }]) => by.includes("council_member"));
  expect(able.map(([act]) => act)).toEqual(["people.change_password", "people.keep_second_factor", "plan.report"]);
});

test("a partner's account does nothing but advise, report and keep its own sign-in safe (R9)", () => {
  const able = Object.entries<Permission>(acts).filter(([, { by }]) => by.includes("partner"));
  expect(able.map(([act]) => act)).toEqual([
    ...["people.change_password", "people.keep_second_factor", "plan.report", "plan.advise_as_partner"],
  ]);
});

test("a partner knows no more of a round than everybody, nor does who has no role any more (R9)", () => {
  const officer = (roles: readonly Role[]): Actor => ({ kind: "officer", accountId: 1, name: "Welzijn", roles });
  const unopened = { opened: false, importedFrom: null };
  const knows = (actor: Actor) => isVisible(unopened, actor);
  expect([visitor, officer(["partner"]), officer([]), officer(["clerk"])].map(knows)).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(isVisible({ ...unopened, opened: true }, officer(["partner"]))).toBe(true);
});
