import type { Valuer } from "#app/modules/people/core/actor.ts";
import { refused, isRefused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { usesRegister, type Method } from "#app/modules/rounds/core/rules.ts";
import { roundKey } from "#app/modules/rounds/destroy-keys.server.ts";
import { db } from "#app/platform/db.server.ts";
import { isDestroyed } from "#app/platform/keys.server.ts";
import { whyNotValue } from "./core/may-value.ts";
import type { ValuingReason } from "./core/reasons.ts";

/**
 * Who counts as one in a round, over all its channels: the entry where the round uses a register, else the account. A
 * resident's account is such a voice itself.
 */
export interface Voice {
  /** What the voter reference is made of. */
  readonly personRef: string;
  /** Whose own plans are known; null without an account. */
  readonly accountId: number | null;
}

/** The voice of somebody who may value in this round now by this method; else why not. */
export async function valuingVoice(
  valuer: Valuer,
  round: Round,
  method: Method,
): Promise<Voice | Refused<ValuingReason>> {
  return whyNotValue(valuer, round, method) ?? voiceOf(valuer, round);
}

/** The same whatever the moment: for what somebody gave before. */
export async function voiceOf(valuer: Valuer, round: Round): Promise<Voice | Refused<ValuingReason>> {
  if (!usesRegister(round.rules)) return valuer.kind === "resident" ? valuer : refused("not_signed_in");
  const entry = await entryOf(valuer, round);
  if (!entry) return refused("not_in_register");
  return { personRef: entry, accountId: valuer.kind === "resident" ? valuer.accountId : null };
}

async function entryOf(valuer: Valuer, { id: roundId, rules }: Round): Promise<string | null> {
  if (valuer.kind === "code_holder") {
    if (valuer.roundId !== roundId || !rules.channels.includes("stemcode")) return null;
    const code = await db.stemcode.findUnique({
      where: { hash: valuer.code, entryId: valuer.entry, state: "used", entry: { roundId } },
      select: { entryId: true },
    });
    return code?.entryId ?? null;
  }
  if (valuer.kind !== "resident" || !rules.channels.includes("registered_account")) return null;
  const tied = await db.registeredAccount.findUnique({
    where: { roundId_accountId: { roundId, accountId: valuer.accountId } },
    select: { entryId: true },
  });
  return tied?.entryId ?? null;
}

/** The voice of somebody, or null: for pages that show something else then. */
export async function voiceOrNone(valuer: Valuer, round: Round): Promise<Voice | null> {
  const voice = await voiceOf(valuer, round);
  return isRefused(voice) ? null : voice;
}

/**
 * The voice of somebody who sends once more what was stored before the valuing closed, because the answer was lost: what is
 * stored is stored. Null as long as the valuing is not over, and when nobody can tell any more whose choices are whose.
 */
export async function voiceAfterClose(valuer: Valuer, round: Round): Promise<Voice | null> {
  const over = round.standing.passed.includes("valuation") && !isDestroyed(roundKey(round.id));
  return over ? voiceOrNone(valuer, round) : null;
}
