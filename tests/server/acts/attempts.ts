import { randomBytes, randomUUID } from "node:crypto";
import type { AuditType } from "#app/modules/audit/core/event.ts";
import { addPot, changePot, removePot } from "#app/modules/budget/arrange-pots.server.ts";
import { setFigures } from "#app/modules/budget/set-figures.server.ts";
import { setProgramme } from "#app/modules/budget/set-programme.server.ts";
import { bookPot } from "#app/modules/budget/book-pot.server.ts";
import { addOfficer } from "#app/modules/people/add-officer.server.ts";
import { addPartner } from "#app/modules/people/add-partner.server.ts";
import type { Act, Party } from "#app/modules/people/core/acts.ts";
import { accountOf, rolesOf, type Actor } from "#app/modules/people/core/actor.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { changePassword } from "#app/modules/people/change-password.server.ts";
import { grantRole } from "#app/modules/people/grant-role.server.ts";
import { inviteOfficer } from "#app/modules/people/invite-officer.server.ts";
import {
  addPasskey,
  removePasskey,
  renewRecoveryCodes,
  resetSecondFactor,
} from "#app/modules/people/keep-second-factor.server.ts";
import { knownWijken } from "#app/modules/people/queries.server.ts";
import { nameRole } from "#app/modules/people/role-names.server.ts";
import { removeAccount } from "#app/modules/people/remove-account.server.ts";
import { setTeam } from "#app/modules/people/set-team.server.ts";
import { setWijken } from "#app/modules/people/set-wijken.server.ts";
import { codeNow, sealed } from "#app/modules/people/totp.server.ts";
import { actAhead } from "#app/modules/plans/act-ahead.server.ts";
import { accountPlan } from "#app/modules/plans/account-plan.server.ts";
import { addReceipt } from "#app/modules/plans/add-receipt.server.ts";
import { adviseAsPartner, withdrawPartnerAdvice } from "#app/modules/plans/advise-as-partner.server.ts";
import { advisePlan } from "#app/modules/plans/advise-plan.server.ts";
import { answerMerge } from "#app/modules/plans/answer-merge.server.ts";
import { askPartner } from "#app/modules/plans/ask-partner.server.ts";
import { assignPlans } from "#app/modules/plans/assign-plans.server.ts";
import { inviteToCarry, placePlans } from "#app/modules/plans/bulk.server.ts";
import { carryPlan } from "#app/modules/plans/carry-plan.server.ts";
import { checkPrinciple } from "#app/modules/plans/check-principle.server.ts";
import type { PlanState } from "#app/modules/plans/core/lifecycle.ts";
import { coverLine } from "#app/modules/plans/cover-line.server.ts";
import { decideMerge } from "#app/modules/plans/decide-merge.server.ts";
import { cancelRemoval, confirmRemoval } from "#app/modules/plans/decide-removal.server.ts";
import { enterPlan } from "#app/modules/plans/enter-plan.server.ts";
import { answerEscalation, escalatePlan } from "#app/modules/plans/escalate-plan.server.ts";
import type { Coverage, Purse } from "#app/modules/plans/core/plan.ts";
import { estimatePlan } from "#app/modules/plans/estimate-plan.server.ts";
import type { MilestoneKept } from "#app/modules/plans/forms.ts";
import { handleReport } from "#app/modules/plans/handle-report.server.ts";
import { payPlan } from "#app/modules/plans/pay-plan.server.ts";
import { dropAdvance, planAdvance } from "#app/modules/plans/plan-advance.server.ts";
import { settlePlan } from "#app/modules/plans/settle-plan.server.ts";
import { holdMoney } from "#app/modules/raad/hold-money.server.ts";
import { keepMilestone, removeFile, removeMilestone } from "#app/modules/plans/keep-milestone.server.ts";
import { meetCondition } from "#app/modules/plans/meet-condition.server.ts";
import { unmergePlan } from "#app/modules/plans/merge-plan.server.ts";
import { notePlan } from "#app/modules/plans/note-plan.server.ts";
import { placePlan } from "#app/modules/plans/place-plan.server.ts";
import { proposeMerge } from "#app/modules/plans/propose-merge.server.ts";
import { publishPrices } from "#app/modules/plans/publish-prices.server.ts";
import { reportPlan } from "#app/modules/plans/report-plan.server.ts";
import { requestRemoval } from "#app/modules/plans/request-removal.server.ts";
import { revisePlan } from "#app/modules/plans/revise-plan.server.ts";
import { saveDraft, saveDraftAgain } from "#app/modules/plans/save-draft.server.ts";
import { addIndicator, changeIndicator, removeIndicator } from "#app/modules/results/arrange-indicators.server.ts";
import { measureIndicator } from "#app/modules/results/measure-indicator.server.ts";
import { setGoals } from "#app/modules/plans/set-goals.server.ts";
import { screenPlan } from "#app/modules/plans/screen-plan.server.ts";
import { submitDraft, submitPlan } from "#app/modules/plans/submit-plan.server.ts";
import { weighPlan } from "#app/modules/plans/weigh-plan.server.ts";
import { withdrawPlan } from "#app/modules/plans/withdraw-plan.server.ts";
import { configureRound } from "#app/modules/rounds/configure-round.server.ts";
import { confirmLot } from "#app/modules/rounds/confirm-lot.server.ts";
import { addDays, utc } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import { createRound } from "#app/modules/rounds/create-round.server.ts";
import { decideAct } from "#app/modules/rounds/decide-act.server.ts";
import { decideChange } from "#app/modules/rounds/decide-change.server.ts";
import { duplicateRound } from "#app/modules/rounds/duplicate-round.server.ts";
import { enterLot } from "#app/modules/rounds/enter-lot.server.ts";
import { actOf, type ProposalKind } from "#app/modules/rounds/core/four-eyes.ts";
import type { PhaseDates } from "#app/modules/rounds/core/phases.ts";
import { proposeAct } from "#app/modules/rounds/propose-act.server.ts";
import { proposeChange } from "#app/modules/rounds/propose-change.server.ts";
import { RulesSchema } from "#app/modules/rounds/rules.ts";
import type { Because } from "#app/modules/fonds/core/award.ts";
import { adoptAward } from "#app/modules/fonds/adopt-award.server.ts";
import { changeAward, type AwardChange } from "#app/modules/fonds/change-award.server.ts";
import { declareConflict, takeBackConflict } from "#app/modules/fonds/conflict.server.ts";
import { proposeAward } from "#app/modules/fonds/propose-award.server.ts";
import { pauseScreen } from "#app/modules/fonds/pause-screen.server.ts";
import { keepDraft } from "#app/modules/fonds/keep-draft.server.ts";
import { recordAttendance } from "#app/modules/fonds/record-attendance.server.ts";
import { scorePlan } from "#app/modules/fonds/score-plan.server.ts";
import { takePlan } from "#app/modules/fonds/take-plan.server.ts";
import { writeMinutes } from "#app/modules/fonds/write-minutes.server.ts";
import { decideInterim } from "#app/modules/raad/decide-interim.server.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { adoptProposal } from "#app/modules/raad/adopt-proposal.server.ts";
import { editResolution } from "#app/modules/raad/edit-resolution.server.ts";
import { writeProposal } from "#app/modules/raad/write-proposal.server.ts";
import { exportDossier } from "#app/modules/raad/export-dossier.server.ts";
import { setScreen, tableInstrument, tablePlan } from "#app/modules/raad/council-meeting.server.ts";
import { recordInstrument } from "#app/modules/raad/record-instrument.server.ts";
import { prioritisePlan, takeBackPriority } from "#app/modules/raad/prioritise-plan.server.ts";
import { answerPair } from "#app/modules/waardering/answer-pair.server.ts";
import { enterPaper, restartPaper, type PaperEntry } from "#app/modules/waardering/enter-paper.server.ts";
import { replaceCode } from "#app/modules/waardering/desk.server.ts";
import { identify } from "#app/modules/waardering/identify.server.ts";
import { importRegister } from "#app/modules/waardering/import-register.server.ts";
import { issuePair } from "#app/modules/waardering/issue-pair.server.ts";
import { proposeInvalidation } from "#app/modules/waardering/propose-invalidation.server.ts";
import { castBallot } from "#app/modules/waardering/cast-ballot.server.ts";
import { ratePlan, ratePlans } from "#app/modules/waardering/rate-plan.server.ts";
import { voterRef } from "#app/modules/waardering/voter.server.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { db } from "#app/platform/db.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import {
  calendarAt,
  makeOfficer,
  makePlan,
  makeResident,
  makeRound,
  makeWijk,
  nextNumber,
  type Moment,
  type RoundWishes,
} from "#tests/support/factories.ts";
import { makePasskey, site, type MadePasskey } from "#tests/support/passkey.ts";
import { aPdf } from "#tests/support/files.ts";
import { aLine } from "#tests/support/plan-content.ts";
import { done, entered, makeConditionalPlan, makeExaminedPlan, sent } from "#tests/support/plans-factories.ts";
import { allPresent, unmotivated } from "#tests/support/fonds-factories.ts";
import { aProposal, instrument } from "#tests/support/raad-factories.ts";
import { makeEntry, registerChannels, valuingRules } from "#tests/support/waardering-factories.ts";

