import { today } from "#app/modules/rounds/load.server.ts";
import { db } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { burgerbegroting2026 } from "./example/burgerbegroting-2026.ts";
import { burgerbegroting2028 } from "./example/burgerbegroting-2028.ts";
import { buurtfonds2027 } from "./example/buurtfonds-2027.ts";
import { buurtplannen2026 } from "./example/buurtplannen-2026.ts";
import { straatfonds2027 } from "./example/straatfonds-2027.ts";
import { tussentijdsePlannen } from "./example/tussentijdse-plannen.ts";
import { seedScores } from "./seeding/board.ts";
import { chance } from "./seeding/chance.ts";
import { seedBallots, seedComparisons, seedRatings } from "./seeding/choices.ts";
import { seedDecisions, seedFundResolution } from "./seeding/council.ts";
import { seedGoals } from "./seeding/goals.ts";
import { seedInterim } from "./seeding/interim.ts";
import { seedPeople } from "./seeding/people.ts";
import { seedPlans } from "./seeding/plans.ts";
import { seedPots } from "./seeding/pots.ts";
import { exampleRounds, seedRound } from "./seeding/rounds.ts";
import { seedTeams } from "./seeding/teams.ts";

/** Leaves a mark before and after, so that a filling that was cut off is seen and done again. */
async function mark(type: "example.started" | "example.finished"): Promise<void> {
  await db.auditEvent.create({ data: { role: "system", type, details: {} } });
}

async function wasCutOff(): Promise<boolean> {
  const marks = await db.auditEvent.findMany({ where: { type: { startsWith: "example." } } });
  return marks.length === 1;
}

/** Empties every table, also those that only grow: allowed to the owner of an example that was never finished. */
async function empty(): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await tx.$executeRaw`DO $$ DECLARE name text; BEGIN
      FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
      LOOP EXECUTE format('DELETE FROM %I', name); END LOOP; END $$`;
  });
}

/** Fills an empty database with the example municipality; the same number gives the same example. */
async function seed(number: string): Promise<void> {
  await mark("example.started");
  const random = chance(`lindenveen ${number}`);
  const day = await today();
  const residents = await seedPeople(random);
  const people = { residents, random };
  await seedTeams();
  await seedPots();
  await seedGoals();

  await seedPlans(await seedRound(exampleRounds.plans, day), buurtplannen2026, people);

  const fonds = await seedRound(exampleRounds.fonds, day);
  await seedFundResolution(fonds);
  const fondsPlans = await seedPlans(fonds, buurtfonds2027, people);
  await seedScores(fonds, fondsPlans, random);

  const decided = await seedRound(exampleRounds.decided, day);
  const decidedPlans = await seedPlans(decided, burgerbegroting2026, people);
  await seedComparisons({ round: decided, plans: decidedPlans, ...people });
  await seedDecisions(decided, decidedPlans);

  const open = await seedRound(exampleRounds.open, day);
  await seedRatings({ round: open, plans: await seedPlans(open, burgerbegroting2028, people), ...people });

  const voted = await seedRound(exampleRounds.voted, day);
  await seedBallots({ round: voted, plans: await seedPlans(voted, straatfonds2027, people), ...people });
  await seedBallots({ round: fonds, plans: fondsPlans, ...people });

  const interim = await seedRound(exampleRounds.interim, day);
  await seedInterim(interim, await seedPlans(interim, tussentijdsePlannen, people), tussentijdsePlannen);
  await mark("example.finished");
}

if (!env.exampleMode) {
  process.stderr.write("Dit is een eigen database. De voorbeeldgegevens komen daar niet in.\n");
  process.exitCode = 1;
} else if ((await db.round.count()) > 0 && !(await wasCutOff())) {
  process.stderr.write("Er zijn al rondes. De voorbeeldgegevens komen alleen in een lege database.\n");
} else {
  if (await wasCutOff()) await empty();
  await seed(process.argv[2] ?? "1");
  process.stderr.write("De voorbeeldgemeente Lindenveen staat klaar.\n");
}
await db.$disconnect();
