import { roundKey } from "#app/modules/rounds/destroy-keys.server.ts";
import { keyedHash } from "#app/platform/keys.server.ts";

/**
 * Stands for a voter in a proposal that these choices do not count, under a key of its own: without it nobody finds the choices of
 * whom a colleague proposed to leave out, and with it the result can be counted when the key of the round is gone.
 */
export function leftOutHash(roundId: number, voter: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(keyedHash("left-out", `${roundId}\n${Buffer.from(voter).toString("hex")}`));
}

/**
 * Stands for one person in one round, over all channels: a keyed hash of the person's reference under the round's key,
 * which lives outside the database. Without the key nobody can tell whose it is, nor that it is one person's in two rounds.
 */
export function voterRef(roundId: number, personRef: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(keyedHash(roundKey(roundId), `voter\n${personRef}`));
}
