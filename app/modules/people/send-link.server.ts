import { inTransaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { countTry } from "#app/platform/rate-limit.server.ts";
import type { LinkReason } from "./core/reasons.ts";
import { refused, type Refused } from "./core/refusal.ts";
import { invite } from "./invitations.server.ts";
import { queueMails, type Mail } from "./outbox.server.ts";
import { accountMail, passwordMail } from "./texts.nl.ts";

/**
 * Mails the owner of an e-mail address a link: to make an account, or to choose a new password where there is one. Only the
 * mail says which; the answer, what is written and how long it takes are the same (trust row D9). In the example, where no
 * mail leaves, the mail is answered too. `back` is where to go on afterwards; `from` the address of the network.
 */
export async function sendLink(input: {
  readonly email: string;
  readonly back: string;
  readonly from: string;
}): Promise<{ shown: Mail | null } | Refused<LinkReason>> {
  const wait = await countTry([
    ["link", input.email],
    ["address", input.from],
  ]);
  if (wait !== null) return refused("too_many_links", { field: "email", with: { minutes: Math.ceil(wait / 60) } });
  return inTransaction(async (tx) => {
    const { email } = input;
    const known = (await tx.account.count({ where: { email } })) > 0;
    const link = await invite(tx, email, known ? "/uitnodiging" : "/account-maken");
    const whole = input.back ? `${link}?terug=${encodeURIComponent(input.back)}` : link;
    const mail = { to: email, ...(known ? passwordMail(whole) : accountMail(whole)) };
    await queueMails(tx, [mail]);
    return { shown: env.exampleMode ? mail : null };
  });
}