/** What an act is done on: the number of a plan, and the id or number of a second thing. */
export interface Target {
  readonly number: number;
  readonly id: number;
  readonly key: string;
  readonly passkey: MadePasskey;
}

/** Nothing that is there. */
export const nowhere: Target = {
  ...{ number: 1, id: 1, key: "00000000-0000-4000-8000-000000000000" },
  passkey: { name: "telefoon", sealed: "", answer: null },
};

/** Who does it, in a round that stands where. */
interface Case {
  readonly party: Party;
  readonly moment: Moment;
}

interface Wishes {
  /** Sets apart attempts of one command for one act. */
  readonly how?: string;
  readonly wishes?: RoundWishes;
  /** Makes what must be there before. */
  readonly prepare?: (round: Round, actor: Actor) => Promise<Partial<Target>>;
  /** Reads only, or is valuing: its rows are its own events, without a name; and when a code was used nothing tells. */
  readonly silent?: true;
  /** Why not where the table of acts says yes: what this command asks besides. */
  readonly besides?: (of: Case) => string | null;
}

/** One command as somebody gives it for an act, with input that is right. */
export interface Attempt extends Wishes {
  readonly act: Act;
  /** The name of the exported function that is called. */
  readonly command: string;
  readonly perform: (actor: Actor, round: Round, target: Target) => Promise<unknown>;
}

/** A command; then the act that it is given for, and what it gets after who gives it. */
function attempt<Input extends unknown[]>(command: (actor: Actor, ...input: Input) => Promise<unknown>) {
  return (act: Act, input: (round: Round, target: Target) => Input | Promise<Input>, more: Wishes = {}): Attempt => ({
    ...more,
    act,
    command: command.name,
    perform: async (actor, round, target) => command(actor, ...(await input(round, target))),
  });
}

/** An act that only reads: its page asks the table itself. */
function look(act: Act): Attempt {
  const ofRound = !["people.", "audit.", "budget.", "results."].some((start) => act.startsWith(start));
  const perform = (actor: Actor, { standing }: Round) => Promise.resolve(whyNot(actor, act, ofRound ? standing : null));
  return { act, command: whyNot.name, silent: true, perform };
}

const potParts = () => ({ name: `Pot ${nextNumber()}`, fcl: "6610008", forPlans: true });
const newPot = () => ({ parent: null, year: 2041, ...potParts(), amount: 1000 });

const anIndicator = () => ({
  ...{ name: `Doel ${nextNumber()}`, unit: "rapportcijfer", source: "Burgerpeiling", programme: null },
  ...{ baselineYear: 2014, baselineValue: 720, targetYear: 2018, targetValue: 750, spreadLimit: null },
});

/** A pot that is there, with nothing on it. */
async function aPot(amount = newPot().amount) {
  const { parent, amount: _, ...pot } = newPot();
  return { id: (await db.pot.create({ data: { ...pot, parentId: parent, cents: amount, booked: true } })).id };
}

let passwordHash: string | undefined;

const noImpact = { weight: "none", explanation: null } as const;

const inState =
  (state: PlanState, whose: "own" | "of nobody" = "own") =>
  async (round: Round, actor: Actor) => {
    const lines = round.kind === "neighbourhood_plans";
    const plan = await makePlan(round, whose === "own" ? { state, author: actor } : { state });
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
          // The raad decides about it (R85).
          ...{ programme: 5, coverage: 3 },
        },
      });
    if (round.kind === "interim_plans") await estimated(plan.id, { coverage: 3, purse: null, oneOffCents: 1000 });
    return { number: plan.number, id: plan.id };
  };

/** What the municipality says that a plan costs, and from which money: of an interim plan that says who decides (R85). */
async function estimated(
  planId: number,
  money: { readonly coverage: Coverage; readonly purse: Purse | null; readonly oneOffCents: number },
) {
  const estimate = {
    ...money,
    yearlyCents: 0,
    explanation: "Geschat.",
    programme: 5,
    structural: false,
    estimatedBy: 1,
  };
  await db.estimate.upsert({ where: { planId }, create: { ...estimate, planId }, update: estimate });
}

/** An interim plan that who acts decides on. */
const decidable = async (round: Round, actor: Actor) => {
  const made = await inState("admitted")(round, actor);
  const [role] = rolesOf(actor);
  if (role === "executive") await estimated(made.id, { coverage: 1, purse: null, oneOffCents: 100_00 });
  else
    await estimated(made.id, {
      coverage: 2,
      purse: "small_means",
      oneOffCents: role === "coordinator" ? 100_00 : 20_000_00,
    });
  return made;
};

