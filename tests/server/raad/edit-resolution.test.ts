import { expect, test } from "vitest";
import { canonicalJson } from "#app/modules/counting/core/canonical.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { fingerprint } from "#app/modules/counting/core/sha256.ts";
import { confirmRemoval } from "#app/modules/plans/decide-removal.server.ts";
import { requestRemoval } from "#app/modules/plans/request-removal.server.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { editResolution } from "#app/modules/raad/edit-resolution.server.ts";
import { loadDossier, storedTexts } from "#app/modules/raad/queries.server.ts";
import { resolutionPaper } from "#app/modules/raad/render/resolution.ts";
import { earlierTexts, resolutionView } from "#app/modules/raad/resolution-view.ts";
import { makeDossierFile } from "#app/modules/raad/make-files.server.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeRound } from "#tests/support/factories.ts";
import { done } from "#tests/support/plans-factories.ts";
import { openZip, paperText } from "#tests/support/read-dossier.ts";
import { decision, expectNothingRecorded } from "#tests/support/raad-factories.ts";

const saying = (words: RegExp): unknown =>
  expect.objectContaining({ kind: "paragraph", text: expect.stringMatching(words) as unknown });

const draft = {
  stage: "draft",
  text: "De raad besluit:\n1. [deelnemers] te danken.",
  meetingOn: null,
  version: 0,
} as const;

test("the griffie edits the draft, then the adopted text; each leaves an event", async () => {
  const round = await makeRound({ at: "council" });
  const clerk = await makeOfficer(["clerk"]);
  const adopted = { stage: "adopted", text: "De raad besluit.", meetingOn: round.today, version: 0 } as const;
  await done(editResolution(clerk, round.slug, draft));
  await done(editResolution(clerk, round.slug, { ...draft, text: "Anders.", version: 1 }));
  await done(editResolution(clerk, round.slug, adopted));
  expect(await db.resolution.findMany({ orderBy: [{ stage: "desc" }, { version: "asc" }] })).toMatchObject([
    { stage: "draft", text: draft.text, version: 1 },
    { stage: "draft", text: "Anders.", meetingOn: null, editedById: clerk.accountId, version: 2 },
    { stage: "adopted", text: "De raad besluit.", version: 1 },
  ]);
  expect((await loadDossier(round)).resolutions).toMatchObject({
    draft: { text: "Anders.", version: 2 },
    adopted: { version: 1 },
  });
  expect(earlierTexts(await storedTexts(round.id), { stage: "adopted", version: 1 })).toMatchObject([
    { title: `Ontwerpbesluit, versie 2, bewaard op ${longDate(round.today)}` },
    { title: expect.stringContaining("Ontwerpbesluit, versie 1") as string },
  ]);
  const events = await db.auditEvent.findMany({ where: { roundId: round.id }, orderBy: { id: "asc" } });
  expect(events.map(({ type, details }) => [type, details])).toEqual([
    ["raad.resolution_edited", { stage: "draft", version: 1 }],
    ["raad.resolution_edited", { stage: "draft", version: 2 }],
    ["raad.resolution_edited", { stage: "adopted", version: 1 }],
  ]);
  await expectNothingRecorded(() => editResolution(clerk, round.slug, { ...draft, version: 2 }), "draft_is_frozen");
});

test("of two clerks who write over the same text at once, one is told and nothing is lost", async () => {
  const round = await makeRound({ at: "council" });
  const [one, other] = [await makeOfficer(["clerk"]), await makeOfficer(["clerk"])];
  const both = await Promise.all([
    editResolution(one, round.slug, { ...draft, text: "Van de een." }),
    editResolution(other, round.slug, { ...draft, text: "Van de ander." }),
  ]);
  expect(both.filter((result) => "version" in result)).toEqual([{ stage: "draft", version: 1 }]);
  expect(both).toContainEqual(expect.objectContaining({ refused: "resolution_changed_meanwhile" }));
  const stale = { ...draft, text: "Nog eens." };
  await expectNothingRecorded(() => editResolution(one, round.slug, stale), "resolution_changed_meanwhile");
});

test("the text of a fund can be an adopted one from its opening on: the raad sets money and criteria first (R75)", async () => {
  const clerk = await makeOfficer(["clerk"]);
  const meetingOn = (await makeRound()).today;
  const adopted = { ...draft, stage: "adopted", meetingOn } as const;
  for (const at of ["preparation", "before", "scoring"] as const) {
    const fund = await makeRound({ kind: "neighbourhood_fund", at });
    await done(editResolution(clerk, fund.slug, adopted));
    const files = openZip((await makeDossierFile(fund)).bytes);
    expect(paperText(files, "raadsbesluit")).toContain(
      `Besloten in de openbare raadsvergadering van ${longDate(meetingOn)}`,
    );
    expect(paperText(files, "raadsbesluit")).toContain("Het plan brengt mensen bij elkaar 60");
    const other = await makeRound({ at: at === "scoring" ? "valuation" : at });
    await expectNothingRecorded(() => editResolution(clerk, other.slug, adopted), "adopted_before_council");
  }
  const unopened = await makeRound({ kind: "neighbourhood_fund", at: "unopened" });
  await expectNothingRecorded(() => editResolution(clerk, unopened.slug, adopted), "round_not_open");
});

