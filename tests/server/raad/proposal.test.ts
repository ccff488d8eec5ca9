import { expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { fingerprint } from "#app/modules/counting/core/sha256.ts";
import { canonicalJson } from "#app/modules/counting/core/canonical.ts";
import { confirmRemoval } from "#app/modules/plans/decide-removal.server.ts";
import { requestRemoval } from "#app/modules/plans/request-removal.server.ts";
import { adoptProposal } from "#app/modules/raad/adopt-proposal.server.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { makeDossierFile } from "#app/modules/raad/make-files.server.ts";
import { loadDossier, loadForProposal, loadPublicDossier, storedProposals } from "#app/modules/raad/queries.server.ts";
import { earlierProposals, proposalView } from "#app/modules/raad/proposal-view.ts";
import { resolutionText } from "#app/modules/raad/render/paper.ts";
import { proposalPaper } from "#app/modules/raad/render/proposal.ts";
import { writeProposal } from "#app/modules/raad/write-proposal.server.ts";
import { addDays, longDate } from "#app/modules/rounds/core/dates.ts";
import { db } from "#app/platform/db.server.ts";
import type { RoundKind } from "#app/modules/people/core/acts.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { makeOfficer, makePlan, makeResident, makeRound } from "#tests/support/factories.ts";
import { done, moveTo } from "#tests/support/plans-factories.ts";
import { makeValuedRound, rate, valuingRules } from "#tests/support/waardering-factories.ts";
import { aProposal, decision, estimate, expectNothingRecorded } from "#tests/support/raad-factories.ts";
import { openZip, paperText, textOf } from "#tests/support/read-dossier.ts";

const write = async (round: Round, wishes: Partial<typeof aProposal> = {}, version = 0) =>
  done(writeProposal(await makeOfficer(["official"]), round.slug, { texts: { ...aProposal, ...wishes }, version }));
const adopt = async (round: Round, version: number, adoptedOn = round.today) =>
  done(adoptProposal(await makeOfficer(["executive"]), round.slug, { adoptedOn, version }));
const paperOf = async (round: Round) => paperText(openZip((await makeDossierFile(round)).bytes), "raadsvoorstel");

async function roundWithPlan() {
  const round = await makeRound({ at: "council" });
  const plan = await makePlan(round, { state: "admitted", title: "Lampen dimmen" });
  await estimate(plan, { oneOff: cents(5_200_000), yearly: cents(0), coverage: 3 });
  return { round, plan };
}

test("an official writes it, the college adopts it, and then it stands: what changes later changes nothing in it", async () => {
  const { round, plan } = await roundWithPlan();
  expect(proposalView(await loadForProposal(round))).toMatchObject({ state: "nothing", kept: false, version: 0 });
  expect(await paperOf(round)).toContain("Dit is een concept.");
  expect(await write(round)).toEqual({ version: 1 });
  expect(proposalView(await loadForProposal(round))).toMatchObject({ state: "written", missing: [] });
  const concept = await paperOf(round);
  expect(concept).toContain("Het geld is beperkt.");
  expect(concept).toContain("Onderwerp: " + round.title);
  expect(await adopt(round, 1)).toEqual({ version: 2 });

  expect(proposalView(await loadForProposal(round))).toMatchObject({ state: "adopted", kept: true });
  const paper = await paperOf(round);
  expect(paper).toContain(`Versie 2. Het college stelde dit voorstel vast op ${longDate(round.today)}.`);
  expect(paper).toContain(`Plan ${plan.number} vraagt een wijziging van de begroting (dekking 3 of 4).`);
  expect(paper).toContain("€\u00a052.000");
  await db.estimate.update({ where: { planId: plan.id }, data: { oneOffCents: 100 } });
  await db.plan.update({ where: { id: plan.id }, data: { title: "Anders" } });
  expect(await paperOf(round)).toBe(paper);

  const events = await db.auditEvent.findMany({ where: { roundId: round.id }, orderBy: { id: "asc" } });
  expect(events.map(({ type, role, details }) => [type, role, details])).toEqual([
    ["raad.proposal_written", "official", { version: 1 }],
    ["raad.proposal_adopted", "executive", { version: 2, on: round.today }],
  ]);
});

test("what nobody adopted yet is not public, and no result is in it before that is released", async () => {
  const { round, plans } = await makeValuedRound(2, { rules: valuingRules({ minimumPerPlan: 1 }) });
  await rate(await makeResident(), round, plans[0]?.number ?? 0, 1);
  const closed = await moveTo(round, "council");
  await write(closed);
  expect(JSON.stringify(await loadPublicDossier(closed))).not.toContain(aProposal.arguments);
  const shown = JSON.stringify(proposalView(await loadForProposal(closed)).blocks);
  expect(shown).toContain(aProposal.arguments);
  expect(shown).toContain("Er is nog geen uitslag.");
  expect(shown).not.toContain("Deelnemers:");
  // The griffie, who prepares the meeting, has it in the dossier
  expect((await loadDossier(closed)).participation).toMatchObject({ people: 1 });
});

test("the fingerprint in it is that of the text above it", async () => {
  const { round } = await roundWithPlan();
  await write(round);
  await adopt(round, 1);
  const { blocks } = proposalPaper(await loadDossier(round)).doc;
  const at = blocks.findIndex((block) => block.kind === "heading" && block.text === "Deze versie");
  const printed = JSON.stringify(blocks.slice(at)).match(/van de tekst hierboven: ([0-9a-f]{64})/)?.[1];
  expect(printed).toBe(fingerprint(canonicalJson(blocks.slice(0, at))));
});

test("a new version after it names each amount and each part that changed, and the earlier one can be read", async () => {
  const { round, plan } = await roundWithPlan();
  await write(round);
  await adopt(round, 1);
  await db.estimate.update({ where: { planId: plan.id }, data: { oneOffCents: 5_200_100 } });
  expect(await write(round, { arguments: "Het kan nu.", holder: "Wethouder geld" }, 2)).toEqual({ version: 3 });
  expect(proposalView(await loadForProposal(round))).toMatchObject({ state: "changed", kept: false });
  // Until the college adopts the new one, the raad has the one before
  expect(await paperOf(round)).toContain("De inwoners kozen deze plannen.");
  await adopt(round, 3);
  const paper = await paperOf(round);
  expect(paper).toContain(`Veranderd sinds versie 2 van ${longDate(round.today)}:`);
  expect(paper).toContain(`Plan ${plan.number}, Kost eenmalig: €\u00a052.001 in plaats van €\u00a052.000.`);
  expect(paper).toContain("De tekst onder Argumenten.");
  expect(paper).toContain("Portefeuillehouder.");
  expect(paper).not.toContain("De tekst onder Inleiding.");
  expect(earlierProposals(await storedProposals(round.id), await loadForProposal(round))).toMatchObject([
    { title: expect.stringContaining("Versie 3, bewaard op") as string, blocks: null },
    { title: `Versie 2, vastgesteld op ${longDate(round.today)}`, blocks: expect.anything() as unknown },
    { title: expect.stringContaining("Versie 1, bewaard op") as string, blocks: null },
  ]);
});

test("the ontwerpbesluit begins with what the college proposed, and says when", async () => {
  const { round } = await roundWithPlan();
  expect(resolutionText(await loadDossier(round), "draft")).toContain("wethouders over [ronde]");
  await write(round);
  await adopt(round, 1);
  const text = resolutionText(await loadDossier(round), "draft");
  expect(text).toContain(
    `gelezen het voorstel van burgemeester en wethouders van ${longDate(round.today)} over [ronde];`,
  );
  expect(text).toContain("besluit:\n1. de plannen over te nemen.");
});

test("what cannot be stored or adopted is told with its field, and stores nothing", async () => {
  const { round, plan } = await roundWithPlan();
  const official = await makeOfficer(["official"]);
  const college = await makeOfficer(["executive"]);
  const today = { adoptedOn: round.today, version: 1 };
  const refusedWrite = (texts: Partial<typeof aProposal>, version: number) => () =>
    writeProposal(official, round.slug, { texts: { ...aProposal, ...texts }, version });
  const refusedAdopt = (entry: typeof today) => () => adoptProposal(college, round.slug, entry);
  await expectNothingRecorded(refusedAdopt({ ...today, version: 0 }), "nothing_proposed");
  await expectNothingRecorded(refusedWrite({ finance: "[geheim getal]" }, 0), "unknown_live_number");
  await write(round, { holder: "" });
  await expectNothingRecorded(refusedWrite({}, 0), "proposal_changed_meanwhile");
  await expectNothingRecorded(refusedAdopt({ ...today, version: 0 }), "proposal_changed_meanwhile");
  await expectNothingRecorded(refusedAdopt({ ...today, adoptedOn: addDays(round.today, 1) }), "adopted_in_future");
  const first = addDays(round.calendar[0]?.startsOn ?? round.today, -1);
  await expectNothingRecorded(refusedAdopt({ ...today, adoptedOn: first }), "adopted_too_early");
  await expectNothingRecorded(refusedAdopt(today), "proposal_part_missing");
  await write(round, {}, 1);
  await adopt(round, 2);
  await expectNothingRecorded(refusedAdopt({ ...today, version: 3 }), "proposal_is_adopted");
  await done(decidePlan(await makeOfficer(["clerk"]), round.slug, plan.number, decision(round)));
  await expectNothingRecorded(refusedWrite({}, 3), "proposal_is_decided_on");
  expect(proposalView(await loadForProposal(round))).toMatchObject({ state: "decided", kept: true });
});

test("the college proposes knowing what residents said (R76)", async () => {
  const round = await makeRound({ at: "council", released: false });
  await write(round);
  const college = await makeOfficer(["executive"]);
  const early = () => adoptProposal(college, round.slug, { adoptedOn: round.today, version: 1 });
  await expectNothingRecorded(early, "result_not_released");
});

test.each<RoundKind>(["neighbourhood_plans", "neighbourhood_fund"])(
  "%s: the dossier has it once it is adopted",
  async (kind) => {
    const round = await makeRound({ kind, at: "council" });
    const { texts, missing } = proposalView(await loadForProposal(round));
    expect(missing).toEqual(["Portefeuillehouder"]);
    const names = async () => Object.keys(openZip((await makeDossierFile(round)).bytes));
    expect(await names()).not.toContain("raadsvoorstel.odt");
    await write(round, { ...texts, holder: "Wethouder buurten" });
    await adopt(round, 1);
    expect(await names()).toEqual(expect.arrayContaining(["raadsvoorstel.odt", "raadsvoorstel.pdf"]));
    expect(await paperOf(round)).toContain("Portefeuillehouder: Wethouder buurten");
  },
);

test("the title of a plan that two people remove is gone from it, its number and amounts stay", async () => {
  const { round, plan } = await roundWithPlan();
  await write(round);
  await adopt(round, 1);
  expect(await paperOf(round)).toContain("Lampen dimmen");
  await done(requestRemoval(await makeOfficer(["coordinator"]), round.slug, plan.number, { reason: "Een naam." }));
  await done(confirmRemoval(await makeOfficer(["official"]), round.slug, plan.number));
  const gone = async () => {
    const files = openZip((await makeDossierFile(round)).bytes);
    expect(paperText(files, "raadsvoorstel")).toContain("€\u00a052.000");
    return paperText(files, "raadsvoorstel") + textOf(files, "dossier.json");
  };
  expect(await gone()).not.toContain("Lampen dimmen");
  // Nor does a later version say what its title was
  await write(round, { remarks: "NOG NIET VASTGESTELD" }, 2);
  expect(await gone()).not.toContain("NOG NIET VASTGESTELD");
  await adopt(round, 3);
  const last = await gone();
  expect(last).not.toContain("Lampen dimmen");
  expect(last).toContain("De tekst onder Kanttekeningen.");
  const { written } = (await loadDossier(round)).proposal;
  const stored = await db.councilProposal.findFirstOrThrow({ where: { version: written?.version ?? 0 } });
  expect(JSON.stringify(stored.document)).not.toContain("Lampen dimmen");
});
