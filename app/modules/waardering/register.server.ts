import { randomBytes } from "node:crypto";
import { keyedHash } from "#app/platform/keys.server.ts";
import { readStemcode, stemcodeBytes, stemcodeFrom } from "./core/stemcode.ts";

/** What is stored of somebody's number in the municipality's list; another one in every round. */
export const numberHash = (roundId: number, number: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(keyedHash("register", `${roundId}\n${number}`));

/** What is stored of a stemcode, from its eighteen characters; in another round it is another code. */
export const stemcodeHash = (roundId: number, characters: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(keyedHash("stemcodes", `${roundId}\n${characters}`));

export interface NewStemcode {
  /** As it is printed; nowhere kept. */
  readonly code: string;
  readonly hash: Uint8Array<ArrayBuffer>;
}

export function newStemcode(roundId: number): NewStemcode {
  const code = stemcodeFrom(randomBytes(stemcodeBytes));
  return { code, hash: stemcodeHash(roundId, readStemcode(code) ?? "") };
}
