import type { Actor, CodeHolder } from "#app/modules/people/core/actor.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { inTransactionUnlessRefused, noted } from "#app/modules/people/act.server.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { loadRound } from "#app/modules/rounds/load.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { countTry, forgetTry, type Try } from "#app/platform/rate-limit.server.ts";
import type { IdentifyReason } from "./core/reasons.ts";
import { readStemcode } from "./core/stemcode.ts";
import { stemcodeHash } from "./register.server.ts";

export interface Identification {
  /** As it was typed. */
  readonly code: string;
  /** Made with the form: the same form again is the same use of the code, when its answer was lost. */
  readonly key: string;
  /** The network that the form came from. */
  readonly from: string;
}

/** Who a code stands for from now on: nobody's account, or the resident's that it was tied to. */
export type Identified = CodeHolder | { readonly kind: "tied" };

/**
 * Uses a stemcode, once: a resident who is signed in ties her account to the entry of the register, where the round takes
 * such accounts; anybody else is known in this round by the code itself. A code that is wrong, used, replaced or of another
 * round gets one and the same answer. Nothing tells when or in what order codes were used, so there is no event.
 */
export async function identify(
  actor: Actor,
  slug: string,
  input: Identification,
): Promise<Identified | Refused<IdentifyReason>> {
  const round = await loadRound(slug);
  if (!round) return refused("no_such_round");
  const no = whyNot(actor, "waardering.identify", round.standing) ?? whyNotCodes(actor, round);
  if (no) return noted(actor, "waardering.identify", no, round.id);
  const characters = readStemcode(input.code);
  const hash = stemcodeHash(round.id, characters ?? input.code.slice(0, 200));
  const tries: Try[] = [
    ["stemcode", Buffer.from(hash).toString("base64url")],
    ["address", input.from],
  ];
  const wait = await countTry(tries);
  if (wait !== null) return refused("too_many_tries", { field: "code", with: { minutes: Math.ceil(wait / 60) } });
  const result = await use(actor, round, hash, input.key);
  if (!("refused" in result)) await forgetTry(tries);
  else if (result.refused === "code_not_accepted") await countTry([["wrongCodes", slug]]);
  return result;
}

const takesAccounts = ({ rules }: Round) => rules.channels.includes("registered_account");

function whyNotCodes(actor: Actor, round: Round): Refused<IdentifyReason> | null {
  if (round.rules.channels.includes("stemcode")) return null;
  if (!takesAccounts(round)) return refused("no_stemcodes");
  return actor.kind === "resident" ? null : refused("not_signed_in");
}

function use(
  actor: Actor,
  round: Round,
  hash: Uint8Array<ArrayBuffer>,
  key: string,
): Promise<Identified | Refused<IdentifyReason>> {
  return inTransactionUnlessRefused<Identified | Refused<IdentifyReason>, IdentifyReason>(
    async (tx) => {
      const entry = await takeCode(tx, round.id, hash, key);
      if (!entry) return refused("code_not_accepted", { field: "code" });
      if (actor.kind !== "resident" || !takesAccounts(round))
        return { kind: "code_holder", roundId: round.id, entry, code: hash };
      return tie(tx, round.id, entry, actor.accountId);
    },
    // Another entry was tied to this account at the same moment.
    refused("account_tied_already", { field: "code" }),
  );
}

/** One conditional update: of two who use a code at once one does. Answers the entry; null when the code is worth nothing. */
export async function takeCode(
  tx: Tx,
  roundId: number,
  hash: Uint8Array<ArrayBuffer>,
  key: string,
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ entry: string }[]>`
    UPDATE "Stemcode" code SET state = 'used', "usedWith" = ${key}::uuid
    FROM "RegisterEntry" entry
    WHERE code.hash = ${hash} AND entry.id = code."entryId" AND entry."roundId" = ${roundId} AND entry."meetsAge"
      AND (code.state = 'issued' OR code.state = 'used' AND code."usedWith" = ${key}::uuid)
    RETURNING entry.id::text AS entry`;
  return rows[0]?.entry ?? null;
}

async function tie(
  tx: Tx,
  roundId: number,
  entryId: string,
  accountId: number,
): Promise<Identified | Refused<IdentifyReason>> {
  const tied = await tx.registeredAccount.findFirst({
    where: { roundId, OR: [{ accountId }, { entryId }] },
    select: { entryId: true, accountId: true },
  });
  if (tied && (tied.entryId !== entryId || tied.accountId !== accountId))
    return refused("account_tied_already", { field: "code" });
  if (!tied) await tx.registeredAccount.create({ data: { entryId, roundId, accountId } });
  return { kind: "tied" };
}
