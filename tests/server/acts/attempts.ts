import { randomUUID } from "node:crypto";
import { addOfficer } from "#app/modules/people/add-officer.server.ts";
import type { Act } from "#app/modules/people/core/acts.ts";
import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { changePassword } from "#app/modules/people/change-password.server.ts";
import { grantRole } from "#app/modules/people/grant-role.server.ts";
import { inviteOfficer } from "#app/modules/people/invite-officer.server.ts";
import { removePasskey, resetSecondFactor } from "#app/modules/people/keep-second-factor.server.ts";
import { knownWijken } from "#app/modules/people/queries.server.ts";
import { removeAccount } from "#app/modules/people/remove-account.server.ts";
import { setWijken } from "#app/modules/people/set-wijken.server.ts";
import { accountPlan } from "#app/modules/plans/account-plan.server.ts";
import { advisePlan } from "#app/modules/plans/advise-plan.server.ts";
import { checkPrinciple } from "#app/modules/plans/check-principle.server.ts";
import type { PlanState } from "#app/modules/plans/core/lifecycle.ts";
import { coverLine } from "#app/modules/plans/cover-line.server.ts";
import { confirmRemoval } from "#app/modules/plans/decide-removal.server.ts";
import { enterPlan } from "#app/modules/plans/enter-plan.server.ts";
import { estimatePlan } from "#app/modules/plans/estimate-plan.server.ts";
import { handleReport } from "#app/modules/plans/handle-report.server.ts";
import { meetCondition } from "#app/modules/plans/meet-condition.server.ts";
import { mergePlan } from "#app/modules/plans/merge-plan.server.ts";
import { notePlan } from "#app/modules/plans/note-plan.server.ts";
import { placePlan } from "#app/modules/plans/place-plan.server.ts";
import { reportPlan } from "#app/modules/plans/report-plan.server.ts";
import { requestRemoval } from "#app/modules/plans/request-removal.server.ts";
import { revisePlan } from "#app/modules/plans/revise-plan.server.ts";
import { screenPlan } from "#app/modules/plans/screen-plan.server.ts";
import { submitPlan } from "#app/modules/plans/submit-plan.server.ts";
import { withdrawPlan } from "#app/modules/plans/withdraw-plan.server.ts";
import { configureRound } from "#app/modules/rounds/configure-round.server.ts";
import { confirmLot } from "#app/modules/rounds/confirm-lot.server.ts";
import { addDays } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { createRound } from "#app/modules/rounds/create-round.server.ts";
import { decideChange } from "#app/modules/rounds/decide-change.server.ts";
import { duplicateRound } from "#app/modules/rounds/duplicate-round.server.ts";
import { enterLot } from "#app/modules/rounds/enter-lot.server.ts";
import type { ProposalKind } from "#app/modules/rounds/core/four-eyes.ts";
import { proposeAct } from "#app/modules/rounds/propose-act.server.ts";
import { proposeChange } from "#app/modules/rounds/propose-change.server.ts";
import { RulesSchema } from "#app/modules/rounds/rules.ts";
import { adoptAward } from "#app/modules/fonds/adopt-award.server.ts";
import { changeAward } from "#app/modules/fonds/change-award.server.ts";
import { declareConflict } from "#app/modules/fonds/declare-conflict.server.ts";
import { proposeAward } from "#app/modules/fonds/propose-award.server.ts";
import { scorePlan } from "#app/modules/fonds/score-plan.server.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { editResolution } from "#app/modules/raad/edit-resolution.server.ts";
import { exportDossier } from "#app/modules/raad/export-dossier.server.ts";
import { answerPair } from "#app/modules/waardering/answer-pair.server.ts";
import { enterPaper } from "#app/modules/waardering/enter-paper.server.ts";
import { replaceCode } from "#app/modules/waardering/desk.server.ts";
import { identify } from "#app/modules/waardering/identify.server.ts";
import { importRegister } from "#app/modules/waardering/import-register.server.ts";
import { issuePair } from "#app/modules/waardering/issue-pair.server.ts";
import { ratePlan } from "#app/modules/waardering/rate-plan.server.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { db } from "#app/platform/db.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import {
  makeOfficer,
  makePlan,
  makeResident,
  makeRound,
  makeWijk,
  nextNumber,
  type Moment,
  type RoundWishes,
} from "#tests/support/factories.ts";
import { aLine } from "#tests/support/plan-content.ts";
import { entered, makeConditionalPlan, makeExaminedPlan, sent } from "#tests/support/plans-factories.ts";
import { makeEntry, registerChannels, valuingRules } from "#tests/support/waardering-factories.ts";

