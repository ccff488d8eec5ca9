import { data, redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf, invalid, mustBeAllowed, notFound, reading, refusal, writing, type Sending } from "#app/http.server.ts";
import { noted } from "#app/modules/people/act.server.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { methodOf } from "#app/modules/rounds/core/round.ts";
import { ballotTexts as texts } from "#app/modules/waardering/ballot-texts.nl.ts";
import { ballotView } from "#app/modules/waardering/ballot-view.server.ts";
import { castBallot, type NewBallot } from "#app/modules/waardering/cast-ballot.server.ts";
import { ballotTerms, whyNotBallot } from "#app/modules/waardering/core/ballot.ts";
import { chosen } from "#app/modules/waardering/core/rating.ts";
import { BallotForm } from "#app/modules/waardering/forms.ts";
import { valuedPlans } from "#app/modules/waardering/queries.server.ts";
import { ballotSentences } from "#app/modules/waardering/texts.nl.ts";
import { BallotPage } from "#app/modules/waardering/ui/ballot-page.tsx";
import { valuingVoice } from "#app/modules/waardering/voice.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { visitorOrder } from "../plans/visitor-order.server.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { belowValuing } from "./breadcrumb.ts";
import { forgetPending, pendingHeader, pendingOf } from "./pending.server.ts";
import { sessionOf } from "./remembered.server.ts";
import { valuerOf } from "./valuer.server.ts";

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];

export const handle = { script: true, breadcrumb: belowValuing } satisfies PageHandle;

/** The ballot of a fund, also for who looks and chooses first and says later who that is: it stays in the browser until then. */
export const loader = reading(async (asking) => {
  const { actor, request, url, param } = asking;
  const round = await findRound(actor, param("roundSlug"));
  const valuer = await valuerOf(asking);
  // Whoever is known by a stemcode has identified already.
  mustBeAllowed(whyNot(actor, "waardering.identify", round.standing), url);
  if (methodOf(round) !== "ballot") throw notFound();
  const voice = await valuingVoice(valuer, round, "ballot");
  const { seed, headers } = await visitorOrder(request);
  const { marks } = await pendingOf(request, round.slug);
  const view = await ballotView(round, { voice: isRefused(voice) ? null : voice, seed, pending: marks });
  return data({ round: round.title, base: `/rondes/${round.slug}`, view }, { headers });
});

export const action = writing(async (sending) => {
  const read = formOf(sending, BallotForm);
  if ("problem" in read) return invalid(read.problem);
  const { key, plan: plans } = read.input;
  if (sending.form.has("keep")) return keep(sending, { plans, key }, 303);
  const slug = sending.param("roundSlug");
  const valuer = await valuerOf(sending);
  const result = await castBallot(valuer, slug, { plans, key }, await sessionOf(sending.request));
  if (!isRefused(result)) return goOn(slug, "/mijn", await forgetPending(slug));
  // Whoever was signed out while choosing loses nothing of it.
  const unknown = result.refused === "not_signed_in" || result.refused === "not_in_register";
  return unknown ? keep(sending, { plans, key }, 302) : refusal(sending, result, ballotSentences);
});

/** Keeps the ballot in this browser alone, and asks who this is. */
async function keep(sending: Sending, { plans, key }: NewBallot, status: 302 | 303) {
  const round = await findRound(sending.actor, sending.param("roundSlug"));
  const no =
    whyNot(sending.actor, "waardering.identify", round.standing) ??
    whyNotBallot(new Set(plans), await valuedPlans(round.id), ballotTerms(round));
  if (no) return refusal(sending, await noted(sending.actor, "waardering.identify", no, round.id), ballotSentences);
  const header = await pendingHeader(round.slug, { id: key, marks: new Map(plans.map((plan) => [plan, chosen])) });
  if (header === null) return invalid({ errors: { "": [texts.full] }, typed: { plan: plans.map(String) } });
  return goOn(round.slug, "/alvast/tellen", header, status);
}

function goOn(slug: string, page: string, header: string, status = 303) {
  return redirect(`/rondes/${slug}/waardering${page}`, { status, headers: { "Set-Cookie": header } });
}

export default function Ballot() {
  const { view, base } = useLoaderData<typeof loader>();
  return <BallotPage view={view} base={base} problem={useActionData<typeof action>()?.problem} />;
}
