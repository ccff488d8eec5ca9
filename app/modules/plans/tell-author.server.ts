import { queueMail } from "#app/modules/people/outbox.server.ts";
import { env } from "#app/platform/env.server.ts";
import type { PlanRow, PlanStep } from "./act-on-plan.server.ts";
import type { AuthorMail, MailAbout } from "./mail-texts.nl.ts";

/** Puts a mail to the author of a plan in the outbox; a plan without an account has nobody to mail to. */
export async function tellAuthor(
  { tx, round }: Pick<PlanStep, "tx" | "round">,
  plan: Pick<PlanRow, "authorId" | "number" | "title">,
  mailOf: (about: MailAbout) => AuthorMail,
): Promise<void> {
  if (plan.authorId === null) return;
  const author = await tx.account.findUnique({ where: { id: plan.authorId }, select: { email: true } });
  const address = `${env.baseUrl ?? ""}/rondes/${round.slug}/plannen/${plan.number}`;
  if (author) await queueMail(tx, { to: author.email, ...mailOf({ round, plan, address }) });
}