/** A plan that went up to who acts. */
const escalated = async (round: Round, actor: Actor) => {
  const made = await inState("admitted")(round, actor);
  const to = rolesOf(actor)[0] ?? "executive";
  await db.escalation.create({ data: { planId: made.id, to, reason: "Er is geen geld.", raisedById: 1 } });
  return made;
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

/** An own plan that somebody proposed to merge into another. */
const mergeWaits = async (round: Round, actor: Actor) => {
  const { id: planId, number } = await ownPlan(round, actor);
  const { id: intoId } = await makePlan(round);
  const data = { planId, intoId, reason: "Hetzelfde.", proposedById: 0, answerBy: utc(addDays(round.today, 7)) };
  return { number, id: (await db.mergeProposal.create({ data })).id };
};

/** A plan that the raad adopted. */
const anOutcome = { decidedOn: new Date(), recordedById: 1 };

const adoptedPlan = async (round: Round, actor: Actor) => {
  const made = await inState("decided")(round, actor);
  const decidedOn = new Date();
  await db.decision.create({ data: { planId: made.id, outcome: "adopted", decidedOn, recordedById: 1 } });
  return made;
};

const aMilestone: MilestoneKept = {
  ...{ milestone: null, title: "Bankjes besteld", text: "", description: "" },
  ...{ plannedOn: "2040-05-01", doneOn: null },
};

/** A plan that was granted an amount, which no pot pays yet. */
const payable = async (round: Round, actor: Actor) => {
  const made = await adoptedPlan(round, actor);
  const data = {
    planId: made.id,
    outcome: "adopted_changed",
    version: 2,
    oneOffCents: 100_00,
    yearlyCents: 0,
  } as const;
  await db.decision.create({ data: { ...data, decidedOn: new Date(), recordedById: 1 } });
  return made;
};

/** A plan that a pot pays for; with a voorschot that can be paid, and its account. */
const paidPlan = async (round: Round, actor: Actor) => {
  const made = await payable(round, actor);
  const { id: potId } = await aPot();
  const item = await db.potItem.create({ data: { potId, title: `Plan ${made.number}` } });
  await db.potBooking.create({
    data: {
      ...{ itemId: item.id, move: "commit", cents: 100_00, reservedCents: 0, committedCents: 100_00, spentCents: 0 },
      ...{ reason: "Toegekend.", madeById: 1, formKey: randomUUID() },
    },
  });
  await db.planGrant.create({ data: { planId: made.id, itemId: item.id, cents: 100_00 } });
  const { id } = await db.planAdvance.create({ data: { planId: made.id, cents: 50_00, dueOn: utc(round.today) } });
  return { number: made.number, id, planId: made.id };
};

const accountedPlan = async (round: Round, actor: Actor) => {
  const made = await paidPlan(round, actor);
  const { result: _, lesson: _none, ...data } = account;
  await db.planAccount.create({ data: { ...data, planId: made.planId, checkedBy: 1, at: utc(round.today) } });
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

/** Who did the first half of what takes two people. */
type Whose = "own" | "of somebody else";

/** A change that waits. */
const change = (whose: Whose) => async (round: Round, actor: Actor) => {
  const { id } = await db.ruleChange.create({
    data: {
      roundId: round.id,
      reason: "De raad wil het.",
      document: JSON.parse(JSON.stringify(round.rules)) as object,
      phases: JSON.parse(JSON.stringify(longer(round))) as object[],
      versionBefore: round.rulesVersion,
      phasesBefore: JSON.parse(JSON.stringify(round.calendar)) as object[],
      proposedById: await firstOf(whose, actor),
    },
  });
  return { id };
};

const firstOf = async (whose: Whose, actor: Actor) =>
  whose === "own" ? accountOf(actor) : (await someone()).accountId;

/** Once the last phase is over every date and rule stands fast. */
const standsFast = ({ moment }: Case) => (moment === "after" ? "phase_has_ended" : null);

/** Where the fund awards, the college does not change or adopt it (R75). */
const ofTheFund = ({ party }: Case) => (party === "executive" ? "fund_adopts" : null);

/** The other variant of R75: the college awards on the advice of the board. */
const ofTheCollege: Wishes = { how: "the college awards", wishes: { rules: { governance: "executive_awards" } } };

const anAmount = ({ slug }: Round, { number, id }: Target): [string, AwardChange] => [
  slug,
  { version: id, number, amount: cents(50_000), reason: "Het bestuur koos zo." },
];

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

/** A plan on the table of the meeting, of which who acts handed in a sheet. */
const inSecondRound = async (round: Round, actor: Actor) => {
  const made = await inState("admitted")(round, actor);
  await db.discussion.create({ data: { planId: made.id } });
  await db.scoreSheet.create({ data: { planId: made.id, memberId: accountOf(actor) } });
  return made;
};

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
          because: {
            ...{ code: "fits", score: "10000", requested: 100_000, minimum: 10_000, leftBefore: 30_000_000 },
            ...{ amount: 100_000, criteria: [], tie: null },
          } satisfies Because,
        },
      },
    },
  });
  await db.fund.update({ where: { roundId: round.id }, data: { committedCents: 100_000 } });
  await allPresent(round);
  return { number, id: made.version };
};

/** What waits for the second of two people. */
const proposal = (kind: ProposalKind, whose: Whose) => async (round: Round, actor: Actor) => {
  const proposedById = await firstOf(whose, actor);
  const { id } = await db.roundProposal.create({ data: { roundId: round.id, kind, proposedById } });
  return { id };
};

async function storeDates(roundId: number, calendar: readonly PhaseDates[]): Promise<void> {
  await db.roundPhase.deleteMany({ where: { roundId } });
  await db.roundPhase.createMany({
    data: calendar.map(({ phase, startsOn, endsOn }) => ({
      ...{ roundId, phase, startsOn: utc(startsOn), endsOn: utc(endsOn) },
    })),
  });
}

/** What was done in the valuing of a round that is further now. */
async function inValuing({ id, kind, calendar, today }: Round, work: () => Promise<void>): Promise<void> {
  await storeDates(id, calendarAt(kind, "valuation", today));
  await work();
  await storeDates(id, calendar);
}

const aColleague = async () => ({ id: (await makeOfficer([])).accountId });

const onPlan = ({ slug }: Round, { number }: Target): [string, number] => [slug, number];

/** A plan of which somebody asked that it goes. */
const removalAsked = async (round: Round, actor: Actor) => {
  const made = await inState("submitted")(round, actor);
  const { accountId } = await someone();
  await db.removal.create({ data: { planId: made.id, reason: "Er staat een naam in.", requestedById: accountId } });
  return made;
};

const aRating = (plan: number) => ({ plan, mark: 1, key: randomUUID() });

const withRegister: RoundWishes = { rules: { channels: registerChannels } };

/** Somebody in the register, and a plan to say something about. */
const votesOnPaper = async (round: Round) => ({
  key: (await makeEntry(round)).number,
  number: (await makePlan(round, { state: "admitted" })).number,
});

const aBallot = ({ slug }: Round, { key, number }: Pick<Target, "key" | "number">): [string, PaperEntry] => [
  slug,
  { number: key, answers: [{ plan: number, mark: 1 }] },
];

/** What two people decide: the first proposes, the second approves, and then it is done. */
function ofTwo(kind: ProposalKind, more: Wishes = {}) {
  const reason = "De raad wil het.";
  return [
    attempt(proposeAct)(actOf[kind], ({ slug }) => [slug, { kind, reason }], more),
    attempt(decideAct)(
      actOf[kind],
      ({ slug }, { id }) => [slug, { kind, proposal: id, verdict: "approved", reason: "" }],
      { ...more, how: "approved", prepare: proposal(kind, "of somebody else") },
    ),
  ];
}

const nobody = { accountId: null, email: null, phone: null };
const aTeam = {
  coordinator: { ...nobody, email: "noord@test.example" },
  ...{ executive: nobody, worker: nobody, police: nobody, green_grey: nobody, enforcement: nobody },
};

