import { beforeEach, expect, test } from "vitest";
import type { Officer } from "#app/modules/people/core/actor.ts";
import { knownWijken, listWijken } from "#app/modules/people/queries.server.ts";
import { actorOf, startSession } from "#app/modules/people/sessions.server.ts";
import { setWijken } from "#app/modules/people/set-wijken.server.ts";
import { listPublicPlans } from "#app/modules/plans/list-plans.server.ts";
import type { PlanFilter } from "#app/modules/plans/core/search.ts";
import { loadRoundAtVersion } from "#app/modules/rounds/load.server.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeResident, makeRound } from "#tests/support/factories.ts";

let administrator: Officer;
beforeEach(async () => {
  administrator = await makeOfficer(["administrator"]);
});

const names = async () => (await listWijken()).map(({ name }) => name);
const add = (...added: readonly string[]) =>
  setWijken(administrator, { wijken: added.map((name) => ({ id: null, name, position: null })) });
const rows = async () => (await listWijken()).map(({ id, name }, at) => ({ id, name, position: at + 1 }));

/** The form as it opens, with the names of some wijken changed. */
async function rename(changes: Readonly<Record<string, string>>) {
  const wijken = (await rows()).map((row) => ({ ...row, name: changes[row.name] ?? row.name }));
  return setWijken(administrator, { wijken });
}

test("a municipality without wijken adds them, and then residents live somewhere (R2)", async () => {
  expect(await add("Centrum", "Noord")).toEqual({ done: true });
  expect(await names()).toEqual(["Centrum", "Noord"]);
  expect(await db.auditEvent.findMany()).toMatchObject([
    { type: "people.wijken_set", role: "administrator", details: { wijken: ["Centrum", "Noord"] } },
  ]);
});

test("they get other names and another order at once, also each other's names", async () => {
  await add("Centrum", "Noord", "Zuid");
  const [centrum, noord, zuid] = await rows();
  if (!centrum || !noord || !zuid) throw new Error("three wijken");
  await setWijken(administrator, {
    wijken: [
      { ...centrum, name: "Noord", position: 3 },
      { ...noord, name: "Centrum", position: 1 },
      { ...zuid, position: 2 },
    ],
  });
  expect(await listWijken()).toEqual([
    { id: noord.id, name: "Centrum" },
    { id: zuid.id, name: "Zuid" },
    { id: centrum.id, name: "Noord" },
  ]);
});

test("a wijk where somebody lives, a plan lies or rules speak of it does not go; another does", async () => {
  await add("Centrum", "Noord", "Oost", "West");
  await makeResident({ wijk: "Noord" });
  const participation = { minimumAge: 12, wijken: ["West"] };
  const round = await makeRound({
    title: "Burgerbegroting",
    rules: { ...defaultRules.citizens_budget, value: participation },
  });
  await makePlan(round, { wijken: ["Oost"] });
  expect(await rename({ Noord: "" })).toMatchObject({ refused: "wijk_in_use" });
  expect(await rename({ Oost: "" })).toMatchObject({ refused: "wijk_in_use" });
  expect(await rename({ West: "" })).toMatchObject({ refused: "wijk_in_rules", with: { round: "Burgerbegroting" } });
  expect(await rename({ West: "Westkant" })).toMatchObject({ refused: "wijk_in_rules" });
  expect(await rename({ Centrum: "", Noord: "Noordrand" })).toEqual({ done: true });
  expect(await names()).toEqual(["Noordrand", "Oost", "West"]);
});

test("the database itself lets no lived-in wijk go", async () => {
  await makeResident({ wijk: "Noord" });
  await expect(db.wijk.deleteMany()).rejects.toThrow(/Account_wijkId_fkey|foreign key/i);
});

test("rules that only wait to be approved hold a name too", async () => {
  await add("Noord");
  const round = await makeRound();
  const document = {
    ...JSON.parse(JSON.stringify(round.rules)),
    submit: { minimumAge: 12, wijken: ["Noord"] },
  } as object;
  await db.ruleChange.create({
    data: {
      roundId: round.id,
      reason: "De raad wil het.",
      document,
      phases: [],
      versionBefore: 1,
      phasesBefore: [],
      proposedById: 1,
    },
  });
  expect((await knownWijken())[0]?.ruledBy).toBe(round.title);
});

test("residents of a renamed wijk sign in again, others stay", async () => {
  await add("Noord", "Zuid");
  const [north, south] = [await makeResident({ wijk: "Noord" }), await makeResident({ wijk: "Zuid" })];
  const [left, stays] = [
    await startSession({ id: north.accountId, kind: "resident" }),
    await startSession({ id: south.accountId, kind: "resident" }),
  ];
  await rename({ Noord: "Noordrand" });
  expect(await actorOf(left)).toEqual({ kind: "visitor" });
  expect(await actorOf(stays)).toMatchObject({ wijk: "Zuid" });
});

test("the kept list of plans shows a new name at once", async () => {
  await add("Noord");
  const { slug } = await makeRound();
  const filter: PlanFilter = { search: "", theme: null, wijk: null, effect: null, state: null, seed: null, page: 1 };
  const shown = async () => {
    const at = await loadRoundAtVersion(slug);
    return at && (await listPublicPlans(at, filter)).counts.wijken.map(({ name }) => name);
  };
  expect(await shown()).toEqual(["Noord"]);
  await rename({ Noord: "Noordrand" });
  expect(await shown()).toEqual(["Noordrand"]);
});

test("of two administrators at the same time the second sees that the wijken changed", async () => {
  await add("Noord");
  const before = await rows();
  const both = await Promise.all(
    ["Oost", "West"].map((name) =>
      setWijken(administrator, { wijken: [...before, { id: null, name, position: null }] }),
    ),
  );
  expect(both.filter((result) => "done" in result)).toHaveLength(1);
  expect(both).toContainEqual({ refused: "wijken_changed" });
});
