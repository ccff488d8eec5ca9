import { acts } from "#app/modules/people/core/acts.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { whyNotRole } from "#app/modules/people/core/may.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { RoundReason } from "#app/modules/rounds/core/reasons.ts";
import { loadRound } from "#app/modules/rounds/load.server.ts";
import { proposeAct } from "#app/modules/rounds/propose-act.server.ts";
import { db } from "#app/platform/db.server.ts";
import { voterRef } from "./voter.server.ts";

export interface NewInvalidation {
  /** The resident's address; null: the choices of everybody. It is not kept. */
  readonly email: string | null;
  readonly reason: string;
}

/**
 * Proposes that choices do not count: of one resident or of everybody. Nothing is taken away, and whether the resident chose at
 * all is not told.
 */
export async function proposeInvalidation(
  actor: Actor,
  slug: string,
  { email, reason }: NewInvalidation,
): Promise<{ proposal: number } | Refused<RoundReason>> {
  const no = whyNotRole(actor, acts["round.invalidate"]);
  if (no) return no;
  if (email === null) return proposeAct(actor, slug, { kind: "invalidate", reason });
  const [round, resident] = await Promise.all([
    loadRound(slug),
    db.account.findFirst({ where: { email, kind: "resident" } }),
  ]);
  if (!round) return refused("no_such_round");
  if (round.keyDestroyedOn) return refused("key_is_destroyed", { field: "email" });
  if (!resident) return refused("no_such_resident", { field: "email" });
  return proposeAct(actor, slug, { kind: "invalidate", reason, voterRef: voterRef(round.id, resident.personRef) });
}
