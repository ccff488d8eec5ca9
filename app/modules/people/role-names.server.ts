import { record } from "#app/modules/audit/record.server.ts";
import { db } from "#app/platform/db.server.ts";
import { act, auditActor } from "./act.server.ts";
import { namedRoles, type NamedRole } from "./core/acts.ts";
import type { Actor } from "./core/actor.ts";
import type { AccessReason } from "./core/may.ts";
import type { Refused } from "./core/refusal.ts";
import { roleNamesInSentence, type RoleNames } from "./texts.nl.ts";

/** What the municipality calls the roles that it may name, as in a sentence: "het programmateam" (R53). */
export async function loadRoleNames(): Promise<RoleNames> {
  const rows = await db.roleName.findMany({ where: { role: { in: [...namedRoles] } } });
  return { ...roleNamesInSentence, ...Object.fromEntries(rows.map(({ role, name }) => [role, name])) };
}

/** Gives a role another name, for the office and on public pages. */
export function nameRole(
  actor: Actor,
  { role, name }: { readonly role: NamedRole; readonly name: string },
): Promise<{ done: true } | Refused<AccessReason>> {
  return act(actor, "people.name_role", async (tx) => {
    await tx.roleName.upsert({ where: { role }, create: { role, name }, update: { name } });
    await record(tx, auditActor(actor, "people.name_role"), { type: "people.role_named", details: { role, name } });
    return { done: true as const };
  });
}
