import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addDays } from "#app/modules/rounds/core/dates.ts";
import { removeAccount } from "#app/modules/people/remove-account.server.ts";
import { startSession } from "#app/modules/people/sessions.server.ts";
import { identify } from "#app/modules/waardering/identify.server.ts";
import { ownData } from "#app/modules/waardering/own-data.server.ts";
import { resultOf } from "#app/modules/waardering/result.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeResident } from "#tests/support/factories.ts";
import {
  closeValuing,
  makeEntry,
  makeValuedRound,
  rate,
  registerChannels,
  valuingRules,
} from "#tests/support/waardering-factories.ts";

test("a resident gets everything that is kept of them, and nothing of somebody else", async () => {
  const { round } = await makeValuedRound(2);
  const [own, other] = [await makeResident({ name: "Eigen naam" }), await makeResident({ name: "Andere naam" })];
  await makePlan(round, { author: own, title: "Mijn plan" });
  await makePlan(round, { author: other, title: "Plan van een ander" });
  await rate(own, round, 1, 1);
  await rate(other, round, 2, -1);
  await db.auditEvent.create({
    data: { type: "plan.reported", role: "resident", actorId: own.accountId, details: {} },
  });
  for (const { accountId } of [own, other]) {
    const account = await db.account.findUniqueOrThrow({ where: { id: accountId } });
    const { email, displayName } = account;
    await db.outboxMail.create({ data: { to: email, subject: `Aan ${displayName}`, text: "" } });
    const expiresAt = new Date(Date.now() + 86_400_000);
    await db.invitation.create({ data: { email, tokenHash: Buffer.from(email), expiresAt } });
    await startSession(account);
  }
  const data = await ownData(own);
  const tomorrow = addDays(round.today, 1);
  expect(data).toMatchObject({
    account: { name: "Eigen naam", birthYear: 1980, wijk: "Noord" },
    sessions: [{ until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string }],
    mails: [{ day: round.today, subject: "Aan Eigen naam", text: "" }],
    links: [{ until: tomorrow }],
    plans: [{ title: "Mijn plan" }],
    events: [{ type: "plan.reported", day: round.today }],
    choices: [{ round: round.slug, channel: "account", marks: [{ plan: 1, mark: 1 }], comparisons: [] }],
  });
  expect(JSON.stringify(data)).not.toContain("ander");
});

test("what the municipality finds of a plan is not in the file before the outcome, and all of it after that", async () => {
  const { round } = await makeValuedRound(0);
  const author = await makeResident();
  const { id: planId } = await makePlan(round, { author, state: "submitted" });
  const { accountId } = await makeOfficer(["partner"]);
  const advice = {
    partnerKind: "welfare",
    organisation: "Stichting Buurt",
    text: "Niet doen.",
    at: new Date(),
  } as const;
  await db.partnerAdvice.create({ data: { planId, accountId, ...advice } });
  const impact = { side: "capacity", weight: "none", weighedBy: accountId };
  await db.impact.create({ data: { planId, ...impact } });
  const shown = async () =>
    (await ownData(author)).plans.map(({ impacts, partnerAdvices }) => [impacts, partnerAdvices]);
  expect(await shown()).toEqual([[[], []]]);
  await db.plan.update({ where: { id: planId }, data: { state: "removed" } });
  expect(await shown()).toEqual([[[], []]]);
  await db.plan.update({ where: { id: planId }, data: { state: "admitted" } });
  expect(await shown()).toMatchObject([[[{ side: "capacity" }], [{ text: "Niet doen." }]]]);
});

test("where a register is used it holds the tie and the choices of the entry, and nothing without a tie", async () => {
  const { round } = await makeValuedRound(2, { rules: { channels: registerChannels } });
  const own = await makeResident();
  expect((await ownData(own)).choices).toEqual([]);
  const { code } = await makeEntry(round);
  await identify(own, round.slug, { code, key: randomUUID(), from: "een netwerk" });
  await rate(own, round, 2, 1);
  expect((await ownData(own)).choices).toMatchObject([
    {
      round: round.slug,
      channel: "registered_account",
      marks: [{ plan: 2, mark: 1 }],
      receipt: expect.any(String) as string,
    },
  ]);
});

test("without the key of a round nobody can tell which choices are theirs, and the file says so", async () => {
  const { round } = await makeValuedRound(1);
  const own = await makeResident();
  await rate(own, round, 1, 1);
  await db.destruction.create({ data: { what: "round_key", count: 1, roundId: round.id } });
  const { choices } = await ownData(own);
  expect(choices).toEqual([
    { round: round.slug, channel: "account", keyDestroyedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string },
  ]);
});

test("who removes the account leaves choices that count and name nobody", async () => {
  const { round } = await makeValuedRound(1, { rules: valuingRules({ minimumPerPlan: 1 }) });
  const own = await makeResident();
  await rate(own, round, 1, 1);
  const before = await db.rating.findMany();
  await removeAccount(own);
  expect(await db.rating.findMany()).toEqual(before);
  expect(await db.account.count({ where: { id: own.accountId } })).toBe(0);
  expect(await resultOf(await closeValuing(round))).toMatchObject({ turnout: 1, answers: 1 });
});
