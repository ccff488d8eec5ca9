import { record } from "#app/modules/audit/record.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { inTransactionUnlessRefused } from "./act.server.ts";
import type { Party } from "./core/acts.ts";
import type { InvitationReason } from "./core/reasons.ts";
import { refused, type Refused } from "./core/refusal.ts";
import { invitedWith, takeInvitation } from "./invitations.server.ts";

/** Sets the password of who was sent a link, once. Sessions of the account end: whoever knew the old password is out. */
export async function choosePassword(input: {
  readonly token: string;
  readonly password: string;
}): Promise<{ kind: "resident" | "office" } | Refused<InvitationReason>> {
  // Before the costly hash, so that nobody without a link can ask for many of them.
  if (!(await invitedWith(input.token))) return refused("invitation_over");
  const passwordHash = await hashPassword(input.password);
  return inTransactionUnlessRefused(async (tx) => {
    const email = await takeInvitation(tx, input.token);
    const account = email === null ? null : await tx.account.findUnique({ where: { email } });
    if (!account) return refused("invitation_over");
    const { id, kind } = await tx.account.update({ where: { id: account.id }, data: { passwordHash } });
    await tx.session.deleteMany({ where: { accountId: id } });
    const role: Party = kind === "resident" ? "resident" : "visitor";
    await record(tx, { accountId: id, role }, { type: "people.password_chosen", details: {} });
    return { kind };
  });
}
