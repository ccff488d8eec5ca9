import { randomUUID } from "node:crypto";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, mustBeAllowed, notFound, reading, writingByIntent, type Sending } from "#app/http.server.ts";
import { payingPots } from "#app/modules/budget/queries.server.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { paysFor } from "#app/modules/plans/core/payment.ts";
import { isPublic, isRemoved } from "#app/modules/plans/core/public-view.ts";
import { AdvanceForm, DropAdvanceForm, PayForm, SettleForm } from "#app/modules/plans/forms.ts";
import { paymentsOf } from "#app/modules/plans/money.server.ts";
import { payPlan } from "#app/modules/plans/pay-plan.server.ts";
import { paymentTexts as texts } from "#app/modules/plans/payment-texts.nl.ts";
import { dropAdvance, planAdvance } from "#app/modules/plans/plan-advance.server.ts";
import { loadPlan } from "#app/modules/plans/queries.server.ts";
import { settlePlan } from "#app/modules/plans/settle-plan.server.ts";
import { planSentences, planTexts, withheldTexts } from "#app/modules/plans/texts.nl.ts";
import { PaymentPage } from "#app/modules/plans/ui/payment-page.tsx";
import { HoldMoneyForm } from "#app/modules/raad/forms.ts";
import { holdMoney } from "#app/modules/raad/hold-money.server.ts";
import { grantedTo } from "#app/modules/raad/queries.server.ts";
import { raadSentences } from "#app/modules/raad/texts.nl.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { planWorkHandle } from "./plan-work-handle.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.title ?? "")} - Leve de buurt` },
];

export const handle = planWorkHandle;

export const loader = reading(async ({ actor, url, param, number }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNot(actor, "plan.pay", round.standing), url);
  const plan = await loadPlan(round.id, number("number"));
  if (!plan || !isPublic(plan)) throw notFound();
  return {
    round: { slug: round.slug, title: round.title },
    address: `/rondes/${round.slug}/plannen/${plan.number}`,
    title: isRemoved(plan) ? withheldTexts.removed : plan.title || planTexts.untitled,
    today: round.today,
    pays: paysFor(plan),
    granted: await grantedTo(round, plan),
    money: plan.money,
    paid: await paymentsOf(plan.id),
    spent: plan.account?.spent ?? null,
    ways: round.rules.financing.ways,
    way: plan.estimate?.financing ?? null,
    pots: await payingPots(),
    formKeys: { pay: randomUUID(), payBack: randomUUID() },
    saved: url.searchParams.has("opgeslagen"),
  };
});

const plan = (sending: Sending) => [sending.actor, sending.param("roundSlug"), sending.number("number")] as const;
const course = (sending: Sending) => ({
  sentences: planSentences,
  done: () => `/werk/rondes/${sending.param("roundSlug")}/plannen/${sending.number("number")}/betaling?opgeslagen`,
});
const pay = (sending: Sending) =>
  answer(sending, PayForm, (input) => payPlan(...plan(sending), input), course(sending));

export const action = writingByIntent(
  {
    hold: (sending: Sending) =>
      answer(sending, HoldMoneyForm, (input) => holdMoney(...plan(sending), input), {
        ...course(sending),
        sentences: raadSentences,
      }),
    advance: (sending: Sending) =>
      answer(sending, AdvanceForm, (input) => planAdvance(...plan(sending), input), course(sending)),
    drop: (sending: Sending) =>
      answer(sending, DropAdvanceForm, (input) => dropAdvance(...plan(sending), input), course(sending)),
    pay,
    "pay-back": pay,
    settle: (sending: Sending) =>
      answer(sending, SettleForm, (input) => settlePlan(...plan(sending), input), course(sending)),
  },
  "pay",
);

export default function Payment() {
  const problem = useActionData<typeof action>()?.problem;
  return <PaymentPage {...useLoaderData<typeof loader>()} problem={problem} />;
}
