import { createHash } from "node:crypto";
import { canonicalJson } from "#app/modules/counting/core/canonical.ts";
import type { Rules } from "./core/rules.ts";

/** SHA-256 of the canonical JSON (RFC 8785) of the rules, lower-case hex: what is frozen and cited. */
export function hashRules(rules: Rules): string {
  return createHash("sha256").update(canonicalJson(rules)).digest("hex");
}
