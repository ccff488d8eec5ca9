import { randomBytes } from "node:crypto";
import { record, type AuditActor } from "#app/modules/audit/record.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import type { StaffRole } from "./core/acts.ts";
import { invite } from "./invitations.server.ts";

export interface NewOfficer {
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly StaffRole[];
}

/**
 * Writes an office account with its roles and its event; answers it with the link of its invitation. Until that is used the
 * password is one that nobody knows.
 */
export async function storeOfficer(tx: Tx, by: AuditActor, { roles, ...account }: NewOfficer) {
  const passwordHash = await hashPassword(randomBytes(32).toString("hex"));
  const { id } = await tx.account.create({
    data: { kind: "office", ...account, passwordHash, roles: { create: roles.map((role) => ({ role })) } },
  });
  await record(tx, by, { type: "people.officer_added", details: { accountId: id, roles } });
  return { id, link: await invite(tx, account.email, "/uitnodiging") };
}
