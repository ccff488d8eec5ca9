import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { removeAccount } from "#app/modules/people/remove-account.server.ts";
import { rememberedActor } from "#app/modules/people/remembered-actor.server.ts";
import { endSession, startSession, tokenHash } from "#app/modules/people/sessions.server.ts";
import type { Resident } from "#app/modules/people/core/actor.ts";
import { visitor } from "#app/modules/people/core/actor.ts";
import { ratePlan, ratePlans } from "#app/modules/waardering/rate-plan.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeResident, makeRound } from "#tests/support/factories.ts";
import {
  closeValuing,
  makeResidents,
  makeValuedRound,
  rate,
  valuingRules,
  type ValuedRound,
} from "#tests/support/waardering-factories.ts";

let place: ValuedRound;
let resident: Resident;
const ratings = () => db.rating.findMany({ orderBy: { sequence: "asc" } });
const one = (plan = 1, mark = 1, key = randomUUID()) => ({ plan, mark, key });

beforeEach(async () => {
  place = await makeValuedRound(2);
  resident = await makeResident();
});

describe("rating a plan", () => {
  it("stores the rating at once, without anything that names the person", async () => {
    await rate(resident, place.round, 1, 1);
    const [row] = await ratings();
    expect(row).toMatchObject({ roundId: place.round.id, planId: place.plans[0]?.id, value: 1, sequence: 1 });
    expect(Buffer.from(row?.voterRef ?? []).toString("hex")).not.toContain(resident.personRef.replaceAll("-", ""));
    expect(await db.auditEvent.count()).toBe(0);
  });

  it("keeps the time no finer than a day", async () => {
    await rate(resident, place.round, 1, 1);
    const columns = await db.$queryRaw<{ type: string }[]>`
      SELECT data_type AS type FROM information_schema.columns WHERE table_name IN ('Rating', 'IssuedPair', 'Comparison')`;
    expect(columns.map(({ type }) => type).filter((type) => type.startsWith("time"))).toEqual([]);
  });

  it("answers a repeated sending with the same receipt and stores nothing more", async () => {
    const input = one();
    const first = await ratePlan(resident, place.round.slug, input);
    const again = await ratePlan(resident, place.round.slug, input);
    expect(first).toMatchObject({ plan: 1, mark: 1 });
    expect(again).toEqual(first);
    expect(await ratings()).toHaveLength(1);
  });

  it("answers a repeated sending after close too: what is stored is stored", async () => {
    const input = one();
    const first = await ratePlan(resident, place.round.slug, input);
    await closeValuing(place.round);
    expect(await db.rating.count()).toBe(1);
    expect(await ratePlan(resident, place.round.slug, input)).toEqual(first);
  });

  it("does so also where the site has seen that the round is closed, and stores nothing new", async () => {
    const input = one();
    const first = await ratePlan(resident, place.round.slug, input);
    await closeValuing(place.round);
    const late = [one(2), one(1, -1, input.key), one()];
    for (const other of late)
      expect(await ratePlan(resident, place.round.slug, other)).toEqual({ refused: "too_late" });
    expect(await ratePlan(await makeResident(), place.round.slug, input)).toEqual({ refused: "too_late" });
    expect(await ratePlan(resident, place.round.slug, input)).toEqual(first);
    expect(await ratePlans(resident, place.round.slug, [input, one(2)])).toEqual({ refused: "too_late" });
    expect(await db.rating.count()).toBe(1);
  });

  it("refuses another rating under the same key", async () => {
    const key = randomUUID();
    await ratePlan(resident, place.round.slug, one(1, 1, key));
    const others = [
      await ratePlan(resident, place.round.slug, one(1, -1, key)),
      await ratePlan(resident, place.round.slug, one(2, 1, key)),
      await ratePlan(await makeResident(), place.round.slug, one(1, 1, key)),
    ];
    expect(others).toEqual(others.map(() => ({ refused: "key_reused" })));
    expect(await ratings()).toHaveLength(1);
  });

  it("keeps every change of mind, the last one last", async () => {
    for (const mark of [1, -1, 1, -1]) await rate(resident, place.round, 1, mark);
    expect((await ratings()).map(({ value, sequence }) => [value, sequence])).toEqual([
      [1, 1],
      [-1, 2],
      [1, 3],
      [-1, 4],
    ]);
  });

  it("takes the marks of the round's scale and no others", async () => {
    const { round } = await makeValuedRound(1, { rules: valuingRules({ scale: "five", count: "mean" }) });
    for (const mark of [0, 6, -1]) {
      expect(await ratePlan(resident, round.slug, one(1, mark))).toEqual({ refused: "no_such_mark" });
    }
    await rate(resident, round, 1, 5);
    expect(await ratePlan(resident, place.round.slug, one(1, 5))).toEqual({ refused: "no_such_mark" });
  });

  it("gives one person different references in two rounds", async () => {
    const other = await makeValuedRound(1);
    await rate(resident, place.round, 1, 1);
    await rate(resident, other.round, 1, 1);
    const refs = (await ratings()).map(({ voterRef }) => Buffer.from(voterRef).toString("hex"));
    expect(new Set(refs).size).toBe(2);
  });
});

