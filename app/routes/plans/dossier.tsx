import { useActionData, useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/node";
import { answer, mustBeAllowed, notFound, reading, type Sending, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import type { Act } from "#app/modules/people/core/acts.ts";
import { accountIdOf, rolesOf } from "#app/modules/people/core/actor.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { loadRoleNames } from "#app/modules/people/role-names.server.ts";
import { listWijken } from "#app/modules/people/queries.server.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { actAhead } from "#app/modules/plans/act-ahead.server.ts";
import { accountPlan } from "#app/modules/plans/account-plan.server.ts";
import { advisePlan } from "#app/modules/plans/advise-plan.server.ts";
import { askPartner } from "#app/modules/plans/ask-partner.server.ts";
import { assignPlans } from "#app/modules/plans/assign-plans.server.ts";
import { checkPrinciple } from "#app/modules/plans/check-principle.server.ts";
import { awaitedAnswer } from "#app/modules/plans/core/answer.ts";
import { decidingPlan } from "#app/modules/plans/core/deciding-body.ts";
import type { Dossier } from "#app/modules/plans/core/dossier.ts";
import { waitingStep, whyNotAnswer } from "#app/modules/plans/core/escalation.ts";
import { isDecided, whyNotMove, type PlanMove } from "#app/modules/plans/core/lifecycle.ts";
import { checkedPrinciples } from "#app/modules/plans/core/promises.ts";
import { isRemoved } from "#app/modules/plans/core/public-view.ts";
import { unmetPrinciples, whyNotCheck } from "#app/modules/plans/core/screening.ts";
import { coverLine } from "#app/modules/plans/cover-line.server.ts";
import { decideMerge } from "#app/modules/plans/decide-merge.server.ts";
import { cancelRemoval, confirmRemoval } from "#app/modules/plans/decide-removal.server.ts";
import type { PlanReason } from "#app/modules/plans/core/reasons.ts";
import { loadDossier } from "#app/modules/plans/dossier.server.ts";
import { answerEscalation, escalatePlan } from "#app/modules/plans/escalate-plan.server.ts";
import { estimatePlan } from "#app/modules/plans/estimate-plan.server.ts";
import * as forms from "#app/modules/plans/forms.ts";
import { handleReport } from "#app/modules/plans/handle-report.server.ts";
import { meetCondition } from "#app/modules/plans/meet-condition.server.ts";
import { unmergePlan } from "#app/modules/plans/merge-plan.server.ts";
import { notePlan } from "#app/modules/plans/note-plan.server.ts";
import { placePlan } from "#app/modules/plans/place-plan.server.ts";
import { proposeMerge } from "#app/modules/plans/propose-merge.server.ts";
import { requestRemoval } from "#app/modules/plans/request-removal.server.ts";
import { setGoals } from "#app/modules/plans/set-goals.server.ts";
import { screenPlan } from "#app/modules/plans/screen-plan.server.ts";
import { bodyName, bodyNames, decidingReason, planSentences, planTexts } from "#app/modules/plans/texts.nl.ts";
import type { DossierData, InterimFacts } from "#app/modules/plans/ui/dossier-forms.tsx";
import { DossierPage } from "#app/modules/plans/ui/dossier-page.tsx";
import { weighPlan } from "#app/modules/plans/weigh-plan.server.ts";
import { workTexts } from "#app/modules/plans/work-texts.nl.ts";
import { decideInterim } from "#app/modules/raad/decide-interim.server.ts";
import { isAdopted } from "#app/modules/raad/core/decision.ts";
import { whyNotRecordedBy } from "#app/modules/raad/core/interim.ts";
import type { RaadReason } from "#app/modules/raad/core/reasons.ts";
import { DecideInterimForm } from "#app/modules/raad/forms.ts";
import { lastDecision } from "#app/modules/raad/queries.server.ts";
import { raadSentences } from "#app/modules/raad/texts.nl.ts";
import { againText, recordedInWords } from "#app/modules/raad/views.ts";
import { lower } from "#app/modules/rounds/texts.nl.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { NoFields } from "#app/platform/fields.ts";
import { fieldReader, problemOf } from "#app/platform/form.ts";
import { siteTexts } from "#app/site.nl.ts";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { payingPots } from "#app/modules/budget/queries.server.ts";
import { paysFor } from "#app/modules/plans/core/payment.ts";
import { paymentsOf } from "#app/modules/plans/money.server.ts";
import { paymentTexts } from "#app/modules/plans/payment-texts.nl.ts";
import { findRound } from "../rounds/find-round.server.ts";

const texts = workTexts.plan;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.dossier.plan.title ?? ""} - Leve de buurt` },
];

export const handle = {
  variant: "staff",
  breadcrumb: ({ round }: { round: { slug: string; title: string } }) => [
    siteTexts.work,
    { label: workTexts.list.title(round.title), href: `/werk/rondes/${round.slug}` },
  ],
} satisfies PageHandle;

/** Each form of the page with the act and the move that it stands for. */
const steps = {
  "check-principle": ["plan.check_principle", "examine"],
  weigh: ["plan.weigh", "examine"],
  estimate: ["plan.estimate", "examine"],
  "cover-line": ["plan.cover_line", "cover_line"],
  screen: ["plan.screen", "examine"],
  "meet-condition": ["plan.meet_condition", "meet_condition"],
  "find-not-met": ["plan.find_not_met", "find_not_met"],
  place: ["plan.place", "place"],
  merge: ["plan.merge", "merge"],
  "decide-merge": ["plan.merge", "merge"],
  unmerge: ["plan.merge", "unmerge"],
  "ask-partner": ["plan.ask_partner", "consult"],
  advise: ["plan.advise", "advise"],
  decide: ["plan.decide", "decide"],
  escalate: ["plan.escalate", "escalate"],
  "answer-step": ["plan.answer_escalation", "escalate"],
  "act-ahead": ["plan.act_ahead", "act_ahead"],
  "set-goals": ["plan.set_goals", "set_goals"],
  account: ["plan.account", "carry_out"],
  "handle-report": ["plan.handle_report", "note"],
  "ask-removal": ["plan.request_removal", "remove"],
  "decide-removal": ["plan.confirm_removal", "remove"],
  note: ["plan.note", "note"],
  assign: ["plan.assign", "note"],
} as const satisfies Record<string, readonly [Act, PlanMove]>;

export type DossierIntent = keyof typeof steps;

export const loader = reading(async ({ actor, url, param, number }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNot(actor, "plan.read_dossier", round.standing), url);
  const dossier = await loadDossier(round, number("number"));
  if (!dossier) throw notFound();
  const whyNotStep = ([act, move]: readonly [Act, PlanMove]) =>
    whyNot(actor, act, round.standing) ??
    (move === "remove" && isRemoved(dossier.plan) ? refused("plan_is_removed") : whyNotMove(dossier.plan.state, move));
  const deciding = decidingPlan(round, dossier.plan);
  const besides: Partial<Record<string, Refused<PlanReason | RaadReason> | null>> = {
    decide: deciding && whyNotRecordedBy(deciding.body, round, ...rolesOf(actor)),
    escalate: waitingStep(dossier.escalations) && refused("step_waits"),
    "answer-step": whyNotAnswer(dossier.escalations, rolesOf(actor)),
    "act-ahead":
      deciding?.body === "council"
        ? isDecided(dossier.plan.state) && !dossier.ahead
          ? refused("raad_has_decided")
          : null
        : refused("raad_does_not_decide"),
    "check-principle": whyNotCheck(dossier.plan.state, round.standing),
    account: dossier.granted ? null : refused("nothing_granted"),
  };
  const no = Object.fromEntries(
    Object.entries(steps).map(([intent, step]) => {
      const reason = whyNotStep(step) ?? besides[intent] ?? null;
      return [intent, reason && sentenceFor(raadSentences, reason)];
    }),
  ) as Record<DossierIntent, string | null>;
  return {
    round: shown(round),
    dossier,
    answer: awaitedAnswer(dossier.plan, round),
    interim: round.kind === "interim_plans" ? await interimFacts(round, dossier) : null,
    unmet: unmetPrinciples(round.rules, dossier.checks),
    no,
    ownRemoval: dossier.removalAsked !== null && dossier.removalAsked.accountId === accountIdOf(actor),
    self: accountIdOf(actor),
    wijken: (await listWijken()).map(({ name }) => name),
    // What was kept before a grant was taken back can still be taken away.
    noPayment: !paysFor(dossier.plan) || whyNotStep(["plan.pay", "follow"]) !== null,
    noWorks:
      (!dossier.granted && dossier.plan.milestones.length === 0) ||
      whyNotStep(["plan.keep_milestone", "follow"]) !== null ||
      isRemoved(dossier.plan),
    saved: url.searchParams.has("opgeslagen"),
  };
});

/** What an interim plan has beside the rest. */
async function interimFacts(round: Round, { plan }: Dossier): Promise<InterimFacts> {
  const deciding = decidingPlan(round, plan);
  const [names, decision, pots, paid] = await Promise.all([
    loadRoleNames(),
    lastDecision(plan.id),
    payingPots(),
    paymentsOf(plan.id),
  ]);
  const amounts = decision?.amounts ?? plan.estimate;
  return {
    decides: deciding && { who: bodyName(deciding.body, names), why: decidingReason(deciding, names) },
    byRaad: deciding?.body === "council",
    decision: decision && {
      granted: isAdopted(decision),
      version: decision.version,
      oneOff: amounts?.oneOff ?? null,
      yearly: amounts?.yearly ?? null,
      reason: decision.reason,
      decidedOn: decision.decidedOn,
      inWords: recordedInWords(decision),
      again: againText(round, decision, deciding, names),
    },
    pots: plan.effect === "cost" ? pots : [],
    pot: paid?.pot.id ?? null,
    names: { ...names, executive: lower(bodyNames.executive) },
    informWeeks: round.rules.interim.informWeeks,
    approveWeeks: round.rules.interim.approveWeeks,
  };
}

function shown({ slug, title, kind, rules, today }: Round) {
  return {
    slug,
    title,
    kind,
    today,
    principles: checkedPrinciples(rules),
    grounds: rules.screening.grounds,
    ways: rules.financing.ways,
  };
}

/** Reads, performs and answers the form that was sent. */
function perform(sending: Sending, intent: DossierIntent) {
  const { actor } = sending;
  const slug = sending.param("roundSlug");
  const number = sending.number("number");
  const course = {
    sentences: planSentences,
    done: () => `/werk/rondes/${slug}/plannen/${number}?opgeslagen#${intent}`,
  };
  switch (intent) {
    case "check-principle":
      return answer(sending, forms.CheckPrincipleForm, (input) => checkPrinciple(actor, slug, number, input), course);
    case "weigh":
      return answer(sending, forms.WeighForm, (input) => weighPlan(actor, slug, number, input), course);
    case "estimate":
      return answer(sending, forms.EstimateForm, (input) => estimatePlan(actor, slug, number, input), course);
    case "cover-line":
      return answer(sending, forms.CoverLineForm, (input) => coverLine(actor, slug, number, input), course);
    case "screen":
    case "find-not-met":
      return answer(sending, forms.ScreenForm, (input) => screenPlan(actor, slug, number, input), course);
    case "meet-condition":
      return answer(sending, forms.MeetConditionForm, (input) => meetCondition(actor, slug, number, input), course);
    case "place":
      return answer(sending, forms.PlaceForm, (input) => placePlan(actor, slug, number, input), course);
    case "merge":
      return answer(sending, forms.MergeForm, (input) => proposeMerge(actor, slug, number, input), course);
    case "decide-merge":
      return answer(sending, forms.DecideMergeForm, (input) => decideMerge(actor, slug, number, input), course);
    case "unmerge":
      return answer(sending, NoFields, () => unmergePlan(actor, slug, number), course);
    case "ask-partner":
      return answer(sending, forms.AskPartnerForm, (input) => askPartner(actor, slug, number, input), course);
    case "advise":
      return answer(sending, forms.AdviseForm, (input) => advisePlan(actor, slug, number, input), course);
    case "decide":
      return answer(sending, DecideInterimForm, (input) => decideInterim(actor, slug, number, input), {
        ...course,
        sentences: raadSentences,
      });
    case "escalate":
      return answer(sending, forms.EscalateForm, (input) => escalatePlan(actor, slug, number, input), course);
    case "answer-step":
      return answer(
        sending,
        forms.AnswerEscalationForm,
        (input) => answerEscalation(actor, slug, number, input),
        course,
      );
    case "act-ahead":
      return answer(sending, forms.ActAheadForm, (input) => actAhead(actor, slug, number, input), course);
    case "set-goals":
      return answer(sending, forms.GoalsForm, (input) => setGoals(actor, slug, number, input), course);
    case "account":
      return answer(sending, forms.AccountForm, (input) => accountPlan(actor, slug, number, input), course);
    case "handle-report":
      return answer(sending, forms.HandleReportForm, (input) => handleReport(actor, slug, number, input), course);
    case "ask-removal":
      return answer(sending, forms.RequestRemovalForm, (input) => requestRemoval(actor, slug, number, input), course);
    case "decide-removal":
      return answer(
        sending,
        forms.DecideRemovalForm,
        ({ verdict, seen }) =>
          verdict === "confirm" ? confirmRemoval(actor, slug, number, seen) : cancelRemoval(actor, slug, number),
        course,
      );
    case "note":
      return answer(sending, forms.NoteForm, (input) => notePlan(actor, slug, number, input), course);
    case "assign":
      return answer(
        sending,
        forms.HandlerForm,
        (input) => assignPlans(actor, slug, { plans: [number], ...input }),
        course,
      );
  }
}

