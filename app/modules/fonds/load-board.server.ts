import { cents } from "#app/modules/counting/core/money.ts";
import type { Role } from "#app/modules/people/core/acts.ts";
import type { LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { PlanState } from "#app/modules/plans/core/lifecycle.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import type { Board, JudgedPlan, Member, Sheet } from "./core/board.ts";
import { seatedOn, type SeatChange } from "./core/seats.ts";
import type { Mark } from "./core/sheet.ts";

/**
 * All that the board of a round did so far, with the marks of each sheet's last version. `also` are plans that are in it
 * whatever became of them since: those of an award.
 */
export async function loadBoard(round: Round, tx: Tx = db, also: readonly number[] = []): Promise<Board> {
  const roundId = round.id;
  const plans = await judgedPlans(roundId, tx, also);
  const planId = { in: plans.map(({ id }) => id) };
  const seated = await boardMembers(round, tx);
  const sheets = await tx.scoreSheet.findMany({ where: { planId }, orderBy: [{ planId: "asc" }, { memberId: "asc" }] });
  const marksOf = await lastMarks(roundId, tx);
  const conflicts = await tx.conflict.findMany({
    where: { planId },
    orderBy: [{ planId: "asc" }, { memberId: "asc" }],
  });
  const judges = await membersOf([...seated, ...sheets.map(({ memberId }) => memberId)], tx);
  return {
    members: judges.filter(({ id }) => seated.has(id)),
    left: judges.filter(({ id }) => !seated.has(id)),
    plans,
    sheets: sheets.map(({ memberId, planId, note }): Sheet => {
      return { memberId, planId, note, marks: marksOf.get(`${planId} ${memberId}`) ?? [] };
    }),
    conflicts: conflicts.map(({ memberId, planId, reason }) => ({ memberId, planId, reason })),
  };
}

/** The plans that the board judges or judged: admitted, and later decided on. A saving asks nothing of a fund. */
async function judgedPlans(roundId: number, tx: Tx, also: readonly number[]): Promise<JudgedPlan[]> {
  const judged: PlanState[] = ["admitted", "admitted_conditionally", "decided", "carried_out", "failed"];
  const rows = await tx.plan.findMany({
    where: { roundId, OR: [{ state: { in: judged } }, { id: { in: [...also] } }] },
    orderBy: { number: "asc" },
    select: {
      id: true,
      number: true,
      title: true,
      effect: true,
      oneOffCents: true,
      yearlyCents: true,
      minimumCents: true,
      wijken: { select: { wijk: { select: { name: true } } }, orderBy: { wijkId: "asc" } },
    },
  });
  return rows.map(({ id, number, title, effect, oneOffCents, yearlyCents, minimumCents, wijken }) => ({
    id,
    number,
    title,
    requested: cents(effect === "cost" ? Number(oneOffCents + yearlyCents) : 0),
    minimum: minimumCents === null ? null : cents(Number(minimumCents)),
    areas: wijken.map(({ wijk }) => wijk.name),
  }));
}

const boardRoles: readonly Role[] = ["board_member", "board_chair"];

/** Who sits on the board, the chair too: now, or once the scoring is over at the end of its last day. */
async function boardMembers({ standing, calendar }: Round, tx: Tx): Promise<ReadonlySet<number>> {
  const now = await boardGrants(tx);
  const scoring = calendar.find(({ phase }) => phase === "scoring");
  if (!scoring || !standing.passed.includes("scoring")) return new Set(now.map(({ accountId }) => accountId));
  return seatedOn(scoring.endsOn, now, await seatChanges(tx));
}

const boardGrants = (tx: Tx) => tx.roleGrant.findMany({ where: { role: { in: [...boardRoles] } } });

/** Who sits on the board now, the chair too. */
export async function seatsNow(tx: Tx = db): Promise<Member[]> {
  const grants = await boardGrants(tx);
  return membersOf(
    grants.map(({ accountId }) => accountId),
    tx,
  );
}

/** Each time that somebody got or lost a role of the board, as the log has it: a new account gets its first ones with it. */
async function seatChanges(tx: Tx): Promise<SeatChange[]> {
  const rows = await tx.$queryRaw<(Omit<SeatChange, "on"> & { readonly day: LocalDate })[]>`
    SELECT (details->>'accountId')::int AS "accountId", changed.role, type <> 'people.role_revoked' AS granted,
      local_day(at)::text AS day
    FROM "AuditEvent"
    CROSS JOIN LATERAL jsonb_array_elements_text(
      CASE WHEN type = 'people.officer_added' THEN details->'roles' ELSE jsonb_build_array(details->'role') END
    ) AS changed(role)
    WHERE type IN ('people.officer_added', 'people.role_granted', 'people.role_revoked')
      AND changed.role = ANY(${boardRoles})
    ORDER BY at, id`;
  return rows.map(({ day, ...change }) => ({ ...change, on: day }));
}

async function membersOf(ids: readonly number[], tx: Tx): Promise<Member[]> {
  const where = { id: { in: [...new Set(ids)] } };
  const rows = await tx.account.findMany({ where, orderBy: { id: "asc" }, select: { id: true, displayName: true } });
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
