import { createHash } from "node:crypto";
import type { Prisma } from "#app/platform/db.server.ts";
import { canonicalJson } from "#app/modules/counting/core/canonical.ts";
import type { Rules } from "./core/rules.ts";

/** SHA-256 of the canonical JSON (RFC 8785) of the rules, lower-case hex: what is frozen and cited. */
export function hashRules(rules: Rules): string {
  return createHash("sha256").update(canonicalJson(rules)).digest("hex");
}

/** A version of the rules as its row: the document is the very text that was hashed. */
export function rulesRow(version: number, rules: Rules) {
  const document = JSON.parse(canonicalJson(rules)) as Prisma.InputJsonObject;
  return { version, document, hash: hashRules(rules) };
}
