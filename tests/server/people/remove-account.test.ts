import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Resident } from "#app/modules/people/core/actor.ts";
import { visitor } from "#app/modules/people/core/actor.ts";
import { register } from "#app/modules/people/register.server.ts";
import { removeAccount } from "#app/modules/people/remove-account.server.ts";
import { sendLink } from "#app/modules/people/send-link.server.ts";
import { actorOf, startSession } from "#app/modules/people/sessions.server.ts";
import { answerPair } from "#app/modules/waardering/answer-pair.server.ts";
import { issuePair } from "#app/modules/waardering/issue-pair.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeResident, makeRound, tokenFor } from "#tests/support/factories.ts";
import { ownerAddress } from "#tests/support/database.ts";
import { runNightly } from "#tests/support/nightly.ts";
import { makeValuedRound, rate, valuingRules } from "#tests/support/waardering-factories.ts";

const email = "inwoner-12@voorbeeld.example";
let resident: Resident;

beforeEach(async () => {
  resident = await makeResident({ email });
});

async function registerAgain(): Promise<Resident> {
  const answers = { password: "drie losse woorden", displayName: "Inwoner 12", birthYear: 1980, wijk: "Noord" };
  const result = await register({ token: await tokenFor(email), ...answers });
  if ("refused" in result) throw new Error(result.refused);
  const actor = await actorOf(result.token);
  if (actor.kind !== "resident") throw new Error("not a resident");
  return actor;
}

describe("removing an account", () => {
  it("takes away the account, its sessions, its mails and its link", async () => {
    const token = await startSession({ id: resident.accountId, kind: "resident" });
    await sendLink({ email, back: "", from: "192.0.2.1" });
    expect(await removeAccount(resident)).toEqual({ done: true });
    expect(await actorOf(token)).toEqual(visitor);
    expect(await db.account.count()).toBe(0);
    expect(await db.session.count()).toBe(0);
    expect(await db.outboxMail.count()).toBe(0);
    expect(await db.invitation.count()).toBe(0);
  });

  it("keeps the person's reference under a hash that does not hold the address", async () => {
    await removeAccount(resident);
    const [kept] = await db.retiredPerson.findMany();
    expect(kept?.personRef).toBe(resident.personRef);
    expect(Buffer.from(kept?.emailHash ?? []).toString("latin1")).not.toContain("inwoner");
  });

  it("leaves the plans, without their author", async () => {
    const { round } = await makeValuedRound(0);
    const plan = await makePlan(round, { author: resident, state: "admitted" });
    await db.plan.update({ where: { id: plan.id }, data: { displayName: "Familie van nummer 12" } });
    await removeAccount(resident);
    expect(await db.plan.findUnique({ where: { id: plan.id } })).toMatchObject({ authorId: null, displayName: null });
  });

  it("takes the chosen name out of the versions of the plans and deletes drafts, in the next night", async () => {
    const round = await makeRound({ at: "submission" });
    const named = async (author: Resident, state: "draft" | "submitted") => {
      const { id } = await makePlan(round, { author, state });
      const name = { old: null, new: "Familie van nummer 12" };
      const changes = { title: { old: null, new: "Bankjes" }, displayName: name };
      await db.planVersion.create({ data: { planId: id, version: 1, role: "resident", changes } });
      return id;
    };
    const [draft, handedIn] = [await named(resident, "draft"), await named(resident, "submitted")];
    const another = await named(await makeResident(), "submitted");
    await removeAccount(resident);
    expect(await runNightly(ownerAddress())).toEqual(
      expect.arrayContaining(["destroyed draft 1", "destroyed author_name 1"]),
    );
    expect(await db.plan.findUnique({ where: { id: draft } })).toBeNull();
    const versions = await db.planVersion.findMany({ orderBy: { planId: "asc" } });
    expect(versions.map(({ planId, changes }) => [planId, Object.keys(changes as object).sort()])).toEqual([
      [handedIn, ["title"]],
      [another, ["displayName", "title"]],
    ]);
  });

  it("keeps own plans own: who registers again never compares one, and the plans show nothing in common", async () => {
    const { round } = await makeValuedRound(2, { rules: valuingRules({ method: "pairs" }) });
    const mine = [
      await makePlan(round, { author: resident, state: "admitted" }),
      await makePlan(round, { author: resident, state: "admitted" }),
    ];
    await removeAccount(resident);
    const refs = (await db.plan.findMany({ where: { id: { in: mine.map(({ id }) => id) } } })).map(({ authorRef }) =>
      Buffer.from(authorRef ?? []).toString("hex"),
    );
    expect(new Set(refs).size).toBe(2);
    expect(refs.every((ref) => /^[0-9a-f]{64}$/.test(ref))).toBe(true);
    const back = await registerAgain();
    const issued = (await issuePair(back, round.slug)) as { pair: string };
    const answer = { answer: "left", reason: null, key: randomUUID() } as const;
    await answerPair(back, round.slug, { pair: issued.pair, ...answer });
    expect(await issuePair(back, round.slug), "only the two others make a pair").toEqual({ refused: "no_pair_left" });
    const someone = await makeResident();
    for (let turn = 0; turn < 6; turn++) {
      const { pair } = (await issuePair(someone, round.slug)) as { pair: string };
      await answerPair(someone, round.slug, { pair, ...answer, key: randomUUID() });
    }
    const pairs = await db.issuedPair.findMany();
    const own = mine.map(({ id }) => id);
    expect(
      pairs.filter(({ leftId, rightId }) => own.includes(leftId) || own.includes(rightId)),
      "of others",
    ).toHaveLength(5);
  });

  it("frees no second voice: who registers again rates as the same person", async () => {
    const { round } = await makeValuedRound(1);
    await rate(resident, round, 1, 1);
    await removeAccount(resident);
    const back = await registerAgain();
    expect(back.accountId).not.toBe(resident.accountId);
    await rate(back, round, 1, -1);
    const rows = await db.rating.findMany({ orderBy: { sequence: "asc" } });
    expect(rows.map(({ value, sequence }) => [value, sequence])).toEqual([
      [1, 1],
      [-1, 2],
    ]);
    expect(await db.participation.count()).toBe(1);
  });

  it("can be done again after coming back", async () => {
    await removeAccount(resident);
    expect(await removeAccount(await registerAgain())).toEqual({ done: true });
    expect(await db.retiredPerson.findMany()).toMatchObject([{ personRef: resident.personRef }]);
  });

  it("leaves an audit event", async () => {
    await removeAccount(resident);
    expect(await db.auditEvent.findMany()).toMatchObject([
      { type: "people.account_removed", role: "resident", actorId: resident.accountId },
    ]);
  });

  it("is not for visitors or office accounts", async () => {
    expect(await removeAccount(visitor)).toEqual({ refused: "not_signed_in" });
    expect(await removeAccount(await makeOfficer(["coordinator"]))).toEqual({ refused: "office_accounts_do_not" });
    expect(await db.account.count()).toBe(2);
  });
});
