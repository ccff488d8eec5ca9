import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { retention } from "#app/modules/audit/core/retention.ts";
import { addDays, utc } from "#app/modules/rounds/core/dates.ts";
import { answerPair } from "#app/modules/waardering/answer-pair.server.ts";
import { issuePair } from "#app/modules/waardering/issue-pair.server.ts";
import { ratePlan } from "#app/modules/waardering/rate-plan.server.ts";
import { resultOf } from "#app/modules/waardering/result.server.ts";
import { db } from "#app/platform/db.server.ts";
import { asOwner, ownerAddress } from "#tests/support/database.ts";
import { makeOfficer, makePlan, makeResident, makeRound } from "#tests/support/factories.ts";
import { runNightly } from "#tests/support/nightly.ts";
import {
  closeValuing,
  makeResidents,
  makeValuedRound,
  rate,
  valuingRules,
} from "#tests/support/waardering-factories.ts";

interface Place {
  readonly id: string;
  readonly xmin: string;
}

/** The rows of a table as they lie, with the transaction that wrote them. */
const asTheyLie = (table: string, id: string) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<Place>(`SELECT ${id}::text AS id, xmin::text FROM "${table}" ORDER BY ctid`);
    return rows;
  });

describe("the order in which residents came", () => {
  test("is in no table of choices any more, and every choice still counts", async () => {
    const { round, plans } = await makeValuedRound(2, { rules: valuingRules({ minimumPerPlan: 1 }) });
    const pairs = await makeValuedRound(3, { rules: valuingRules({ method: "pairs" }) });
    const people = await makeResidents(12);
    for (const by of people) {
      for (const { number } of plans) await rate(by, round, number, 1);
      await rate(by, round, plans[0]?.number ?? 0, -1);
      const pair = (await issuePair(by, pairs.round.slug)) as { pair: string };
      await answerPair(by, pairs.round.slug, { ...pair, answer: "left", reason: null, key: randomUUID() });
      await db.session.create({
        data: {
          accountId: by.accountId,
          tokenHash: Buffer.from(randomUUID()),
          expiresAt: utc(addDays(round.today, 9)),
        },
      });
    }
    const tables = [
      ["Rating", "id"],
      ["IssuedPair", "id"],
      ["Comparison", `"pairId"`],
      ["Participation", `"voterRef"`],
      ["Session", `"tokenHash"`],
    ] as const;
    const before = new Map<string, Place[]>();
    for (const [table, id] of tables) before.set(table, await asTheyLie(table, id));
    expect(await runNightly(ownerAddress())).toContain("shuffled 96");
    for (const [table, id] of tables) {
      const after = await asTheyLie(table, id);
      expect(new Set(after.map(({ xmin }) => xmin)).size, table).toBe(1);
      expect(
        after.map((row) => row.id),
        table,
      ).toEqual((before.get(table) ?? []).map((row) => row.id).sort());
    }
    // What guards the tables stands again, and the site goes on.
    await expect(asOwner((owner) => owner.query(`DELETE FROM "Rating"`))).rejects.toThrow(/append-only/);
    await expect(asOwner((owner) => owner.query(`TRUNCATE "Comparison"`))).rejects.toThrow(/append-only/);
    await rate(await makeResident(), round, plans[0]?.number ?? 0, 1);
    expect(await resultOf(await closeValuing(round))).toMatchObject({ turnout: 13, answers: 25 });
  });

  test("goes without a rating lost or refused that comes in meanwhile", async () => {
    const { round, plans } = await makeValuedRound(3, { rules: valuingRules({ minimumPerPlan: 1 }) });
    const people = await makeResidents(20);
    const night = runNightly(ownerAddress());
    const clock = { isOver: false };
    void night.finally(() => (clock.isOver = true));
    let sent = 0;
    const keys: string[] = [];
    while (!clock.isOver) {
      const by = people[sent++ % people.length];
      if (!by) throw new Error("nobody");
      const key = randomUUID();
      const input = { plan: plans[sent % 3]?.number ?? 0, mark: 1, key };
      expect(await ratePlan(by, round.slug, input)).toHaveProperty("rating");
      // The same form again is the same rating, also in this night.
      expect(await ratePlan(by, round.slug, input)).toHaveProperty("rating");
      keys.push(key);
    }
    await night;
    expect(sent).toBeGreaterThan(50);
    expect(await db.rating.count()).toBe(sent);
    expect(await db.rating.count({ where: { idem: { in: keys } } })).toBe(sent);
  });

  test("is not the site's to take out", async () => {
    await expect(db.$executeRawUnsafe(`TRUNCATE "Rating"`)).rejects.toThrow(/permission denied/);
    await expect(db.$executeRawUnsafe(`ALTER TABLE "Rating" DISABLE TRIGGER USER`)).rejects.toThrow(/must be owner/);
  });
});

