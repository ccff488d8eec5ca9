import { cents } from "#app/modules/counting/core/money.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import type { Board, JudgedPlan, Member, Sheet } from "./core/board.ts";
import type { Mark } from "./core/sheet.ts";

/** All that the board of a round did so far, with the marks of each sheet's last version. */
export async function loadBoard(roundId: number, tx: Tx = db): Promise<Board> {
  const plans = await judgedPlans(roundId, tx);
  const planId = { in: plans.map(({ id }) => id) };
  const members = await boardMembers(tx);
  const sheets = await tx.scoreSheet.findMany({ where: { planId }, orderBy: [{ planId: "asc" }, { memberId: "asc" }] });
  const marksOf = await lastMarks(roundId, tx);
  const conflicts = await tx.conflict.findMany({
    where: { planId },
    orderBy: [{ planId: "asc" }, { memberId: "asc" }],
  });
  return {
    members,
    plans,
    sheets: sheets.map(({ memberId, planId, note }): Sheet => {
      return { memberId, planId, note, marks: marksOf.get(`${planId} ${memberId}`) ?? [] };
    }),
    conflicts: conflicts.map(({ memberId, planId, reason }) => ({ memberId, planId, reason })),
  };
}

/** The plans that the board judges or judged: admitted, and later decided on. A saving asks nothing of a fund. */
async function judgedPlans(roundId: number, tx: Tx): Promise<JudgedPlan[]> {
  const rows = await tx.plan.findMany({
    where: { roundId, state: { in: ["admitted", "admitted_conditionally", "decided", "carried_out", "failed"] } },
    orderBy: { number: "asc" },
    select: {
      id: true,
      number: true,
      title: true,
      effect: true,
      oneOffCents: true,
      yearlyCents: true,
      minimumCents: true,
    },
  });
  return rows.map(({ id, number, title, effect, oneOffCents, yearlyCents, minimumCents }) => ({
    id,
    number,
    title,
    requested: cents(effect === "cost" ? Number(oneOffCents + yearlyCents) : 0),
    minimum: minimumCents === null ? null : cents(Number(minimumCents)),
  }));
}

/** Who sits on the board now, the chair too. */
async function boardMembers(tx: Tx): Promise<Member[]> {
  const rows = await tx.account.findMany({
    where: { roles: { some: { role: { in: ["board_member", "board_chair"] } } } },
    orderBy: { id: "asc" },
    select: { id: true, displayName: true },
  });
  return rows.map(({ id, displayName }) => ({ id, name: displayName }));
}

interface MarkRow extends Mark {
  readonly planId: number;
  readonly memberId: number;
}

async function lastMarks(roundId: number, tx: Tx): Promise<ReadonlyMap<string, readonly Mark[]>> {
  const rows = await tx.$queryRaw<MarkRow[]>`
    SELECT DISTINCT ON (s."planId", s."memberId", s.criterion) s."planId", s."memberId", s.criterion, s.level
    FROM "Score" s JOIN "Plan" p ON p.id = s."planId"
    WHERE p."roundId" = ${roundId}
    ORDER BY s."planId", s."memberId", s.criterion, s.version DESC`;
  const marks = new Map<string, Mark[]>();
  for (const { planId, memberId, criterion, level } of rows) {
    const key = `${planId} ${memberId}`;
    marks.set(key, [...(marks.get(key) ?? []), { criterion, level }]);
  }
  return marks;
}