/** What an act is done on: the number of a plan, and the id or number of a second thing. */
export interface Target {
  readonly number: number;
  readonly id: number;
  readonly key: string;
}

/** One act as somebody does it: what must be there before, and the doing itself, with input that is right. */
export interface Attempt {
  readonly wishes?: RoundWishes;
  readonly prepare?: (round: Round, actor: Actor) => Promise<Partial<Target>>;
  readonly perform: (actor: Actor, round: Round, target: Target) => Promise<unknown>;
}

let passwordHash: string | undefined;

const inState = (state: PlanState) => async (round: Round, actor: Actor) => {
  const lines = round.kind === "neighbourhood_plans";
  const plan = await makePlan(round, { state, author: actor });
  if (lines)
    await db.planLine.create({
      data: {
        planId: plan.id,
        position: 1,
        activity: "Bank",
        cents: 1000,
        recurrence: "one_off",
        year: 2099,
        owner: "Buurt",
        priority: 1,
        feasibleThisYear: false,
      },
    });
  return { number: plan.number, id: plan.id };
};

/** A plan of the actor: written by a resident, or entered by somebody of the office for a resident. */
const ownPlan = async (round: Round, actor: Actor) => {
  const made = await inState("submitted")(round, actor);
  if (actor.kind === "officer")
    await db.plan.update({
      where: { id: made.id },
      data: { authorId: null, enteredById: actor.accountId, channel: "paper", entryReason: "Geen e-mail." },
    });
  return made;
};

/** A plan that the raad adopted. */
const adoptedPlan = async (round: Round, actor: Actor) => {
  const made = await inState("decided")(round, actor);
  const decidedOn = new Date();
  await db.decision.create({ data: { planId: made.id, outcome: "adopted", decidedOn, recordedById: 1 } });
  return made;
};

const settings = (round: Round) => ({
  title: round.title,
  intro: round.intro,
  budgetYear: round.budgetYear,
  ceilingCents: round.ceiling,
  phases: [...round.calendar],
  rules: RulesSchema.parse(round.rules),
});

/** The last phase takes a day more. */
const longer = ({ calendar }: Round) =>
  calendar.map((dates, at) => (at === calendar.length - 1 ? { ...dates, endsOn: addDays(dates.endsOn, 1) } : dates));

/** A change that somebody proposed. */
async function waitingChange(round: Round, by: Actor): Promise<number> {
  const { id } = await db.ruleChange.create({
    data: {
      roundId: round.id,
      reason: "De raad wil het.",
      document: JSON.parse(JSON.stringify(round.rules)) as object,
      phases: JSON.parse(JSON.stringify(longer(round))) as object[],
      versionBefore: round.rulesVersion,
      phasesBefore: JSON.parse(JSON.stringify(round.calendar)) as object[],
      proposedById: accountOf(by),
    },
  });
  return id;
}

/** What an author sends, with lines where the kind of round asks for them. */
const content = (round: Round) =>
  round.kind === "neighbourhood_plans" ? { lines: [aLine()], oneOffCents: cents(150_000), yearlyCents: cents(0) } : {};

