import { queueMail } from "#app/modules/people/outbox.server.ts";
import { env } from "#app/platform/env.server.ts";
import type { PlanRow, PlanStep } from "./act-on-plan.server.ts";
import { decidedMail, type AuthorMail, type MailAbout } from "./mail-texts.nl.ts";

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

/** Mails what was decided about a plan, as a sentence, to its author and to those of the plans that were merged into it. */
export async function tellDecided(
  step: Pick<PlanStep, "tx" | "round">,
  planId: number,
  verdict: string,
): Promise<void> {
  const plans = await step.tx.plan.findMany({
    where: { OR: [{ id: planId }, { parentId: planId, state: "merged" }] },
    select: { authorId: true, number: true, title: true, parent: { select: { number: true } } },
    orderBy: { number: "asc" },
  });
  for (const plan of plans)
    await tellAuthor(step, plan, (about) => decidedMail(about, verdict, plan.parent?.number ?? null));
}
