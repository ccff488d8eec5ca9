import { db } from "#app/platform/db.server.ts";

export interface LoggedEvent {
  readonly id: string;
  /** Instant, UTC. */
  readonly at: Date;
  readonly actorId: number | null;
  readonly role: string;
  readonly type: string;
  readonly roundId: number | null;
  readonly planId: number | null;
  readonly details: string;
}

const perPage = 100;

/** One page of the audit log, newest first; `before` is the id to go on from. */
export async function listEvents(before: bigint | null): Promise<{ events: LoggedEvent[]; next: string | null }> {
  const rows = await db.auditEvent.findMany({
    ...(before !== null && { where: { id: { lt: before } } }),
    orderBy: { id: "desc" },
    take: perPage + 1,
  });
  const events = rows.slice(0, perPage).map((row) => ({
    id: row.id.toString(),
    at: row.at,
    actorId: row.actorId,
    role: row.role,
    type: row.type,
    roundId: row.roundId,
    planId: row.planId,
    details: JSON.stringify(row.details),
  }));
  return { events, next: rows.length > perPage ? (events.at(-1)?.id ?? null) : null };
}
