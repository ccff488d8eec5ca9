import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, forbidden, reading, writing } from "#app/http.server.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { RateForm } from "#app/modules/waardering/forms.ts";
import { ratePlan } from "#app/modules/waardering/rate-plan.server.ts";
import { rateList } from "#app/modules/waardering/rate-view.server.ts";
import { rateSentences, waarderingTexts } from "#app/modules/waardering/texts.nl.ts";
import { valuingVoice } from "#app/modules/waardering/voice.server.ts";
import { RateList } from "#app/modules/waardering/ui/rate-list.tsx";
import type { PageHandle } from "#app/page-handle.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { findRound } from "../rounds/find-round.server.ts";
import { belowValuing } from "./breadcrumb.ts";
import { onTheTable, tableHeader } from "./on-the-table.server.ts";
import { rememberedActorOf, sessionOf } from "./remembered.server.ts";
import { mustBeKnown, valuerOf } from "./valuer.server.ts";

const texts = waarderingTexts.list;
const perPage = 25;

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];

export const handle = { breadcrumb: belowValuing } satisfies PageHandle;

/** All plans below each other, for who would rather rate from a list. */
export const loader = reading(async (asking) => {
  const { actor, request, url, param } = asking;
  const round = await findRound(actor, param("roundSlug"));
  const voice = await valuingVoice(await valuerOf(asking), round, "score");
  if (isRefused(voice)) {
    mustBeKnown(voice, round.slug);
    throw forbidden(voice, url);
  }
  const all = await rateList(round, voice);
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  const page = Math.min(pages, Math.max(1, Number(url.searchParams.get("bladzijde")) || 1));
  return {
    round: round.title,
    base: `/rondes/${round.slug}`,
    scale: round.rules.valuation.scale,
    plans: all.slice((page - 1) * perPage, page * perPage),
    stored: (await onTheTable(request, round.slug)).stored,
    page,
    pages,
  };
});

export const action = writing(async (sending) => {
  const slug = sending.param("roundSlug");
  const session = await sessionOf(sending.request);
  const valuer = await valuerOf(sending);
  const page = /^\d{1,6}$/.exec(sending.url.searchParams.get("bladzijde") ?? "")?.[0] ?? "1";
  return answer(sending, RateForm, (input) => ratePlan(valuer, slug, input, session), {
    sentences: rateSentences,
    done: ({ plan }) => `/rondes/${slug}/waardering/lijst?bladzijde=${page}#plan-${plan}`,
    headers: async ({ plan }) => ({ "Set-Cookie": await tableHeader(slug, { stored: plan }) }),
  });
}, rememberedActorOf);

export default function RateFromList() {
  const { base, scale, plans, stored, page, pages } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const address = (to: number) => `${base}/waardering/lijst?bladzijde=${to}`;
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>
        <ErrorSummary errors={problem?.errors} title={waarderingTexts.rate.problem} />
        <TextLink alone href={`${base}/waardering`}>
          {texts.oneByOne}
        </TextLink>
      </PageHead>
      <Section tight>
        <RateList plans={plans} scale={scale} base={base} action={address(page)} stored={stored} />
        <Pagination page={page} pages={pages} href={address} label={texts.pages} />
      </Section>
    </>
  );
}
