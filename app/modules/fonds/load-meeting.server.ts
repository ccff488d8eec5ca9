import { localDay, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import type { FirstSheet, Meeting, Minutes, Present } from "./core/meeting.ts";
import type { Mark } from "./core/sheet.ts";
import { seatsNow } from "./load-board.server.ts";

type OnDay = Pick<Round, "id" | "today">;

/** The meeting of a fund round as it stands; of one that has not begun nothing is on the table. */
export async function loadMeeting(round: OnDay, tx: Tx = db): Promise<Meeting> {
  const roundId = round.id;
  const meeting = await tx.meeting.findUnique({ where: { roundId } });
  const discussions = await tx.discussion.findMany({ where: { plan: { roundId } }, select: { planId: true } });
  const minutes = await tx.minutes.findMany({
    where: { discussion: { plan: { roundId } } },
    orderBy: { version: "desc" },
  });
  const first = await firstSheets(roundId, tx);
  return {
    onTable: meeting?.planId ?? null,
    paused: meeting?.paused ?? false,
    taken: discussions.map(({ planId }) => planId),
    minutes: minutes.map(({ planId, version, text, concluded, at }): Minutes => {
      return { planId, version, text, concluded, on: localDay(at) };
    }),
    first,
    ...(await whoIsPresent(round, tx)),
  };
}

/** Who holds a seat now, and who is present: a list that the chair wrote down on an earlier evening says nothing. */
export async function whoIsPresent({ id: roundId, today }: OnDay, tx: Tx = db): Promise<Present> {
  const written = await tx.attendance.findMany({ where: { roundId }, orderBy: { memberId: "asc" } });
  return {
    seats: await seatsNow(tx),
    present: written.filter(({ at }) => localDay(at) === today).map(({ memberId }) => memberId),
  };
}

interface FirstRow extends Mark {
  readonly planId: number;
  readonly memberId: number;
  readonly late: boolean;
}

async function firstSheets(roundId: number, tx: Tx): Promise<FirstSheet[]> {
  const rows = await tx.$queryRaw<FirstRow[]>`
    SELECT s."planId", s."memberId", s.criterion, s.level, coalesce(s.at > d."takenAt", false) AS late
    FROM "Score" s JOIN "Plan" p ON p.id = s."planId" LEFT JOIN "Discussion" d ON d."planId" = s."planId"
    WHERE p."roundId" = ${roundId} AND s.version = 1
    ORDER BY s."planId", s."memberId", s.criterion`;
  const sheets = new Map<string, FirstSheet>();
  for (const { planId, memberId, criterion, level, late } of rows) {
    const key = `${planId} ${memberId}`;
    const marks = [...(sheets.get(key)?.marks ?? []), { criterion, level }];
    sheets.set(key, { planId, memberId, marks, late });
  }
  return [...sheets.values()];
}

/** Whether a plan is or was on the table. */
export async function wasTaken(planId: number, tx: Tx = db): Promise<boolean> {
  return (await tx.discussion.count({ where: { planId } })) > 0;
}

/** Why the board thinks what it thinks of the plans of a round, or of one: what was said, once it is done with it; by plan id. */
export async function motivations(
  plan: { readonly roundId: number } | { readonly id: number },
  tx: Tx = db,
): Promise<ReadonlyMap<number, { readonly text: string; readonly on: LocalDate }>> {
  const rows = await tx.minutes.findMany({
    where: { discussion: { plan } },
    orderBy: [{ planId: "asc" }, { version: "desc" }],
    distinct: ["planId"],
  });
  const said = rows.filter(({ concluded, text }) => concluded && text !== "");
  return new Map(said.map(({ planId, text, at }) => [planId, { text, on: localDay(at) }]));
}