test("a text that cannot stand is refused and nothing is written", async () => {
  const council = await makeRound({ at: "council" });
  const advice = await makeRound({ at: "advice" });
  const clerk = await makeOfficer(["clerk"]);
  const adopted = { ...draft, stage: "adopted" } as const;
  const edit =
    (slug: string, entry: Parameters<typeof editResolution>[2], by = clerk) =>
    () =>
      editResolution(by, slug, entry);
  await expectNothingRecorded(edit(advice.slug, adopted), "adopted_before_council");
  await expectNothingRecorded(edit(council.slug, adopted), "meeting_missing");
  await expectNothingRecorded(edit(council.slug, { ...adopted, meetingOn: "2999-01-01" }), "meeting_in_future");
  await expectNothingRecorded(edit(council.slug, { ...adopted, meetingOn: "2020-01-01" }), "meeting_before_council");
  const fund = await makeRound({ kind: "neighbourhood_fund", at: "preparation" });
  await expectNothingRecorded(edit(fund.slug, { ...adopted, meetingOn: "2020-01-01" }), "meeting_long_before");
  await expectNothingRecorded(edit(council.slug, { ...draft, text: "[niets]" }), "unknown_live_number");
  await expectNothingRecorded(edit(council.slug, draft, await makeOfficer(["official"])), "not_your_role");
});

test("the raadsbesluit as adopted stays what it was, whatever is decided or removed after it", async () => {
  const round = await makeRound({ at: "council" });
  const clerk = await makeOfficer(["clerk"]);
  for (const outcome of ["adopted", "deferred"] as const) {
    const { number } = await makePlan(round, {
      state: "admitted",
      oneOff: cents(100_000),
      title: `Plan dat ${outcome} is`,
    });
    await done(decidePlan(clerk, round.slug, number, decision(round, { outcome })));
  }
  const text = "Overgenomen: [aantal overgenomen]. Eenmalig: [kosten eenmalig].";
  const stored = { stage: "adopted", text, meetingOn: round.today } as const;
  await done(editResolution(clerk, round.slug, { ...stored, version: 0 }));
  const paperOf = async () => resolutionPaper(await loadDossier(round), "adopted").doc;
  const before = await paperOf();
  expect(JSON.stringify(before)).toContain("Overgenomen: 1. Eenmalig: €\u00a01.000.");

  await done(decidePlan(clerk, round.slug, 2, decision(round, { outcome: "adopted", version: 1 })));
  expect(await paperOf()).toEqual(before);
  expect(resolutionView(await loadDossier(round))).toMatchObject({ outdated: true });

  await done(requestRemoval(await makeOfficer(["coordinator"]), round.slug, 1, { reason: "Naam." }));
  await done(confirmRemoval(await makeOfficer(["official"]), round.slug, 1));
  const after = JSON.stringify(await paperOf());
  expect(after).toBe(JSON.stringify(before).replace("Plan dat adopted is", "Dit plan is verwijderd."));

  await done(editResolution(clerk, round.slug, { ...stored, version: 1 }));
  const second = JSON.stringify(await paperOf());
  expect(second).toContain("Overgenomen: 2. Eenmalig: €\u00a02.000.");
  // A later version names what it changes, to the euro, and each has the fingerprint of its own text.
  expect(before.blocks).toEqual(expect.arrayContaining([saying(/^Versie 1\. /)]));
  expect(second).toContain("Veranderd sinds versie 1 van ");
  expect(second).toContain("De tekst van het besluit.");
  expect(second).toMatch(/Plan 2, Besluit: Overgenomen[^"]*1\.000[^"]* in plaats van Aangehouden/);
  const { blocks } = await paperOf();
  const end = blocks.findIndex((block) => block.kind === "heading" && block.text === "Deze versie");
  expect(blocks.at(-1)).toEqual(
    saying(new RegExp(`van de tekst hierboven: ${fingerprint(canonicalJson(blocks.slice(0, end)))}$`)),
  );
  const [first] = earlierTexts(await storedTexts(round.id), { stage: "adopted", version: 2 });
  expect(JSON.stringify(first)).toContain("€\u00a01.000");
  expect(resolutionView(await loadDossier(round))).toMatchObject({ outdated: false });
  const reason = "De raad las de stukken nog eens.";
  await done(decidePlan(clerk, round.slug, 2, decision(round, { outcome: "adopted", reason, version: 2 })));
  expect(resolutionView(await loadDossier(round))).toMatchObject({ outdated: true });
});
