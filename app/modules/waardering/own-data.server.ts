import type { Resident } from "#app/modules/people/core/actor.ts";
import { localDay, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { usesRegister, type Channel } from "#app/modules/rounds/core/rules.ts";
import { methodOf, type Round } from "#app/modules/rounds/core/round.ts";
import { listRounds } from "#app/modules/rounds/load.server.ts";
import { toldOf } from "#app/modules/plans/core/public-view.ts";
import { selectPlans } from "#app/modules/plans/plan-rows.server.ts";
import { db } from "#app/platform/db.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { ownSet } from "./own-answers.server.ts";
import { voiceOrNone } from "./voice.server.ts";

/** What a resident did, as the log has it; of valuing nothing stands there. */
interface OwnEvent {
  readonly day: LocalDate;
  readonly type: string;
  readonly round: string | null;
  readonly plan: number | null;
}

/**
 * Everything that is kept of a resident (AVG art. 15 and 20), as plain data: the account, in how many browsers it is signed in
 * and until when, mails to it and a link that waits, own plans, what was answered about merging them, what the log holds, the entries of registers that the account is tied to, and the choices of every round whose key still exists: of the others nobody
 * can tell whose they are.
 */
export async function ownData(resident: Resident) {
  const [account, { sessions, mails, links }, plans, receipts, answers, events, rounds] = await Promise.all([
    db.account.findUniqueOrThrow({ where: { id: resident.accountId }, include: { wijk: true } }),
    around(resident.accountId),
    selectPlans(db, Prisma.sql`WHERE p."authorId" = ${resident.accountId} ORDER BY p.id`),
    ownReceipts(resident.accountId),
    mergeAnswers(resident.accountId),
    ownEvents(resident.accountId),
    listRounds(),
  ]);
  const valued = rounds.filter((round) => methodOf(round) !== null && round.opened && !round.importedFrom);
  const { email, displayName: name, birthYear, wijk, createdOn } = account;
  return {
    account: { email, name, birthYear, wijk: wijk?.name ?? null, since: createdOn.toISOString().slice(0, 10) },
    sessions,
    mails,
    links,
    plans: plans.map((plan) => ({ ...plan, ...toldOf(plan) })),
    receipts,
    mergeAnswers: answers,
    events,
    choices: (await Promise.all(valued.map((round) => choicesIn(round, resident)))).filter((one) => one !== null),
  };
}

/** What the account gave in a round, and by which way it takes part: where a register is used only if it is tied to an entry. */
async function choicesIn(round: Round, resident: Resident) {
  const voice = await voiceOrNone(resident, round);
  if (!voice) return null;
  const channel: Channel = usesRegister(round.rules) ? "registered_account" : "account";
  const of = { round: round.slug, channel };
  if (round.keyDestroyedOn) return { ...of, keyDestroyedOn: round.keyDestroyedOn };
  const { marks, comparisons, receipt } = await ownSet(round, voice);
  return { ...of, marks: [...marks].map(([plan, mark]) => ({ plan, mark })), comparisons, receipt };
}

/** What stands beside an account: where it is signed in, and what was sent to its address. */
async function around(accountId: number) {
  const [sessions, mails, links] = await Promise.all([
    db.session.findMany({ where: { accountId }, orderBy: { expiresAt: "asc" } }),
    db.$queryRaw<{ at: Date; subject: string; text: string }[]>`
      SELECT coalesce(m."sentAt", m."createdAt") AS at, m.subject, m.text FROM "OutboxMail" m
      JOIN "Account" a ON a.email = m."to" WHERE a.id = ${accountId} ORDER BY m.id`,
    db.$queryRaw<{ at: Date }[]>`
      SELECT i."expiresAt" AS at FROM "Invitation" i JOIN "Account" a USING (email) WHERE a.id = ${accountId}`,
  ]);
  return {
    sessions: sessions.map(({ expiresAt }) => ({ until: localDay(expiresAt) })),
    mails: mails.map(({ at, ...mail }) => ({ day: localDay(at), ...mail })),
    links: links.map(({ at }) => ({ until: localDay(at) })),
  };
}

/** What was sent in for own plans; the files themselves are behind the pages of those plans. */
async function ownReceipts(accountId: number) {
  const rows = await db.planFile.findMany({
    where: { kind: "receipt", plan: { authorId: accountId } },
    select: {
      at: true,
      description: true,
      cents: true,
      plan: { select: { number: true, round: { select: { slug: true } } } },
    },
    orderBy: { id: "asc" },
  });
  return rows.map(({ at, description, cents: amount, plan: { number, round } }) => ({
    ...{ day: localDay(at), round: round.slug, plan: number, description, cents: Number(amount) },
  }));
}

/** What was answered about merging own plans. */
async function mergeAnswers(accountId: number) {
  const rows = await db.mergeAnswer.findMany({
    where: { plan: { authorId: accountId } },
    include: { plan: { select: { number: true, round: { select: { slug: true } } } } },
    orderBy: { at: "asc" },
  });
  return rows.map(({ at, agrees, words, plan: { number, round } }) => ({
    ...{ day: localDay(at), round: round.slug, plan: number, agrees, words },
  }));
}

async function ownEvents(accountId: number): Promise<OwnEvent[]> {
  const rows = await db.$queryRaw<{ at: Date; type: string; round: string | null; plan: number | null }[]>`
    SELECT e.at, e.type, r.slug AS round, p.number AS plan FROM "AuditEvent" e
    LEFT JOIN "Round" r ON r.id = e."roundId" LEFT JOIN "Plan" p ON p.id = e."planId"
    WHERE e."actorId" = ${accountId} ORDER BY e.id`;
  return rows.map(({ at, ...event }) => ({ day: localDay(at), ...event }));
}
