import { canonicalJson } from "../../counting/core/canonical.ts";
import { grouped, readableFrom } from "./readable.ts";

/** One answer of a person as it counts: the last rating of a plan, or the answer to a pair. */
export type OwnAnswer =
  | { readonly plan: number; readonly mark: number }
  | { readonly pair: string; readonly answer: string; readonly reason: string | null };

/** The one text of a person's whole set in a round, whatever order the answers come in. */
export function ownSetText(roundSlug: string, answers: readonly OwnAnswer[]): string {
  const texts = answers.map((answer) => canonicalJson(answer)).sort();
  return canonicalJson({ round: roundSlug, answers: texts });
}

/** A hash as a code that can be read aloud: three groups of four characters, about 59 bits. Needs 16 bytes or more. */
export function receiptCode(hash: Uint8Array): string {
  return grouped(readableFrom(hash.slice(0, 16), 12), 4);
}
