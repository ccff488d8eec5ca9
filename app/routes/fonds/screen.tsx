import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mustBeAllowed, reading } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { meetingTexts } from "#app/modules/fonds/meeting-texts.nl.ts";
import { screenView } from "#app/modules/fonds/meeting-view.server.ts";
import { MeetingScreen } from "#app/modules/fonds/ui/meeting-screen.tsx";
import { citedOf, RulesCited } from "#app/modules/fonds/ui/rules-cited.tsx";
import { whyNot } from "#app/modules/people/core/may.ts";
import { findRound } from "../rounds/find-round.server.ts";

const texts = meetingTexts.screen;

/** It follows the meeting by asking again: only for who chose that, so that nobody's page changes unasked (WCAG 3.2.5). */
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title}: ${data?.title ?? ""} - Leve de buurt` },
  ...(data?.follows ? [{ httpEquiv: "refresh", content: "5" }] : []),
];

export const handle = { variant: () => "screen" } satisfies PageHandle;

export const loader = reading(async ({ actor, url, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNot(actor, "fonds.see_meeting", round.standing), url);
  return {
    slug: round.slug,
    title: round.title,
    cited: citedOf(round),
    criteria: round.rules.criteria.map(({ key, title, weight }) => ({ key, title, weight })),
    follows: url.searchParams.has("volg"),
    screen: await screenView(round),
  };
});

export default function ScreenPage() {
  const { cited, ...screen } = useLoaderData<typeof loader>();
  return (
    <>
      <MeetingScreen {...screen} />
      <RulesCited {...cited} />
    </>
  );
}
