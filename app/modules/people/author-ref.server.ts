import { keyedHash } from "#app/platform/keys.server.ts";

/**
 * Stands for who wrote a plan, once the account is gone: so that somebody who comes back is not asked to judge an own plan.
 * A keyed hash of the person's reference for this plan alone: without the key, which lives outside the database, nobody can
 * tell whose it is, nor that two plans are one person's, nor which choices are of who wrote it.
 */
export function authorRef(planId: number, personRef: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(keyedHash("people", `author\n${planId}\n${personRef}`));
}
