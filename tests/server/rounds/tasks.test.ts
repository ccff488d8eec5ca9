import { expect, test, vi } from "vitest";
import { addDays, dayInWords, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { Phase, Role } from "#app/modules/people/core/acts.ts";
import { today } from "#app/modules/rounds/load.server.ts";
import { roundTasks, warningsFor } from "#app/routes/plans/round-tasks.server.ts";
import { keyDue } from "#app/modules/rounds/why-not-now.server.ts";
import { isOutdated, logsForms, serverState, triedVersion } from "#app/modules/rounds/safe-storage.server.ts";
import { siteWarnings } from "#app/site-warnings.server.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { calendarAt, makeOfficer, makePlan, makeRound } from "#tests/support/factories.ts";
import { makeEntry, registerChannels } from "#tests/support/waardering-factories.ts";
import { done } from "#tests/support/plans-factories.ts";
import { decision } from "#tests/support/raad-factories.ts";

const taskOf = async (round: Round, role: Role, title: string) =>
  (await roundTasks(round, await makeOfficer([role]))).find((task) => task.title === title)?.text;

const endOf = (round: Round, phase: Phase) => {
  const end = round.calendar.find((dates) => dates.phase === phase)?.endsOn;
  return end && dayInWords(end, round.today);
};

/** Plans are being carried out, and the council phase ended more than six weeks ago. */
const longAfterTheRaad = (day: LocalDate) =>
  calendarAt("citizens_budget", "after", addDays(day, -60)).map((dates) =>
    dates.phase === "accountability" ? { ...dates, endsOn: addDays(day, 60) } : dates,
  );

test("a round with a register that is empty asks for a list until the valuing ends", async () => {
  const title = "Lees het register in";
  const rules = { channels: registerChannels };
  for (const at of ["unopened", "valuation"] as const) {
    const round = await makeRound({ kind: "citizens_budget", at, rules });
    expect(await taskOf(round, "administrator", title)).toBe(
      "Er staat nog niemand in. Zonder register kan niemand meedoen.",
    );
    await makeEntry(round);
    expect(await taskOf(round, "administrator", title)).toBeUndefined();
  }
  const over = await makeRound({ kind: "citizens_budget", at: "advice", rules });
  expect(await taskOf(over, "administrator", title)).toBeUndefined();
  const plain = await makeRound({ kind: "citizens_budget", at: "unopened" });
  expect(await taskOf(plain, "administrator", title)).toBeUndefined();
});

test("who may destroy the key of a round is warned on the day after it should be gone", async () => {
  const over = await makeRound({ at: "accountability", calendar: longAfterTheRaad(await today()) });
  const recent = await makeRound({ at: "council" });
  const clerk = await makeOfficer(["clerk"]);
  const [warning, ...more] = await warningsFor(clerk, [over, recent]);
  expect(more).toEqual([]);
  expect(warning).toContain(`De sleutel van ${over.title} moest op`);
  expect(await warningsFor(await makeOfficer(["official"]), [over])).toEqual([]);
  const due = await keyDue(over);
  expect(await warningsFor(clerk, [{ ...over, today: due ?? "2000-01-01" }])).toEqual([]);
  expect(await warningsFor(clerk, [{ ...over, keyDestroyedOn: over.today }])).toEqual([]);
});

test("an administrator is warned of a site on https that does not know its proxy", async () => {
  vi.resetModules();
  vi.stubEnv("BASE_URL", "https://buurt.voorbeeld.example");
  const fresh = await import("#app/site-warnings.server.ts");
  expect(await fresh.siteWarnings()).toMatchObject([{ reason: "proxy_not_trusted" }]);
  vi.stubEnv("TRUST_PROXY", "loopback");
  expect(await fresh.siteWarnings()).toEqual([]);
  vi.unstubAllEnvs();
  expect(await siteWarnings()).toEqual([]);
});

test.each([
  ["nothing", {}, false],
  ["each statement", { log_statement: "mod" }, true],
  ["slow statements", { log_min_duration_statement: "1000" }, true],
  ["rows that it refuses", { log_min_messages: "warning", log_error_verbosity: "default" }, true],
  ["errors without their rows", { log_min_messages: "warning" }, false],
])("a database that logs %s is warned of when that can hold what people fill in", (_, changed, is) => {
  const quiet = { log_statement: "none", log_min_duration_statement: "-1", log_min_messages: "log" };
  const settings = Object.entries({ ...quiet, log_error_verbosity: "terse", ...changed });
  expect(logsForms(settings.map(([name, setting]) => ({ name, setting })))).toBe(is);
});

test("a database that lacks corrections is warned of; the one that all this is tried on is not", async () => {
  const { number, walLevel } = await serverState();
  expect([number, walLevel]).toEqual([triedVersion, "replica"]);
  expect([140_020, triedVersion - 1, triedVersion, 170_000, 190_000].map(isOutdated)).toEqual([
    ...[true, true, false, false, false],
  ]);
});

test("a task names a last day only when its act has one, and then that of the act", async () => {
  const over = await makeRound({ at: "accountability", calendar: longAfterTheRaad(await today()) });
  await makePlan(over, { state: "admitted" });
  expect(await taskOf(over, "clerk", "Vernietig de sleutel van de ronde")).toBe(
    "De raad heeft besloten. De sleutel gaat pas weg als twee mensen dat besluiten.",
  );
  expect(await taskOf(over, "clerk", "Leg de besluiten vast")).toBe("Van 0 van 1 plan staat het besluit vast.");
  const adoptText = "Leg de tekst van het raadsbesluit vast";
  expect(await taskOf(over, "clerk", adoptText)).toBeUndefined();
  const decided = await makeRound({ at: "council" });
  await makePlan(decided, { state: "admitted" });
  const clerk = await makeOfficer(["clerk"]);
  await done(decidePlan(clerk, decided.slug, 1, decision(decided)));
  expect(await taskOf(decided, "clerk", adoptText)).toBe(
    "De tekst zoals de raad die vaststelde, staat nog niet in het dossier.",
  );
  const fund = await makeRound({ kind: "neighbourhood_fund", at: "advice" });
  expect(await taskOf(fund, "board_chair", "Maak de verdeling")).toBe(
    `De scores zijn binnen. Dat kan t/m ${endOf(fund, "council") ?? ""}.`,
  );
  const scoring = await makeRound({ kind: "neighbourhood_fund", at: "scoring" });
  await makePlan(scoring, { state: "admitted" });
  expect(await taskOf(scoring, "board_member", "Geef uw scores")).toBe(
    `U scoorde 0 van 1 plan. Dat kan t/m ${endOf(scoring, "scoring") ?? ""}.`,
  );
});
