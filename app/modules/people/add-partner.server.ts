import { record } from "#app/modules/audit/record.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { act, auditActor } from "./act.server.ts";
import type { Actor } from "./core/actor.ts";
import type { Partner } from "./core/partner.ts";
import type { AddPartnerReason } from "./core/reasons.ts";
import { refused, type Refused } from "./core/refusal.ts";
import { queueMails } from "./outbox.server.ts";
import { storeOfficer, type NewOfficer } from "./store-officer.server.ts";
import { invitationMail } from "./texts.nl.ts";

export interface NewPartner extends Partner {
  readonly email: string;
  readonly displayName: string;
}

/**
 * Makes somebody a partner who advises (R9), with an account of its own; who is one already gets the new name and organisation. A
 * partner holds no other role: nobody advises and decides. Sessions of the account end.
 */
export async function addPartner(
  actor: Actor,
  { email, displayName, partnerKind, organisation }: NewPartner,
): Promise<{ done: true } | Refused<AddPartnerReason>> {
  const taken = refused("email_taken", { field: "partnerEmail" });
  const addAccount = async (tx: Tx, person: Omit<NewOfficer, "roles">) => {
    const { id, link } = await storeOfficer(tx, auditActor(actor, "people.add_partner"), { ...person, roles: [] });
    await queueMails(tx, [{ to: email, ...invitationMail(displayName, link) }]);
    return id;
  };
  return act(
    actor,
    "people.add_partner",
    async (tx) => {
      const known = await tx.account.findUnique({ where: { email }, include: { roles: true } });
      if (known?.kind === "resident") return taken;
      if (known?.roles.some(({ role }) => role !== "partner"))
        return refused("has_other_role", { field: "partnerEmail" });
      const accountId = known?.id ?? (await addAccount(tx, { email, displayName }));
      const grant = { accountId, role: "partner" } as const;
      const partner = { partnerKind, organisation };
      await tx.account.update({ where: { id: accountId }, data: { displayName } });
      await tx.roleGrant.upsert({
        where: { accountId_role: grant },
        create: { ...grant, ...partner },
        update: partner,
      });
      await tx.session.deleteMany({ where: { accountId } });
      const details = { accountId, ...partner };
      await record(tx, auditActor(actor, "people.add_partner"), { type: "people.partner_added", details });
      return { done: true as const };
    },
    taken,
  );
}