describe("who may not rate, or not this", () => {
  it.each([
    ["a visitor", () => visitor, "not_signed_in"],
    ["a council member", () => makeOfficer(["council_member"]), "office_accounts_do_not"],
    ["an administrator", () => makeOfficer(["administrator"]), "office_accounts_do_not"],
    ["somebody too young", () => makeResident({ birthYear: new Date().getUTCFullYear() - 11 }), "too_young"],
    ["somebody from elsewhere", () => makeResident({ wijk: null }), "lives_elsewhere"],
  ])("refuses %s", async (_, who, refused) => {
    expect(await ratePlan(await who(), place.round.slug, one())).toMatchObject({ refused });
    expect(await db.rating.count()).toBe(0);
  });

  it("refuses a plan that does not take part", async () => {
    const states = ["submitted", "not_admitted", "out_of_scope", "withdrawn", "removed"] as const;
    for (const state of states) {
      const plan = await makePlan(place.round, { state });
      expect(await ratePlan(resident, place.round.slug, one(plan.number))).toEqual({ refused: "plan_not_valued" });
    }
    const child = await makePlan(place.round, { state: "merged", parentId: place.plans[0]?.id ?? 0 });
    expect(await ratePlan(resident, place.round.slug, one(child.number))).toEqual({ refused: "plan_not_valued" });
    expect(await ratePlan(resident, place.round.slug, one(999))).toEqual({ refused: "no_such_plan" });
  });

  it("refuses rating where the round asks for pairs, and in another kind of round", async () => {
    const pairs = await makeValuedRound(1, { rules: valuingRules({ method: "pairs" }) });
    expect(await ratePlan(resident, pairs.round.slug, one())).toEqual({ refused: "other_method" });
    const fund = await makeRound({ kind: "neighbourhood_fund", at: "scoring" });
    expect(await ratePlan(resident, fund.slug, one())).toEqual({ refused: "not_in_this_kind" });
    expect(await ratePlan(resident, "bestaat-niet", one())).toEqual({ refused: "no_such_round" });
  });
});

describe("time", () => {
  it.each([
    ["unopened", "round_not_open"],
    ["submission", "too_early"],
    ["advice", "too_late"],
    ["after", "too_late"],
  ] as const)("refuses in a round that is %s", async (at, refused) => {
    const { round } = await makeValuedRound(1, { at });
    expect(await ratePlan(resident, round.slug, one())).toEqual({ refused });
  });

  it("goes by the clock of the database, also where this process still remembers an open round", async () => {
    await rate(resident, place.round, 1, 1);
    await closeValuing(place.round);
    expect(await ratePlan(resident, place.round.slug, one())).toEqual({ refused: "too_late" });
    expect(await db.rating.count()).toBe(1);
  });

  it("goes by the rules in force, also where this process still remembers the earlier ones", async () => {
    const young = await makeResident({ birthYear: new Date().getUTCFullYear() - 14 });
    await rate(young, place.round, 1, 1);
    const document = JSON.parse(
      JSON.stringify({ ...place.round.rules, value: { minimumAge: 16, wijken: [] } }),
    ) as object;
    await db.rulesVersion.create({
      data: { roundId: place.round.id, version: 2, document, hash: "2" },
    });
    expect(await ratePlan(young, place.round.slug, one(2))).toMatchObject({ refused: "too_young" });
  });
});

describe("sessions", () => {
  it("stores for a session that lasts and refuses one that has ended, though the person is remembered", async () => {
    const token = await startSession({ id: resident.accountId, kind: "resident" });
    const session = tokenHash(token);
    expect(await ratePlan(await rememberedActor(token), place.round.slug, one(), session)).toMatchObject({ plan: 1 });
    await endSession(token);
    const remembered = await rememberedActor(token);
    expect(remembered).toEqual(resident);
    expect(await ratePlan(remembered, place.round.slug, one(2), session)).toEqual({ refused: "not_signed_in" });
    expect(await db.rating.count()).toBe(1);
  });

  it("refuses a session that has expired", async () => {
    const token = await startSession({ id: resident.accountId, kind: "resident" });
    await db.session.updateMany({ data: { expiresAt: new Date("2026-01-01") } });
    expect(await ratePlan(resident, place.round.slug, one(), tokenHash(token))).toEqual({ refused: "not_signed_in" });
  });

  it("ends with the account", async () => {
    const token = await startSession({ id: resident.accountId, kind: "resident" });
    await rememberedActor(token);
    await removeAccount(resident);
    const remembered = await rememberedActor(token);
    expect(await ratePlan(remembered, place.round.slug, one(), tokenHash(token))).toEqual({ refused: "not_signed_in" });
  });
});

describe("at the same time", () => {
  it("counts 50 voters who each send the same form 20 times in parallel once each, without an error", async () => {
    const residents = await makeResidents(50);
    const sendings = residents.flatMap((by) => {
      const input = one();
      return Array.from({ length: 20 }, () => () => ratePlan(by, place.round.slug, input));
    });
    const results = await Promise.all(sendings.map((send) => send()));
    expect(results.filter((result) => "refused" in result)).toEqual([]);
    expect(await db.rating.count()).toBe(50);
    expect(await db.participation.count()).toBe(50);
  });

  it("numbers 20 different forms of one voter for one plan in turn: the last one counts", async () => {
    const marks = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? 1 : -1));
    await Promise.all(marks.map((mark) => ratePlan(resident, place.round.slug, one(1, mark))));
    const rows = await ratings();
    expect(rows.map(({ sequence }) => sequence)).toEqual(marks.map((_, at) => at + 1));
    expect(await db.participation.count()).toBe(1);
  });
});
