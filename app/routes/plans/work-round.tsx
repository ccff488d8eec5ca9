import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { cents } from "#app/modules/counting/core/money.ts";
import { doneMessage } from "#app/done.ts";
import { answer, formOf, invalid, mustBeAllowed, reading, refusal, writing, type Sending } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { teamValue } from "#app/modules/people/core/handler.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { listWijken } from "#app/modules/people/queries.server.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { amountText } from "#app/modules/plans/amount-text.ts";
import { assignPlans } from "#app/modules/plans/assign-plans.server.ts";
import { inviteToCarry, placePlans, type DoneInBulk } from "#app/modules/plans/bulk.server.ts";
import { awaitedAnswer } from "#app/modules/plans/core/answer.ts";
import { canBeLeft } from "#app/modules/plans/core/carry-over.ts";
import { triageOf } from "#app/modules/plans/core/impact.ts";
import type { PlanReason } from "#app/modules/plans/core/reasons.ts";
import { isTaskOf, tasksOf } from "#app/modules/plans/core/work.ts";
import { listWork, type PlanAtWork } from "#app/modules/plans/dossier.server.ts";
import { AssignForm, InviteForm, PlacePlansForm, PricesForm } from "#app/modules/plans/forms.ts";
import { loadCandidates, loadTeams } from "#app/modules/people/handlers.server.ts";
import { countPrices, publishPrices } from "#app/modules/plans/publish-prices.server.ts";
import { planSentences, stateName } from "#app/modules/plans/texts.nl.ts";
import { PricesTogether } from "#app/modules/plans/ui/prices-together.tsx";
import { AssignedPlans, HandlerFilter } from "#app/modules/plans/ui/work-list.tsx";
import { taskNames, workTexts } from "#app/modules/plans/work-texts.nl.ts";
import { fieldReader } from "#app/platform/form.ts";
import { siteTexts } from "#app/site.nl.ts";
import { LateBadge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { List } from "#app/ui/text.tsx";
import { findRound } from "../rounds/find-round.server.ts";

const texts = workTexts.list;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.title ?? "")} - Leve de buurt` },
];

export const handle = {
  variant: "staff",
  breadcrumb: () => [siteTexts.work],
} satisfies PageHandle;

/** Of whom the plans are asked for: an account, a team, "niemand", or "" for everybody. */
const isOf = (asked: string) => (plan: Pick<PlanAtWork, "handler" | "team">) =>
  asked === "" || ownerValue(plan) === asked;

const ownerValue = ({ handler, team }: Pick<PlanAtWork, "handler" | "team">): string =>
  handler ? String(handler.accountId) : team ? teamValue(team.wijkId) : "niemand";

export const loader = reading(async ({ actor, url, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNot(actor, "plan.read_dossier", round.standing), url);
  const colleagues = await loadCandidates(round.id);
  const [all, teams] = [await listWork(round.id, colleagues), await loadTeams(colleagues)];
  const asked = url.searchParams.get("behandelaar") ?? "";
  const nobodys = all.filter(isOf("niemand")).length;
  const options = [
    ...colleagues.map(({ accountId, name, plans }) => ({
      value: String(accountId),
      plans,
      label: texts.of(name, plans),
    })),
    ...teams.map(({ wijkId, wijk }) => {
      const value = teamValue(wijkId);
      const plans = all.filter(isOf(value)).length;
      return { value, plans, label: texts.of(texts.team(wijk), plans) };
    }),
    { value: "niemand", plans: nobodys, label: texts.ofNobody(nobodys) },
  ].flatMap(({ value, plans, label }) => (plans > 0 || value === asked ? [{ value, label }] : []));
  // Who is no colleague is nobody's choice.
  const whose = options.some(({ value }) => value === asked) ? asked : "";
  return {
    slug: round.slug,
    title: round.title,
    canEnter: whyNot(actor, "plan.enter_for_resident", round.standing) === null,
    colleagues: whyNot(actor, "plan.assign", round.standing) === null ? colleagues : null,
    teams,
    wijken: whyNot(actor, "plan.place", round.standing) === null ? (await listWijken()).map(({ name }) => name) : null,
    canInvite: whyNot(actor, "plan.invite_to_carry", round.standing) === null && canBeLeft(round.standing),
    prices:
      !round.pricesPublic && whyNot(actor, "round.publish_prices", round.standing) === null
        ? await countPrices(round.id)
        : null,
    filter: { options, whose },
    total: all.length,
    late: all.filter((plan) => awaitedAnswer(plan, round)?.late).length,
    everyChosen: url.searchParams.has("alle"),
    message: doneMessage(texts.done, url),
    plans: all.filter(isOf(whose)).map((plan) => ({
      number: plan.number,
      title: plan.title,
      state: stateName(plan.state, round.standing),
      effect: plan.effect,
      ...amountText({ oneOff: cents(plan.oneOff), yearly: cents(plan.yearly) }),
      handler: plan.handler?.name ?? (plan.team && texts.team(plan.team.wijk)),
      triage: triageOf(plan.weights),
      answer: awaitedAnswer(plan, round),
      waits: (round.importedFrom === null ? tasksOf(plan, round) : [])
        .filter((task) => isTaskOf(task, actor, round.standing))
        .map(({ what }) => taskNames[what])
        .join("; "),
    })),
  };
});

/** What an act on many plans did, in words. */
interface BulkTold {
  readonly done: string;
  readonly left: readonly string[];
}

export const action = writing(async (sending) => {
  switch (sending.form.get("intent")) {
    case "place":
      return inBulk(sending, "place", PlacePlansForm, placePlans);
    case "prices":
      return answer(sending, PricesForm, (input) => publishPrices(sending.actor, sending.param("roundSlug"), input), {
        sentences: planSentences,
        done: () => `/werk/rondes/${sending.param("roundSlug")}?gedaan=bekend`,
      });
    case "invite":
      return inBulk(sending, "invite", InviteForm, inviteToCarry);
    default:
      return assign(sending);
  }
});

function assign(sending: Sending) {
  const slug = sending.param("roundSlug");
  const whose = sending.url.searchParams.get("behandelaar");
  return answer(sending, AssignForm, (input) => assignPlans(sending.actor, slug, input), {
    sentences: planSentences,
    done: () => `/werk/rondes/${slug}?gedaan=gegeven${whose ? `&behandelaar=${encodeURIComponent(whose)}` : ""}`,
  });
}

/** Each plan that was left is told with why, on the page that comes back. */
async function inBulk<S extends z.ZodType>(
  sending: Sending,
  what: keyof typeof texts.bulk,
  schema: S,
  perform: (actor: Actor, slug: string, input: z.output<S>) => Promise<DoneInBulk | Refused<PlanReason>>,
) {
  const read = formOf(sending, schema);
  if ("problem" in read) return invalid(read.problem);
  const result = await perform(sending.actor, sending.param("roundSlug"), read.input);
  if ("refused" in result) return refusal(sending, result, planSentences);
  const told: BulkTold = {
    done: texts.bulk[what](result.done.length),
    left: result.left.map(({ number, why }) => texts.leftOne(number, sentenceFor(planSentences, why))),
  };
  return { told };
}

export default function WorkRound() {
  const {
    slug,
    title,
    canEnter,
    colleagues,
    teams,
    wijken,
    canInvite,
    prices,
    filter,
    total,
    late,
    everyChosen,
    message,
    plans,
  } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const problem = sent && "problem" in sent ? sent.problem : undefined;
  const told = sent && "told" in sent ? sent.told : undefined;
  return (
    <>
      <PageHead title={texts.title(title)} lead={texts.lead(total)}>
        <ErrorSummary errors={problem?.errors} />
        {told && (
          <Notice kind={told.left.length > 0 ? "info" : "ok"} role="status">
            <p>{told.done}</p>
            {told.left.length > 0 && (
              <>
                <p>{texts.left(told.left.length)}</p>
                <List items={told.left} />
              </>
            )}
          </Notice>
        )}
        {message && !problem && !told && (
          <Notice kind="ok" role="status">
            {message}
          </Notice>
        )}
        {late > 0 && (
          <p>
            <LateBadge /> {texts.late(late)}
          </p>
        )}
        {canEnter && (
          <ButtonLink variant="primary" href={`/werk/rondes/${slug}/invoeren`}>
            {texts.enter}
          </ButtonLink>
        )}
      </PageHead>
      <Section tight>
        {total === 0 ? (
          <EmptyState title={texts.empty} />
        ) : (
          <>
            {prices && <PricesTogether slug={slug} prices={prices} field={fieldReader(problem, {})} />}
            {(filter.options.length > 1 || filter.whose !== "") && <HandlerFilter {...filter} />}
            {plans.length === 0 ? (
              <EmptyState title={texts.noneOf}>{texts.noneOfText}</EmptyState>
            ) : (
              <AssignedPlans
                slug={slug}
                plans={plans}
                colleagues={colleagues}
                teams={teams}
                wijken={wijken}
                canInvite={canInvite}
                field={fieldReader(problem, { plans: everyChosen ? plans.map(({ number }) => number) : [] })}
                chooseAll={`/werk/rondes/${slug}?${new URLSearchParams({ behandelaar: filter.whose, alle: "" })}`}
              />
            )}
          </>
        )}
      </Section>
    </>
  );
}
