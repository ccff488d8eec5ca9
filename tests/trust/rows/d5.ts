import { randomUUID } from "node:crypto";
import type { Officer } from "#app/modules/people/core/actor.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { ask } from "../crawl.ts";
import { Checks, type Row } from "../row.ts";
import { cookieFor } from "../voters.ts";

const plansInRound = 10;
const stepsEach = 12;
/** After one act of so many the pages are read as well. */
const stepsPerPages = 20;

/** What must be true of one plan, kept beside the database. */
interface Model {
  readonly sheets: Map<number, { readonly points: number; readonly versions: number; readonly note: string }>;
  readonly recused: Set<number>;
}

/** Whether somebody must see what others gave to the plan. */
const sees = ({ sheets, recused }: Model, accountId: number) => sheets.has(accountId) && !recused.has(accountId);

/**
 * Sequences of acts of three members and the chair, one sequence per plan: handing in, handing in again, saying to be involved,
 * taking that back.
 * After each act somebody looks: the scores of others must be there when the own sheet is in and counts, and else not, and then be
 * exactly those that count; and so must lowest and highest, as a chair sees them, while how many are in is always told. Who is
 * involved cannot score, and every version that was handed in is kept. Now and then the pages of the score, of the
 * chair and of the meeting, and the screen in the room, are read as the chair, an administrator and a member of the executive: the remarks on sheets, each of which is like no other, must be
 * there for who may see them and in no other page.
 */
