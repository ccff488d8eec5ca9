import type { Tx } from "#app/platform/db.server.ts";
import type { AuditEvent } from "./core/event.ts";

/** Who acts, for the log: an account id and the role it acts in ("resident", "visitor", "system" or an office role). */
export interface AuditActor {
  readonly accountId: number | null;
  readonly role: string;
}

/** The only writer of the audit log; always inside the transaction of the act. */
export async function record(tx: Tx, actor: AuditActor, ...events: readonly AuditEvent[]): Promise<void> {
  await tx.auditEvent.createMany({
    data: events.map((event) => ({
      actorId: actor.accountId,
      role: actor.role,
      type: event.type,
      roundId: event.roundId ?? null,
      planId: event.planId ?? null,
      details: event.details,
    })),
  });
}
