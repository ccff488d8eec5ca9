import { instrumentView } from "#app/modules/raad/instrument-view.ts";
import { loadRoleNames } from "#app/modules/people/role-names.server.ts";
import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { councilMeeting, tableInstrument, tablePlan } from "#app/modules/raad/council-meeting.server.ts";
import { councilScreenView } from "#app/modules/raad/council-screen-view.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { editResolution } from "#app/modules/raad/edit-resolution.server.ts";
import { makeDossierFile } from "#app/modules/raad/make-files.server.ts";
import {
  lastMeeting,
  loadDossier,
  loadInstrument,
  loadPublicDossier,
  planDecision,
  planInstruments,
} from "#app/modules/raad/queries.server.ts";
import { recordInstrument } from "#app/modules/raad/record-instrument.server.ts";
import { resolutionPaper } from "#app/modules/raad/render/resolution.ts";
import { resolutionView } from "#app/modules/raad/resolution-view.ts";
import { decisionsView } from "#app/modules/raad/views.ts";
import { loadPlan } from "#app/modules/plans/queries.server.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeRound, reload } from "#tests/support/factories.ts";
import { done } from "#tests/support/plans-factories.ts";
import { decision, expectNothingRecorded, instrument } from "#tests/support/raad-factories.ts";
import { openZip, paperText, textOf } from "#tests/support/read-dossier.ts";

const fracties = [
  { name: "Fractie A", seats: 20, for: 20, against: 0 },
  { name: "Fractie B", seats: 17, for: null, against: 17 },
];

/** A round in which the raad decides about three plans. */
async function council() {
  const round = await makeRound({ at: "council" });
  for (const title of ["Vijver", "Lampen", "Bankjes"])
    await makePlan(round, { state: "admitted", title, oneOff: cents(100_000) });
  const clerk = await makeOfficer(["clerk"]);
  const record = (number: number | null, wishes: Parameters<typeof instrument>[0]) =>
    recordInstrument(clerk, round.slug, number, instrument(wishes));
  const adopt = { outcome: "adopted", fracties, decidedOn: round.today } as const;
  return { round, clerk, record, adopt };
}

describe("recording an amendement or motie", () => {
  test("hands it in, then says what the raad did; each is a version with its own event", async () => {
    const { round, clerk, record, adopt } = await council();
    expect(await done(record(null, { plans: [1, 3] }))).toMatchObject({ number: 1, version: 1 });
    const { id } = await done(record(1, { plans: [1, 3], reason: "Groen is koel.", ...adopt, version: 1 }));
    expect(await db.instrumentVersion.findMany({ orderBy: { version: "asc" } })).toMatchObject([
      { instrumentId: id, version: 1, outcome: "submitted", plans: [1, 3], votesFor: null, decidedOn: null },
      {
        ...{ version: 2, outcome: "adopted", proposers: ["Fractie A", "Fractie B"], votesFor: 20, votesAgainst: 17 },
        ...{ seats: 37, fracties: [fracties[0], { ...fracties[1], for: 0 }], recordedById: clerk.accountId },
      },
    ]);
    const events = await db.auditEvent.findMany({ where: { roundId: round.id }, orderBy: { id: "asc" } });
    expect(events.map(({ type, details }) => [type, details])).toEqual([
      ["raad.instrument_recorded", { kind: "amendement", reference: "A2", outcome: "submitted", version: 1 }],
      ["raad.instrument_recorded", { kind: "amendement", reference: "A2", outcome: "adopted", version: 2 }],
    ]);
    expect(await loadInstrument(round, 1)).toMatchObject({
      instrument: { outcome: "adopted", votes: { for: 20, against: 17, seats: 37 }, version: 2 },
      earlier: [{ outcome: "submitted", version: 1 }],
    });
    // The next vote knows the fracties
    expect((await lastMeeting(round)).fracties).toEqual([
      { name: "Fractie A", seats: 20 },
      { name: "Fractie B", seats: 17 },
    ]);
  });

  test("before the meeting too; what the raad does only from its first day", async () => {
    const round = await makeRound({ at: "screening" });
    const clerk = await makeOfficer(["clerk"]);
    await done(recordInstrument(clerk, round.slug, null, instrument()));
    const adopted = instrument({ outcome: "adopted", decidedOn: round.today, version: 1 });
    await expectNothingRecorded(() => recordInstrument(clerk, round.slug, 1, adopted), "decided_before_council");
  });

  test.each([
    ["instrument_twice", null, { reference: "a2" }],
    ["instrument_plan_unknown", null, { reference: "A3", plans: [9] }],
    ["instrument_changed_meanwhile", 1, { version: 0 }],
    ["no_such_instrument", 7, {}],
    ["fractie_votes_too_many", 1, { fracties: [{ name: "Fractie A", seats: 1, for: 2, against: null }], version: 1 }],
    ["instrument_plan_decided", 1, { plans: [1], version: 1 }],
  ] as const)("is refused: %s", async (reason, number, wishes) => {
    const { round, clerk, record } = await council();
    const { id } = await done(record(null, { plans: [1, 3] }));
    const followed = decision(round, { outcome: "rejected", instrumentId: id });
    await done(decidePlan(clerk, round.slug, 3, followed));
    await expectNothingRecorded(() => record(number, wishes), reason);
  });

  test("of two clerks who hand in the same number at once, one is told", async () => {
    const { record } = await council();
    const both = await Promise.all([record(null, {}), record(null, {})]);
    expect(both.map((one) => "refused" in one && one.refused).toSorted()).toEqual([false, "instrument_twice"]);
    expect(await db.instrument.count()).toBe(1);
  });
});

