import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { whyNotEligible } from "#app/modules/people/core/eligibility.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import { dayInWords } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { actOnOwnPlan, type PlanRow, type PlanStep } from "./act-on-plan.server.ts";
import { answerDue } from "./core/answer.ts";
import { contentFor, type PlanContent } from "./core/plan.ts";
import { whyNotContent } from "./core/plan-rules.ts";
import type { PlanReason } from "./core/reasons.ts";
import { submittedMail } from "./mail-texts.nl.ts";
import type { NewPlanSent, PlanSent } from "./plan-form.ts";
import { sendAgain, whyNotAgain } from "./send-again.server.ts";
import { changeContent, createPlan, madeByForm, markSubmitted } from "./store-content.server.ts";
import { tellAuthor } from "./tell-author.server.ts";

type Submitted = Promise<{ number: number } | Refused<PlanReason>>;

/** A resident hands in a plan: from now on it is public and takes part. The same form again is the same plan. */
export function submitPlan(actor: Actor, slug: string, sent: NewPlanSent): Submitted {
  return actInRound<{ number: number } | Refused<PlanReason>>(actor, slug, "plan.submit", async (step) => {
    const { tx, round, by, record } = step;
    const content = contentFor(round.kind, sent.content);
    const plan = { roundId: round.id, authorId: accountOf(actor), channel: "online", formKey: sent.key } as const;
    const before = await madeByForm(tx, plan);
    if (before && before.state !== "draft") return sendAgain(tx, before, content);
    const no = whyNotSubmit(actor, round, content) ?? (before && (await whyNotAgain(tx, before, content)));
    if (no) return no;
    if (before) await changeContent(tx, by, before, content);
    const { id, number } = before ?? (await createPlan(tx, by, plan, content));
    const submitted = await markSubmitted(tx, { id, number, roundId: round.id });
    await record({ type: "plan.submitted", planId: id, details: { ...submitted, channel: plan.channel } });
    await tellSubmitted(step, { ...plan, number, title: content.title });
    return { number };
  });
}

/** Hands in a draft, with what the form holds now. */
export function submitDraft(actor: Actor, slug: string, number: number, sent: PlanSent): Submitted {
  return actOnOwnPlan(actor, slug, number, ["plan.submit", "submit"], async (step) => {
    const { tx, round, plan, by, record } = step;
    const content = contentFor(round.kind, sent.content);
    const no = whyNotSubmit(actor, round, content);
    if (no) return no;
    if (sent.version !== plan.version) return refused("changed_meanwhile");
    await changeContent(tx, by, plan, content);
    const submitted = await markSubmitted(tx, plan);
    await record({ type: "plan.submitted", details: { ...submitted, channel: plan.channel } });
    await tellSubmitted(step, { ...plan, title: content.title });
    return { number };
  });
}

/** The author hears at once until when the answer can take (R7). */
async function tellSubmitted(
  step: Pick<PlanStep, "tx" | "round">,
  plan: Pick<PlanRow, "authorId" | "number" | "title">,
): Promise<void> {
  const { round } = step;
  const due = answerDue({ submittedOn: round.today }, round);
  await tellAuthor(step, plan, (about) => submittedMail(about, due && dayInWords(due, round.today)));
}

function whyNotSubmit(actor: Actor, round: Round, content: PlanContent): Refused<PlanReason> | null {
  return whyNotEligible(actor, round.rules.submit, round.today) ?? whyNotContent(round, content);
}
