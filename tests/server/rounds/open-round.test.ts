import { describe, expect, test } from "vitest";
import { openRound } from "#app/modules/rounds/open-round.server.ts";
import { db } from "#app/platform/db.server.ts";
import { asOwner } from "#tests/support/database.ts";
import { makeOfficer, makeRound, reload, calendarAt } from "#tests/support/factories.ts";
import { addDays } from "#app/modules/rounds/core/dates.ts";
import { today } from "#app/modules/rounds/load.server.ts";

describe("opening a round", () => {
  test("freezes the rules under their hash, gives a fund its purse and leaves an audit event", async () => {
    const round = await makeRound({ kind: "neighbourhood_fund", at: "unopened" });
    const administrator = await makeOfficer(["administrator"]);
    expect(await openRound(administrator, round.slug)).toEqual({ hash: round.rulesHash });
    expect((await reload(round.slug)).opened).toBe(true);
    expect(await db.fund.findUnique({ where: { roundId: round.id } })).toMatchObject({ ceilingCents: 30_000_000n });
    const event = await db.auditEvent.findFirst({ where: { type: "round.opened" } });
    expect(event).toMatchObject({ actorId: administrator.accountId, role: "administrator", roundId: round.id });
  });

  test("is refused on the second time, by others, and from the first date on; nothing is written", async () => {
    const round = await makeRound({ at: "unopened" });
    const administrator = await makeOfficer(["administrator"]);
    const clerk = await makeOfficer(["clerk"]);
    expect(await openRound(clerk, round.slug)).toMatchObject({ refused: "not_your_role" });
    // On the first day itself it is too late too: a round is opened before it.
    for (const days of [-2, -1]) {
      const calendar = calendarAt("citizens_budget", "before", addDays(await today(), days));
      const late = await makeRound({ at: "unopened", calendar });
      expect(await openRound(administrator, late.slug)).toMatchObject({ refused: "opens_too_late" });
    }
    expect(await db.auditEvent.count()).toBe(0);
    await openRound(administrator, round.slug);
    expect(await openRound(administrator, round.slug)).toMatchObject({ refused: "round_already_open" });
    expect(await db.auditEvent.count()).toBe(1);
  });

  test("is refused on a database that may lose or change what it acknowledged", async () => {
    const round = await makeRound({ at: "unopened" });
    const administrator = await makeOfficer(["administrator"]);
    const opened = () => openRound(administrator, round.slug);
    const [{ name } = { name: "" }] = await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
    const tell = async (sql: string) => {
      await asOwner((owner) => owner.query(sql));
      // Settings of a database hold for connections made afterwards.
      await db.$disconnect();
    };
    await tell(`ALTER DATABASE ${name} SET synchronous_commit = off`);
    expect(await opened()).toMatchObject({ refused: "storage_not_durable", with: { settings: "synchronous_commit" } });
    await tell(`ALTER DATABASE ${name} RESET synchronous_commit`);
    await tell(`GRANT UPDATE ON "Rating" TO lvb_app`);
    expect(await opened()).toMatchObject({ refused: "storage_not_guarded" });
    await tell(`REVOKE UPDATE ON "Rating" FROM lvb_app`);
    expect(await db.auditEvent.count()).toBe(0);
    expect(await opened()).toHaveProperty("hash");
  });
});
