import { cents } from "#app/modules/counting/core/money.ts";
import type { Officer } from "#app/modules/people/core/actor.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { scorePlan } from "#app/modules/fonds/score-plan.server.ts";
import { proposeAward } from "#app/modules/fonds/propose-award.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Plan } from "#prisma/generated/client.ts";
import { makeOfficer, makePlan, makeRound, type RoundWishes } from "./factories.ts";
import { done, moveTo } from "./plans-factories.ts";

/** What plans ask in whole euros, and the least that each can use. */
export type Asked = readonly (readonly [euros: number, minimum?: number])[];

export interface FundRound {
  readonly round: Round;
  readonly plans: readonly Plan[];
  readonly chair: Officer;
  readonly members: readonly Officer[];
}

/** A fund round in its scoring, with admitted plans, a chair and members. */
export async function makeFundRound(asked: Asked, members = 2, wishes: RoundWishes = {}): Promise<FundRound> {
  const round = await makeRound({ kind: "neighbourhood_fund", at: "scoring", ...wishes });
  const plans: Plan[] = [];
  for (const [euros, minimum] of asked)
    plans.push(
      await makePlan(round, {
        state: "admitted",
        oneOff: cents(euros * 100),
        minimum: minimum === undefined ? null : cents(minimum * 100),
      }),
    );
  const chair = await makeOfficer(["board_chair"]);
  const board: Officer[] = [];
  for (let at = 0; at < members; at++) board.push(await makeOfficer(["board_member"]));
  await allPresent(round);
  return { round, plans, chair, members: board };
}

/** Everybody with a seat is at the meeting of a round today. */
export async function allPresent({ id: roundId }: Pick<Round, "id">): Promise<void> {
  const seats = await db.account.findMany({
    where: { roles: { some: { role: { in: ["board_member", "board_chair"] } } } },
    select: { id: true },
  });
  await db.attendance.deleteMany({ where: { roundId } });
  await db.attendance.createMany({ data: seats.map(({ id: memberId }) => ({ roundId, memberId })) });
}

/** A proposal of the board that says of no plan why it thinks what it thinks. */
export const unmotivated = { withoutMotivation: true } as const;

/** A level on the first of the example criteria, 0 is the best and 3 the worst; on the second only 3 becomes its knock-out. */
export const marks = (level: number, second = level === 3 ? 2 : Math.min(level, 1)) => [
  { criterion: "samenhang", level },
  { criterion: "haalbaar", level: second },
];

export const handIn = (member: Officer, round: Round, number: number, level: number, second?: number) =>
  scorePlan(member, round.slug, number, { marks: marks(level, second), note: "" });

/**
 * A fund round in its advice phase in which the only member gave the plans these levels, and the award that the chair
 * proposed over them.
 */
export async function makeAwardedRound(asked: Asked, levels: readonly number[], wishes: RoundWishes = {}) {
  const made = await makeScoredRound(asked, levels, wishes);
  return { ...made, award: await done(proposeAward(made.chair, made.round.slug, unmotivated)) };
}

/** The same without the award. */
export async function makeScoredRound(asked: Asked, levels: readonly number[], wishes: RoundWishes = {}) {
  const made = await makeFundRound(asked, 1, wishes);
  for (const [at, level] of levels.entries())
    for (const member of made.members) await done(handIn(member, made.round, at + 1, level));
  return { ...made, round: await moveTo(made.round, "advice") };
}

/** What the newest award gives, by plan number, and what the fund says it committed; in whole cents. */
export async function newestAward(round: Round) {
  const award = await db.allocation.findFirst({
    where: { roundId: round.id },
    orderBy: { version: "desc" },
    include: { lines: { include: { plan: true }, orderBy: { position: "asc" } } },
  });
  const fund = await db.fund.findUniqueOrThrow({ where: { roundId: round.id } });
  const amounts = award?.lines.map((line) => [line.plan.number, line.outcome, Number(line.cents)] as const) ?? [];
  return { award, amounts, committed: Number(fund.committedCents), ceiling: Number(fund.ceilingCents) };
}
