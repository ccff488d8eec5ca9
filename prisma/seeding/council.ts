import { makeDossier } from "#app/modules/raad/core/dossier.ts";
import { loadFacts } from "#app/modules/raad/load-facts.server.ts";
import { adoptedPaper } from "#app/modules/raad/render/proposal.ts";
import { standardProposal, standardText } from "#app/modules/raad/standard-texts.nl.ts";
import { residentsOrders } from "#app/modules/raad/residents-orders.ts";
import { addDays, utc, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { resultOf } from "#app/modules/waardering/result.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { councilDecisions, type CouncilDecision } from "#prisma/example/council.ts";
import { municipality } from "#prisma/example/municipality.ts";
import type { ExampleDecision } from "#prisma/example/plan.ts";
import type { SeededPlan } from "./plans.ts";
import { at } from "./rounds.ts";

/** What the raad decided, plan by plan, and what became of the first ones. */
export async function seedDecisions(round: Round, plans: readonly SeededPlan[]): Promise<void> {
  const clerk = await db.account.findUniqueOrThrow({ where: { email: "griffie@lindenveen.example" } });
  const council = round.calendar.find(({ phase }) => phase === "council");
  const day = addDays(council?.startsOn ?? round.today, 20);
  const eligible = plans.filter(({ state }) => state === "admitted" || state === "admitted_conditionally");
  const result = await resultOf(round);
  if (!result) throw new Error(`${round.slug} has no result for the raad to decide on`);
  const listed = [...residentsOrders(result)].filter(([, order]) => order.listed).map(([number]) => number);
  const decisions = councilDecisions(eligible, new Set(listed));
  const decided = eligible.flatMap(({ id, number }) => {
    const decision = decisions.get(number);
    return decision ? [{ id, number, decision }] : [];
  });
  const instruments = await seedInstruments(round, decided, { day, clerk: clerk.id });
  await db.decision.createMany({
    data: decided.map(({ id, number, decision }) => ({
      planId: id,
      instrumentId: instruments.get(number) ?? null,
      outcome: decision.outcome,
      reason: decision.reason,
      ...(decision.outcome !== "not_treated" && votesOn(decision)),
      decidedOn: utc(day),
      recordedById: clerk.id,
      recordedAt: at(day, 20),
    })),
  });
  await db.plan.updateMany({ where: { id: { in: eligible.map(({ id }) => id) } }, data: { state: "decided" } });
  await db.auditEvent.createMany({
    data: decided.map(({ id, decision }) => ({
      roundId: round.id,
      planId: id,
      actorId: clerk.id,
      role: "clerk",
      type: "raad.decided",
      at: at(day, 20),
      details: { outcome: decision.outcome, reasonRecorded: decision.reason !== null },
    })),
  });
  await seedProposal(round, addDays(day, -14));
  await seedResolution(round, day);
  await seedAccounts(round, eligible);
}

interface Decided {
  readonly number: number;
  readonly decision: CouncilDecision;
}

/** The amendementen and moties that decisions followed from: their ids, by the number of the plan. */
async function seedInstruments(
  round: Round,
  decided: readonly Decided[],
  { day, clerk }: { readonly day: LocalDate; readonly clerk: number },
): Promise<ReadonlyMap<number, number>> {
  const ids = new Map<number, number>();
  for (const { number, decision } of decided) {
    if (decision.outcome === "not_treated" || !decision.instrument) continue;
    const { kind, reference, title, proposers, text, ...votes } = decision.instrument;
    const { id } = await db.instrument.create({ data: { roundId: round.id, number: ids.size + 1, kind, reference } });
    await db.instrumentVersion.create({
      data: {
        ...{ instrumentId: id, title, text, proposers: [...proposers], plans: [number], outcome: "adopted", ...votes },
        ...{ seats: municipality.councilSeats, fracties: perFractie(votes) },
        ...{ decidedOn: utc(day), recordedById: clerk, recordedAt: at(day, 20) },
      },
    });
    const recorded = { kind, reference, outcome: "adopted", version: 1 };
    await db.auditEvent.create({
      data: {
        ...{ roundId: round.id, actorId: clerk, role: "clerk", type: "raad.instrument_recorded", at: at(day, 20) },
        details: recorded,
      },
    });
    ids.set(number, id);
  }
  return ids;
}

/** What the college proposed: the standard text, as an official got it ready, on the day that the college adopted it. */
async function seedProposal(round: Round, adoptedOn: LocalDate): Promise<void> {
  const idOf = async (email: string) => (await db.account.findUniqueOrThrow({ where: { email } })).id;
  const official = await idOf("ambtenaar@lindenveen.example");
  const college = await idOf("college@lindenveen.example");
  const texts = { ...standardProposal(round.kind, round.rules.governance), holder: "Wethouder buurten" };
  const [writtenAt, adoptedAt] = [at(addDays(adoptedOn, -3), 15), at(adoptedOn, 16)];
  const row = { roundId: round.id, texts };
  await db.councilProposal.create({ data: { ...row, version: 1, storedById: official, storedAt: writtenAt } });
  // With nothing decided yet
  const facts = await loadFacts(round);
  const plans = facts.plans.map((plan) => ({ ...plan, decision: null, account: null }));
  const { doc } = adoptedPaper(makeDossier({ ...facts, plans }), adoptedOn, 2);
  await db.councilProposal.create({
    data: {
      ...{ ...row, version: 2, storedById: college, storedAt: adoptedAt },
      adoptedOn: utc(adoptedOn),
      document: { doc: JSON.parse(JSON.stringify(doc)) as Prisma.InputJsonObject },
    },
  });
  const event = { roundId: round.id };
  await db.auditEvent.createMany({
    data: [
      {
        ...{ ...event, actorId: official, role: "official", type: "raad.proposal_written", at: writtenAt },
        details: { version: 1 },
      },
      {
        ...{ ...event, actorId: college, role: "executive", type: "raad.proposal_adopted", at: adoptedAt },
        details: { version: 2, on: adoptedOn },
      },
    ],
  });
}

/** The raad decides on money, criteria and weights of a fund before its round opens. */
export function seedFundResolution(round: Round): Promise<void> {
  const first = round.calendar.reduce((a, b) => (a.startsOn < b.startsOn ? a : b)).startsOn;
  return seedResolution(round, addDays(first, -10));
}

/** The text as the raad adopted it, stored by the griffie as soon as the round was open. */
async function seedResolution(round: Round, meetingOn: LocalDate): Promise<void> {
  const clerk = await db.account.findUniqueOrThrow({ where: { email: "griffie@lindenveen.example" } });
  const stored = at(addDays(meetingOn, round.kind === "neighbourhood_fund" ? 11 : 1), 9);
  await db.resolution.create({
    data: {
      roundId: round.id,
      stage: "adopted",
      text: standardText(round.kind, round.rules.governance, "adopted"),
      meetingOn: utc(meetingOn),
      editedById: clerk.id,
      editedAt: stored,
    },
  });
  await db.auditEvent.create({
    data: {
      roundId: round.id,
      actorId: clerk.id,
      role: "clerk",
      type: "raad.resolution_edited",
      at: stored,
      details: { stage: "adopted", version: 1 },
    },
  });
}

/** The seats of the example are those of the fracties together. */
const fractieSeats = [9, 8, 7, 6, 5, 2];

/** The votes of the raad as those of its fracties: the first vote for, until there are as many as the example says. */
function perFractie({ votesFor, votesAgainst }: Pick<ExampleDecision, "votesFor" | "votesAgainst">) {
  let [left, absent] = [votesFor, municipality.councilSeats - votesFor - votesAgainst];
  return fractieSeats.map((seats, at) => {
    const inFavour = Math.min(seats, left);
    const away = Math.min(seats - inFavour, absent);
    [left, absent] = [left - inFavour, absent - away];
    return { name: `Fractie ${"ABCDEF"[at]}`, seats, for: inFavour, against: seats - inFavour - away };
  });
}

const votesOn = ({ votesFor, votesAgainst, adopted }: ExampleDecision) => ({
  votesFor,
  votesAgainst,
  seats: municipality.councilSeats,
  fracties: perFractie({ votesFor, votesAgainst }),
  oneOffCents: adopted ? adopted.oneOffEuros * 100 : null,
  yearlyCents: adopted ? adopted.yearlyEuros * 100 : null,
});

async function seedAccounts(round: Round, plans: readonly SeededPlan[]): Promise<void> {
  const coordinator = await db.account.findUniqueOrThrow({ where: { email: "coordinator@lindenveen.example" } });
  const [done, failed] = plans.filter(
    ({ example }) => example.decision?.outcome === "adopted" && example.effect === "cost",
  );
  const checked = { checkedBy: coordinator.id, at: at(addDays(round.today, -30)), feedbackMet: true, financeMet: true };
  if (done) {
    await db.planAccount.create({
      data: {
        ...checked,
        planId: done.id,
        feedback: "De indieners vertelden in de buurt wat er klaar is. Er kwamen 40 mensen kijken.",
        spentCents: done.example.oneOffEuros * 100,
        explanation: "Alle rekeningen zijn er. Het bedrag klopt.",
      },
    });
    await db.plan.update({ where: { id: done.id }, data: { state: "carried_out" } });
    await db.milestone.createMany({ data: stepsOf(done.id, addDays(round.today, -120)) });
  }
  if (failed) {
    await db.planAccount.create({
      data: {
        ...checked,
        planId: failed.id,
        feedback: "De indieners schreven een brief aan de buurt over wat niet lukte.",
        spentCents: Math.round(failed.example.oneOffEuros * 20),
        explanation: "Alleen het voorbereiden is betaald. De rest bleef over.",
        lesson: "Er was geen plek met stroom en water. Zoek eerst de plek, en maak dan het plan.",
      },
    });
    await db.plan.update({ where: { id: failed.id }, data: { state: "failed" } });
  }
}

/** How a plan was carried out from a day on. */
function stepsOf(planId: number, from: LocalDate): Prisma.MilestoneCreateManyInput[] {
  const step = (title: string, text: string, planned: number, done: number) => ({
    ...{ planId, title, text },
    ...{ plannedOn: utc(addDays(from, planned)), doneOn: utc(addDays(from, done)) },
  });
  return [
    step("De opdracht is gegeven", "De indieners en de gemeente kozen samen een bedrijf.", 0, 0),
    step("Het werk begint", "De buren hielpen op twee zaterdagen mee.", 30, 34),
    step("Het is klaar", "Op de laatste middag was er koffie voor de buurt.", 75, 80),
  ];
}
