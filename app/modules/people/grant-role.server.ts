import { record } from "#app/modules/audit/record.server.ts";
import { act, auditActor } from "./act.server.ts";
import type { Role } from "./core/acts.ts";
import type { Actor } from "./core/actor.ts";
import type { GrantReason } from "./core/reasons.ts";
import { canHandle } from "./core/handler.ts";
import { refused, type Refused } from "./core/refusal.ts";
import { handOver } from "./handlers.server.ts";

/**
 * Gives an office account a role, or takes it away. Nobody changes the own roles. Sessions of the account end, and the plans of who
 * does not work on plans any more go to others.
 */
export function grantRole(
  actor: Actor,
  input: { readonly accountId: number; readonly role: Role; readonly granted: boolean },
): Promise<{ done: true } | Refused<GrantReason>> {
  return act(actor, "people.grant_role", async (tx) => {
    const account = await tx.account.findUnique({ where: { id: input.accountId }, include: { roles: true } });
    if (!account) return refused("no_such_account");
    if (account.kind === "resident") return refused("residents_hold_no_role");
    const by = auditActor(actor, "people.grant_role");
    if (by.accountId === account.id) return refused("not_your_own_role");
    if (input.granted && input.role === "partner") return refused("partner_has_organisation");
    const isPartner = account.roles.some(({ role }) => role === "partner");
    if (input.granted && isPartner) return refused("partner_holds_no_other_role");
    const grant = { accountId: account.id, role: input.role };
    if (input.granted) await tx.roleGrant.upsert({ where: { accountId_role: grant }, create: grant, update: {} });
    else await tx.roleGrant.deleteMany({ where: grant });
    await tx.session.deleteMany({ where: { accountId: account.id } });
    const type = input.granted ? "people.role_granted" : "people.role_revoked";
    await record(tx, by, { type, details: grant });
    const held = await tx.roleGrant.findMany({ where: { accountId: account.id }, select: { role: true } });
    if (!canHandle(held.map(({ role }) => role))) await handOver(tx, by, account.id);
    return { done: true as const };
  });
}
