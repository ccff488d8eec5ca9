import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { queueMails } from "#app/modules/people/outbox.server.ts";
import { dayInWords, localDay } from "#app/modules/rounds/core/dates.ts";
import { env } from "#app/platform/env.server.ts";
import { actOnPlan, type PlanStep } from "./act-on-plan.server.ts";
import { answerDue } from "./core/answer.ts";
import type { Adviser } from "./core/dossier.ts";
import type { PlanReason } from "./core/reasons.ts";
import { askedMail } from "./mail-texts.nl.ts";
import { findAdviser } from "./partners.server.ts";

type Asked = { number: number };

/** Asks a partner for advice on a plan (R9): it waits on the partner's list of work, and a mail says so. */
export function askPartner(
  actor: Actor,
  slug: string,
  number: number,
  { partner }: { readonly partner: number },
): Promise<Asked | Refused<PlanReason>> {
  return actOnPlan<Asked | Refused<PlanReason>>(actor, slug, number, ["plan.ask_partner", "consult"], async (step) => {
    const { tx, plan, record } = step;
    const adviser = await findAdviser(partner, tx);
    if (!adviser) return refused("no_such_partner", { field: "partner" });
    const { accountId, partnerKind, organisation } = adviser;
    const known = { planId: plan.id, accountId };
    if (await tx.partnerAdvice.findUnique({ where: { planId_accountId: known } }))
      return refused("partner_was_asked", { field: "partner" });
    const asked = { askedAt: new Date(), askedById: accountOf(actor) };
    await tx.partnerAdvice.create({ data: { ...known, partnerKind, organisation, ...asked } });
    await tellAsked(step, adviser);
    await record({ type: "plan.partner_asked", details: { accountId } });
    return { number };
  });
}

async function tellAsked({ tx, round, plan }: PlanStep, { accountId, name, organisation }: Adviser): Promise<void> {
  const { email } = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true } });
  const due = answerDue({ submittedOn: plan.submittedAt && localDay(plan.submittedAt) }, round);
  const address = `${env.baseUrl ?? ""}/werk/rondes/${round.slug}/plannen/${plan.number}/advies`;
  const about = { round, plan, municipality: env.municipality, address };
  await queueMails(tx, [
    { to: email, ...askedMail(about, { name, organisation }, due && dayInWords(due, round.today)) },
  ]);
}
