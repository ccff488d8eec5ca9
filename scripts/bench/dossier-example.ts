import type { Round } from "#app/modules/rounds/core/round.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makeRound, reload } from "#tests/support/factories.ts";
import { addPlans } from "./example.ts";

/** The plans that the dossier of the measurement is about. */
export const dossierPlans = 3000;

/** A burgerbegroting of which everything is known: each plan priced, answered, rated, advised on and decided. */
export async function makeDecidedRound(slug: string): Promise<Round> {
  const round = await makeRound({
    slug,
    kind: "citizens_budget",
    at: "accountability",
    title: "Ronde van het dossier",
  });
  await addPlans(round.id, dossierPlans);
  await answer(round.id);
  await db.$executeRaw`
    INSERT INTO "Rating" ("roundId", "voterRef", "planId", value, sequence, idem)
    SELECT ${round.id}::int, sha256(voter::text::bytea), p.id, CASE WHEN (voter * 7 + p.number * 13) % 10 < 6 THEN 1 ELSE -1 END, 1,
      gen_random_uuid()
    FROM "Plan" p, generate_series(1, 50) AS voter WHERE p."roundId" = ${round.id}`;
  return decide(round);
}

/** A Buurtfonds in which a board of five scored each plan: each gets a letter. */
export async function makeDecidedFund(slug: string): Promise<Round> {
  const round = await makeRound({
    slug,
    kind: "neighbourhood_fund",
    at: "accountability",
    title: "Fonds van het dossier",
  });
  await addPlans(round.id, dossierPlans);
  // A fund pays plans; it saves nothing.
  await db.$executeRaw`
    UPDATE "Plan" SET effect = 'cost', "oneOffCents" = number * 10000, "yearlyCents" = 0, "budgetLine" = NULL
    WHERE "roundId" = ${round.id}`;
  await answer(round.id);
  const { accountId: chair } = await makeOfficer(["board_chair"]);
  const members = [chair];
  for (let at = 0; at < 4; at++) members.push((await makeOfficer(["board_member"])).accountId);
  await db.$executeRaw`
    INSERT INTO "Score" ("planId", "memberId", criterion, version, level)
    SELECT p.id, member, criterion, 1, (p.number + member) % 3
    FROM "Plan" p, unnest(${members}::int[]) AS member, unnest(${round.rules.criteria.map(({ key }) => key)}::text[]) AS criterion
    WHERE p."roundId" = ${round.id}`;
  await db.$executeRaw`
    INSERT INTO "ScoreSheet" ("planId", "memberId")
    SELECT p.id, member FROM "Plan" p, unnest(${members}::int[]) AS member WHERE p."roundId" = ${round.id}`;
  const award = await db.allocation.create({
    data: {
      ...{ roundId: round.id, version: 1, status: "adopted", madeById: chair },
      ...{ adoptedBy: chair, adoptedAs: "board_chair", adoptedAt: new Date() },
    },
  });
  await db.$executeRaw`
    INSERT INTO "AwardLine" ("allocationId", "planId", position, outcome, cents, because)
    SELECT ${award.id}::int, p.id, p.number, (CASE WHEN p.number <= 50 THEN 'full' ELSE 'reserve' END)::"AwardOutcome",
      CASE WHEN p.number <= 50 THEN p."oneOffCents" ELSE 0 END,
      jsonb_build_object('score', '8000', 'minimum', 0, 'leftBefore', 0, 'criteria', '[]'::jsonb, 'tie', null, 'requested', p."oneOffCents",
        'amount', CASE WHEN p.number <= 50 THEN p."oneOffCents" ELSE 0 END,
        'code', CASE WHEN p.number <= 50 THEN 'fits' ELSE 'nothing_left' END)
    FROM "Plan" p WHERE p."roundId" = ${round.id}`;
  return decide(round);
}

/** The answer and the advice of the municipality to each plan, one in five with a condition. */
async function answer(roundId: number): Promise<void> {
  const { accountId: official } = await makeOfficer(["official"]);
  await db.$executeRaw`
    INSERT INTO "Screening" ("planId", outcome, reason, "screenedBy")
    SELECT id, (CASE WHEN number % 5 = 0 THEN 'yes_provided' ELSE 'yes' END)::"ScreeningOutcome",
      'Dit plan past in de wijk en kan volgend jaar worden uitgevoerd.', ${official}::int
    FROM "Plan" WHERE "roundId" = ${roundId}`;
  await db.$executeRaw`
    INSERT INTO "Condition" ("screeningId", text, "dueOn")
    SELECT s.id, 'De buren tekenen voor het onderhoud.', CURRENT_DATE FROM "Screening" s JOIN "Plan" p ON p.id = s."planId"
    WHERE p."roundId" = ${roundId} AND s.outcome = 'yes_provided'`;
  await db.$executeRaw`
    INSERT INTO "Estimate" ("planId", "oneOffCents", "yearlyCents", explanation, programme, structural, coverage, "estimatedBy")
    SELECT id, "oneOffCents", "yearlyCents", 'Geschat met de prijzen van dit jaar.', 1 + number % 9, "yearlyCents" > 0,
      CASE WHEN effect = 'saving' THEN NULL ELSE 1 + number % 4 END, ${official}::int
    FROM "Plan" WHERE "roundId" = ${roundId}`;
  await db.$executeRaw`
    INSERT INTO "Advice" ("planId", text, "advisedBy")
    SELECT id, 'Het college vindt dit een goed plan voor plek ' || number || '.', ${official}::int FROM "Plan" WHERE "roundId" = ${roundId}`;
}

async function decide({ id, slug }: Round): Promise<Round> {
  const { accountId: clerk } = await makeOfficer(["clerk"]);
  await db.$executeRaw`
    INSERT INTO "Decision" ("planId", outcome, reason, "votesFor", "votesAgainst", seats, "decidedOn", "recordedById")
    SELECT id, (CASE WHEN number % 3 = 0 THEN 'rejected' ELSE 'adopted' END)::"DecisionOutcome",
      'De raad volgt hierin de inwoners.', 20, 17, 37, CURRENT_DATE, ${clerk}::int
    FROM "Plan" WHERE "roundId" = ${id}`;
  await db.$executeRaw`UPDATE "Plan" SET state = 'decided' WHERE "roundId" = ${id}`;
  await db.$executeRaw`VACUUM ANALYZE`;
  return reload(slug);
}