/** Every command with each act that it can be given for, and the acts that only read. */
export const attempts: readonly Attempt[] = [
  attempt(addOfficer)("people.add_officer", () => [
    { email: `nieuw-${nextNumber()}@test.example`, displayName: "Nieuw", roles: ["official"] },
  ]),
  attempt(addPartner)("people.add_partner", () => [
    {
      ...{ email: `partner-${nextNumber()}@test.example`, displayName: "Nieuw" },
      ...{ partnerKind: "care", organisation: "Stichting Zorg" },
    },
  ]),
  attempt(inviteOfficer)("people.invite_officer", (_, { id }) => [{ accountId: id }], { prepare: aColleague }),
  attempt(grantRole)("people.grant_role", (_, { id }) => [{ accountId: id, role: "clerk", granted: true }], {
    prepare: aColleague,
  }),
  attempt(changePassword)("people.change_password", () => [{ current: "oud", password: "drie losse woorden" }], {
    prepare: async (_, actor) => {
      passwordHash ??= await hashPassword("oud");
      await db.account.update({ where: { id: accountOf(actor) }, data: { passwordHash } });
      return {};
    },
  }),
  attempt(removePasskey)("people.keep_second_factor", (_, { key }) => [key], {
    prepare: async (_, actor) => {
      const key = randomUUID();
      await db.passkey.create({
        data: {
          ...{ credentialId: key, accountId: accountOf(actor), name: "laptop" },
          ...{ publicKey: new Uint8Array(), counter: 0 },
        },
      });
      return { key };
    },
  }),
  attempt(addPasskey)("people.keep_second_factor", (_, { passkey }) => [passkey, site], {
    prepare: async (_, actor) => ({ passkey: await makePasskey(accountOf(actor)) }),
  }),
  attempt(renewRecoveryCodes)("people.keep_second_factor", (_, { key }) => ["sessie", key], {
    prepare: async (_, actor) => {
      const accountId = accountOf(actor);
      const app = { secret: sealed(accountId, randomBytes(20)), lastStep: 0 };
      await db.totp.upsert({ where: { accountId }, create: { accountId, ...app }, update: app });
      return { key: (await codeNow(accountId)) ?? "" };
    },
  }),
  attempt(resetSecondFactor)("people.reset_second_factor", (_, { id }) => [id], { prepare: aColleague }),
  look("people.download_own"),
  // The one who goes is somebody else than the one who makes the other attempts.
  {
    ...attempt(removeAccount)("people.remove_account", () => []),
    perform: async (actor) => removeAccount(actor.kind === "resident" ? await makeResident() : actor),
  },
  attempt(nameRole)("people.name_role", () => [{ role: "coordinator", name: "de wijkregisseur" }]),
  attempt(setWijken)("people.set_wijken", async () => {
    const rows = (await knownWijken()).map(({ id, name }, at) => ({ id, name, position: at + 1 }));
    return [{ wijken: [...rows, { id: null, name: `Wijk ${nextNumber()}`, position: null }] }];
  }),
  attempt(setTeam)("people.set_wijken", (_, { id }) => [{ wijk: id, ...aTeam }], {
    prepare: async () => db.wijk.create({ data: { name: `Wijk ${nextNumber()}`, position: nextNumber() } }),
  }),
  look("people.read_outbox"),
  look("audit.read"),

  look("budget.read_ledger"),
  attempt(addPot)("budget.arrange", () => [newPot()]),
  attempt(changePot)("budget.arrange", (_, { id }) => [{ pot: id, ...potParts(), amount: 2000, seen: "" }], {
    prepare: () => aPot(),
  }),
  attempt(removePot)("budget.arrange", (_, { id }) => [{ pot: id }], { prepare: () => aPot() }),
  attempt(setFigures)(
    "budget.arrange",
    (_, { number }) => [
      {
        ...{ year: number, free: 1_000_00, freePercent: 3, green: 1_000_00, greenPercent: 10 },
        ...{ greenProgramme: 5, source: "De begroting" },
      },
    ],
    {
      prepare: async () => {
        const { year } = await db.pot.findUniqueOrThrow({ where: { id: (await aPot()).id } });
        return { number: year };
      },
    },
  ),
  attempt(setProgramme)("budget.arrange", () => [
    { year: 2041, programme: 5, name: "Openbare ruimte", amount: 1_000_00, source: "De begroting" },
  ]),
  attempt(bookPot)(
    "budget.book",
    (_, { id }) => [
      { pot: id, item: "Bank", move: "reserve", amount: 500, reason: "Voor de bank.", formKey: randomUUID() },
    ],
    { prepare: () => aPot() },
  ),

  attempt(createRound)("round.create", () => [
    { kind: "citizens_budget", title: "Nieuw", slug: `nieuw-${nextNumber()}`, budgetYear: 2040 },
  ]),
  attempt(duplicateRound)("round.duplicate", ({ slug }) => [
    slug,
    { title: "Kopie", slug: `kopie-${nextNumber()}`, budgetYear: 2041 },
  ]),
  attempt(configureRound)("round.configure", (round) => [round.slug, settings(round)]),
  ...ofTwo("open"),
  ...ofTwo("close_early"),
  ...ofTwo("invalidate"),
  // As long as two people have not done so.
  ...ofTwo("release", { wishes: { released: false } }),
  ...ofTwo("destroy_key"),
  attempt(decideAct)(
    "round.open",
    ({ slug }, { id }) => [slug, { kind: "open", proposal: id, verdict: "refused", reason: "Nog niet." }],
    { how: "refused", prepare: proposal("open", "of somebody else") },
  ),
  attempt(decideAct)(
    "round.open",
    ({ slug }, { id }) => [slug, { kind: "open", proposal: id, verdict: "withdrawn", reason: "" }],
    { how: "taken back", prepare: proposal("open", "own") },
  ),
  attempt(proposeInvalidation)("round.invalidate", ({ slug }) => [slug, { who: null, reason: "De raad wil het." }], {
    how: "of everybody",
  }),
  attempt(proposeInvalidation)(
    "round.invalidate",
    ({ slug }, { key }) => [slug, { who: key, reason: "De raad wil het." }],
    {
      how: "of one",
      prepare: async (round) => {
        const key = `kiezer-${nextNumber()}@voorbeeld.example`;
        const { personRef } = await makeResident({ email: key });
        await db.participation.create({ data: { roundId: round.id, voterRef: voterRef(round.id, personRef) } });
        return { key };
      },
      besides: ({ moment }) =>
        ["scoring", "advice", "council", "accountability", "after"].includes(moment) ? "one_only_before_close" : null,
    },
  ),
  attempt(proposeChange)(
    "round.propose_change",
    (round) => [
      round.slug,
      { reason: "De raad wil het.", phases: longer(round), rules: RulesSchema.parse(round.rules) },
    ],
    { besides: standsFast },
  ),
  attempt(decideChange)("round.decide_change", ({ slug }, { id }) => [slug, { change: id, verdict: "approve" }], {
    how: "approved",
    prepare: change("of somebody else"),
    besides: standsFast,
  }),
  attempt(decideChange)(
    "round.decide_change",
    ({ slug }, { id }) => [slug, { change: id, verdict: "reject", reason: "Dit kan niet meer." }],
    { how: "rejected", prepare: change("of somebody else") },
  ),
  attempt(decideChange)("round.decide_change", ({ slug }, { id }) => [slug, { change: id, verdict: "withdraw" }], {
    how: "taken back",
    prepare: change("own"),
  }),

  attempt(submitPlan)("plan.submit", (round) => [round.slug, sent(content(round))]),
  attempt(saveDraft)("plan.submit", (round) => [round.slug, sent(content(round))]),
  attempt(saveDraftAgain)("plan.submit", (round, { number }) => [round.slug, number, sent(content(round))], {
    prepare: inState("draft"),
  }),
  attempt(submitDraft)("plan.submit", (round, { number }) => [round.slug, number, sent(content(round))], {
    prepare: inState("draft"),
  }),
  attempt(enterPlan)("plan.enter_for_resident", (round) => [round.slug, entered(content(round))]),
  attempt(revisePlan)(
    "plan.revise",
    (round, { number }) => [round.slug, number, sent({ ...content(round), title: "Een andere titel" }, 1)],
    { prepare: ownPlan },
  ),
  attempt(withdrawPlan)("plan.withdraw", onPlan, { prepare: ownPlan }),
  attempt(reportPlan)(
    "plan.report",
    ({ slug }, { number }) => [slug, number, { reason: "untrue", text: "", key: randomUUID() }],
    { prepare: inState("submitted") },
  ),
  look("plan.read_dossier"),
  attempt(handleReport)(
    "plan.handle_report",
    ({ slug }, { number, id }) => [slug, number, { report: id, outcome: "kept" }],
    {
      prepare: async (round, actor) => {
        const { number, id } = await inState("submitted")(round, actor);
        const report = await db.planReport.create({ data: { planId: id, reason: "untrue", text: "" } });
        return { number, id: report.id };
      },
    },
  ),
  attempt(requestRemoval)(
    "plan.request_removal",
    ({ slug }, { number }) => [slug, number, { reason: "Er staat een naam in." }],
    { prepare: inState("submitted") },
  ),
  attempt(confirmRemoval)("plan.confirm_removal", onPlan, { prepare: removalAsked }),
  attempt(cancelRemoval)("plan.confirm_removal", onPlan, { prepare: removalAsked }),
  attempt(notePlan)("plan.note", ({ slug }, { number }) => [slug, number, { text: "Bel de buurt." }], {
    prepare: inState("submitted"),
  }),
  attempt(assignPlans)("plan.assign", ({ slug }, { number, id }) => [slug, { plans: [number], handler: id }], {
    prepare: async (round, actor) => {
      const { number } = await inState("submitted")(round, actor);
      const { accountId } = await makeOfficer(["coordinator"]);
      return { number, id: accountId };
    },
  }),
  attempt(placePlans)("plan.place", ({ slug }, { number }) => [slug, { plans: [number], wijk: "Noord" }], {
    prepare: async (round, actor) => {
      await makeWijk("Noord");
      return inState("submitted")(round, actor);
    },
  }),
  attempt(inviteToCarry)("plan.invite_to_carry", ({ slug }, { number }) => [slug, { plans: [number] }], {
    prepare: async (round) => {
      await makeRound({ at: "submission" });
      const { id, number } = await makePlan(round, { state: "decided", author: await makeResident() });
      await db.decision.create({ data: { ...anOutcome, planId: id, outcome: "rejected" } });
      return { number };
    },
  }),
  attempt(carryPlan)("plan.carry_over", ({ slug }, { number, key }) => [slug, { round: key, number }], {
    prepare: async (_, actor) => {
      const before = await makeRound({ at: "accountability" });
      const { id, number } = await inState("decided")(before, actor);
      await db.decision.create({ data: { ...anOutcome, planId: id, outcome: "rejected" } });
      return { number, key: before.slug };
    },
  }),
  attempt(placePlan)("plan.place", ({ slug }, { number }) => [slug, number, { wijken: ["Noord"] }], {
    prepare: async (round, actor) => {
      await makeWijk("Noord");
      return inState("submitted")(round, actor);
    },
  }),
  attempt(checkPrinciple)(
    "plan.check_principle",
    ({ slug }, { number }) => [slug, number, { principle: "i", met: true, evidence: "Een gesprek." }],
    { prepare: inState("admitted_conditionally") },
  ),
  attempt(weighPlan)(
    "plan.weigh",
    ({ slug }, { number }) => [
      slug,
      number,
      {
        ...{ legal: noImpact, substance: noImpact, financial: noImpact },
        capacity: { weight: "much", explanation: "Een ploeg erbij." },
      },
    ],
    { prepare: inState("admitted") },
  ),
  attempt(setGoals)(
    "plan.set_goals",
    ({ slug }, { number }) => [
      slug,
      number,
      { goals: [{ name: "Rommel", before: "Elke week.", aim: "Elke maand.", outcome: "" }] },
    ],
    { prepare: inState("admitted") },
  ),
  attempt(estimatePlan)(
    "plan.estimate",
    ({ slug, kind }, { number }) => [
      slug,
      number,
      {
        oneOffCents: cents(100),
        yearlyCents: cents(0),
        explanation: "Geschat.",
        programme: 5,
        structural: false,
        // Of a neighbourhood plan each line has its own.
        coverage: kind === "neighbourhood_plans" ? null : 3,
        purse: null,
        ...{ financing: "subsidy", consultedOn: null, consultation: null, version: 1 },
      },
    ],
    { prepare: inState("submitted") },
  ),
  attempt(publishPrices)("round.publish_prices", ({ slug }) => [slug, { without: true }], {
    wishes: { rules: { screening: { ...defaultRules.citizens_budget.screening, prices: "together" } } },
  }),
  attempt(coverLine)(
    "plan.cover_line",
    ({ slug }, { number }) => [slug, number, { position: 1, programme: 5, coverage: 1, answer: "Ja." }],
    { prepare: inState("submitted") },
  ),
  attempt(screenPlan)(
    "plan.screen",
    ({ slug }, { number }) => [slug, number, { ...verdict, conditions: [], version: 1 }],
    {
      prepare: async (round) => ({ number: (await makeExaminedPlan(round)).number }),
    },
  ),
  attempt(screenPlan)(
    "plan.find_not_met",
    ({ slug }, { number }) => [
      slug,
      number,
      { ...verdict, outcome: "not_met", principle: "i", conditions: [], version: 1 },
    ],
    { prepare: async (round) => ({ number: (await makeConditionalPlan(round, -1)).number }) },
  ),
  attempt(meetCondition)("plan.meet_condition", ({ slug }, { number, id }) => [slug, number, { condition: id }], {
    prepare: async (round) => {
      const { id, number } = await makeConditionalPlan(round, 7);
      const condition = await db.condition.findFirstOrThrow({ where: { screening: { planId: id } } });
      return { number, id: condition.id };
    },
  }),
  attempt(proposeMerge)("plan.merge", ({ slug }, { number, id }) => [slug, number, { parent: id, reason: "Een." }], {
    prepare: async (round, actor) => {
      const parent = await makePlan(round);
      return { ...(await inState("submitted")(round, actor)), id: parent.number };
    },
  }),
  attempt(answerMerge)(
    "plan.answer_merge",
    ({ slug }, { number, id }) => [slug, number, { proposal: id, agrees: true, words: "", how: "Aan de balie." }],
    { prepare: mergeWaits },
  ),
  attempt(decideMerge)(
    "plan.merge",
    ({ slug }, { number }) => [slug, number, { verdict: "apart", decision: "Het zijn er twee." }],
    { prepare: mergeWaits },
  ),
  attempt(unmergePlan)("plan.merge", onPlan, {
    prepare: async (round) => {
      const parent = await makePlan(round);
      return { number: (await makePlan(round, { state: "merged", parentId: parent.id })).number };
    },
  }),
  attempt(askPartner)("plan.ask_partner", ({ slug }, { number, id }) => [slug, number, { partner: id }], {
    prepare: async (round, actor) => {
      const { number } = await inState("submitted")(round, actor);
      return { number, id: (await makeOfficer(["partner"])).accountId };
    },
  }),
  attempt(adviseAsPartner)("plan.advise_as_partner", ({ slug }, { number }) => [slug, number, { text: "Doen." }], {
    prepare: inState("submitted"),
  }),
  attempt(withdrawPartnerAdvice)("plan.advise_as_partner", onPlan, {
    prepare: async (round, actor) => {
      const { id, number } = await inState("submitted")(round, actor);
      const partner = { partnerKind: "welfare", organisation: "Stichting Buurt" } as const;
      await db.partnerAdvice.create({
        data: { planId: id, accountId: accountOf(actor), ...partner, text: "Doen.", at: new Date() },
      });
      return { number };
    },
  }),
  attempt(advisePlan)("plan.advise", ({ slug }, { number }) => [slug, number, { text: "Doen." }], {
    prepare: inState("admitted"),
  }),
  attempt(decideInterim)(
    "plan.decide",
    ({ slug, today }, { number }) => [
      slug,
      number,
      {
        ...{ verdict: "grant", oneOffCents: cents(100_00), yearlyCents: cents(0), amountConfirmed: false },
        ...{ reason: "Een goed plan.", decidedOn: today, version: 0 },
      },
    ],
    { prepare: decidable },
  ),
  attempt(escalatePlan)(
    "plan.escalate",
    ({ slug }, { number }) => [slug, number, { to: "executive", reason: "Er is geen geld." }],
    { prepare: inState("admitted") },
  ),
  attempt(answerEscalation)(
    "plan.answer_escalation",
    ({ slug }, { number }) => [slug, number, { answer: "Er is toch geld." }],
    { prepare: escalated },
  ),
  attempt(actAhead)(
    "plan.act_ahead",
    ({ slug, today }, { number }) => [slug, number, { reason: "Het dak lekt.", actedOn: today, informedOn: null }],
    { prepare: inState("admitted") },
  ),
  attempt(accountPlan)("plan.account", ({ slug }, { number }) => [slug, number, account], { prepare: adoptedPlan }),
  attempt(keepMilestone)("plan.keep_milestone", ({ slug }, { number }) => [slug, number, aMilestone, null], {
    prepare: adoptedPlan,
  }),
  attempt(removeMilestone)("plan.keep_milestone", ({ slug }, { number, id }) => [slug, number, { milestone: id }], {
    prepare: async (round, actor) => {
      const { id: planId, number } = await adoptedPlan(round, actor);
      const data = { planId, title: "Stap", text: "", plannedOn: utc(round.today) };
      return { number, id: (await db.milestone.create({ data })).id };
    },
  }),
  attempt(removeFile)("plan.keep_milestone", ({ slug }, { number, id }) => [slug, number, { file: id }], {
    prepare: async (round, actor) => {
      const { id: planId, number } = await adoptedPlan(round, actor);
      const receipt = { kind: "receipt", description: "Zaden", cents: 12_50, bytes: aPdf } as const;
      return { number, id: (await db.planFile.create({ data: { planId, ...receipt } })).id };
    },
  }),
  attempt(addReceipt)(
    "plan.add_receipt",
    ({ slug }, { number }) => [
      slug,
      number,
      { description: "Zaden", cents: cents(12_50) },
      { kind: "document", bytes: aPdf },
    ],
    { prepare: adoptedPlan },
  ),

  attempt(holdMoney)("plan.pay", ({ slug }, { number, id }) => [slug, number, { pot: id }], {
    prepare: async (round, actor) => ({ number: (await payable(round, actor)).number, id: (await aPot(100_00)).id }),
  }),
  attempt(planAdvance)(
    "plan.pay",
    ({ slug, today }, { number }) => [slug, number, { amount: cents(10_00), dueOn: today }],
    { prepare: paidPlan },
  ),
  attempt(dropAdvance)("plan.pay", ({ slug }, { number, id }) => [slug, number, { advance: id }], {
    prepare: paidPlan,
  }),
  attempt(payPlan)(
    "plan.pay",
    ({ slug, today }, { number }) => [
      slug,
      number,
      {
        ...{ move: "spend", amount: cents(10_00), paidOn: today, reference: "2027-001", way: "subsidy", reason: "" },
        ...{ seen: 0, formKey: randomUUID() },
      },
    ],
    { prepare: paidPlan },
  ),
  attempt(settlePlan)(
    "plan.pay",
    ({ slug, today }, { number }) => [slug, number, { amount: cents(100_00), reason: "", setOn: today, seen: 0 }],
    { prepare: accountedPlan },
  ),

  attempt(ratePlan)("waardering.rate", ({ slug }, { number }) => [slug, aRating(number)], {
    silent: true,
    prepare: inState("admitted", "of nobody"),
  }),
  attempt(ratePlans)("waardering.rate", ({ slug }, { number }) => [slug, [aRating(number)]], {
    silent: true,
    prepare: inState("admitted", "of nobody"),
  }),
  attempt(castBallot)("waardering.vote", ({ slug }, { number }) => [slug, { plans: [number], key: randomUUID() }], {
    silent: true,
    prepare: inState("admitted", "of nobody"),
  }),
  attempt(answerPair)(
    "waardering.compare",
    ({ slug }, { key }) => [slug, { pair: key, answer: "left", reason: null, key: randomUUID() }],
    {
      silent: true,
      wishes: { rules: valuingRules({ method: "pairs" }) },
      prepare: async (round, actor) => {
        await makePlan(round, { state: "admitted" });
        await makePlan(round, { state: "admitted" });
        return { key: (await done(issuePair(actor, round.slug))).pair };
      },
    },
  ),
  attempt(issuePair)("waardering.compare", ({ slug }) => [slug], {
    silent: true,
    wishes: { rules: valuingRules({ method: "pairs" }) },
    prepare: async (round) => {
      await makePlan(round, { state: "admitted" });
      await makePlan(round, { state: "admitted" });
      return {};
    },
  }),
  attempt(importRegister)(
    "waardering.import_register",
    ({ slug }) => [slug, [{ number: "L-1", meetsAge: true }], { progress: () => {}, hand: () => {} }],
    { wishes: withRegister },
  ),
  attempt(identify)(
    "waardering.identify",
    ({ slug }, { key }) => [slug, { code: key, key: randomUUID(), from: `proef-${nextNumber()}` }],
    { silent: true, wishes: withRegister, prepare: async (round) => ({ key: (await makeEntry(round)).code }) },
  ),
  attempt(replaceCode)("waardering.replace_code", ({ slug }, { key }) => [slug, key], {
    wishes: withRegister,
    prepare: async (round) => ({ key: (await makeEntry(round)).number }),
  }),
  attempt(enterPaper)("waardering.enter_paper", aBallot, {
    wishes: withRegister,
    prepare: votesOnPaper,
    besides: ({ moment }) => (moment === "valuation" ? null : "too_late"),
  }),
  attempt(enterPaper)("waardering.enter_paper", aBallot, {
    how: "again, by a second officer",
    wishes: { ...withRegister, released: false },
    prepare: async (round) => {
      const target = await votesOnPaper(round);
      await inValuing(round, async () => {
        await done(enterPaper(await makeOfficer(["desk_officer"]), ...aBallot(round, target)));
      });
      return target;
    },
  }),
  attempt(restartPaper)("waardering.enter_paper", ({ slug }, { key }) => [slug, key], {
    wishes: { ...withRegister, released: false },
    prepare: async (round) => {
      const { entry, number: key } = await makeEntry(round);
      await inValuing(round, async () => {
        await db.paperBallot.create({
          data: {
            ...{ roundId: round.id, voterRef: voterRef(round.id, entry), answersHash: new Uint8Array(32) },
            ...{ enteredHash: new Uint8Array(32), state: "blocked" },
          },
        });
      });
      return { key };
    },
  }),

  attempt(enterLot)("lot.enter", ({ slug }) => [slug, { seed: "Trekking 2041", source: "De Staatsloterij" }]),
  attempt(confirmLot)("lot.confirm", ({ slug }) => [slug, { seed: "Trekking 2041" }], {
    prepare: async (round) => {
      const { accountId } = await someone();
      await db.lot.create({
        data: { roundId: round.id, seed: "Trekking 2041", source: "De krant", enteredById: accountId },
      });
      return {};
    },
  }),

  attempt(scorePlan)(
    "fonds.score",
    ({ slug, rules }, { number }) => [
      slug,
      number,
      { marks: rules.criteria.map(({ key }) => ({ criterion: key, level: 0 })), note: "" },
    ],
    { prepare: inSecondRound },
  ),
  attempt(keepDraft)(
    "fonds.score",
    ({ slug, rules }, { number }) => [
      slug,
      number,
      { marks: rules.criteria.slice(0, 1).map(({ key }) => ({ criterion: key, level: 0 })), note: "" },
    ],
    { prepare: inSecondRound },
  ),
  attempt(declareConflict)(
    "fonds.declare_conflict",
    ({ slug }, { number }) => [slug, number, { reason: "Ik woon ernaast." }],
    { prepare: inState("admitted") },
  ),
  attempt(takeBackConflict)("fonds.declare_conflict", ({ slug }, { number }) => [slug, number], {
    prepare: async (round, actor) => {
      const made = await inState("admitted")(round, actor);
      await db.conflict.create({ data: { planId: made.id, memberId: accountOf(actor), reason: "Ik woon ernaast." } });
      return made;
    },
    besides: ({ moment }) => (moment === "advice" ? "too_late" : null),
  }),
  look("fonds.see_progress"),
  look("fonds.see_meeting"),
  attempt(takePlan)("fonds.hold_meeting", ({ slug }, { number }) => [slug, number], { prepare: inState("admitted") }),
  attempt(pauseScreen)("fonds.hold_meeting", ({ slug }) => [slug, { paused: true }]),
  attempt(writeMinutes)(
    "fonds.hold_meeting",
    ({ slug }, { number }) => [slug, number, { text: "Een goed plan.", concluded: true, version: 0 }],
    {
      prepare: async (round, actor) => {
        const made = await inState("admitted")(round, actor);
        await db.discussion.create({ data: { planId: made.id } });
        await allPresent(round);
        return made;
      },
    },
  ),
  attempt(recordAttendance)("fonds.record_attendance", ({ slug }, { id }) => [slug, { present: [id] }], {
    prepare: async () => ({ id: (await makeOfficer(["board_chair"])).accountId }),
  }),
  attempt(proposeAward)("fonds.propose_award", ({ slug }) => [slug, unmotivated], {
    prepare: async (round) => {
      const made = await proposed(round);
      await allPresent(round);
      return made;
    },
  }),
  attempt(changeAward)("fonds.change_award", anAmount, { prepare: awarded, besides: ofTheFund }),
  attempt(changeAward)("fonds.change_award", anAmount, {
    ...{ ...ofTheCollege, prepare: awarded },
    besides: ({ party, moment }) => (party === "board_chair" && moment === "council" ? "executive_adopts" : null),
  }),
  attempt(adoptAward)("fonds.adopt_award", ({ slug }, { id }) => [slug, { version: id }], {
    ...{ prepare: awarded, besides: ofTheFund },
  }),
  attempt(adoptAward)("fonds.adopt_award", ({ slug }, { id }) => [slug, { version: id }], {
    ...{ ...ofTheCollege, prepare: awarded },
    besides: ({ party }) => (party === "board_chair" ? "executive_adopts" : null),
  }),

  attempt(decidePlan)(
    "raad.decide",
    ({ slug, today }, { number }) => [
      slug,
      number,
      {
        ...{ outcome: "adopted", reason: "Een goed plan.", instrumentId: null },
        ...{ votesFor: null, votesAgainst: null, decidedOn: today },
      },
    ],
    { prepare: inState("admitted") },
  ),
  attempt(addIndicator)("results.arrange", () => [anIndicator()]),
  attempt(changeIndicator)("results.arrange", (_, { id }) => [{ indicator: id, ...anIndicator() }], {
    prepare: async () => db.indicator.create({ data: anIndicator() }),
  }),
  attempt(removeIndicator)("results.arrange", (_, { id }) => [{ indicator: id }], {
    prepare: async () => db.indicator.create({ data: anIndicator() }),
  }),
  attempt(measureIndicator)(
    "results.measure",
    (_, { id }) => [{ indicator: id, year: 2016, seen: "", whole: 730, wijken: [] }],
    { prepare: async () => db.indicator.create({ data: anIndicator() }) },
  ),
  look("raad.read_proposal"),
  attempt(writeProposal)("raad.write_proposal", ({ slug }) => [slug, { texts: aProposal, version: 0 }]),
  attempt(adoptProposal)("raad.adopt_proposal", ({ slug, today }) => [slug, { adoptedOn: today, version: 1 }], {
    // The college proposes knowing what residents said
    wishes: { released: true },
    prepare: async ({ id }, actor) => {
      await db.councilProposal.create({
        data: { roundId: id, version: 1, texts: aProposal, storedById: accountOf(actor) },
      });
      return {};
    },
  }),
  attempt(tablePlan)("raad.decide", ({ slug }, { number }) => [slug, number], { prepare: inState("admitted") }),
  attempt(recordInstrument)("raad.record_instrument", ({ slug }) => [slug, null, instrument()]),
  attempt(tableInstrument)("raad.decide", onPlan, {
    prepare: async ({ id: roundId }) =>
      db.instrument.create({ data: { roundId, number: 1, kind: "motie", reference: "M1" } }),
  }),
  attempt(setScreen)("raad.decide", ({ slug }) => [slug, { screen: "paused" }]),
  attempt(prioritisePlan)(
    "raad.prioritise",
    ({ slug }, { number }) => [slug, number, { text: "Voor ouderen. Motie M3." }],
    { prepare: inState("admitted") },
  ),
  attempt(takeBackPriority)("raad.prioritise", onPlan, {
    prepare: async (round, actor) => {
      const made = await inState("admitted")(round, actor);
      await db.priority.create({ data: { planId: made.id, text: "Motie M3.", recordedById: 1 } });
      return made;
    },
  }),
  attempt(editResolution)("raad.edit_resolution", ({ slug, today }) => [
    slug,
    { stage: "draft", text: "De raad besluit.", meetingOn: today, version: 0 },
  ]),
  attempt(exportDossier)("raad.export", ({ slug }) => [slug]),
  look("raad.export_year"),
];

