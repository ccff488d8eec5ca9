import { randomUUID } from "node:crypto";
import { record, type AuditActor } from "#app/modules/audit/record.server.ts";
import { auditActor, inTransactionUnlessRefused, noted } from "#app/modules/people/act.server.ts";
import { acts } from "#app/modules/people/core/acts.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { whyNot, whyNotNow } from "#app/modules/people/core/may.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { usesRegister } from "#app/modules/rounds/core/rules.ts";
import { lockRound } from "#app/modules/rounds/load.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { ListedPerson } from "./core/register-file.ts";
import type { RegisterReason } from "./core/reasons.ts";
import { newStemcode, numberHash } from "./register.server.ts";

/** Whoever runs the server imports without an account. */
type Importer = Actor | "system";

/** A code with the number of whom it is for: only for the print house, nowhere kept. */
export interface PrintedCode {
  readonly number: string;
  readonly code: string;
}

export interface ImportedRegister {
  readonly entries: number;
  readonly codes: number;
}

interface Handing {
  /** How many persons are stored. */
  readonly progress: (persons: number) => void;
  /** Takes the codes, before anything is stored for good: when it fails, nothing is. */
  readonly hand: (codes: readonly PrintedCode[]) => Promise<void> | void;
}

/**
 * Makes the register of a round from a list that was read, in one transaction: everybody in it or nobody. Until the
 * valuing begins it replaces the register and the codes that there were; from then on only a first list comes in, because codes
 * are in use.
 */
export async function importRegister(
  by: Importer,
  slug: string,
  persons: readonly ListedPerson[],
  { progress, hand }: Handing,
): Promise<ImportedRegister | Refused<RegisterReason>> {
  let roundId: number | undefined;
  const result = await inTransactionUnlessRefused<ImportedRegister | Refused<RegisterReason>>(async (tx) => {
    const round = await lockRound(tx, slug);
    if (!round) return refused("no_such_round");
    roundId = round.id;
    const no = whyNotImport(by, round, await tx.registerEntry.count({ where: { roundId: round.id } }));
    if (no) return no;
    await tx.registerEntry.deleteMany({ where: { roundId: round.id } });
    const codes = await store(tx, round, persons, progress);
    const details = { entries: persons.length, codes: codes.length };
    await record(tx, auditorOf(by), { type: "waardering.register_imported", roundId: round.id, details });
    await hand(codes);
    return details;
  });
  return by === "system" ? result : noted(by, "waardering.import_register", result, roundId);
}

/** Whether somebody may import a register into this round now, of which the register has so many entries. */
export function whyNotImport(
  by: Importer,
  { standing, rules }: Round,
  entries: number,
): Refused<RegisterReason> | null {
  const act = "waardering.import_register";
  const no = by === "system" ? whyNotNow(acts[act], standing) : whyNot(by, act, standing);
  if (no) return no;
  if (!usesRegister(rules)) return refused("no_register");
  return entries > 0 && standing.phase === "valuation" ? refused("register_in_use") : null;
}

const auditorOf = (by: Importer): AuditActor =>
  by === "system" ? { accountId: null, role: "system" } : auditActor(by, "waardering.import_register");

interface NewEntry extends ListedPerson {
  readonly id: string;
  readonly hash: string;
  /** Null for who does not meet the age rule, or when this round takes no codes. */
  readonly code: { readonly code: string; readonly hash: string } | null;
}

const perStatement = 5000;

/** Stores in the order of the hashes: the order of the list would tell who is who. */
async function store(
  tx: Tx,
  { id: roundId, rules }: Round,
  persons: readonly ListedPerson[],
  progress: Handing["progress"],
): Promise<PrintedCode[]> {
  const coded = rules.channels.includes("stemcode") || rules.channels.includes("registered_account");
  const entries: NewEntry[] = [];
  for (const part of inParts(persons)) {
    entries.push(...part.map((person) => newEntry(roundId, person, coded)));
    await new Promise(setImmediate);
  }
  // A connection keeps how it looks up the entry of a code. If it learned that from a short list it would read the whole of
  // a long one for each code, so here it looks anew each time.
  await tx.$executeRaw`SET LOCAL plan_cache_mode = force_custom_plan`;
  let stored = 0;
  for (const part of inParts(entries.toSorted(byHash))) {
    await tx.$executeRaw`
      INSERT INTO "RegisterEntry" (id, "roundId", "numberHash", "meetsAge")
      SELECT id, ${roundId}::int, decode(hash, 'hex'), age
      FROM unnest(${part.map(({ id }) => id)}::uuid[], ${part.map(({ hash }) => hash)}::text[],
        ${part.map(({ meetsAge }) => meetsAge)}::bool[]) AS given (id, hash, age)`;
    progress((stored += part.length));
  }
  const withCode = entries.flatMap(({ id, number, code }) => (code ? [{ id, number, ...code }] : []));
  for (const part of inParts(withCode.toSorted(byHash)))
    await tx.$executeRaw`
      INSERT INTO "Stemcode" (hash, "entryId") SELECT decode(hash, 'hex'), id
      FROM unnest(${part.map(({ hash }) => hash)}::text[], ${part.map(({ id }) => id)}::uuid[]) AS given (hash, id)`;
  return withCode.map(({ number, code }) => ({ number, code }));
}

function newEntry(roundId: number, person: ListedPerson, coded: boolean): NewEntry {
  const made = coded && person.meetsAge ? newStemcode(roundId) : null;
  return {
    ...person,
    id: randomUUID(),
    hash: hex(numberHash(roundId, person.number)),
    code: made && { code: made.code, hash: hex(made.hash) },
  };
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const byHash = (one: { readonly hash: string }, other: { readonly hash: string }) => (one.hash < other.hash ? -1 : 1);

function* inParts<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += perStatement) yield all.slice(at, at + perStatement);
}
