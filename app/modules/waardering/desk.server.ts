import type { Actor } from "#app/modules/people/core/actor.ts";
import { whyNot, type AccessReason } from "#app/modules/people/core/may.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound, type Step } from "#app/modules/rounds/act-in-round.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { usesRegister } from "#app/modules/rounds/core/rules.ts";
import { roundKey } from "#app/modules/rounds/destroy-keys.server.ts";
import { keyedHash } from "#app/platform/keys.server.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { paperTime } from "./core/paper.ts";
import { listNumber } from "./core/register-file.ts";
import type { DeskReason } from "./core/reasons.ts";
import { newStemcode, numberHash } from "./register.server.ts";
import { voterRef } from "./voter.server.ts";

export interface FoundEntry {
  readonly entry: string;
  readonly meetsAge: boolean;
}

/** The entry with this number of the municipality's list; whether it took part or used its code stays unsaid. */
export async function findEntry(tx: Tx, round: Round, number: string): Promise<FoundEntry | Refused<DeskReason>> {
  if (!usesRegister(round.rules)) return refused("no_register");
  const found = await tx.registerEntry.findUnique({
    where: { roundId_numberHash: { roundId: round.id, numberHash: numberHash(round.id, listNumber(number)) } },
    select: { id: true, meetsAge: true },
  });
  return found ? { entry: found.id, meetsAge: found.meetsAge } : refused("not_on_list", { field: "number" });
}

/** What a ballot keeps of who entered it: enough to refuse the same officer the second time, and nobody's name beside a voter. */
export function enteredHash(round: Round, voter: Uint8Array, accountId: number): Uint8Array<ArrayBuffer> {
  const text = `entered\n${Buffer.from(voter).toString("hex")}\n${accountId}`;
  return new Uint8Array(keyedHash(roundKey(round.id), text));
}

export function isEnteredBy(
  round: Round,
  ballot: { readonly voterRef: Uint8Array; readonly enteredHash: Uint8Array },
  accountId: number,
): boolean {
  return Buffer.compare(ballot.enteredHash, enteredHash(round, ballot.voterRef, accountId)) === 0;
}

export interface DeskEntry {
  readonly meetsAge: boolean;
  /** Of a paper ballot: whether and by whom it was entered once. */
  readonly paper: "none" | "own" | "waiting" | "blocked" | "restarted";
}

/** Why the desk can do nothing for anybody now: neither replace a code nor enter a ballot. */
export function whyNotDesk(actor: Actor, round: Round): Refused<AccessReason> | null {
  if (paperTime(round) === "in_time") return whyNot(actor, "waardering.enter_paper", round.standing);
  return whyNot(actor, "waardering.replace_code", round.standing);
}

/** What the desk sees of somebody in the register. */
export async function deskEntry(actor: Actor, round: Round, number: string): Promise<DeskEntry | Refused<DeskReason>> {
  const no = whyNotDesk(actor, round);
  if (no || actor.kind !== "officer") return no ?? refused("not_your_role");
  const found = await findEntry(db, round, number);
  if ("refused" in found) return found;
  const ballot = await db.paperBallot.findUnique({
    where: { roundId_voterRef: { roundId: round.id, voterRef: voterRef(round.id, found.entry) } },
  });
  const own = ballot?.state === "waiting" && isEnteredBy(round, ballot, actor.accountId);
  return { meetsAge: found.meetsAge, paper: own ? "own" : (ballot?.state ?? "none") };
}

/**
 * Gives somebody a new stemcode at the desk, shown once. The old one is worth nothing any more, nor is what was done with
 * it: whoever it let in is out, and the account that it tied is free. What was chosen stays, and the last choice counts.
 */
export function replaceCode(
  actor: Actor,
  slug: string,
  number: string,
): Promise<{ readonly code: string } | Refused<DeskReason>> {
  return actInRound<{ code: string } | Refused<DeskReason>>(
    actor,
    slug,
    "waardering.replace_code",
    async ({ tx, round, record }: Step) => {
      const { channels } = round.rules;
      const found = await findEntry(tx, round, number);
      if ("refused" in found) return found;
      if (!channels.includes("stemcode") && !channels.includes("registered_account")) return refused("no_stemcodes");
      if (!found.meetsAge) return refused("below_age", { field: "number" });
      const { entry: entryId } = found;
      await tx.stemcode.updateMany({ where: { entryId, NOT: { state: "revoked" } }, data: { state: "revoked" } });
      await tx.registeredAccount.deleteMany({ where: { entryId } });
      const { code, hash } = newStemcode(round.id);
      await tx.stemcode.create({ data: { hash, entryId } });
      await record({ type: "waardering.code_replaced", details: {} });
      return { code };
    },
  );
}
