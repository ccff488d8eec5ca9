import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, mustBeAllowed, notFound, reading, writingByIntent, type Sending } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { MinutesForm } from "#app/modules/fonds/forms.ts";
import { meetingTexts } from "#app/modules/fonds/meeting-texts.nl.ts";
import { meetingPlanView } from "#app/modules/fonds/meeting-view.server.ts";
import { takePlan } from "#app/modules/fonds/take-plan.server.ts";
import { fondsSentences } from "#app/modules/fonds/texts.nl.ts";
import { MeetingPlan } from "#app/modules/fonds/ui/meeting-plan.tsx";
import { citedOf, RulesCited } from "#app/modules/fonds/ui/rules-cited.tsx";
import { writeMinutes } from "#app/modules/fonds/write-minutes.server.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { NoFields } from "#app/platform/fields.ts";
import { siteTexts } from "#app/site.nl.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { doneNotice } from "./done-notice.ts";

const texts = meetingTexts.one;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? texts.title(data.plan.item.number, data.plan.item.title) : ""} - Leve de buurt` },
];

export const handle = {
  variant: "staff",
  breadcrumb: (data: { slug: string } | undefined) => [
    siteTexts.work,
    ...(data ? [{ label: meetingTexts.title, href: `/werk/rondes/${data.slug}/vergadering` }] : []),
  ],
} satisfies PageHandle;

export const loader = reading(async ({ actor, url, param, number }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNot(actor, "fonds.see_meeting", round.standing), url);
  const plan = await meetingPlanView(round, actor, number("number"));
  if (!plan) throw notFound();
  const { slug, title, today } = round;
  return { slug, title, today, done: doneNotice(url), plan, cited: citedOf(round) };
});

const there = (sending: Sending, code: string) => () =>
  `/werk/rondes/${sending.param("roundSlug")}/vergadering/${sending.number("number")}?gedaan=${code}`;

export const action = writingByIntent(
  {
    take: (sending) =>
      answer(sending, NoFields, () => takePlan(sending.actor, sending.param("roundSlug"), sending.number("number")), {
        sentences: fondsSentences,
        done: there(sending, "op-tafel"),
      }),
    minutes: (sending) =>
      answer(
        sending,
        MinutesForm,
        (input) => writeMinutes(sending.actor, sending.param("roundSlug"), sending.number("number"), input),
        { sentences: fondsSentences, done: there(sending, "verslag") },
      ),
  },
  "take",
);

export default function MeetingPlanPage() {
  const problem = useActionData<typeof action>()?.problem;
  const { cited, ...page } = useLoaderData<typeof loader>();
  return (
    <>
      <MeetingPlan {...page} problem={problem} />
      <RulesCited {...cited} />
    </>
  );
}
