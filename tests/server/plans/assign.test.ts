import { describe, expect, test } from "vitest";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { grantRole } from "#app/modules/people/grant-role.server.ts";
import { knownWijken } from "#app/modules/people/queries.server.ts";
import { setTeam } from "#app/modules/people/set-team.server.ts";
import { holdersOf, tasksOf } from "#app/modules/plans/core/work.ts";
import { assignPlans } from "#app/modules/plans/assign-plans.server.ts";
import { listWork, loadDossier } from "#app/modules/plans/dossier.server.ts";
import { loadHandlers } from "#app/modules/people/handlers.server.ts";
import { listOwnPlans } from "#app/modules/plans/queries.server.ts";
import { submitPlan } from "#app/modules/plans/submit-plan.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeResident, makeRound, makeWijk } from "../../support/factories.ts";
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

    const withdrawn = await makePlan(round, { state: "withdrawn" });
    const over = await makePlan(await makeRound({ at: "after" }), { state: "decided" });
    const stay = { id: { in: [withdrawn.id, over.id] } };
    await db.plan.updateMany({ where: stay, data: { handlerId: first.accountId } });
    const administrator = await makeOfficer(["administrator"]);
    const revoked = { accountId: first.accountId, role: "coordinator", granted: false } as const;
    await done(grantRole(administrator, revoked));
    // A plan is always in somebody's hands: those of who does not work on plans any more go to the next.
    expect((await handlersOf(round.id)).slice(0, 4)).toEqual(Array<string>(4).fill("Coördinator Zuid"));
    expect((await loadDossier(round, 1))?.handler?.name).toBe("Coördinator Zuid");
    expect(await shown()).toEqual(Array<string>(4).fill("Coördinator Zuid"));
    // What left its round, or is of one that is over, stays as it is
    expect(await db.plan.count({ where: { ...stay, handlerId: first.accountId } })).toBe(2);
    const given = await db.auditEvent.findMany({ where: { type: "plan.assigned", roundId: round.id } });
    expect(given).toMatchObject([1, 2].map(() => ({ actorId: administrator.accountId, role: "administrator" })));
  });

  test("goes to the coordinator of its wijk, without one to the team, until one of it takes the plan (R44)", async () => {
    const round = await makeRound({ at: "submission" });
    const resident = await makeResident({ wijk: "Oost" });
    const [official, colleague] = [await makeOfficer(["official"]), await makeOfficer(["official", "coordinator"])];
    const { id: wijkId } = await makeWijk("Oost");
    const member = (of: string, { accountId }: { accountId: number }) =>
      db.teamContact.create({ data: { wijkId, function: of, accountId } });
    await member("worker", official);
    await member("police", await makeOfficer(["clerk"]));
    const ownerOf = async (number: number) => {
      const [plan] = (await listWork(round.id, await loadHandlers())).filter((one) => one.number === number);
      return [plan?.handler?.accountId ?? null, plan?.team?.wijk ?? null];
    };
    await done(submitPlan(resident, round.slug, sent({ title: "Van een team" })));
    expect(await ownerOf(1)).toEqual([null, "Oost"]);
    const [own] = await listOwnPlans(resident.accountId);
    expect(own).toMatchObject({ handler: null, team: "Oost" });
    const [work] = await listWork(round.id, await loadHandlers());
    expect(work && tasksOf(work, round)[0]).toMatchObject({ what: "assign" });
    expect(work && holdersOf(work).map(({ accountId }) => accountId)).toEqual([official.accountId]);

    await member("coordinator", colleague);
    await done(submitPlan(await makeResident(), round.slug, sent({ neighbourhoods: ["oost"] })));
    expect(await ownerOf(2)).toEqual([colleague.accountId, null]);

    await done(assignPlans(official, round.slug, { plans: [1], handler: official.accountId }));
    expect(await ownerOf(1)).toEqual([official.accountId, null]);
    await done(assignPlans(official, round.slug, { plans: [1, 2], handler: { team: wijkId } }));
    expect(await ownerOf(2)).toEqual([null, "Oost"]);
    expect(await db.auditEvent.findMany({ where: { type: "plan.assigned_to_team", roundId: round.id } })).toMatchObject(
      [1, 2].map(() => ({ actorId: official.accountId, details: { wijk: "Oost" } })),
    );
    const empty = await makeWijk("Leeg");
    await expectRefused(
      () => assignPlans(official, round.slug, { plans: [1], handler: { team: empty.id } }),
      "no_such_colleague",
    );
  });

  test("goes on to others when nobody of the team that has it works on plans any more, and keeps its wijk till then", async () => {
    await db.roleGrant.deleteMany({ where: { role: "coordinator" } });
    const round = await makeRound({ at: "submission" });
    const [next, member, administrator] = [
      await makeOfficer(["coordinator"]),
      await makeOfficer(["official"]),
      await makeOfficer(["administrator"]),
    ];
    const team = async (name: string) => {
      const { id } = await makeWijk(name);
      await db.teamContact.create({ data: { wijkId: id, function: "worker", accountId: member.accountId } });
      return id;
    };
    const [set, lost] = [await team("Zuidoost"), await team("Zuidwest")];
    const plans = [await makePlan(round), await makePlan(round)];
    for (const [at, teamId] of [set, lost].entries())
      await db.plan.update({ where: { id: plans[at]?.id ?? 0 }, data: { handlerId: null, teamId } });
    expect((await knownWijken()).filter(({ id }) => id === set)).toMatchObject([{ plans: 1 }]);

    const nobody = { accountId: null, email: null, phone: null };
    const empty = { coordinator: nobody, executive: nobody, worker: nobody };
    const none = { ...empty, police: nobody, green_grey: nobody, enforcement: nobody };
    const owners = async () =>
      (await listWork(round.id, await loadHandlers())).map(({ handler, team: of }) => [handler?.accountId, of?.wijk]);
    await done(setTeam(administrator, { wijk: set, ...none }));
    expect(await owners()).toEqual([
      [next.accountId, undefined],
      [undefined, "Zuidwest"],
    ]);
    expect((await knownWijken()).filter(({ id }) => id === set)).toMatchObject([{ plans: 0 }]);
    await done(grantRole(administrator, { accountId: member.accountId, role: "official", granted: false }));
    expect(await owners()).toEqual(Array(2).fill([next.accountId, undefined]));
    const given = await db.auditEvent.findMany({ where: { type: "plan.assigned", roundId: round.id } });
    expect(given.map(({ planId }) => planId)).toEqual(plans.map(({ id }) => id));
  });

  test("is a task of everybody who works on plans, as long as nobody did when it came in", async () => {
    const administrator = await makeOfficer(["administrator"]);
    await db.roleGrant.deleteMany({ where: { role: { in: ["coordinator", "official"] } } });
    const round = await makeRound({ at: "submission" });
    const last = await makeOfficer(["official"]);
    await done(submitPlan(await makeResident(), round.slug, sent()));
    await done(grantRole(administrator, { accountId: last.accountId, role: "official", granted: false }));
    const [work] = await listWork(round.id, await loadHandlers());
    expect(work).toMatchObject({ handler: null, team: null });
    expect(work && tasksOf({ ...work, state: "admitted", advised: true }, round)).toMatchObject([{ what: "assign" }]);
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
