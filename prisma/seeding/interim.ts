import { atMeeting } from "#app/modules/raad/core/meetings.ts";
import { makeDossier } from "#app/modules/raad/core/dossier.ts";
import { loadFacts } from "#app/modules/raad/load-facts.server.ts";
import { valuesByName } from "#app/modules/raad/render/paper.ts";
import { keptResolution } from "#app/modules/raad/render/resolution.ts";
import { standardText } from "#app/modules/raad/standard-texts.nl.ts";
import { addDays, utc, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { db } from "#app/platform/db.server.ts";
import type { DecisionOutcome, Prisma, Role } from "#prisma/generated/client.ts";
import type { ExampleInterimPlan } from "../example/tussentijdse-plannen.ts";
import type { SeededPlan } from "./plans.ts";
import { at } from "./rounds.ts";

type Who = "coordinator" | "programmateam" | "opdrachtgever" | "college" | "griffie";

const roleOf: Readonly<Record<Who, Role>> = {
  coordinator: "coordinator",
  programmateam: "programme_team",
  opdrachtgever: "official_sponsor",
  college: "executive",
  griffie: "clerk",
};

const idOf = async (who: Who) =>
  (await db.account.findUniqueOrThrow({ where: { email: `${who}@lindenveen.example` } })).id;

/** What became of the interim plans of the example, by the body that each waits for or was decided on by. */
export async function seedInterim(
  round: Round,
  plans: readonly SeededPlan[],
  examples: readonly ExampleInterimPlan[],
): Promise<void> {
  const [bench, lights, roof, crossing] = plans;
  if (!bench || !lights || !roof || !crossing) throw new Error("the example has too few interim plans");
  for (const [index, { money }] of examples.entries())
    if (money) await db.estimate.update({ where: { planId: plans[index]?.id ?? 0 }, data: { ...money } });
  const day = (ago: number) => addDays(round.today, -ago);

  await decide(round, bench, {
    by: "coordinator",
    on: day(130),
    outcome: "adopted",
    reason: "Klein, en snel te doen.",
  });
  await account(round, bench, day(70));

  await goUp(round, lights, day(45));
  const wait = "In het voorjaar gaat de stoep open voor het riool. Dan kan de kabel mee.";
  await decide(round, lights, { by: "programmateam", on: day(12), outcome: "deferred", reason: wait });

  await actAhead(round, roof, { actedOn: day(88), informedOn: day(80) });

  const meetingOn = day(75);
  const seats = { votesFor: 31, votesAgainst: 6, seats: 37 };
  const yes = {
    by: "griffie",
    on: meetingOn,
    outcome: "adopted",
    reason: "De weg is te gevaarlijk om te wachten.",
  } as const;
  await decide(round, crossing, yes, seats);
  await keepResolution(round, meetingOn);
}

interface Decided {
  readonly by: Who;
  readonly on: LocalDate;
  readonly outcome: DecisionOutcome;
  readonly reason: string;
}

async function decide(
  round: Round,
  { id: planId, state }: SeededPlan,
  { by, on, outcome, reason }: Decided,
  votes: Partial<Prisma.DecisionCreateManyInput> = {},
): Promise<void> {
  const actorId = await idOf(by);
  await db.decision.create({
    data: {
      ...{ planId, outcome, reason, decidedOn: utc(on) },
      ...votes,
      recordedById: actorId,
      recordedAt: at(on, 16),
    },
  });
  await db.plan.update({ where: { id: planId }, data: { state: outcome === "deferred" ? state : "decided" } });
  const event = { roundId: round.id, planId, actorId, role: roleOf[by], at: at(on, 16) };
  const details = { outcome, version: 1, ...(by === "griffie" && { reasonRecorded: true }) };
  await db.auditEvent.create({
    data: { ...event, type: by === "griffie" ? "raad.decided" : "plan.decided", details },
  });
}

async function account(round: Round, { id: planId }: SeededPlan, on: LocalDate): Promise<void> {
  const actorId = await idOf("coordinator");
  await db.planAccount.create({
    data: {
      ...{ planId, checkedBy: actorId, at: at(on), feedbackMet: true, financeMet: true },
      feedback: "De buren zaten er met koffie en vertelden aan iedereen bij de halte dat de bank er is.",
      spentCents: 245_000,
      explanation: "De bank en het plaatsen. Er bleef een klein bedrag over.",
    },
  });
  await db.plan.update({ where: { id: planId }, data: { state: "carried_out" } });
  await db.auditEvent.create({
    data: {
      ...{ roundId: round.id, planId, actorId, role: "coordinator", at: at(on) },
      ...{ type: "plan.accounted", details: { spentCents: 245_000 } },
    },
  });
}

/** The programmateam asked the official sponsor for people, who answered. */
async function goUp(round: Round, { id: planId }: SeededPlan, on: LocalDate): Promise<void> {
  const [raisedById, answeredById] = [await idOf("programmateam"), await idOf("opdrachtgever")];
  const answered = addDays(on, 6);
  await db.escalation.create({
    data: {
      ...{ planId, to: "official_sponsor", raisedById, raisedAt: at(on) },
      reason: "Voor de kabel is een ploeg nodig die er dit jaar niet meer is.",
      answer: "De ploeg van Zuid heeft in het voorjaar twee dagen over.",
      ...{ answeredById, answeredAt: at(answered) },
    },
  });
  const event = { roundId: round.id, planId };
  await db.auditEvent.createMany({
    data: [
      {
        ...{ ...event, actorId: raisedById, role: "programme_team", at: at(on) },
        ...{ type: "plan.escalated", details: { to: "official_sponsor" } },
      },
      {
        ...{ ...event, actorId: answeredById, role: "official_sponsor", at: at(answered) },
        ...{ type: "plan.escalation_answered", details: { from: "official_sponsor" } },
      },
    ],
  });
}

async function actAhead(
  round: Round,
  { id: planId }: SeededPlan,
  { actedOn, informedOn }: { actedOn: LocalDate; informedOn: LocalDate },
): Promise<void> {
  const recordedById = await idOf("college");
  const reason = "Het water komt in de muren. Wachten op de raad maakt de schade groter.";
  await db.aheadOfRaad.create({
    data: {
      planId,
      reason,
      actedOn: utc(actedOn),
      informedOn: utc(informedOn),
      recordedById,
      recordedAt: at(informedOn),
    },
  });
  await db.auditEvent.create({
    data: {
      ...{ roundId: round.id, planId, actorId: recordedById, role: "executive", at: at(informedOn) },
      ...{ type: "plan.acted_ahead", details: { actedOn, informedOn } },
    },
  });
}

/** The text of the meeting in which the raad decided, as the griffie stored it the day after, with its paper. */
async function keepResolution(round: Round, meetingOn: LocalDate): Promise<void> {
  const editedById = await idOf("griffie");
  const stored = at(addDays(meetingOn, 1), 9);
  const text = standardText(round.kind, round.rules.governance, "adopted", {
    named: { cost: true, saving: false, amendment: true },
  });
  const facts = atMeeting(await loadFacts(round), meetingOn);
  const adopted = { text, meetingOn, version: 1 };
  const on = addDays(meetingOn, 1);
  const dossier = makeDossier({ ...facts, resolutions: { draft: null, adopted }, adoptedPaper: null, on });
  const document = { values: valuesByName(dossier, "adopted"), doc: keptResolution(dossier, 1, null).doc };
  const kept = JSON.parse(JSON.stringify(document)) as Prisma.InputJsonObject;
  const row = { roundId: round.id, stage: "adopted", text, meetingOn: utc(meetingOn), editedById, editedAt: stored };
  await db.resolution.create({ data: { ...row, document: kept } });
  await db.auditEvent.create({
    data: {
      ...{ roundId: round.id, actorId: editedById, role: "clerk", at: stored },
      ...{ type: "raad.resolution_edited", details: { stage: "adopted", version: 1 } },
    },
  });
}
