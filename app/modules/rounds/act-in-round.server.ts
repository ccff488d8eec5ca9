import { record, type AuditActor } from "#app/modules/audit/record.server.ts";
import type { AuditEvent } from "#app/modules/audit/core/event.ts";
import { auditActor, inTransactionUnlessRefused, noted } from "#app/modules/people/act.server.ts";
import type { Act } from "#app/modules/people/core/acts.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { whyNot, type AccessReason } from "#app/modules/people/core/may.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Round } from "./core/round.ts";
import { lockRound } from "./load.server.ts";

/** What a command gets: the transaction, the locked round, and the way to leave an audit event. */
export interface Step {
  readonly tx: Tx;
  readonly round: Round;
  readonly by: AuditActor;
  readonly record: (...events: readonly AuditEvent[]) => Promise<void>;
}

/**
 * Runs an act in a round: locks the round, asks the table by the database clock of this transaction, then writes and
 * audits in the same transaction. A refusal rolls everything back; one to somebody of the office is noted afterwards.
 */
export async function actInRound<T, Twice extends string = never>(
  actor: Actor,
  slug: string,
  act: Act,
  run: (step: Step) => Promise<T>,
  twice?: Refused<Twice>,
): Promise<T | Refused<Twice | AccessReason | "no_such_round">> {
  let roundId: number | undefined;
  const result = await inTransactionUnlessRefused<T | Refused<AccessReason | "no_such_round">, Twice>(async (tx) => {
    const round = await lockRound(tx, slug);
    if (!round) return refused("no_such_round");
    roundId = round.id;
    const no = whyNot(actor, act, round.standing);
    if (no) return no;
    const by = auditActor(actor, act);
    const inRound = (event: AuditEvent) => ({ ...event, roundId: round.id });
    return run({ tx, round, by, record: (...events) => record(tx, by, ...events.map(inRound)) });
  }, twice);
  return noted(actor, act, result, roundId);
}
