import { record } from "#app/modules/audit/record.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { inTransactionUnlessRefused } from "./act.server.ts";
import type { InvitationReason } from "./core/reasons.ts";
import { refused, type Refused } from "./core/refusal.ts";
import { takeInvitation } from "./invitations.server.ts";

/** Sets the password of who was invited, once. Sessions of the account end: whoever knew the old password is out. */
export async function choosePassword(input: {
  readonly token: string;
  readonly password: string;
}): Promise<{ done: true } | Refused<InvitationReason>> {
  const passwordHash = await hashPassword(input.password);
  return inTransactionUnlessRefused(async (tx) => {
    const id = await takeInvitation(tx, input.token);
    if (id === null) return refused("invitation_over");
    await tx.account.update({ where: { id }, data: { passwordHash } });
    await tx.session.deleteMany({ where: { accountId: id } });
    await record(tx, { accountId: id, role: "visitor" }, { type: "people.password_chosen", details: {} });
    return { done: true as const };
  });
}
