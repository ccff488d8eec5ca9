import type { Role } from "#app/modules/people/core/acts.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { db } from "#app/platform/db.server.ts";

/** Somebody of the office of the example, in one role. */
export async function officer(email: string, role: Role): Promise<Actor> {
  const { id, displayName } = await db.account.findUniqueOrThrow({ where: { email } });
  return { kind: "officer", accountId: id, name: displayName, roles: [role] };
}
