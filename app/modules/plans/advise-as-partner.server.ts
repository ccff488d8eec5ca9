import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan } from "./act-on-plan.server.ts";
import type { PlanReason } from "./core/reasons.ts";
import { findAdviser } from "./partners.server.ts";

type Advised = { number: number };

/** A partner advises on a plan (R9), asked or not; advising again replaces the text. Public with the outcome of the screening. */
export function adviseAsPartner(
  actor: Actor,
  slug: string,
  number: number,
  { text }: { readonly text: string },
): Promise<Advised | Refused<PlanReason>> {
  return actOnPlan<Advised | Refused<PlanReason>>(
    actor,
    slug,
    number,
    ["plan.advise_as_partner", "consult"],
    async (step) => {
      const { tx, plan, record } = step;
      const adviser = await findAdviser(accountOf(actor), tx);
      // The role was taken back since the actor was read.
      if (!adviser) return refused("not_your_role");
      const { accountId, partnerKind, organisation } = adviser;
      const known = { planId: plan.id, accountId };
      const given = { partnerKind, organisation, text, at: new Date() };
      await tx.partnerAdvice.upsert({
        where: { planId_accountId: known },
        create: { ...known, ...given },
        update: given,
      });
      await record({ type: "plan.partner_advised", details: { organisation } });
      return { number };
    },
  );
}

/** The partner gives no advice on the plan after all; the question goes with it, and can be asked again. */
export function withdrawPartnerAdvice(
  actor: Actor,
  slug: string,
  number: number,
): Promise<Advised | Refused<PlanReason>> {
  return actOnPlan<Advised | Refused<PlanReason>>(
    actor,
    slug,
    number,
    ["plan.advise_as_partner", "consult"],
    async (step) => {
      const { tx, plan, record } = step;
      const known = { planId: plan.id, accountId: accountOf(actor) };
      const advice = await tx.partnerAdvice.findUnique({ where: { planId_accountId: known } });
      if (!advice) return refused("no_partner_advice");
      await tx.partnerAdvice.delete({ where: { planId_accountId: known } });
      await record({ type: "plan.partner_advice_withdrawn", details: { organisation: advice.organisation } });
      return { number };
    },
  );
}
