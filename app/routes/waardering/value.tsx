import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, formOf, invalid, reading, refusal, writing, type Sending } from "#app/http.server.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { methodOf } from "#app/modules/rounds/core/round.ts";
import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { answerPair } from "#app/modules/waardering/answer-pair.server.ts";
import { compareView } from "#app/modules/waardering/compare-view.server.ts";
import { AnswerForm, RateForm, ShowForm, SkipForm } from "#app/modules/waardering/forms.ts";
import { issuePair } from "#app/modules/waardering/issue-pair.server.ts";
import { landingFor } from "#app/modules/waardering/landing.ts";
import { turnout } from "#app/modules/waardering/queries.server.ts";
import { ratePlan } from "#app/modules/waardering/rate-plan.server.ts";
import { rateView } from "#app/modules/waardering/rate-view.server.ts";
import { compareSentences, rateSentences, waarderingTexts } from "#app/modules/waardering/texts.nl.ts";
import { ComparePage } from "#app/modules/waardering/ui/compare-page.tsx";
import { RatePage } from "#app/modules/waardering/ui/rate-page.tsx";
import { valuingVoice } from "#app/modules/waardering/voice.server.ts";
import { ValueLanding } from "#app/modules/waardering/ui/value-landing.tsx";
import type { PageHandle } from "#app/page-handle.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { clearTableHeader, onTheTable, tableHeader } from "./on-the-table.server.ts";
import { pendingOf } from "./pending.server.ts";
import { rememberedActorOf, sessionOf } from "./remembered.server.ts";
import { skippedHeader, skippedOf } from "./skipped.server.ts";
import { valuerOf } from "./valuer.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? waarderingTexts.landing.title} - Leve de buurt` },
];

export const handle = {
  variant: (data: { view: string } | undefined) => (!data || data.view === "landing" ? "public" : "focus"),
  breadcrumb: (data: { view: string; round: string } | undefined, { roundSlug }) =>
    data?.view === "landing"
      ? [
          { label: roundTexts.list.title, href: "/rondes" },
          { label: data.round, href: `/rondes/${roundSlug ?? ""}` },
        ]
      : [],
  stop: ({ roundSlug }) => ({ label: waarderingTexts.rate.stop, href: `/rondes/${roundSlug ?? ""}` }),
} satisfies PageHandle;

/** One plan or one pair for who may value now; for everybody else what it is and until when. */
export const loader = reading(async (asking) => {
  const { actor, request, url, param } = asking;
  const round = await findRound(actor, param("roundSlug"));
  const isOpen = round.standing.phase === "valuation";
  const pending = isOpen ? (await pendingOf(request, round.slug)).marks.size : 0;
  const about = { round: round.title, base: `/rondes/${round.slug}`, pending };
  const method = methodOf(round);
  const valuer = await valuerOf(asking);
  const voice = await valuingVoice(valuer, round, method ?? "score");
  if (isRefused(voice) || method === "ballot") {
    const landing = landingFor(round, valuer, isRefused(voice) ? voice : null, await turnout(round.id));
    return { view: "landing" as const, title: waarderingTexts.landing.title, ...about, landing };
  }
  if (method === "pairs") {
    const compare = await compareView(round, voice);
    const done = url.searchParams.get("gedaan");
    return { view: "compare" as const, title: waarderingTexts.compare.title, ...about, compare, done };
  }
  const skipped = await skippedOf(request, round.slug);
  const rate = await rateView(round, voice, { ...(await onTheTable(request, round.slug)), skipped });
  const title = rate.plan ? waarderingTexts.rate.title(rate.plan.title) : waarderingTexts.rate.doneTitle;
  return { view: "rate" as const, title, ...about, rate };
});

export const action = writing(async (sending) => {
  const { form } = sending;
  if (form.has("pair") || form.has("begin")) return form.has("begin") ? begin(sending) : choose(sending);
  if (form.has("again")) return rememberSkipped(sending, []);
  if (form.has("show")) return show(sending);
  return form.has("skip") ? skip(sending) : rate(sending);
}, rememberedActorOf);

async function rate(sending: Sending) {
  const slug = sending.param("roundSlug");
  const session = await sessionOf(sending.request);
  const valuer = await valuerOf(sending);
  return answer(sending, RateForm, (input) => ratePlan(valuer, slug, input, session), {
    sentences: rateSentences,
    done: () => `/rondes/${slug}/waardering`,
    headers: async ({ plan }) => ({ "Set-Cookie": await tableHeader(slug, { stored: plan }) }),
  });
}

/** Puts a plan on the table that was judged already. */
async function show(sending: Sending) {
  const read = formOf(sending, ShowForm);
  if ("problem" in read) return invalid(read.problem);
  const { slug } = await findRound(sending.actor, sending.param("roundSlug"));
  const headers = { "Set-Cookie": await tableHeader(slug, { plan: read.input.show }) };
  return redirect(`/rondes/${slug}/waardering`, { status: 303, headers });
}

async function skip(sending: Sending) {
  const read = formOf(sending, SkipForm);
  if ("problem" in read) return invalid(read.problem);
  const before = await skippedOf(sending.request, sending.param("roundSlug"));
  return rememberSkipped(sending, [...before, read.input.plan]);
}

async function rememberSkipped({ actor, param }: Sending, skipped: readonly number[]) {
  const { slug } = await findRound(actor, param("roundSlug"));
  const headers = new Headers({ "Set-Cookie": await skippedHeader(slug, skipped) });
  headers.append("Set-Cookie", await clearTableHeader(slug));
  return redirect(`/rondes/${slug}/waardering`, { status: 303, headers });
}

/** Stores the answer to a pair and brings the next one. */
async function choose(sending: Sending) {
  const read = formOf(sending, AnswerForm);
  if ("problem" in read) return invalid(read.problem);
  const slug = sending.param("roundSlug");
  const session = await sessionOf(sending.request);
  const valuer = await valuerOf(sending);
  const result = await answerPair(valuer, slug, read.input, session);
  if (isRefused(result)) return refusal(sending, result, compareSentences);
  // The answer is stored, whatever comes of the next pair.
  const next = await issuePair(valuer, slug, session);
  return goOn(slug, isRefused(next) && next.refused === "no_pair_left" ? "klaar" : "bewaard");
}

async function begin(sending: Sending) {
  const slug = sending.param("roundSlug");
  const result = await issuePair(await valuerOf(sending), slug, await sessionOf(sending.request));
  if (!isRefused(result)) return goOn(slug);
  return result.refused === "no_pair_left" ? goOn(slug, "klaar") : refusal(sending, result, compareSentences);
}

function goOn(slug: string, done?: "bewaard" | "klaar") {
  return redirect(`/rondes/${slug}/waardering${done ? `?gedaan=${done}` : ""}`, 303);
}

export default function Value() {
  const data = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  if (data.view === "landing") return <ValueLanding landing={data.landing} pending={data.pending} problem={problem} />;
  if (data.view === "compare")
    return <ComparePage view={data.compare} base={data.base} done={data.done} problem={problem} />;
  return <RatePage view={data.rate} base={data.base} pending={data.pending} problem={problem} />;
}
