import { beforeEach, describe, expect, test } from "vitest";
import type { Officer } from "#app/modules/people/core/actor.ts";
import { adviseAsPartner, withdrawPartnerAdvice } from "#app/modules/plans/advise-as-partner.server.ts";
import { askPartner } from "#app/modules/plans/ask-partner.server.ts";
import { isTaskOf, tasksOf } from "#app/modules/plans/core/work.ts";
import { listWork, loadDossier } from "#app/modules/plans/dossier.server.ts";
import { loadPublicPlan } from "#app/modules/plans/queries.server.ts";
import { screenPlan } from "#app/modules/plans/screen-plan.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { Screened } from "#app/modules/plans/forms.ts";
import { db } from "#app/platform/db.server.ts";
import { makeDossierFile } from "#app/modules/raad/make-files.server.ts";
import { openZip, tableOf, textOf } from "#tests/support/read-dossier.ts";
import { makeOfficer, makePlan, makeRound } from "../../support/factories.ts";
import { done, expectRefused, makeExaminedPlan, moveTo } from "../../support/plans-factories.ts";

const theirs = { partnerKind: "welfare", organisation: "Stichting Buurt" } as const;
const yes = {
  outcome: "yes",
  reason: "Dit past.",
  ground: null,
  principle: null,
  conditions: [],
  version: 1,
} satisfies Screened;
let round: Round;
let coordinator: Officer;
let partner: Officer;

beforeEach(async () => {
  round = await makeRound({ at: "screening" });
  coordinator = await makeOfficer(["coordinator"]);
  partner = await makeOfficer(["partner"], { name: "Wijkwerker" });
});

const waitsOn = async (who: Officer) =>
  (await listWork(round.id, [])).flatMap((plan) =>
    tasksOf(plan, round)
      .filter((task) => isTaskOf(task, who, round.standing))
      .map(({ what, since }) => ({ number: plan.number, what, since })),
  );
const shown = async (number: number) => {
  const plan = await loadPublicPlan(round, number);
  return plan?.withheld === null ? plan.partnerAdvices : null;
};
const asked = (number: number) => done(askPartner(coordinator, round.slug, number, { partner: partner.accountId }));
const advise = (number: number, text = "Doen.") => adviseAsPartner(partner, round.slug, number, { text });

describe("a partner who is asked (R9)", () => {
  test("finds the plan on the list since that day, is mailed, and finds it there no more after the advice", async () => {
    const { number } = await makePlan(round, { title: "Een moestuin" });
    await asked(number);
    expect(await waitsOn(partner)).toEqual([{ number, what: "advise_as_partner", since: round.today }]);
    expect(await waitsOn(await makeOfficer(["partner"]))).toEqual([]);
    const mail = await db.outboxMail.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(mail.text).toContain(`Stichting Buurt om advies over plan ${number} (Een moestuin)`);
    expect(mail.text).toContain(`/werk/rondes/${round.slug}/plannen/${number}/advies`);
    await done(advise(number));
    expect(await waitsOn(partner)).toEqual([]);
  });

  test("is asked once, and only who is a partner", async () => {
    const { number } = await makePlan(round);
    await asked(number);
    const again = (to: number) => () => askPartner(coordinator, round.slug, number, { partner: to });
    await expectRefused(again(partner.accountId), "partner_was_asked");
    await expectRefused(again(coordinator.accountId), "no_such_partner");
    expect(await db.partnerAdvice.count()).toBe(1);
  });

  test("declines, and can be asked again", async () => {
    const { number } = await makePlan(round);
    await asked(number);
    await done(withdrawPartnerAdvice(partner, round.slug, number));
    expect(await waitsOn(partner)).toEqual([]);
    await asked(number);
    expect(await waitsOn(partner)).toHaveLength(1);
  });
});

describe("the advice of a partner (R9)", () => {
  test("is read by the office with who gave it, and by everybody with the outcome, under the organisation alone", async () => {
    const { number } = await makeExaminedPlan(round);
    await done(advise(number, "Eerst overleggen."));
    await done(advise(number, "Doen, met de school."));
    const given = { ...theirs, text: "Doen, met de school.", on: round.today };
    expect((await loadDossier(round, number))?.consulted).toEqual([
      { ...given, accountId: partner.accountId, name: "Wijkwerker", askedOn: null },
    ]);
    expect(await shown(number)).toEqual([]);
    await done(screenPlan(coordinator, round.slug, number, yes));
    expect(await shown(number)).toEqual([given]);
  });

  test("is for the organisation of that day, also when the account speaks for another later", async () => {
    const { number } = await makeExaminedPlan(round);
    await done(advise(number));
    await db.roleGrant.updateMany({ where: { accountId: partner.accountId }, data: { organisation: "Politie" } });
    await done(screenPlan(coordinator, round.slug, number, yes));
    expect(await shown(number)).toMatchObject([theirs]);
  });

  test("cannot be given, changed or withdrawn any more once there is an outcome, nor asked", async () => {
    const { number } = await makeExaminedPlan(round);
    await done(advise(number));
    await done(screenPlan(coordinator, round.slug, number, yes));
    const other = await makeOfficer(["partner"]);
    await expectRefused(() => advise(number, "Toch niet."), "plan_is_admitted");
    await expectRefused(() => withdrawPartnerAdvice(partner, round.slug, number), "plan_is_admitted");
    const ask = () => askPartner(coordinator, round.slug, number, { partner: other.accountId });
    await expectRefused(ask, "plan_is_admitted");
    expect(await shown(number)).toMatchObject([{ text: "Doen." }]);
  });

  test("is given in the screening alone, by partners alone, each for the own part", async () => {
    const { number } = await makePlan(round);
    await expectRefused(() => adviseAsPartner(coordinator, round.slug, number, { text: "Doen." }), "not_your_role");
    await done(advise(number));
    const other = await makeOfficer(["partner"]);
    await expectRefused(() => withdrawPartnerAdvice(other, round.slug, number), "no_partner_advice");
    await expectRefused(() => advise(number + 1), "no_such_plan");
    await moveTo(round, "submission");
    await expectRefused(() => advise(number, "Anders."), "too_early");
    await moveTo(round, "valuation");
    await expectRefused(() => withdrawPartnerAdvice(partner, round.slug, number), "too_late");
  });
});

test("the dossier for the raad has it in a column of its own and in dossier.json (R9)", async () => {
  const { number } = await makeExaminedPlan(round, { title: "Een moestuin" });
  await done(advise(number, "Doen, met de school."));
  await done(screenPlan(coordinator, round.slug, number, yes));
  const files = openZip((await makeDossierFile(await moveTo(round, "council"))).bytes);
  expect(tableOf(files, "plannen")).toMatchObject([
    { "Advies van partners": "Stichting Buurt (welzijn): Doen, met de school." },
  ]);
  const json = JSON.parse(textOf(files, "dossier.json")) as { plans: { partnerAdvices: object[] }[] };
  expect(json.plans.map(({ partnerAdvices }) => partnerAdvices)).toEqual([
    [{ ...theirs, text: "Doen, met de school.", on: round.today }],
  ]);
});
