import type { Prisma } from "#app/platform/db.server.ts";
import { canonicalJson } from "#app/modules/counting/core/canonical.ts";
import { fingerprint } from "#app/modules/counting/core/sha256.ts";
import type { Round } from "./core/round.ts";
import type { Rules } from "./core/rules.ts";

/** SHA-256 of the canonical JSON (RFC 8785) of the rules, lower-case hex: what is frozen and cited. */
export function hashRules(rules: Rules): string {
  return hashOf(rules);
}

type Settings = Pick<Round, "title" | "intro" | "budgetYear" | "ceiling" | "calendar" | "rules">;

/** The same of all that is set before a round opens: what somebody saw who changes it. */
export function hashSettings({ title, intro, budgetYear, ceiling, calendar, rules }: Settings): string {
  const phases = calendar.map(({ phase, startsOn, endsOn }) => [phase, startsOn, endsOn]);
  return hashOf([title, intro, budgetYear, ceiling, phases, rules]);
}

const hashOf = (value: unknown) => fingerprint(canonicalJson(value));

/** A version of the rules as its row: the document is the very text that was hashed. */
export function rulesRow(version: number, rules: Rules) {
  const document = JSON.parse(canonicalJson(rules)) as Prisma.InputJsonObject;
  return { version, document, hash: hashRules(rules) };
}