export const d5: Row = {
  name: "D5",
  promise:
    "Members of the board score by themselves: nobody sees others before the own score is in, nor scores where involved.",
  sizes: { small: 8, full: 2000 },
  saboteurs: {
    "conflict-forgotten": { size: 10, what: "what somebody is involved in is not kept" },
    "sheet-of-another": { size: 10, what: "a sheet is kept as that of the chair" },
  },
  async run({ size, sabotage, place, say }) {
    const { makeFundRound } = await import("#tests/support/fonds-factories.ts");
    const { seededDraw } = await import("#app/modules/counting/core/random.ts");
    const { db } = await import("#app/platform/db.server.ts");
    const { makeOfficer } = await import("#tests/support/factories.ts");
    if (sabotage) await place.asOwner(faults[sabotage] ?? "");
    // The seeded faults are seen by the commands alone; that the pages are really read shows from what must be in them.
    const app = sabotage ? null : await place.startApp();
    const outsiders = await Promise.all(
      (["administrator", "executive"] as const).map(async (role) => {
        const { accountId } = await makeOfficer([role]);
        return { accountId, cookie: await cookieFor({ id: accountId, kind: "office" }) };
      }),
    );
    const checks = new Checks();
    let acts = 0;
    let read = 0;
    for (let first = 0; first < size; first += plansInRound) {
      // Everybody of an earlier round has left the board: each round has four.
      await db.roleGrant.deleteMany({ where: { role: { in: ["board_member", "board_chair"] } } });
      const made = await makeFundRound(
        Array.from({ length: plansInRound }, () => [10_000] as const),
        3,
      );
      const people = [made.chair, ...made.members];
      const chair = {
        accountId: made.chair.accountId,
        cookie: await cookieFor({ id: made.chair.accountId, kind: "office" }),
      };
      const models: Model[] = [];
      for (let number = 1; number <= plansInRound; number++) {
        const draw = seededDraw(`D5/${first + number}`);
        const model: Model = { sheets: new Map(), recused: new Set() };
        models.push(model);
        for (let step = 0; step < stepsEach; step++, acts++) {
          await act(made.round, people[draw(people.length)] as Officer, number, draw, model, checks);
          await look(made.round, people[draw(people.length)] as Officer, number, model, checks);
          if (!app || acts % stepsPerPages !== 0) continue;
          for (const reader of [chair, ...outsiders])
            read += await readPages(app.url, made.round, reader, reader === chair, models, checks);
        }
        const planId = made.plans[number - 1]?.id ?? 0;
        const kept = await db.score.groupBy({ by: ["memberId", "version"], where: { planId } });
        const versions = [...model.sheets.values()].reduce((sum, sheet) => sum + sheet.versions, 0);
        checks.check(kept.length === versions, () => `plan ${number}: ${kept.length} versions kept of ${versions}`);
      }
    }
    say(`${size} sequences, ${acts} acts, after each a look; ${read} pages read`);
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
  const { marks } = await import("#tests/support/fonds-factories.ts");
  const { scorePlan } = await import("#app/modules/fonds/score-plan.server.ts");
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
  const note = `Opmerking ${randomUUID()}`;
  const result = await scorePlan(who, round.slug, number, { marks: marks(level), note });
  const mayScore = !model.recused.has(accountId);
  checks.check("refused" in result !== mayScore, () => `scoring plan ${number}: ${JSON.stringify(result)}`);
  if (!mayScore) return;
  const versions = (model.sheets.get(accountId)?.versions ?? 0) + 1;
  model.sheets.set(accountId, { points: pointsOf(round, level), versions, note });
}

async function look(round: Round, viewer: Officer, number: number, model: Model, checks: Checks): Promise<void> {
  const { ownSheet } = await import("#app/modules/fonds/own-scores.server.ts");
  const { pointsInWords } = await import("#app/modules/fonds/core/award-view.ts");
  const { chairView } = await import("#app/modules/fonds/core/visibility.ts");
  const { loadBoard } = await import("#app/modules/fonds/load-board.server.ts");
  const sheet = await ownSheet(round, viewer.accountId, number);
  const maySee = sees(model, viewer.accountId);
  const counted = [...model.sheets]
    .filter(([accountId]) => !model.recused.has(accountId))
    .map(([accountId, { points }]) => ({ accountId, points }));
  const others = counted
    .filter(({ accountId }) => accountId !== viewer.accountId)
    .map(({ points }) => pointsInWords(String(points)));
  const shown = sheet?.others?.map(({ points }) => points) ?? null;
  const right = maySee ? JSON.stringify(shown?.toSorted()) === JSON.stringify(others.toSorted()) : shown === null;
  checks.check(
    right,
    () => `plan ${number} for ${viewer.accountId}: ${JSON.stringify(shown)}, not ${maySee ? others.join() : "nothing"}`,
  );
  const { spread } = chairView(await loadBoard(round), round, viewer.accountId);
  const seen = spread.find((one) => one.number === number);
  const all = counted.map(({ points }) => points);
  const ends = maySee ? [Math.min(...all), Math.max(...all)] : [null, null];
  checks.check(
    seen?.given === all.length && seen.lowest === ends[0] && seen.highest === ends[1],
    () => `plan ${number} as a chair for ${viewer.accountId}: ${JSON.stringify(seen)}, not ${ends.join()}`,
  );
}

/** Reads the page of the last plan's score, that of the division and those of the meeting; answers how many pages. */
async function readPages(
  url: string,
  { slug }: Round,
  { accountId, cookie }: { readonly accountId: number; readonly cookie: string },
  isChair: boolean,
  models: readonly Model[],
  checks: Checks,
): Promise<number> {
  const { fondsTexts } = await import("#app/modules/fonds/texts.nl.ts");
  const work = `/werk/rondes/${slug}`;
  const addresses = [`${work}/scores/${models.length}`, `${work}/fonds`];
  const [scored, divided, ...asData] = await Promise.all(
    [...addresses, ...addresses.map((address) => `${address}.data`)].map((address) => ask(url + address, { cookie })),
  );
  if (!scored || !divided) throw new Error("there are two pages");
  const agenda = [`${work}/vergadering`, `${work}/vergadering/scherm`];
  const ofMeeting = [`${work}/vergadering/${models.length}`, ...agenda];
  const [discussed, ...bare] = await Promise.all(ofMeeting.map((address) => ask(url + address, { cookie })));
  if (!discussed) throw new Error("there is a page of the plan in the meeting");
  for (const [at, model] of models.entries())
    for (const [member, { note }] of model.sheets) {
      const own = isChair && at === models.length - 1;
      const must = own && !model.recused.has(member) && (member === accountId || sees(model, accountId));
      const there = [scored, divided, ...asData].map(({ body }) => body.includes(note));
      // What somebody wrote stays in the data of the own form, also when it does not count.
      const mine = own && member === accountId;
      checks.check(
        there[0] === must && there[1] === false && (must || mine || there[2] === false) && there[3] === false,
        () => `the remark of ${member} on plan ${at + 1} for ${accountId}: ${there.join(", ")}`,
      );
      // In the meeting the own remark stands among those of the others, and so only where it counts.
      const said = own && !model.recused.has(member) && sees(model, accountId);
      const heard = [discussed, ...bare].map(({ body }) => body.includes(note));
      checks.check(
        heard[0] === said && !heard.slice(1).includes(true),
        () => `the remark of ${member} on plan ${at + 1} in the meeting for ${accountId}: ${heard.join(", ")}`,
      );
    }
  const hidden = divided.body.toString().split(`>${fondsTexts.studio.hidden}<`).length - 1;
  const open = models.filter((model) => sees(model, accountId)).length;
  // Lowest, highest and what lies between, of every plan that the chair does not see.
  const expected = isChair ? 3 * (plansInRound - open) : 0;
  const status = isChair ? 200 : 403;
  checks.check(hidden === expected, () => `${hidden} numbers are hidden from ${accountId}, not ${expected}`);
  // On the agenda the picture is hidden as well.
  const off = (bare[0]?.body.toString() ?? "").split(fondsTexts.studio.hidden).length - 1;
  const must = isChair ? 4 * (plansInRound - open) : 0;
  checks.check(off === must, () => `${off} places of the agenda are hidden from ${accountId}, not ${must}`);
  checks.check(scored.status === status, () => `the score of a plan for ${accountId}: ${scored.status}`);
  return 2 + asData.length + ofMeeting.length;
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
