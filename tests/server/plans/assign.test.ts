import { describe, expect, test } from "vitest";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { grantRole } from "#app/modules/people/grant-role.server.ts";
import { assignPlans } from "#app/modules/plans/assign-plans.server.ts";
import { listWork, loadDossier } from "#app/modules/plans/dossier.server.ts";
import { loadHandlers } from "#app/modules/plans/handlers.server.ts";
import { listOwnPlans } from "#app/modules/plans/queries.server.ts";
import { submitPlan } from "#app/modules/plans/submit-plan.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeResident, makeRound } from "../../support/factories.ts";
import { done, expectRefused, sent } from "../../support/plans-factories.ts";

const handlersOf = async (roundId: number) =>
  (await listWork(roundId, await loadHandlers())).map(({ handler }) => handler?.name ?? null);

describe("a plan that comes in (R51)", () => {
  test("goes to the coordinator with the fewest plans of its round, and who proposed it reads to whom", async () => {
    await db.roleGrant.deleteMany({ where: { role: "coordinator" } });
    const round = await makeRound({ at: "submission" });
    const resident = await makeResident();
    const first = await makeOfficer(["coordinator"], { name: "Coördinator Noord" });
    await makeOfficer(["coordinator"], { name: "Coördinator Zuid" });
    for (let at = 0; at < 4; at++) await done(submitPlan(resident, round.slug, sent({ title: `Plan ${at}` })));
    expect(await handlersOf(round.id)).toEqual([
      ...["Coördinator Noord", "Coördinator Zuid", "Coördinator Noord", "Coördinator Zuid"],
    ]);
    const shown = async () => (await listOwnPlans(resident.accountId)).map(({ handler }) => handler).toReversed();
    expect(await shown()).toEqual(await handlersOf(round.id));
    const submitted = await db.auditEvent.findMany({ where: { type: "plan.submitted", roundId: round.id } });
    expect(submitted.map(({ details }) => details)).toContainEqual(
      expect.objectContaining({ number: 1, accountId: first.accountId }),
    );

    const administrator = await makeOfficer(["administrator"]);
    const revoked = { accountId: first.accountId, role: "coordinator", granted: false } as const;
    await done(grantRole(administrator, revoked));
    // Who does not work on plans any more has none in hand: a colleague has to be chosen.
    expect(await handlersOf(round.id)).toEqual([null, "Coördinator Zuid", null, "Coördinator Zuid"]);
    expect((await loadDossier(round, 1))?.handler).toBeNull();
    expect(await shown()).toEqual(await handlersOf(round.id));
  });
});

describe("giving plans to a colleague", () => {
  test("gives all of them at once, each with an event of its own; what the colleague had already has none", async () => {
    const round = await makeRound({ at: "screening" });
    const [official, colleague] = [await makeOfficer(["official"]), await makeOfficer(["coordinator"])];
    const plans = [await makePlan(round), await makePlan(round), await makePlan(round)];
    const given = { handler: colleague.accountId };
    await done(assignPlans(official, round.slug, { ...given, plans: [2] }));
    expect(await assignPlans(official, round.slug, { ...given, plans: [1, 2, 2, 3] })).toEqual({ plans: 2 });
    expect(await handlersOf(round.id)).toEqual([colleague.name, colleague.name, colleague.name]);
    const events = await db.auditEvent.findMany({ where: { type: "plan.assigned", roundId: round.id } });
    expect(events.map(({ planId }) => planId).toSorted()).toEqual(plans.map(({ id }) => id).toSorted());
    expect(events[0]).toMatchObject({ actorId: official.accountId, details: { accountId: colleague.accountId } });
  });

  test("gives none when one of them is not there, or is still a draft", async () => {
    const round = await makeRound({ at: "screening" });
    const official = await makeOfficer(["official"]);
    await makePlan(round);
    await makePlan(round, { state: "draft" });
    for (const plans of [
      [1, 2],
      [1, 99],
    ])
      await expectRefused(
        () => assignPlans(official, round.slug, { plans, handler: official.accountId }),
        "no_such_plan",
      );
  });

  test("gives none to who does not work on plans", async () => {
    const round = await makeRound({ at: "screening" });
    const official = await makeOfficer(["official"]);
    await makePlan(round);
    const others = [await makeResident(), await makeOfficer(["clerk"]), await makeOfficer([])];
    for (const { accountId } of others)
      await expectRefused(
        () => assignPlans(official, round.slug, { plans: [1], handler: accountId }),
        "no_such_colleague",
      );
    expect(isRefused(await assignPlans(official, round.slug, { plans: [1], handler: 2_000_000_000 }))).toBe(true);
  });
});
