import { record, type AuditActor } from "#app/modules/audit/record.server.ts";
import { inTransaction, isDuplicate, type Tx } from "#app/platform/db.server.ts";
import { acts, type Act, type Permission } from "./core/acts.ts";
import { accountIdOf, partiesOf, type Actor, type Valuer } from "./core/actor.ts";
import { whyNot, type AccessReason, type RoundStanding } from "./core/may.ts";
import { isRefused, type Refused } from "./core/refusal.ts";

/** Carries a refusal out of a transaction, so that nothing of it is written. */
class RolledBack extends Error {
  constructor(readonly refusal: Refused) {
    super("rolled back");
  }
}

/**
 * Runs a transaction whose result may be a refusal: then everything it wrote is rolled back. `twice` is the refusal of what is
 * there already.
 */
export async function inTransactionUnlessRefused<T, Twice extends string = never>(
  run: (tx: Tx) => Promise<T>,
  twice?: Refused<Twice>,
): Promise<T | Refused<Twice>> {
  try {
    return await inTransaction(async (tx) => {
      const result = await run(tx);
      if (isRefused(result)) throw new RolledBack(result);
      return result;
    });
  } catch (error) {
    // The refusal is the very value that `run` returned, so it is of its type.
    if (error instanceof RolledBack) return error.refusal as T;
    if (twice && isDuplicate(error)) return twice;
    throw error;
  }
}

/**
 * Answers what a command answers, and notes it when that is a refusal to somebody of the office: which act, and why not. The
 * event has a transaction of its own, because that of the command is rolled back. Nothing of a form is in it, and of residents
 * and visitors nothing is kept.
 */
export async function noted<T>(actor: Valuer, what: Act, result: T, roundId?: number): Promise<T> {
  if (!isRefused(result) || actor.kind !== "officer") return result;
  const details = { act: what, reason: result.refused };
  await inTransaction((tx) =>
    record(tx, auditActor(actor, what), { type: "people.act_refused", ...(roundId && { roundId }), details }),
  );
  return result;
}

/** `whyNot` for a command that asks before it begins: a refusal is noted. */
export async function whyNotDo(
  actor: Actor,
  what: Act,
  round: { readonly id: number; readonly standing: RoundStanding } | null,
): Promise<Refused<AccessReason> | null> {
  return noted(actor, what, whyNot(actor, what, round?.standing ?? null), round?.id);
}

/** An act that is not about a round: asks the table, then acts in one transaction. */
export async function act<T, Twice extends string = never>(
  actor: Actor,
  what: Act,
  run: (tx: Tx) => Promise<T>,
  twice?: Refused<Twice>,
): Promise<T | Refused<Twice | AccessReason>> {
  return noted(actor, what, whyNot(actor, what, null) ?? (await inTransactionUnlessRefused(run, twice)));
}

/** In which role an actor does an act, for the audit log: the first of the actor's parties that the table allows, or else has. */
export function auditActor(actor: Actor, what: Act): AuditActor {
  const permission: Permission = acts[what];
  const parties = partiesOf(actor);
  const role = parties.find((party) => permission.by.includes(party)) ?? parties[0] ?? "visitor";
  return { accountId: accountIdOf(actor), role };
}
