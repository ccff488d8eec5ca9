import type { AuditActor } from "#app/modules/audit/record.server.ts";
import { inTransaction, type Tx } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import { acts, type Act, type Permission } from "./core/acts.ts";
import { accountIdOf, partiesOf, type Actor } from "./core/actor.ts";
import { whyNot, type AccessReason, type RoundStanding } from "./core/may.ts";
import { isRefused, type Refused } from "./core/refusal.ts";

/** Carries a refusal out of a transaction, so that nothing of it is written. */
class RolledBack extends Error {
  constructor(readonly refusal: Refused) {
    super("rolled back");
  }
}

/** Runs a transaction whose result may be a refusal: then everything it wrote is rolled back. */
export async function inTransactionUnlessRefused<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(async (tx) => {
      const result = await run(tx);
      if (isRefused(result)) throw new RolledBack(result);
      return result;
    });
  } catch (error) {
    // The refusal is the very value that `run` returned, so it is of its type.
    if (error instanceof RolledBack) return error.refusal as T;
    throw error;
  }
}

/**
 * `whyNot` for a command that is being given. That somebody of the office tried what the table does not let them do leaves a line
 * in the log of the process: which act, which account, why not. Of residents and visitors nothing is kept.
 */
export function whyNotDo(actor: Actor, what: Act, standing: RoundStanding | null): Refused<AccessReason> | null {
  const no = whyNot(actor, what, standing);
  if (no && actor.kind === "officer")
    log.warn({ act: what, accountId: actor.accountId, reason: no.refused }, "an act was refused");
  return no;
}

/** An act that is not about a round: asks the table, then acts in one transaction. */
export async function act<T>(actor: Actor, what: Act, run: (tx: Tx) => Promise<T>): Promise<T | Refused<AccessReason>> {
  const no = whyNotDo(actor, what, null);
  return no ?? inTransactionUnlessRefused(run);
}

/** In which role an actor does an act, for the audit log: the first of the actor's parties that the table allows. */
export function auditActor(actor: Actor, what: Act): AuditActor {
  const permission: Permission = acts[what];
  const role = partiesOf(actor).find((party) => permission.by.includes(party)) ?? "visitor";
  return { accountId: accountIdOf(actor), role };
}
