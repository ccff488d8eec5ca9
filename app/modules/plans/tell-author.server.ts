import { queueMails } from "#app/modules/people/outbox.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
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
  if (author) await queueMails(tx, [{ to: author.email, ...mailOf({ round, plan, address: pageOf(round, plan) }) }]);
}

/** Mails what was decided about plans, a sentence by the id of each, to their authors and to those of what was merged into them. */
export async function tellDecided(
  { tx, round }: Pick<PlanStep, "tx" | "round">,
  verdicts: ReadonlyMap<number, string>,
): Promise<void> {
  const ids = { in: [...verdicts.keys()] };
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
    const parent = verdicts.has(plan.id) ? null : plan.parent;
    const verdict = verdicts.get(parent?.id ?? plan.id) ?? "";
    const mail = decidedMail({ round, plan, address: pageOf(round, plan) }, verdict, parent?.number ?? null);
    return to === undefined ? [] : [{ to, ...mail }];
  });
  await queueMails(tx, mails);
}

const pageOf = ({ slug }: Pick<Round, "slug">, { number }: Pick<PlanRow, "number">) =>
  `${env.baseUrl ?? ""}/rondes/${slug}/plannen/${number}`;
