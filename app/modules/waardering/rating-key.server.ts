import { createHash } from "node:crypto";

/**
 * A key for one rating that is always the same for the same seed (and what it is about: the plan, and the mark where another one is
 * another rating), so that what is sent again is no second rating: a UUID of
 * version 8, which may be made from a hash (RFC 9562).
 */
export function ratingKey(seed: string, ...about: readonly number[]): string {
  const hex = createHash("sha256")
    .update([seed, ...about].join("\n"))
    .digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