describe("a decision without a reason of its own", () => {
  test("quotes the amendement that was adopted, on every page; else it has none", async () => {
    const { round, clerk, record, adopt } = await council();
    await done(record(null, { plans: [1, 3], reason: "Groen is koel." }));
    for (const number of [1, 2])
      await done(decidePlan(clerk, round.slug, number, decision(round, { outcome: "adopted_changed", reason: null })));
    const reasons = async () => {
      const view = decisionsView(await loadPublicDossier(round));
      return [view.withoutReason, view.rows.slice(0, 2).map((row) => row.decision?.reason)];
    };
    expect(await reasons()).toEqual([
      [1, 2],
      [null, null],
    ]);
    await done(record(1, { plans: [1, 3], reason: "Groen is koel.", ...adopt, version: 1 }));
    const quoted = "Uit amendement A2: Groen is koel.";
    expect(await reasons()).toEqual([[2], [quoted, null]]);
    const plan = await loadPlan(round.id, 1);
    if (!plan) throw new Error("the plan is there");
    expect(await planDecision(round, plan)).toMatchObject({ reason: quoted });
    expect((await planInstruments(round, plan)).map((one) => instrumentView(one))).toMatchObject([
      { name: "Amendement A2", voted: "20 voor, 17 tegen, van 37 zetels (voor: Fractie A 20; tegen: Fractie B 17)" },
    ]);
    await done(decidePlan(clerk, round.slug, 1, decision(round, { outcome: "rejected", version: 1 })));
    expect(await reasons()).toEqual([[2], ["Dit past in de agenda.", null]]);
  });
});

test("what is on the table of the raad is a plan with what is about it, or an amendement with its vote", async () => {
  const { round, clerk, record, adopt } = await council();
  await done(record(null, { plans: [1, 3], ...adopt }));
  const screen = async () =>
    councilScreenView(await loadPublicDossier(round), await councilMeeting(round.id), {
      names: await loadRoleNames(),
      asked: { item: "", part: 1, turn: 0 },
    });
  await done(tableInstrument(clerk, round.slug, 1));
  expect(await screen()).toMatchObject({
    kind: "instrument",
    item: { name: "Amendement A2", outcome: "adopted", votes: { for: 20, against: 17 } },
    text: [{ text: "1. Er komen tien bomen bij." }],
  });
  await done(tablePlan(clerk, round.slug, 3));
  expect(await screen()).toMatchObject({ kind: "plan", instruments: [{ name: "Amendement A2" }] });
  await done(tablePlan(clerk, round.slug, 2));
  expect(await screen()).toMatchObject({ kind: "plan", instruments: [] });
  await expectNothingRecorded(() => tableInstrument(clerk, round.slug, 2), "no_such_instrument");
});

test("stands in the adopted text with what it changes; another outcome later makes a version that says so", async () => {
  const { round, clerk, record, adopt } = await council();
  await done(record(null, { plans: [1, 3], ...adopt }));
  await done(record(null, { kind: "motie", reference: "M1", title: "Meer licht" }));
  for (const number of [1, 2, 3]) await done(decidePlan(clerk, round.slug, number, decision(round)));
  const text = { stage: "adopted", text: "De raad besluit:\n1. de plannen.", meetingOn: round.today } as const;
  await done(editResolution(clerk, round.slug, { ...text, version: 0 }));
  const read = async () => {
    const files = openZip((await makeDossierFile(await reload(round.slug))).bytes);
    return { files, paper: paperText(files, "raadsbesluit") };
  };
  const first = await read();
  expect(first.paper).toContain(
    "Gewijzigd door amendement A2, Meer groen (over de plannen 1 en 3). Aangenomen: 20 voor, 17 tegen",
  );
  expect(first.paper).toContain("Er komen tien bomen bij.");
  expect(first.paper).toContain("Meer licht");
  expect(first.paper).not.toContain("Veranderd sinds");
  expect(textOf(first.files, "tabellen/amendementen-en-moties.csv")).toContain("Meer groen");

  await done(record(1, { plans: [1, 3], outcome: "rejected", decidedOn: round.today, version: 1 }));
  const dossier = await loadDossier(round);
  expect(resolutionView(dossier).outdated).toBe(true);
  expect(JSON.stringify(resolutionPaper(dossier, "adopted").doc)).toContain("Gewijzigd door amendement A2");

  await done(editResolution(clerk, round.slug, { ...text, version: 1 }));
  expect(resolutionView(await loadDossier(round)).outdated).toBe(false);
  const second = await read();
  expect(second.paper).not.toContain("Gewijzigd door");
  for (const said of [
    `Veranderd sinds versie 1 van ${longDate(round.today)}:`,
    "De tekst van het besluit.",
    "Amendement A2, Uitkomst: Verworpen in plaats van Aangenomen.",
  ])
    expect(second.paper).toContain(said);
  const again = await makeDossierFile(await reload(round.slug));
  expect(Buffer.compare(again.bytes, (await makeDossierFile(await reload(round.slug))).bytes)).toBe(0);
});
