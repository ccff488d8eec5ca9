import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { keptTables, retention, tablesOf } from "#app/modules/audit/core/retention.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { addDays, utc, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { adoptAward } from "#app/modules/fonds/adopt-award.server.ts";
import { answerPair } from "#app/modules/waardering/answer-pair.server.ts";
import { issuePair } from "#app/modules/waardering/issue-pair.server.ts";
import { ratePlan } from "#app/modules/waardering/rate-plan.server.ts";
import { countPaper, turnout } from "#app/modules/waardering/queries.server.ts";
import { resultOf } from "#app/modules/waardering/result.server.ts";
import { voterRef } from "#app/modules/waardering/voter.server.ts";
import { db } from "#app/platform/db.server.ts";
import { asOwner, ownerAddress } from "#tests/support/database.ts";
import { makeOfficer, makePlan, makeResident, makeRound } from "#tests/support/factories.ts";
import { aPdf } from "#tests/support/files.ts";
import { makeAwardedRound, makeScoredRound } from "#tests/support/fonds-factories.ts";
import { runNightly } from "#tests/support/nightly.ts";
import { done, moveTo } from "#tests/support/plans-factories.ts";
import {
  closeValuing,
  identifyAs,
  makeEntry,
  makeResidents,
  makeValuedRound,
  rate,
  registerChannels,
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

/** A ballot on paper that was entered once. */
const aBallot = (roundId: number, personRef: string) => ({
  ...{ roundId, voterRef: voterRef(roundId, personRef) },
  ...{ answersHash: Buffer.from(randomUUID()), enteredHash: Buffer.from(randomUUID()) },
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
      const { entry } = await makeEntry(round);
      await db.registeredAccount.create({ data: { entryId: entry, roundId: round.id, accountId: by.accountId } });
      await db.paperBallot.create({ data: aBallot(round.id, entry) });
    }
    const tables = [
      ["Rating", "id"],
      ["IssuedPair", "id"],
      ["Comparison", `"pairId"`],
      ["Participation", `"voterRef"`],
      ["Session", `"tokenHash"`],
      ["RegisterEntry", "id"],
      ["Stemcode", "hash"],
      ["RegisteredAccount", `"entryId"`],
      ["PaperBallot", `"voterRef"`],
    ] as const;
    const before = new Map<string, Place[]>();
    for (const [table, id] of tables) before.set(table, await asTheyLie(table, id));
    expect(await runNightly(ownerAddress())).toContain("shuffled 144");
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
      const step = { planId: plan.id, title: `GEHEIM ${days}`, text: "", plannedOn: utc(round.today) };
      const { id: milestoneId } = await db.milestone.create({ data: step });
      const file = { planId: plan.id, description: `GEHEIM ${days}`, bytes: aPdf };
      await db.planFile.create({ data: { ...file, milestoneId, kind: "document" } });
      await db.planFile.create({ data: { ...file, kind: "receipt", cents: 12_50 } });
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
      if (days === 41) await db.planFile.create({ data: { ...file, kind: "receipt", cents: 12_50, at: ago(2556) } });
      texts.push(plan.id);
    }
    // The titles of an adopted raadsbesluit and raadsvoorstel, plan by plan; `gone` are those of the plans whose text goes.
    const numbers = await db.plan.findMany({ where: { id: { in: texts } }, orderBy: { id: "asc" } });
    const paper = (titles: readonly string[]) => {
      const rows = numbers.map(({ number }, at) => [number, titles[at] ?? "", "Ja"]);
      const columns = (second: string) => [{ kind: "number" }, { kind: second }];
      // A table by programme has numbers too, which are not those of plans
      const byProgramme = numbers.map(({ number }) => [number, 3]);
      const blocks = [
        { kind: "paragraph", text: "Besloten." },
        { kind: "table", columns: columns("text"), rows },
        { kind: "table", columns: columns("text"), rows: [] },
        { kind: "table", columns: columns("number"), rows: byProgramme },
      ];
      return { values: {}, doc: { blocks } };
    };
    await db.resolution.create({
      data: {
        ...{ roundId: round.id, stage: "adopted", text: "Tekst", editedById: 1, meetingOn: utc(round.today) },
        document: paper(["GEHEIM 43", "GEHEIM 41", "GEHEIM 366", "GEHEIM 44"]),
      },
    });
    await db.councilProposal.create({
      data: {
        ...{ roundId: round.id, version: 1, texts: {}, adoptedOn: utc(round.today), storedById: 1 },
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
        "destroyed receipt 1",
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
    const files = await db.planFile.findMany({ select: { kind: true, description: true } });
    expect(files).toEqual([
      { kind: "document", description: "GEHEIM 41" },
      { kind: "receipt", description: "GEHEIM 41" },
    ]);
    const left = JSON.stringify([
      ...[await db.planVersion.findMany(), await db.planSupporter.findMany()],
      ...[await db.milestone.findMany(), files],
    ]);
    expect(left).not.toContain("GEHEIM 43");
    expect(left).not.toContain("GEHEIM 366");
    expect(left).toContain("GEHEIM 41");
    expect(await db.resolution.findFirstOrThrow()).toMatchObject({
      document: paper(["", "GEHEIM 41", "GEHEIM 366", ""]),
    });
    expect(await db.councilProposal.findFirstOrThrow()).toMatchObject({
      document: paper(["", "GEHEIM 41", "GEHEIM 366", ""]),
    });
    expect(await db.auditEvent.count({ where: { type: "plan.withdrawn", actorId: null } })).toBe(1);
    const reports = await db.destruction.findMany({ orderBy: { id: "asc" } });
    expect(reports.map(({ what, count }) => [what, count])).toContainEqual(["removed_text", 2]);
    expect(reports.every(({ day }) => day.getTime() === utc(round.today).getTime())).toBe(true);
    expect((await runNightly(ownerAddress())).filter((line) => line.startsWith("destroyed"))).toEqual([]);
    await expect(asOwner((owner) => owner.query(`DELETE FROM "AuditEvent"`))).rejects.toThrow(/append-only/);
  });

  test("a register goes with the key of its round, and what it brought is counted as before", async () => {
    const rules = valuingRules({ minimumPerPlan: 1 }, { channels: registerChannels });
    const made = [];
    for (let at = 0; at < 2; at++) {
      const { round } = await makeValuedRound(2, { rules });
      const holder = await identifyAs(round, await makeEntry(round));
      await rate(holder, round, 1, 1);
      const [tied, onPaper] = [await makeEntry(round), await makeEntry(round)];
      const { accountId } = await makeResident();
      await db.registeredAccount.create({ data: { entryId: tied.entry, roundId: round.id, accountId } });
      await db.paperBallot.create({ data: aBallot(round.id, onPaper.entry) });
      made.push(await closeValuing(round));
    }
    const [over, other] = made;
    if (!over || !other) throw new Error("two rounds were made");
    const never = await makeRound({ kind: "citizens_budget", at: "unopened", rules });
    await makeEntry(never);
    const retired = (removedOn: LocalDate) =>
      db.retiredPerson.create({
        data: { emailHash: Buffer.from(randomUUID()), personRef: randomUUID(), removedOn: utc(removedOn) },
      });
    const [open] = [await makeValuedRound(1), await retired("2001-01-01"), await retired(over.today)];
    const countsOf = async (round: Round) => [
      await resultOf(round),
      await turnout(round.id),
      await countPaper(round.id),
    ];
    const before = await countsOf(over);
    expect(before).toMatchObject([{ turnout: 1, answers: 1 }, 1, { waiting: 1, blocked: 0 }]);
    await db.destruction.create({ data: { what: "round_key", count: 1, roundId: over.id } });
    expect(await runNightly(ownerAddress())).toEqual(
      expect.arrayContaining(["destroyed register 3", "destroyed paper_ballot 1", "destroyed retired_person 1"]),
    );
    for (const table of [db.registerEntry, db.paperBallot] as const)
      expect(await (table as typeof db.paperBallot).count({ where: { roundId: over.id } })).toBe(0);
    expect(await db.registeredAccount.count({ where: { roundId: over.id } })).toBe(0);
    expect(await db.stemcode.count({ where: { entry: { roundId: over.id } } })).toBe(0);
    expect(await countsOf(over)).toEqual(before);
    expect(await db.registerEntry.groupBy({ by: ["roundId"], _count: true, orderBy: { roundId: "asc" } })).toEqual([
      { roundId: other.id, _count: 3 },
      { roundId: never.id, _count: 1 },
    ]);
    expect(await db.retiredPerson.findMany()).toMatchObject([{ removedOn: utc(over.today) }]);
    const reports = await db.destruction.findMany({ where: { what: { in: ["register", "paper_ballot"] } } });
    expect(reports.map(({ roundId, count }) => [roundId, count])).toEqual([
      [over.id, 3],
      [over.id, 1],
    ]);
    // Once nobody values any more, coming back is no second voice.
    await db.roundPhase.updateMany({
      where: { roundId: open.round.id, phase: "valuation" },
      data: { startsOn: utc(addDays(over.today, -3)), endsOn: utc(addDays(over.today, -1)) },
    });
    await db.roundPhase.deleteMany({ where: { roundId: never.id, NOT: { phase: "valuation" } } });
    await db.roundPhase.updateMany({
      where: { roundId: never.id },
      data: { startsOn: utc(addDays(over.today, -9)), endsOn: utc(addDays(over.today, -9)) },
    });
    expect(await runNightly(ownerAddress())).toEqual(
      expect.arrayContaining(["destroyed register 1", "destroyed retired_person 1"]),
    );
  });

  test("a begun score sheet goes once the award of its round is adopted, or its advice phase is over", async () => {
    const adopted = await makeAwardedRound([[100]], [0]);
    await done(adoptAward(adopted.chair, adopted.round.slug, { version: 1 }));
    const over = await makeScoredRound([[100]], [0]);
    const advising = await makeScoredRound([[100]], [0]);
    await moveTo(over.round, "council");
    await db.draftSheet.createMany({
      data: [adopted, over, advising].map(({ plans: [plan], chair }) => ({
        ...{ planId: plan?.id ?? 0, memberId: chair.accountId, marks: [] },
      })),
    });
    expect(await runNightly(ownerAddress())).toContain("destroyed draft_sheet 2");
    expect(await db.draftSheet.findMany({ select: { planId: true } })).toEqual([{ planId: advising.plans[0]?.id }]);
  });

  test("of every table something goes at some time, or it is written down why nothing does", () => {
    const models = [...readFileSync("prisma/schema.prisma", "utf8").matchAll(/^model (\w+)/gm)].map(([, name]) => name);
    const taken = Object.values(tablesOf).flat();
    expect([...new Set([...taken, ...Object.keys(keptTables)])].sort()).toEqual(models.sort());
    expect(Object.keys(keptTables).filter((table) => taken.includes(table))).toEqual([]);
    for (const reason of Object.values(keptTables)) expect(reason.length).toBeGreaterThan(15);
  });

  test("every kind says how long and where that is from", () => {
    for (const { days, from, source } of Object.values(retention)) {
      expect(days).toBeGreaterThanOrEqual(0);
      expect(from).not.toBe("");
      expect(source).not.toBe("");
    }
  });
});
