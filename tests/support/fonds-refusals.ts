import { db } from "#app/platform/db.server.ts";
import { expectRefusedIn } from "./written.ts";

const watched = [
  "Score",
  "ScoreSheet",
  "DraftSheet",
  "Conflict",
  "Attendance",
  "Meeting",
  "Discussion",
  "Minutes",
  "Fund",
  "Allocation",
  "AwardLine",
  "Lot",
  "AuditEvent",
];

/** The act is refused for this reason, and nothing at all was written. */
export const expectFondsRefused = (act: () => Promise<unknown>, reason: string, more: object = {}): Promise<void> =>
  expectRefusedIn(watched, act, { refused: reason, ...more });

/** The last audit event of a type. */
export function lastEvent(type: string) {
  return db.auditEvent.findFirst({
    where: { type },
    orderBy: { id: "desc" },
    select: { actorId: true, role: true, roundId: true, planId: true, details: true },
  });
}