export const action = writing((sending) => {
  const intent = sending.form.get("intent");
  if (typeof intent !== "string" || !Object.hasOwn(steps, intent)) throw new Response(null, { status: 400 });
  return perform(sending, intent as DossierIntent);
});

export default function DossierOfPlan() {
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { plan } = page.dossier;
  const refused = (intent: DossierIntent) => problemOf(problem, intent);
  return (
    <>
      <PageHead
        eyebrow={texts.eyebrow(plan.number, page.round.title)}
        title={plan.title || planTexts.untitled}
        lead={plan.summary}
      >
        {page.saved && !problem && (
          <Notice kind="ok" role="status">
            {texts.saved}
          </Notice>
        )}
        <p>
          <TextLink href={`/rondes/${page.round.slug}/plannen/${plan.number}`}>{texts.view}</TextLink>
        </p>
        {!page.noPayment && (
          <p>
            <TextLink href={`/werk/rondes/${page.round.slug}/plannen/${plan.number}/betaling`}>
              {paymentTexts.link}
            </TextLink>
          </p>
        )}
        {!page.noWorks && (
          <p>
            <TextLink href={`/werk/rondes/${page.round.slug}/plannen/${plan.number}/uitvoering`}>
              {texts.works}
            </TextLink>
          </p>
        )}
      </PageHead>
      <Section tight>
        <DossierPage
          {...(page satisfies DossierData)}
          problemOf={refused}
          fieldsOf={(intent, stored) => fieldReader(refused(intent), stored)}
        />
      </Section>
    </>
  );
}