const someone = () => makeOfficer(["coordinator", "administrator", "clerk"]);
const verdict = { outcome: "yes", reason: "Dit past.", ground: null, principle: null, conditions: [] } as const;
const account = {
  result: "carried_out",
  feedback: "De buurt hoorde ervan.",
  spentCents: cents(100),
  explanation: "Alles is betaald.",
  feedbackMet: true,
  financeMet: true,
  lesson: "",
} as const;

const proposed = async (round: Round) => {
  const chair = await makeOfficer(["board_chair"]);
  const plan = await makePlan(round, { state: "admitted" });
  await db.score.createMany({
    data: round.rules.criteria.map(({ key }) => ({
      planId: plan.id,
      memberId: chair.accountId,
      criterion: key,
      version: 1,
      level: 0,
    })),
  });
  await db.scoreSheet.create({ data: { planId: plan.id, memberId: chair.accountId } });
  return { number: plan.number, id: plan.id };
};

/** An award that waits for adoption, as the chair made it in the advice phase. */
const awarded = async (round: Round) => {
  const { number, id } = await proposed(round);
  const made = await db.allocation.create({
    data: {
      roundId: round.id,
      version: 1,
      status: "proposed",
      madeById: 1,
      lines: {
        create: {
          planId: id,
          position: 1,
          outcome: "full",
          cents: 100_000,
          because: { code: "fits", remaining: 30_000_000, needed: 100_000 },
        },
      },
    },
  });
  await db.fund.update({ where: { roundId: round.id }, data: { committedCents: 100_000 } });
  return { number, id: made.version };
};

/** Each act that takes two people begins with the first of them. */
const proposing = (kind: ProposalKind): Attempt => ({
  perform: (actor, { slug }) => proposeAct(actor, slug, { kind, reason: "De raad wil het." }),
});

