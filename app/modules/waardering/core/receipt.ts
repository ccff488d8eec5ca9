import { canonicalJson } from "../../counting/core/canonical.ts";

/** One answer of a person as it counts: the last rating of a plan, or the answer to a pair. */
export type OwnAnswer =
  | { readonly plan: number; readonly mark: number }
  | { readonly pair: string; readonly answer: string; readonly reason: string | null };

/** The one text of a person's whole set in a round, whatever order the answers come in. */
export function ownSetText(roundSlug: string, answers: readonly OwnAnswer[]): string {
  const texts = answers.map((answer) => canonicalJson(answer)).sort();
  return canonicalJson({ round: roundSlug, answers: texts });
}

/** Without 0, O, 1, I and L, which people mistake for one another. */
const characters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** A hash as a code that can be read aloud: three groups of four characters, about 59 bits. Needs 16 bytes or more. */
export function receiptCode(hash: Uint8Array): string {
  let number = hash.slice(0, 16).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const code = Array.from({ length: 12 }, () => {
    const character = characters[Number(number % BigInt(characters.length))] ?? "";
    number /= BigInt(characters.length);
    return character;
  }).join("");
  return code.match(/.{4}/g)?.join("-") ?? "";
}
