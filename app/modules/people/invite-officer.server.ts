import { record } from "#app/modules/audit/record.server.ts";
import { act, auditActor } from "./act.server.ts";
import type { Actor } from "./core/actor.ts";
import type { InviteReason } from "./core/reasons.ts";
import { refused, type Refused } from "./core/refusal.ts";
import { invite } from "./invitations.server.ts";
import { queueMails } from "./outbox.server.ts";
import { invitationMail } from "./texts.nl.ts";

/** Sends an office account a new invitation: for who lost the first one, or the password. The old password holds until then. */
export function inviteOfficer(
  actor: Actor,
  { accountId }: { readonly accountId: number },
): Promise<{ done: true } | Refused<InviteReason>> {
  return act(actor, "people.invite_officer", async (tx) => {
    const account = await tx.account.findUnique({ where: { id: accountId } });
    if (!account) return refused("no_such_account");
    if (account.kind === "resident") return refused("residents_are_not_invited");
    const mail = invitationMail(account.displayName, await invite(tx, account.email, "/uitnodiging"));
    await queueMails(tx, [{ to: account.email, ...mail }]);
    const type = "people.officer_invited";
    await record(tx, auditActor(actor, "people.invite_officer"), { type, details: { accountId } });
    return { done: true as const };
  });
}
