import { data, redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf, invalid, mustBeAllowed, notFound, reading, refusal, writing, type Sending } from "#app/http.server.ts";
import { acts } from "#app/modules/people/core/acts.ts";
import { whyNotRole } from "#app/modules/people/core/may.ts";
import { refused } from "#app/modules/people/core/refusal.ts";
import { methodOf, type Round } from "#app/modules/rounds/core/round.ts";
import { isMark } from "#app/modules/waardering/core/rating.ts";
import { RateForm } from "#app/modules/waardering/forms.ts";
import { valuedPlans } from "#app/modules/waardering/queries.server.ts";
import { chooseList } from "#app/modules/waardering/rate-view.server.ts";
import { chooseFirstTexts as texts } from "#app/modules/waardering/register-texts.nl.ts";
import { rateSentences } from "#app/modules/waardering/texts.nl.ts";
import { ChooseFirstPage } from "#app/modules/waardering/ui/choose-first-page.tsx";
import type { PageHandle } from "#app/page-handle.ts";
import { visitorOrder } from "../plans/visitor-order.server.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { belowValuing } from "./breadcrumb.ts";
import { forgetPending, pendingHeader, pendingOf } from "./pending.server.ts";

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];

export const handle = { breadcrumb: belowValuing } satisfies PageHandle;

const perPage = 25;

/** Ratings can be chosen before it is known who chooses; pairs are drawn for somebody. */
const isChoosable = (round: Round) => methodOf(round) === "score" && round.standing.phase === "valuation";

/** All plans for who looks and chooses first and says later who that is: the choices stay in the browser. */
export const loader = reading(async (asking) => {
  const { actor, request, url, param } = asking;
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNotRole(actor, acts["waardering.identify"]), url);
  if (!isChoosable(round)) throw notFound();
  const { seed, headers } = await visitorOrder(request);
  const { marks } = await pendingOf(request, round.slug);
  const all = await chooseList(round, seed, marks);
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  const page = Math.min(pages, Math.max(1, Number(url.searchParams.get("bladzijde")) || 1));
  const about = {
    round: round.title,
    base: `/rondes/${round.slug}`,
    scale: round.rules.valuation.scale,
    plans: all.slice((page - 1) * perPage, page * perPage),
    chosen: marks.size,
    total: all.length,
    page,
    pages,
  };
  return data(about, { headers });
});

export const action = writing(async (sending) => {
  const slug = sending.param("roundSlug");
  return sending.form.has("forget") ? goOn(slug, "", await forgetPending(slug)) : choose(sending);
});

async function choose(sending: Sending) {
  const { actor, request, url, param } = sending;
  const read = formOf(sending, RateForm);
  if ("problem" in read) return invalid(read.problem);
  const { plan, mark } = read.input;
  const round = await findRound(actor, param("roundSlug"));
  const no = await whyNotChoose(round, plan, mark);
  if (no) return refusal(sending, no, rateSentences);
  const { id, marks } = await pendingOf(request, round.slug);
  const header = await pendingHeader(round.slug, { id, marks: new Map([...marks, [plan, mark]]) });
  if (header === null) return invalid({ errors: { "": [texts.full] }, typed: read.input });
  const page = /^\d{1,6}$/.exec(url.searchParams.get("bladzijde") ?? "")?.[0] ?? "1";
  return goOn(round.slug, `?bladzijde=${page}#plan-${plan}`, header);
}

async function whyNotChoose(round: Round, plan: number, mark: number) {
  if (!isChoosable(round)) return refused("not_in_this_phase");
  const plans = await valuedPlans(round.id);
  if (!plans.some(({ number }) => number === plan)) return refused("plan_not_valued");
  return isMark(round.rules.valuation.scale, mark) ? null : refused("no_such_mark");
}

function goOn(slug: string, behind: string, header: string) {
  return redirect(`/rondes/${slug}/waardering/alvast${behind}`, { status: 303, headers: { "Set-Cookie": header } });
}

export default function ChooseFirst() {
  const problem = useActionData<typeof action>()?.problem;
  return <ChooseFirstPage {...useLoaderData<typeof loader>()} problem={problem} />;
}
