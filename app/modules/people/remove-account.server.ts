import { record } from "#app/modules/audit/record.server.ts";
import { keyedHash } from "#app/platform/keys.server.ts";
import { act, auditActor } from "./act.server.ts";
import { authorRef } from "./author-ref.server.ts";
import { accountOf, type Actor } from "./core/actor.ts";
import type { AccessReason } from "./core/may.ts";
import type { Refused } from "./core/refusal.ts";

/**
 * Removes a resident's own account: its sessions end, its mails and links go, its plans stay without a name and without what it wrote
 * about merging them. A keyed hash of the
 * e-mail address keeps the person's reference, so that registering again is the same voice and not a second one, and one
 * of each plan that it is an own plan of that voice.
 */
export function removeAccount(actor: Actor): Promise<{ done: true } | Refused<AccessReason>> {
  return act(actor, "people.remove_account", async (tx) => {
    const id = accountOf(actor);
    const { email, personRef } = await tx.account.delete({ where: { id } });
    await tx.retiredPerson.create({ data: { emailHash: new Uint8Array(keyedHash("people", email)), personRef } });
    // A "no" never stands without words
    await tx.mergeAnswer.updateMany({ where: { plan: { authorId: id }, words: { not: "" } }, data: { words: "-" } });
    const plans = await tx.plan.findMany({ where: { authorId: id }, select: { id: true } });
    for (const plan of plans) {
      const data = { authorId: null, displayName: null, authorRef: authorRef(plan.id, personRef) };
      await tx.plan.update({ where: { id: plan.id }, data });
    }
    await tx.outboxMail.deleteMany({ where: { to: email } });
    await tx.invitation.deleteMany({ where: { email } });
    await record(tx, auditActor(actor, "people.remove_account"), { type: "people.account_removed", details: {} });
    return { done: true as const };
  });
}
