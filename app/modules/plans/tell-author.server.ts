import { queueMails } from "#app/modules/people/outbox.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { env } from "#app/platform/env.server.ts";
import type { PlanRow, PlanStep } from "./act-on-plan.server.ts";
import { decidedMail, type AuthorMail, type MailAbout, type Told } from "./mail-texts.nl.ts";

/** Puts a mail to the author of a plan in the outbox; a plan without an account has nobody to mail to. */
export async function tellAuthor(
  { tx, round }: Pick<PlanStep, "tx" | "round">,
  plan: Pick<PlanRow, "authorId" | "number" | "title">,
  mailOf: (about: MailAbout) => AuthorMail,
): Promise<void> {
  if (plan.authorId === null) return;
  const author = await tx.account.findUnique({ where: { id: plan.authorId }, select: { email: true } });
  if (author) await queueMails(tx, [{ to: author.email, ...mailOf(mailAbout(round, plan)) }]);
}

/** Mails what was decided about plans, by the id of each, to their authors and to those of what was merged into them. */
export async function tellDecided(
  { tx, round }: Pick<PlanStep, "tx" | "round">,
  decided: ReadonlyMap<number, Told>,
): Promise<void> {
  const ids = { in: [...decided.keys()] };
  const plans = await tx.plan.findMany({
    where: { OR: [{ id: ids }, { parentId: ids, state: "merged" }], authorId: { not: null } },
    select: { id: true, authorId: true, number: true, title: true, parent: { select: { id: true, number: true } } },
    orderBy: { number: "asc" },
  });
  const authors = await tx.account.findMany({
    where: { id: { in: plans.flatMap(({ authorId }) => authorId ?? []) } },
    select: { id: true, email: true },
  });
  const addressOf = new Map(authors.map(({ id, email }) => [id, email]));
  const mails = plans.flatMap((plan) => {
    const to = addressOf.get(plan.authorId ?? 0);
    const parent = decided.has(plan.id) ? null : plan.parent;
    const told = decided.get(parent?.id ?? plan.id);
    if (to === undefined || !told) return [];
    return [{ to, ...decidedMail(mailAbout(round, plan), told, parent?.number ?? null) }];
  });
  await queueMails(tx, mails);
}

const mailAbout = (round: Pick<Round, "slug" | "title">, plan: Pick<PlanRow, "number" | "title">): MailAbout => ({
  ...{ round, plan, municipality: env.municipality },
  address: `${env.baseUrl ?? ""}/rondes/${round.slug}/plannen/${plan.number}`,
});
