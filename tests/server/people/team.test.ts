import { describe, expect, test } from "vitest";
import type { Team } from "#app/modules/people/core/team.ts";
import { setTeam } from "#app/modules/people/set-team.server.ts";
import { coordinatorsOf, publicTeams, teamOf } from "#app/modules/people/teams.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makeResident } from "#tests/support/factories.ts";
import { done } from "#tests/support/plans-factories.ts";
import { expectRefusedIn } from "#tests/support/written.ts";

const expectRefused = (act: () => Promise<unknown>, reason: string, field: string) =>
  expectRefusedIn(["TeamContact", "AuditEvent"], act, { refused: reason, field });
const nobody = { accountId: null, email: null, phone: null };
const none: Team = {
  ...{ coordinator: nobody, executive: nobody, worker: nobody },
  ...{ police: nobody, green_grey: nobody, enforcement: nobody },
};
const aWijk = (name: string, position: number) => db.wijk.create({ data: { name, position } });

describe("the team of a wijk (R44)", () => {
  test("is what was said last, and an event tells of it", async () => {
    const administrator = await makeOfficer(["administrator"]);
    const { id } = await aWijk("Noord", 1);
    await aWijk("Zuid", 2);
    const coordinator = await makeOfficer(["coordinator"]);
    const account = await db.account.findUniqueOrThrow({ where: { id: coordinator.accountId } });
    const first = { ...none, police: { ...nobody, phone: "0900 1234" } };
    await done(setTeam(administrator, { wijk: id, ...first }));
    const team = {
      ...none,
      coordinator: { ...nobody, accountId: account.id },
      enforcement: { ...nobody, email: "handhaving@test.example", phone: "14 035" },
    };
    await done(setTeam(administrator, { wijk: id, ...team }));
    expect(await teamOf(id)).toEqual({ coordinator: team.coordinator, enforcement: team.enforcement });
    expect(await publicTeams()).toEqual([
      {
        name: "Noord",
        contacts: [
          { function: "coordinator", name: account.displayName, email: account.email, phone: null },
          { function: "enforcement", name: null, email: "handhaving@test.example", phone: "14 035" },
        ],
      },
      { name: "Zuid", contacts: [] },
    ]);
    expect(await coordinatorsOf(["Noord", "Zuid"])).toEqual([{ wijk: "Noord", accountId: account.id }]);
    const events = await db.auditEvent.findMany({ where: { type: "people.team_set" }, orderBy: { id: "asc" } });
    expect(events.map(({ details }) => details)).toEqual([
      { wijk: "Noord", functions: ["police"] },
      { wijk: "Noord", functions: ["coordinator", "enforcement"] },
    ]);
  });

  test("names no resident, and is of a wijk that there is", async () => {
    const administrator = await makeOfficer(["administrator"]);
    const { id } = await aWijk("Noord", 1);
    const { accountId } = await makeResident();
    const team = { ...none, worker: { ...nobody, accountId } };
    await expectRefused(() => setTeam(administrator, { wijk: id, ...team }), "no_such_account", "worker.accountId");
    await expectRefused(() => setTeam(administrator, { wijk: id + 1, ...none }), "no_such_wijk", "wijk");
  });

  test("goes with its wijk, and a colleague who goes leaves the address of the function", async () => {
    const administrator = await makeOfficer(["administrator"]);
    const { id } = await aWijk("Noord", 1);
    const { accountId } = await makeOfficer(["coordinator"]);
    const team = { ...none, coordinator: { accountId, email: "noord@test.example", phone: null } };
    await done(setTeam(administrator, { wijk: id, ...team }));
    await db.account.delete({ where: { id: accountId } });
    expect(await teamOf(id)).toEqual({ coordinator: { ...nobody, email: "noord@test.example" } });
    await db.wijk.delete({ where: { id } });
    expect(await db.teamContact.count()).toBe(0);
  });
});
