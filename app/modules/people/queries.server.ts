import { db } from "#app/platform/db.server.ts";
import type { Role } from "./core/acts.ts";

/** The wijken in the order of the drawing (R2: the municipality's own division). */
export function listWijken(): Promise<{ id: number; name: string }[]> {
  return db.wijk.findMany({ orderBy: { position: "asc" }, select: { id: true, name: true } });
}

export interface Officer {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
}

/** The office accounts with their roles, by name. */
export async function listOfficers(): Promise<Officer[]> {
  const accounts = await db.account.findMany({
    where: { kind: "office" },
    orderBy: [{ displayName: "asc" }, { id: "asc" }],
    include: { roles: true },
  });
  return accounts.map(({ id, displayName, email, roles }) => ({
    id,
    name: displayName,
    email,
    roles: roles.map(({ role }) => role),
  }));
}

/** The outbox, newest first. */
export function listOutbox() {
  return db.outboxMail.findMany({ orderBy: { id: "desc" }, take: 200 });
}
