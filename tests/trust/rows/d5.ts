import type { Officer } from "#app/modules/people/core/actor.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { Checks, type Row } from "../row.ts";

const plansInRound = 10;
const stepsEach = 12;

/** What must be true of one plan, kept beside the database. */
interface Model {
  readonly sheets: Map<number, { readonly points: number; readonly versions: number }>;
  readonly recused: Set<number>;
}

/**
 * Sequences of acts of three members and the chair, one sequence per plan: handing in, handing in again, saying to be involved,
 * taking that back.
 * After each act somebody looks: the scores of others must be there when the own sheet is in and counts, and else not, and then be
 * exactly those that count. Who is involved cannot score, and every version that was handed in is kept.
 */
export const d5: Row = {
  name: "D5",
  promise:
    "Members of the board score by themselves: nobody sees others before the own score is in, nor scores where involved.",
  sizes: { small: 20, full: 2000 },
  saboteurs: {
    "conflict-forgotten": { size: 10, what: "what somebody is involved in is not kept" },
    "sheet-of-another": { size: 10, what: "a sheet is kept as that of the chair" },
  },
  async run({ size, sabotage, place, say }) {
    const { makeFundRound } = await import("#tests/support/fonds-factories.ts");
    const { seededDraw } = await import("#app/modules/counting/core/random.ts");
    const { db } = await import("#app/platform/db.server.ts");
    if (sabotage) await place.asOwner(faults[sabotage] ?? "");
    const checks = new Checks();
    let acts = 0;
    for (let first = 0; first < size; first += plansInRound) {
      // Everybody of an earlier round has left the board: each round has four.
      await db.roleGrant.deleteMany({ where: { role: { in: ["board_member", "board_chair"] } } });
      const made = await makeFundRound(
        Array.from({ length: plansInRound }, () => [10_000] as const),
        3,
      );
      const people = [made.chair, ...made.members];
      for (let number = 1; number <= plansInRound; number++) {
        const draw = seededDraw(`D5/${first + number}`);
        const model: Model = { sheets: new Map(), recused: new Set() };
        for (let step = 0; step < stepsEach; step++, acts++) {
          await act(made.round, people[draw(people.length)] as Officer, number, draw, model, checks);
          await look(made.round, people[draw(people.length)] as Officer, number, people, model, checks);
        }
        const planId = made.plans[number - 1]?.id ?? 0;
        const kept = await db.score.groupBy({ by: ["memberId", "version"], where: { planId } });
        const versions = [...model.sheets.values()].reduce((sum, sheet) => sum + sheet.versions, 0);
        checks.check(kept.length === versions, () => `plan ${number}: ${kept.length} versions kept of ${versions}`);
      }
    }
    say(`${size} sequences, ${acts} acts, after each a look`);
    return checks.outcome;
  },
};

type Draw = (below: number) => number;

async function act(
  round: Round,
  who: Officer,
  number: number,
  draw: Draw,
  model: Model,
  checks: Checks,
): Promise<void> {
  const { handIn } = await import("#tests/support/fonds-factories.ts");
  const { declareConflict, takeBackConflict } = await import("#app/modules/fonds/conflict.server.ts");
  const { accountId } = who;
  if (draw(8) === 1) {
    const result = await takeBackConflict(who, round.slug, number);
    const was = model.recused.delete(accountId);
    checks.check("refused" in result !== was, () => `not being involved in plan ${number}: ${JSON.stringify(result)}`);
    return;
  }
  if (draw(8) === 0) {
    const result = await declareConflict(who, round.slug, number, { reason: "Mijn buurman diende het in." });
    const again = model.recused.has(accountId);
    checks.check("refused" in result === again, () => `being involved in plan ${number}: ${JSON.stringify(result)}`);
    model.recused.add(accountId);
    return;
  }
  const level = draw(4);
  const result = await handIn(who, round, number, level);
  const mayScore = !model.recused.has(accountId);
  checks.check("refused" in result !== mayScore, () => `scoring plan ${number}: ${JSON.stringify(result)}`);
  if (!mayScore) return;
  const versions = (model.sheets.get(accountId)?.versions ?? 0) + 1;
  model.sheets.set(accountId, { points: pointsOf(round, level), versions });
}

async function look(
  round: Round,
  viewer: Officer,
  number: number,
  people: readonly Officer[],
  model: Model,
  checks: Checks,
): Promise<void> {
  const { ownSheet } = await import("#app/modules/fonds/own-scores.server.ts");
  const { pointsInWords } = await import("#app/modules/fonds/core/award-view.ts");
  const sheet = await ownSheet(round, viewer.accountId, number);
  const sees = model.sheets.has(viewer.accountId) && !model.recused.has(viewer.accountId);
  const others = people
    .filter(({ accountId }) => accountId !== viewer.accountId && !model.recused.has(accountId))
    .flatMap(({ accountId }) => model.sheets.get(accountId) ?? [])
    .map(({ points }) => pointsInWords(String(points)));
  const shown = sheet?.others?.map(({ points }) => points) ?? null;
  const right = sees ? JSON.stringify(shown?.toSorted()) === JSON.stringify(others.toSorted()) : shown === null;
  checks.check(
    right,
    () => `plan ${number} for ${viewer.accountId}: ${JSON.stringify(shown)}, not ${sees ? others.join() : "nothing"}`,
  );
}

/** The weighted points of a sheet that the factories make, from the criteria themselves. */
function pointsOf({ rules: { criteria } }: Round, level: number): number {
  const chosen = new Map([
    ["samenhang", level],
    ["haalbaar", level === 3 ? 2 : Math.min(level, 1)],
  ]);
  return criteria.reduce(
    (sum, { key, weight, levels }) => sum + weight * (levels[chosen.get(key) ?? 0]?.points ?? 0),
    0,
  );
}

const faults: Readonly<Record<string, string>> = {
  "conflict-forgotten": `
    CREATE FUNCTION forgotten() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
    CREATE TRIGGER forgets BEFORE INSERT ON "Conflict" FOR EACH ROW EXECUTE FUNCTION forgotten()`,
  "sheet-of-another": `
    CREATE FUNCTION of_another() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW."memberId" := (SELECT "accountId" FROM "RoleGrant" WHERE role = 'board_chair' LIMIT 1);
        RETURN CASE WHEN EXISTS (SELECT FROM "ScoreSheet" s WHERE s."planId" = NEW."planId" AND s."memberId" = NEW."memberId")
          THEN NULL ELSE NEW END;
      END $$;
    CREATE TRIGGER moves BEFORE INSERT ON "ScoreSheet" FOR EACH ROW EXECUTE FUNCTION of_another()`,
};
