import { noted } from "#app/modules/people/act.server.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { whyNotCarryOut } from "#app/modules/rounds/core/four-eyes.ts";
import type { RoundReason } from "#app/modules/rounds/core/reasons.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { usesRegister } from "#app/modules/rounds/core/rules.ts";
import { loadRound } from "#app/modules/rounds/load.server.ts";
import { proposeAct } from "#app/modules/rounds/propose-act.server.ts";
import { db } from "#app/platform/db.server.ts";
import { findEntry } from "./desk.server.ts";
import { leftOutHash, voterRef } from "./voter.server.ts";

export interface NewInvalidation {
  /**
   * Whose choices: the number in the municipality's list where the round uses a register, else the address of an account;
   * null: everybody's. It is not kept.
   */
  readonly who: string | null;
  readonly reason: string;
}

/**
 * Proposes that choices do not count: of one person, as long as the valuing is not over, or of everybody. Nothing is taken
 * away. That somebody chose nothing is told, because there would be nothing to leave out; what anybody chose never is.
 */
export async function proposeInvalidation(
  actor: Actor,
  slug: string,
  { who, reason }: NewInvalidation,
): Promise<{ proposal: number } | Refused<RoundReason>> {
  if (who === null) return proposeAct(actor, slug, { kind: "invalidate", reason });
  const round = await loadRound(slug);
  if (!round) return refused("no_such_round");
  const leftOut = await whomToLeaveOut(actor, round, who);
  if (isRefused(leftOut)) return noted(actor, "round.invalidate", leftOut, round.id);
  return proposeAct(actor, slug, { kind: "invalidate", reason, leftOut });
}

/** What stands for somebody in this round, as long as that person's choices can be left out and there are any. */
async function whomToLeaveOut(
  actor: Actor,
  round: Round,
  who: string,
): Promise<Uint8Array<ArrayBuffer> | Refused<RoundReason>> {
  const no =
    whyNot(actor, "round.invalidate", round.standing) ??
    whyNotCarryOut({ kind: "invalidate", on: round.today, ofOne: true }, round);
  if (no) return no;
  const person = await personRefOf(round, who);
  if (isRefused(person)) return person;
  const voter = voterRef(round.id, person.personRef);
  const took = await db.participation.count({ where: { roundId: round.id, voterRef: voter } });
  if (took === 0) return refused("nothing_chosen", { field: "who" });
  return leftOutHash(round.id, voter);
}

/** What the voter reference of somebody is made of in this round: the same as when that person values. */
async function personRefOf(round: Round, who: string): Promise<{ personRef: string } | Refused<RoundReason>> {
  if (usesRegister(round.rules)) {
    const found = await findEntry(db, round, who);
    return isRefused(found) ? refused("not_on_list", { field: "who" }) : { personRef: found.entry };
  }
  const where = { email: who.toLowerCase(), kind: "resident" as const };
  return (await db.account.findFirst({ where })) ?? refused("no_such_resident", { field: "who" });
}