/** What each command leaves in the log when it is done; where it depends, by how it is given. */
const leaves: Readonly<Record<string, readonly AuditType[]>> = {
  addOfficer: ["people.officer_added"],
  addPartner: ["people.officer_added", "people.partner_added"],
  inviteOfficer: ["people.officer_invited"],
  grantRole: ["people.role_granted"],
  changePassword: ["people.password_changed"],
  removePasskey: ["people.passkey_removed"],
  addPasskey: ["people.passkey_added"],
  renewRecoveryCodes: ["people.second_factor_set"],
  resetSecondFactor: ["people.second_factor_reset"],
  removeAccount: ["people.account_removed"],
  setWijken: ["people.wijken_set"],
  nameRole: ["people.role_named"],
  setTeam: ["people.team_set"],
  setFigures: ["budget.figures_set"],
  setProgramme: ["budget.programme_set"],
  addPot: ["budget.pot_added"],
  changePot: ["budget.pot_changed"],
  removePot: ["budget.pot_removed"],
  bookPot: ["budget.booked"],
  addIndicator: ["results.indicator_set"],
  changeIndicator: ["results.indicator_set"],
  removeIndicator: ["results.indicator_removed"],
  measureIndicator: ["results.measured"],
  createRound: ["round.created"],
  duplicateRound: ["round.duplicated"],
  configureRound: ["round.configured"],
  proposeAct: ["round.act_proposed"],
  proposeInvalidation: ["round.act_proposed"],
  decideAct: ["round.act_decided"],
  proposeChange: ["round.change_proposed"],
  "decideChange, approved": ["round.change_approved"],
  "decideChange, rejected": ["round.change_rejected"],
  "decideChange, taken back": ["round.change_withdrawn"],
  submitPlan: ["plan.submitted"],
  saveDraft: ["plan.drafted"],
  saveDraftAgain: ["plan.drafted"],
  submitDraft: ["plan.submitted"],
  enterPlan: ["plan.submitted"],
  revisePlan: ["plan.revised"],
  withdrawPlan: ["plan.withdrawn"],
  reportPlan: ["plan.reported"],
  handleReport: ["plan.report_handled"],
  requestRemoval: ["plan.removal_requested"],
  confirmRemoval: ["plan.removal_confirmed"],
  cancelRemoval: ["plan.removal_cancelled"],
  notePlan: ["plan.noted"],
  assignPlans: ["plan.assigned"],
  placePlan: ["plan.placed"],
  placePlans: ["plan.placed"],
  inviteToCarry: ["plan.carry_invited"],
  carryPlan: ["plan.carried_over"],
  checkPrinciple: ["plan.principle_checked"],
  weighPlan: ["plan.weighed"],
  setGoals: ["plan.goals_set"],
  estimatePlan: ["plan.estimated"],
  publishPrices: ["round.prices_published"],
  coverLine: ["plan.line_covered"],
  screenPlan: ["plan.screened"],
  meetCondition: ["plan.condition_met"],
  proposeMerge: ["plan.merge_proposed"],
  answerMerge: ["plan.merge_answered"],
  decideMerge: ["plan.merge_refused"],
  unmergePlan: ["plan.unmerged"],
  askPartner: ["plan.partner_asked"],
  adviseAsPartner: ["plan.partner_advised"],
  withdrawPartnerAdvice: ["plan.partner_advice_withdrawn"],
  advisePlan: ["plan.advised"],
  decideInterim: ["plan.decided"],
  escalatePlan: ["plan.escalated"],
  answerEscalation: ["plan.escalation_answered"],
  actAhead: ["plan.acted_ahead"],
  accountPlan: ["plan.accounted"],
  keepMilestone: ["plan.milestone_kept"],
  removeMilestone: ["plan.milestone_removed"],
  removeFile: ["plan.file_removed"],
  addReceipt: ["plan.receipt_added"],
  holdMoney: ["budget.booked", "plan.money_held"],
  planAdvance: ["plan.advance_planned"],
  dropAdvance: ["plan.advance_dropped"],
  payPlan: ["budget.booked", "plan.paid"],
  settlePlan: ["plan.settled"],
  importRegister: ["waardering.register_imported"],
  replaceCode: ["waardering.code_replaced"],
  enterPaper: ["waardering.paper_entered"],
  "enterPaper, again, by a second officer": ["waardering.paper_stored"],
  restartPaper: ["waardering.paper_restarted"],
  enterLot: ["lot.entered"],
  confirmLot: ["lot.confirmed"],
  scorePlan: ["fonds.scored"],
  keepDraft: ["fonds.sheet_begun"],
  recordAttendance: ["fonds.attendance_recorded"],
  declareConflict: ["fonds.conflict_declared"],
  takeBackConflict: ["fonds.conflict_taken_back"],
  takePlan: ["fonds.plan_taken"],
  pauseScreen: ["fonds.screen_paused"],
  writeMinutes: ["fonds.minutes_written"],
  proposeAward: ["fonds.award_proposed"],
  changeAward: ["fonds.award_changed"],
  adoptAward: ["fonds.award_adopted"],
  decidePlan: ["raad.decided"],
  writeProposal: ["raad.proposal_written"],
  adoptProposal: ["raad.proposal_adopted"],
  tablePlan: ["raad.plan_tabled"],
  recordInstrument: ["raad.instrument_recorded"],
  tableInstrument: ["raad.instrument_tabled"],
  setScreen: ["raad.screen_set"],
  prioritisePlan: ["raad.prioritised"],
  takeBackPriority: ["raad.priority_taken_back"],
  editResolution: ["raad.resolution_edited"],
  exportDossier: ["raad.exported"],
};

/** What is done by the second of two people at once leaves an event too. */
const carriedOut: Partial<Record<Act, AuditType>> = {
  "round.open": "round.opened",
  "round.close_early": "round.closed_early",
};

/** The types of the events that an attempt leaves when it is done, in alphabetical order. */
export function eventsOf({ act, command, how, silent }: Attempt): readonly AuditType[] {
  if (silent) return [];
  const own = leaves[`${command}, ${how}`] ?? leaves[command] ?? [];
  const after = command === "decideAct" && how === "approved" ? carriedOut[act] : undefined;
  return [...own, ...(after ? [after] : [])].toSorted();
}

/** A round of its own for an attempt that must succeed. */
export async function freshRound(attempt: Attempt, kind: Round["kind"], at: Moment): Promise<Round> {
  return makeRound({ ...attempt.wishes, kind, at });
}
