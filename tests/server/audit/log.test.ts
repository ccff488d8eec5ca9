import { beforeEach, expect, test } from "vitest";
import { eventsPerPage, listEvents } from "#app/modules/audit/queries.server.ts";
import { grantRole } from "#app/modules/people/grant-role.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeResident, makeRound } from "#tests/support/factories.ts";

const all = { round: null, kind: null, page: 1 };

interface Wishes {
  readonly type?: string;
  readonly day?: number;
  readonly roundId?: number;
  readonly planId?: number;
  readonly actorId?: number;
}

/** An event on a day of 2026, as the example writes it: not in the order of the days. */
const logged = ({ type = "round.configured", day = 1, ...about }: Wishes) =>
  db.auditEvent.create({
    data: { role: "administrator", type, details: {}, at: new Date(Date.UTC(2026, 0, day)), ...about },
  });

const types = async (filter: Parameters<typeof listEvents>[0]) =>
  (await listEvents(filter)).events.map(({ type }) => type);

beforeEach(async () => {
  for (const [type, day] of [
    ["round.opened", 3],
    ["plan.screened", 9],
    ["round.created", 1],
  ] as const)
    await logged({ type, day });
});

test("the newest comes first, whatever the order of writing; of one moment the last written", async () => {
  await logged({ type: "plan.noted", day: 9 });
  expect(await types(all)).toEqual(["plan.noted", "plan.screened", "round.opened", "round.created"]);
});

test("it is filtered by round and by kind, and together", async () => {
  const round = await makeRound();
  await logged({ type: "plan.noted", roundId: round.id });
  await logged({ type: "round.configured", roundId: round.id, day: 2 });
  expect(await types({ ...all, kind: "plan" })).toEqual(["plan.screened", "plan.noted"]);
  expect(await types({ ...all, round: round.slug })).toEqual(["round.configured", "plan.noted"]);
  expect(await types({ ...all, round: round.slug, kind: "plan" })).toEqual(["plan.noted"]);
});

test("a page holds fifty; past the end is the last page", async () => {
  await db.auditEvent.createMany({
    data: Array.from({ length: 60 }, () => ({ role: "system", type: "lot.confirmed", details: {} })),
  });
  const first = await listEvents(all);
  expect(first).toMatchObject({ total: 63, pages: 2, page: 1 });
  expect(first.events).toHaveLength(eventsPerPage);
  const last = await listEvents({ ...all, page: 99 });
  expect(last).toMatchObject({ page: 2 });
  expect(last.events.map(({ type }) => type).slice(-3)).toEqual(["plan.screened", "round.opened", "round.created"]);
});

test("an event names who did it and whom it is about when they work here, and never a resident", async () => {
  const administrator = await makeOfficer(["administrator"], { name: "Beheerder" });
  const colleague = await makeOfficer([], { name: "Collega" });
  await grantRole(administrator, { accountId: colleague.accountId, role: "clerk", granted: true });
  const resident = await makeResident({ name: "Inwoner 12" });
  const round = await makeRound({ title: "Burgerbegroting" });
  const plan = await makePlan(round, { state: "draft", author: resident });
  await logged({ type: "plan.drafted", roundId: round.id, planId: plan.id, actorId: resident.accountId, day: 8 });
  const { events } = await listEvents(all);
  expect(events[0]).toMatchObject({ officer: "Beheerder", whom: "Collega", role: "administrator", round: null });
  const drafted = events.find(({ type }) => type === "plan.drafted");
  expect(drafted).toMatchObject({ officer: null, round: { title: "Burgerbegroting" } });
  expect(drafted?.plan).toEqual({ number: plan.number, isDraft: true });
});
