import type { Phase } from "#app/modules/people/core/acts.ts";
import { addDays, utc, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { checkedPrinciples } from "#app/modules/plans/core/promises.ts";
import { db } from "#app/platform/db.server.ts";
import type { PlanState, Prisma } from "#prisma/generated/client.ts";
import { programmeOfTheme, programmes, type ProgrammeName } from "../example/municipality.ts";
import type { ExampleCondition, ExamplePlan, ExampleScreening } from "../example/plan.ts";
import type { Chance } from "./chance.ts";
import { examplePartner, type SeededResident } from "./people.ts";
import { at } from "./rounds.ts";
import { contentOf, versionsOf } from "./versions.ts";

export interface SeededPlan {
  readonly id: number;
  readonly number: number;
  readonly state: PlanState;
  readonly example: ExamplePlan;
}

const stateOf: Readonly<Record<ExampleScreening["outcome"], PlanState>> = {
  yes: "admitted",
  yes_provided: "admitted_conditionally",
  out_of_scope: "out_of_scope",
  not_met: "not_admitted",
};

const euros = (amount: number): number => amount * 100;

const programmeNumber = (name: ProgrammeName): number => programmes.find((p) => p.name === name)?.number ?? 1;

/** The plans of an example round as residents and officials left them: submitted, screened, priced, linked. */
export async function seedPlans(
  round: Round,
  examples: readonly ExamplePlan[],
  { residents, random }: { residents: readonly SeededResident[]; random: Chance },
): Promise<SeededPlan[]> {
  const official = await db.account.findUniqueOrThrow({ where: { email: "ambtenaar@lindenveen.example" } });
  const coordinator = await db.account.findUniqueOrThrow({ where: { email: "coordinator@lindenveen.example" } });
  const partner = await db.account.findUniqueOrThrow({ where: { email: "partner@lindenveen.example" } });
  const wijkIds = new Map((await db.wijk.findMany()).map(({ id, name }) => [name, id]));
  // Of interim plans each has a day of its own
  const interim = round.kind === "interim_plans";
  const [submission, screening] = (["submission", "screening"] as const).map((wanted) =>
    phase(round, interim ? "all_year" : wanted),
  );
  if (!submission || !screening) throw new Error(`${round.slug} has no screening`);
  const seeded: SeededPlan[] = [];
  for (const [index, example] of examples.entries()) {
    const author = random.pick(residents);
    const { daysAgo } = example;
    const submittedOn =
      daysAgo === undefined ? addDays(submission.startsOn, random.below(28)) : addDays(round.today, -daysAgo);
    const screenedOn =
      daysAgo === undefined ? addDays(screening.startsOn, 3 + random.below(25)) : addDays(submittedOn, 8);
    const state = stateNow(example, round);
    const displayName = index % 3 === 0 ? author.name : null;
    const { lines: written, supporters: _, ...content } = contentOf(example, { round, displayName });
    const versions = versionsOf(example, { round, displayName, authorId: author.id, submittedOn });
    const { id, number } = await db.plan.create({
      data: {
        roundId: round.id,
        number: index + 1,
        state,
        ...content,
        theme: example.theme,
        neighbourhoods: [...content.neighbourhoods],
        promises: [...content.promises],
        authorId: author.id,
        handlerId: index % 3 === 0 ? official.id : coordinator.id,
        version: versions.length,
        createdAt: at(submittedOn, 9),
        submittedAt: at(submittedOn),
        lines: { create: written.map((line, position) => ({ ...line, ...covered(example, position) })) },
        versions: { create: versions },
        ...(example.wijk && { wijken: { create: { wijkId: wijkIds.get(example.wijk) ?? 0 } } }),
        ...(wasScreened(example, round) && {
          screenings: { create: screened(example, { round, screenedOn, by: official.id }) },
        }),
        ...(example.partnerAdvice && {
          partnerAdvices: {
            create: { ...examplePartner, accountId: partner.id, text: example.partnerAdvice, at: at(screenedOn, 9) },
          },
        }),
        ...(isAdmitted(state) && {
          estimate: { create: estimate(example, { at: at(screenedOn), estimatedBy: official.id }) },
          checks: { create: checks(round, example, { at: at(screenedOn), checkedBy: official.id }) },
        }),
      },
    });
    const about = { roundId: round.id, planId: id };
    await db.auditEvent.createMany({
      data: [
        {
          ...about,
          actorId: author.id,
          role: "resident",
          type: "plan.submitted",
          at: at(submittedOn),
          details: { number, channel: "online" },
        },
        ...revisions(versions).map((revised) => ({ ...about, actorId: author.id, role: "resident", ...revised })),
        ...(wasScreened(example, round)
          ? [
              {
                ...about,
                actorId: official.id,
                role: "official",
                type: "plan.screened",
                at: at(screenedOn),
                details: { outcome: example.screening?.outcome ?? "yes" },
              },
            ]
          : []),
      ],
    });
    seeded.push({ id, number, state, example });
  }
  await db.round.update({ where: { id: round.id }, data: { nextPlan: examples.length + 1 } });
  return linkDuplicates(seeded);
}

async function linkDuplicates(plans: readonly SeededPlan[]): Promise<SeededPlan[]> {
  const idOf = new Map(plans.map(({ id, example }) => [example.title, id]));
  return Promise.all(
    plans.map(async (plan) => {
      const parentId = idOf.get(plan.example.duplicateOf ?? "");
      if (parentId === undefined) return plan;
      await db.plan.update({ where: { id: plan.id }, data: { state: "merged", parentId } });
      return { ...plan, state: "merged" as const };
    }),
  );
}

function stateNow(example: ExamplePlan, { kind }: Round): PlanState {
  if (example.withdrawn) return "withdrawn";
  if (example.duplicateOf) return "submitted"; // linked once its parent is there
  if (kind === "interim_plans" && !example.screening) return "submitted";
  return stateOf[example.screening?.outcome ?? "yes"];
}

/** In the cycle each plan was; among interim plans there is one that just came in. */
function wasScreened(example: ExamplePlan, { kind }: Round): boolean {
  if (kind === "interim_plans" && !example.screening) return false;
  return !example.withdrawn && !example.duplicateOf;
}

const isAdmitted = (state: PlanState): boolean => state === "admitted" || state === "admitted_conditionally";

function phase(round: Round, wanted: Phase) {
  const found = round.calendar.find((dates) => dates.phase === wanted);
  if (!found) throw new Error(`${round.slug} has no ${wanted}`);
  return found;
}

/** An event for each version after the first. */
function revisions(versions: readonly Prisma.PlanVersionCreateWithoutPlanInput[]) {
  return versions.slice(1).map(({ version, at: when, changes }) => ({
    type: "plan.revised",
    at: when ?? new Date(),
    details: { version, fields: Object.keys(changes as object) },
  }));
}

/** Where the municipality found the money for an activity. */
function covered({ lines = [], theme }: ExamplePlan, at: number) {
  const line = lines[at];
  const programme = programmeNumber(line?.programme ?? programmeOfTheme[theme]);
  return { position: at + 1, programme, coverage: line?.coverage ?? 1 };
}

interface Work {
  readonly round: Round;
  readonly screenedOn: LocalDate;
  readonly by: number;
}

function screened(example: ExamplePlan, { round, screenedOn, by }: Work): Prisma.ScreeningCreateWithoutPlanInput {
  const screening = example.screening ?? { outcome: "yes" as const };
  const made = { at: at(screenedOn), screenedBy: by };
  if (screening.outcome === "yes")
    return { ...made, outcome: "yes", reason: "Het plan past bij de grondbeginselen. De gemeente kan het uitvoeren." };
  if (screening.outcome === "out_of_scope")
    return { ...made, outcome: "out_of_scope", ground: screening.ground, reason: screening.reason };
  if (screening.outcome === "not_met")
    return { ...made, outcome: "not_met", principle: screening.principle, reason: screening.reason };
  return {
    ...made,
    outcome: "yes_provided",
    reason: screening.reason,
    conditions: { create: screening.conditions.map((condition) => conditionOf(condition, round)) },
  };
}

/** Due when the raad begins: met when the round has gone on to it. With a date of its own it still waits. */
function conditionOf({ text, dueInDays }: ExampleCondition, round: Round): Prisma.ConditionCreateWithoutScreeningInput {
  if (dueInDays !== undefined) return { text, dueOn: utc(addDays(round.today, dueInDays)) };
  const { startsOn } = phase(round, "council");
  return { text, dueOn: utc(startsOn), metOn: startsOn < round.today ? utc(addDays(startsOn, -10)) : null };
}

function estimate(
  example: ExamplePlan,
  made: { at: Date; estimatedBy: number },
): Prisma.EstimateCreateWithoutPlanInput {
  const official = example.official ?? { ...example, explanation: "De gemeente komt op hetzelfde bedrag uit." };
  const programme = programmeNumber(programmeOfTheme[example.theme]);
  return {
    ...made,
    oneOffCents: euros(official.oneOffEuros),
    yearlyCents: euros(official.yearlyEuros),
    explanation: official.explanation,
    programme,
    structural: official.yearlyEuros > 0,
    coverage: example.effect === "saving" ? null : official.oneOffEuros + official.yearlyEuros > 50_000 ? 3 : 1,
  };
}

function checks(
  round: Round,
  example: ExamplePlan,
  made: { at: Date; checkedBy: number },
): Prisma.PrincipleCheckCreateWithoutPlanInput[] {
  const evidence = `Gesprek met ${example.carriedOutBy.toLowerCase()} en de ingevulde eigen inzet.`;
  return checkedPrinciples(round.rules).map((principle) => ({ ...made, principle, met: true, evidence }));
}