describe("what is kept no longer", () => {
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

  test("goes with a report, and what is not over stays", async () => {
    const round = await makeRound({ at: "accountability" });
    const author = await makeResident();
    const officer = await makeOfficer(["coordinator"]);
    const session = (expiresAt: Date) => ({
      accountId: officer.accountId,
      tokenHash: Buffer.from(randomUUID()),
      expiresAt,
    });
    await db.session.createMany({ data: [session(ago(1)), session(ago(-1))] });
    await db.rateLimit.createMany({
      data: [
        { key: "oud", points: 1, expire: BigInt(ago(1).getTime()) },
        { key: "nieuw", points: 1, expire: BigInt(ago(-1).getTime()) },
      ],
    });
    const mail = (sentAt: Date) => ({ to: "a@b.example", subject: "Plan", text: "", sentAt });
    await db.outboxMail.createMany({ data: [mail(ago(31)), mail(ago(29))] });
    const texts = [];
    for (const [state, type, days] of [
      ["removed", "plan.removal_confirmed", 43],
      ["removed", "plan.removal_confirmed", 41],
      ["withdrawn", "plan.withdrawn", 366],
      ["decided", "plan.removal_confirmed", 44],
    ] as const) {
      const plan = await makePlan(round, { state, author, title: `GEHEIM ${days}` });
      await db.planVersion.create({
        data: { planId: plan.id, version: 1, role: "resident", changes: { title: `GEHEIM ${days}` } },
      });
      await db.planSupporter.create({ data: { planId: plan.id, name: `GEHEIM ${days}`, consent: true } });
      await db.auditEvent.create({
        data: {
          type,
          role: "resident",
          actorId: author.accountId,
          planId: plan.id,
          roundId: round.id,
          at: ago(days),
          details: {},
        },
      });
      if (state === "decided")
        await db.removal.create({
          data: { planId: plan.id, reason: "Naam.", requestedById: 1, confirmedAt: ago(days) },
        });
      texts.push(plan.id);
    }
    // The titles of an adopted raadsbesluit, plan by plan; `gone` are those of the plans whose text goes.
    const numbers = await db.plan.findMany({ where: { id: { in: texts } }, orderBy: { id: "asc" } });
    const paper = (titles: readonly string[]) => {
      const rows = numbers.map(({ number }, at) => [number, titles[at] ?? "", "Ja"]);
      const blocks = [
        { kind: "paragraph", text: "Besloten." },
        { kind: "table", rows },
        { kind: "table", rows: [] },
      ];
      return { values: {}, doc: { blocks } };
    };
    await db.resolution.create({
      data: {
        ...{ roundId: round.id, stage: "adopted", text: "Tekst", editedById: 1, meetingOn: utc(round.today) },
        document: paper(["GEHEIM 43", "GEHEIM 41", "GEHEIM 366", "GEHEIM 44"]),
      },
    });
    await makePlan(round, { state: "draft", author });
    await db.auditEvent.create({
      data: { type: "people.signed_in", role: "clerk", actorId: 1, at: ago(731), details: { with: "code" } },
    });
    const said = await runNightly(ownerAddress());
    expect(said).toEqual(
      expect.arrayContaining([
        "destroyed session 1",
        "destroyed rate_limit 1",
        "destroyed mail 1",
        "destroyed people_event 1",
        "destroyed resident_event 1",
        "destroyed removed_text 2",
        "destroyed withdrawn_text 1",
      ]),
    );
    expect(await db.session.count()).toBe(1);
    expect(await db.rateLimit.findMany()).toMatchObject([{ key: "nieuw" }]);
    const [old, recent, withdrawn, decided] = await db.plan.findMany({
      where: { id: { in: texts } },
      orderBy: { id: "asc" },
    });
    expect(old).toMatchObject({ state: "removed", title: "", text: "" });
    expect(recent).toMatchObject({ state: "removed", title: "GEHEIM 41" });
    expect(withdrawn).toMatchObject({ state: "withdrawn", title: "", text: "" });
    expect(decided).toMatchObject({ state: "decided", title: "", text: "" });
    const left = JSON.stringify([await db.planVersion.findMany(), await db.planSupporter.findMany()]);
    expect(left).not.toContain("GEHEIM 43");
    expect(left).not.toContain("GEHEIM 366");
    expect(left).toContain("GEHEIM 41");
    expect(await db.resolution.findFirstOrThrow()).toMatchObject({
      document: paper(["", "GEHEIM 41", "GEHEIM 366", ""]),
    });
    expect(await db.auditEvent.count({ where: { type: "plan.withdrawn", actorId: null } })).toBe(1);
    const reports = await db.destruction.findMany({ orderBy: { id: "asc" } });
    expect(reports.map(({ what, count }) => [what, count])).toContainEqual(["removed_text", 2]);
    expect(reports.every(({ day }) => day.getTime() === utc(round.today).getTime())).toBe(true);
    expect((await runNightly(ownerAddress())).filter((line) => line.startsWith("destroyed"))).toEqual([]);
    await expect(asOwner((owner) => owner.query(`DELETE FROM "AuditEvent"`))).rejects.toThrow(/append-only/);
  });

  test("every kind says how long and where that is from", () => {
    for (const { days, from, source } of Object.values(retention)) {
      expect(days).toBeGreaterThanOrEqual(0);
      expect(from).not.toBe("");
      expect(source).not.toBe("");
    }
  });
});