/** Every act of the table with the command that does it. Acts that only read ask the table itself, as their pages do. */
export const attempts: Readonly<Record<Act, Attempt>> = {
  "people.add_officer": {
    perform: (actor) =>
      addOfficer(actor, { email: `nieuw-${nextNumber()}@test.example`, displayName: "Nieuw", roles: ["official"] }),
  },
  "people.invite_officer": {
    prepare: async () => ({ id: (await makeOfficer([])).accountId }),
    perform: (actor, _, { id }) => inviteOfficer(actor, { accountId: id }),
  },
  "people.grant_role": {
    prepare: async () => ({ id: (await makeOfficer([])).accountId }),
    perform: (actor, _, { id }) => grantRole(actor, { accountId: id, role: "clerk", granted: true }),
  },
  // The one who goes is somebody else than the one who makes the other attempts.
  "people.change_password": {
    perform: async (actor) => {
      if (actor.kind === "visitor") return changePassword(actor, { current: "oud", password: "drie losse woorden" });
      passwordHash ??= await hashPassword("oud");
      await db.account.update({ where: { id: actor.accountId }, data: { passwordHash } });
      return changePassword(actor, { current: "oud", password: "drie losse woorden" });
    },
  },
  "people.keep_second_factor": {
    prepare: async (_, actor) => {
      const accountId = actor.kind === "visitor" ? 0 : actor.accountId;
      const key = randomUUID();
      await db.passkey.create({
        data: { credentialId: key, accountId, publicKey: new Uint8Array(), counter: 0, name: "laptop" },
      });
      return { key };
    },
    perform: (actor, _, { key }) => removePasskey(actor, key),
  },
  "people.reset_second_factor": {
    prepare: async () => ({ id: (await makeOfficer([])).accountId }),
    perform: (actor, _, { id }) => resetSecondFactor(actor, id),
  },
  "people.download_own": { perform: (actor) => Promise.resolve(whyNot(actor, "people.download_own", null)) },
  "people.remove_account": {
    perform: async (actor) => removeAccount(actor.kind === "resident" ? await makeResident() : actor),
  },
  "people.set_wijken": {
    perform: async (actor) => {
      const rows = (await knownWijken()).map(({ id, name }, at) => ({ id, name, position: at + 1 }));
      return setWijken(actor, { wijken: [...rows, { id: null, name: `Wijk ${nextNumber()}`, position: null }] });
    },
  },
  "people.read_outbox": { perform: (actor) => Promise.resolve(whyNot(actor, "people.read_outbox", null)) },
  "audit.read": { perform: (actor) => Promise.resolve(whyNot(actor, "audit.read", null)) },
  "round.create": {
    perform: (actor) =>
      createRound(actor, { kind: "citizens_budget", title: "Nieuw", slug: `nieuw-${nextNumber()}`, budgetYear: 2040 }),
  },
  "round.duplicate": {
    perform: (actor, { slug }) =>
      duplicateRound(actor, slug, { title: "Kopie", slug: `kopie-${nextNumber()}`, budgetYear: 2041 }),
  },
  "round.configure": { perform: (actor, round) => configureRound(actor, round.slug, settings(round)) },
  "round.open": proposing("open"),
  "round.close_early": proposing("close_early"),
  "round.invalidate": proposing("invalidate"),
  "round.release": {
    ...proposing("release"),
    // As long as two people have not done so.
    wishes: { released: false },
  },
  "round.destroy_key": proposing("destroy_key"),
  "round.propose_change": {
    perform: (actor, round) =>
      proposeChange(actor, round.slug, {
        reason: "De raad wil het.",
        phases: longer(round),
        rules: RulesSchema.parse(round.rules),
      }),
  },
  "round.decide_change": {
    prepare: async (round) => ({ id: await waitingChange(round, await makeOfficer(["administrator"])) }),
    perform: (actor, { slug }, { id }) =>
      decideChange(actor, slug, { change: id, verdict: "reject", reason: "Dit kan niet meer." }),
  },
  "plan.submit": { perform: (actor, round) => submitPlan(actor, round.slug, sent(content(round))) },
  "plan.enter_for_resident": { perform: (actor, round) => enterPlan(actor, round.slug, entered(content(round))) },
  "plan.revise": {
    prepare: ownPlan,
    perform: (actor, round, { number }) =>
      revisePlan(actor, round.slug, number, sent({ ...content(round), title: "Een andere titel" }, 1)),
  },
  "plan.withdraw": {
    prepare: ownPlan,
    perform: (actor, { slug }, { number }) => withdrawPlan(actor, slug, number),
  },
  "plan.report": {
    prepare: inState("submitted"),
    perform: (actor, { slug }, { number }) =>
      reportPlan(actor, slug, number, { reason: "untrue", text: "", key: randomUUID() }),
  },
  "plan.read_dossier": {
    perform: (actor, { standing }) => Promise.resolve(whyNot(actor, "plan.read_dossier", standing)),
  },
  "plan.handle_report": {
    prepare: async (round, actor) => {
      const { number, id } = await inState("submitted")(round, actor);
      const report = await db.planReport.create({ data: { planId: id, reason: "untrue", text: "" } });
      return { number, id: report.id };
    },
    perform: (actor, { slug }, { number, id }) => handleReport(actor, slug, number, { report: id, outcome: "kept" }),
  },
  "plan.request_removal": {
    prepare: inState("submitted"),
    perform: (actor, { slug }, { number }) => requestRemoval(actor, slug, number, { reason: "Er staat een naam in." }),
  },
  "plan.confirm_removal": {
    prepare: async (round, actor) => {
      const made = await inState("submitted")(round, actor);
      const { accountId } = await someone();
      await db.removal.create({ data: { planId: made.id, reason: "Er staat een naam in.", requestedById: accountId } });
      return made;
    },
    perform: (actor, { slug }, { number }) => confirmRemoval(actor, slug, number),
  },
  "plan.note": {
    prepare: inState("submitted"),
    perform: (actor, { slug }, { number }) => notePlan(actor, slug, number, { text: "Bel de buurt." }),
  },
  "plan.place": {
    prepare: async (round, actor) => {
      await makeWijk("Noord");
      return inState("submitted")(round, actor);
    },
    perform: (actor, { slug }, { number }) => placePlan(actor, slug, number, { wijken: ["Noord"] }),
  },
  "plan.check_principle": {
    prepare: inState("admitted_conditionally"),
    perform: (actor, { slug }, { number }) =>
      checkPrinciple(actor, slug, number, { principle: "i", met: true, evidence: "Een gesprek." }),
  },
  "plan.estimate": {
    prepare: inState("submitted"),
    perform: (actor, { slug, kind }, { number }) =>
      estimatePlan(actor, slug, number, {
        oneOffCents: cents(100),
        yearlyCents: cents(0),
        explanation: "Geschat.",
        programme: 5,
        structural: false,
        // Of a neighbourhood plan each line has its own.
        coverage: kind === "neighbourhood_plans" ? null : 3,
      }),
  },
  "plan.cover_line": {
    prepare: inState("submitted"),
    perform: (actor, { slug }, { number }) =>
      coverLine(actor, slug, number, { position: 1, programme: 5, coverage: 1, answer: "Ja." }),
  },
  "plan.screen": {
    prepare: async (round) => ({ number: (await makeExaminedPlan(round)).number }),
    perform: (actor, { slug }, { number }) => screenPlan(actor, slug, number, { ...verdict, conditions: [] }),
  },
  "plan.find_not_met": {
    prepare: async (round) => ({ number: (await makeConditionalPlan(round, -1)).number }),
    perform: (actor, { slug }, { number }) =>
      screenPlan(actor, slug, number, { ...verdict, outcome: "not_met", principle: "i", conditions: [] }),
  },
  "plan.meet_condition": {
    prepare: async (round) => {
      const { id, number } = await makeConditionalPlan(round, 7);
      const condition = await db.condition.findFirstOrThrow({ where: { screening: { planId: id } } });
      return { number, id: condition.id };
    },
    perform: (actor, { slug }, { number, id }) => meetCondition(actor, slug, number, { condition: id }),
  },
  "plan.merge": {
    prepare: async (round, actor) => {
      const parent = await makePlan(round);
      return { ...(await inState("submitted")(round, actor)), id: parent.number };
    },
    perform: (actor, { slug }, { number, id }) => mergePlan(actor, slug, number, { parent: id }),
  },
  "plan.advise": {
    prepare: inState("admitted"),
    perform: (actor, { slug }, { number }) => advisePlan(actor, slug, number, { text: "Doen." }),
  },
  "plan.account": {
    prepare: adoptedPlan,
    perform: (actor, { slug }, { number }) => accountPlan(actor, slug, number, account),
  },
  "waardering.rate": {
    prepare: async (round) => ({ number: (await makePlan(round, { state: "admitted" })).number }),
    perform: (actor, { slug }, { number }) => ratePlan(actor, slug, { plan: number, mark: 1, key: randomUUID() }),
  },
  "waardering.compare": {
    wishes: { rules: valuingRules({ method: "pairs" }) },
    prepare: async (round, actor) => {
      await makePlan(round, { state: "admitted" });
      await makePlan(round, { state: "admitted" });
      const issued = await issuePair(actor, round.slug);
      if (isRefused(issued)) throw new Error(issued.refused);
      return { key: issued.pair };
    },
    perform: (actor, { slug }, { key }) =>
      answerPair(actor, slug, { pair: key, answer: "left", reason: null, key: randomUUID() }),
  },
  "waardering.import_register": {
    wishes: { rules: { channels: registerChannels } },
    perform: (actor, { slug }) =>
      importRegister(actor, slug, [{ number: "L-1", meetsAge: true }], { progress: () => {}, hand: () => {} }),
  },
  "waardering.identify": {
    wishes: { rules: { channels: registerChannels } },
    prepare: async (round) => ({ key: (await makeEntry(round)).code }),
    perform: (actor, { slug }, { key }) =>
      identify(actor, slug, { code: key, key: randomUUID(), from: `proef-${nextNumber()}` }),
  },
  "waardering.replace_code": {
    wishes: { rules: { channels: registerChannels } },
    prepare: async (round) => ({ key: (await makeEntry(round)).number }),
    perform: (actor, { slug }, { key }) => replaceCode(actor, slug, key),
  },
  "waardering.enter_paper": {
    wishes: { rules: { channels: registerChannels } },
    prepare: async (round) => ({
      key: (await makeEntry(round)).number,
      number: (await makePlan(round, { state: "admitted" })).number,
    }),
    perform: (actor, { slug }, { key, number }) =>
      enterPaper(actor, slug, { number: key, answers: [{ plan: number, mark: 1 }] }),
  },
  "lot.enter": {
    perform: (actor, { slug }) => enterLot(actor, slug, { seed: "Trekking 2041", source: "De Staatsloterij" }),
  },
  "lot.confirm": {
    prepare: async (round) => {
      const { accountId } = await someone();
      await db.lot.create({
        data: { roundId: round.id, seed: "Trekking 2041", source: "De krant", enteredById: accountId },
      });
      return {};
    },
    perform: (actor, { slug }) => confirmLot(actor, slug, { seed: "Trekking 2041" }),
  },
  "fonds.score": {
    prepare: inState("admitted"),
    perform: (actor, round, { number }) =>
      scorePlan(actor, round.slug, number, {
        marks: round.rules.criteria.map(({ key }) => ({ criterion: key, level: 0 })),
        note: "",
      }),
  },
  "fonds.declare_conflict": {
    prepare: inState("admitted"),
    perform: (actor, { slug }, { number }) => declareConflict(actor, slug, number, { reason: "Ik woon ernaast." }),
  },
  "fonds.see_progress": {
    perform: (actor, { standing }) => Promise.resolve(whyNot(actor, "fonds.see_progress", standing)),
  },
  "fonds.propose_award": { prepare: proposed, perform: (actor, { slug }) => proposeAward(actor, slug) },
  "fonds.change_award": {
    prepare: awarded,
    perform: (actor, { slug }, { number, id }) =>
      changeAward(actor, slug, { version: id, number, amount: cents(50_000), reason: "Het bestuur koos zo." }),
  },
  "fonds.adopt_award": {
    prepare: awarded,
    perform: (actor, { slug }, { id }) => adoptAward(actor, slug, { version: id }),
  },
  "raad.decide": {
    prepare: inState("admitted"),
    perform: (actor, round, { number }) =>
      decidePlan(actor, round.slug, number, {
        outcome: "adopted",
        reason: "Een goed plan.",
        instrument: null,
        reference: null,
        votesFor: 20,
        votesAgainst: 17,
        decidedOn: round.today,
      }),
  },
  "raad.edit_resolution": {
    perform: (actor, round) =>
      editResolution(actor, round.slug, {
        stage: "draft",
        text: "De raad besluit.",
        meetingOn: round.today,
        version: 0,
      }),
  },
  "raad.export": { perform: (actor, { slug }) => exportDossier(actor, slug) },
};

/** A round of its own for an attempt that must succeed. */
export async function freshRound(attempt: Attempt, kind: Round["kind"], at: Moment): Promise<Round> {
  return makeRound({ ...attempt.wishes, kind, at });
}

/** These only read, or are valuing: its rows are its own events, without a name; and when a code was used nothing tells. */
export const silent: readonly Act[] = [
  "people.read_outbox",
  "audit.read",
  "people.download_own",
  "plan.read_dossier",
  "fonds.see_progress",
  "waardering.rate",
  "waardering.compare",
  "waardering.identify",
];
