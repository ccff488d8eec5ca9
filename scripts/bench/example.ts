import { utc, addDays } from "#app/modules/rounds/core/dates.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import { rulesRow } from "#app/modules/rounds/hash-rules.server.ts";
import { today } from "#app/modules/rounds/load.server.ts";
import { startSession } from "#app/modules/people/sessions.server.ts";
import { sessionHeader } from "#app/http.server.ts";
import { db } from "#app/platform/db.server.ts";
import { decideByTwo } from "#tests/support/factories.ts";

export const plans = 1000;
const wijken = ["Centrum", "Noord", "Oost", "Zuid", "West", "Noordoost", "Zuidoost", "De Meent"];

export interface Example {
  readonly slug: string;
  /** A cookie per visitor: each is signed in as another resident. */
  readonly cookies: readonly string[];
}

/** A round with a thousand plans that residents can rate today, and residents who are signed in. */
export async function makeExample(visitors: number): Promise<Example> {
  const slug = "meting";
  await db.wijk.createMany({ data: wijken.map((name, at) => ({ name, position: at + 1 })) });
  await makeRound({ slug, many: plans, from: -1, to: 7 });
  await db.$executeRaw`CREATE TABLE "BenchFloor" (key uuid PRIMARY KEY, plan integer NOT NULL, mark smallint NOT NULL)`;
  await db.$executeRaw`GRANT INSERT ON "BenchFloor" TO lvb_app`;
  const cookies: string[] = [];
  for (let at = 0; at < visitors; at++) cookies.push(await signIn(at));
  await db.$executeRaw`VACUUM ANALYZE`;
  return { slug, cookies };
}

/** A round that waits for its list of entitled persons, and a table without any key for what that list is measured against. */
export async function makeRegisterRound(slug: string): Promise<string> {
  const rules = { ...defaultRules.citizens_budget, channels: ["registered_account", "stemcode", "desk"] as const };
  await db.round.create({
    data: {
      slug,
      kind: "citizens_budget",
      title: "Ronde voor de meting van een lijst",
      budgetYear: Number((await today()).slice(0, 4)) + 2,
      rules: { create: rulesRow(1, rules) },
    },
  });
  await db.$executeRaw`CREATE TABLE "BenchHash" (hash bytea NOT NULL)`;
  return slug;
}

/** As many plans and ratings as in Stuttgart in 2019, of a round that closed yesterday. */
export const ranked = { plans: 2901, ratings: 1_441_617 };
const perVoter = 110;

/** A round whose ratings are all there: each voter rated some plans that follow each other, from another one on. */
export async function makeRankedRound(slug: string): Promise<string> {
  const { plans: many, ratings } = ranked;
  const { id, firstPlan } = await makeRound({ slug, many, from: -9, to: -1 });
  await db.$executeRaw`
    INSERT INTO "Rating" ("roundId", "voterRef", "planId", value, sequence, idem)
    SELECT ${id}::int, sha256(voter::text::bytea), ${firstPlan}::int + (voter * 37 + nth) % ${many}::int,
      CASE WHEN (voter * 7 + nth * 13) % 10 < 6 THEN 1 ELSE -1 END, 1, gen_random_uuid()
    FROM generate_series(1, ${Math.ceil(ratings / perVoter)}::int) AS voter, generate_series(1, ${perVoter}::int) AS nth
    LIMIT ${ratings}`;
  await db.$executeRaw`VACUUM ANALYZE "Rating"`;
  return slug;
}

interface Wishes {
  readonly slug: string;
  /** So many plans. */
  readonly many: number;
  /** The first and the last day of the valuing, in days from today. */
  readonly from: number;
  readonly to: number;
}

async function makeRound({ slug, many, from, to }: Wishes): Promise<{ id: number; firstPlan: number }> {
  const day = await today();
  const round = await db.round.create({
    data: {
      slug,
      kind: "citizens_budget",
      title: "Ronde voor de meting",
      budgetYear: Number(day.slice(0, 4)) + 2,
      nextPlan: many + 1,
      phases: { create: { phase: "valuation", startsOn: utc(addDays(day, from)), endsOn: utc(addDays(day, to)) } },
      rules: { create: rulesRow(1, defaultRules.citizens_budget) },
    },
  });
  await decideByTwo(round.id, "open");
  await db.round.update({ where: { id: round.id }, data: { openedAt: utc(addDays(day, -60)) } });
  await addPlans(round.id, many);
  const { id: firstPlan } = await db.plan.findFirstOrThrow({ where: { roundId: round.id }, orderBy: { id: "asc" } });
  return { id: round.id, firstPlan };
}

/** So many plans of a round without any, in wijken. */
export async function addPlans(roundId: number, many: number): Promise<void> {
  await db.plan.createMany({ data: Array.from({ length: many }, (_, at) => plan(roundId, at + 1)) });
  await db.$executeRaw`
    INSERT INTO "PlanWijk" SELECT p.id, w.id FROM "Plan" p JOIN "Wijk" w ON w.position = p.number % 9
    WHERE p."roundId" = ${roundId}`;
}

function plan(roundId: number, number: number) {
  const saves = number % 4 === 0;
  return {
    ...{ roundId, number, state: "admitted" as const, effect: saves ? ("saving" as const) : ("cost" as const) },
    title: `Een plan voor de straat van nummer ${number}`,
    summary: "Wij maken van een lege hoek een plek om te zitten. Er komen bankjes, een boom en een bak met bloemen.",
    text: "Nu ligt er grind.\n\n- drie bankjes\n- een boom\n- een bak met bloemen\n\nDe buren planten en geven water.",
    theme: defaultRules.citizens_budget.themes[number % defaultRules.citizens_budget.themes.length] ?? "green",
    neighbourhoods: number % 5 === 0 ? [] : ["Rond het plein"],
    oneOffCents: saves ? 0 : number * 100_00,
    yearlyCents: saves ? number * 50_00 : 250_00,
    budgetLine: saves ? "Onderhoud van het groen" : null,
    ownEffort: "Twaalf buren onderhouden de plek samen.",
    carriedOutBy: "De buurtgroep en de gemeente",
    submittedAt: new Date(),
  };
}

async function signIn(at: number): Promise<string> {
  const account = await db.account.create({
    data: {
      kind: "resident",
      email: `inwoner-${at}@meting.example`,
      passwordHash: "-",
      displayName: `Inwoner ${at}`,
      birthYear: 1980,
      wijk: { connect: { position: 1 + (at % wijken.length) } },
    },
  });
  return (await sessionHeader(await startSession(account))).split(";")[0] ?? "";
}
