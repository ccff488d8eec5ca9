import { act, auditActor } from "./act.server.ts";
import type { Actor } from "./core/actor.ts";
import type { AddOfficerReason } from "./core/reasons.ts";
import { refused, type Refused } from "./core/refusal.ts";
import { queueMails } from "./outbox.server.ts";
import { storeOfficer, type NewOfficer } from "./store-officer.server.ts";
import { invitationMail } from "./texts.nl.ts";

/** Makes an office account in the given roles and sends its invitation to choose a password. */
export async function addOfficer(actor: Actor, input: NewOfficer): Promise<{ done: true } | Refused<AddOfficerReason>> {
  return act(
    actor,
    "people.add_officer",
    async (tx) => {
      const { link } = await storeOfficer(tx, auditActor(actor, "people.add_officer"), input);
      await queueMails(tx, [{ to: input.email, ...invitationMail(input.displayName, link) }]);
      return { done: true as const };
    },
    refused("email_taken", { field: "email" }),
  );
}
