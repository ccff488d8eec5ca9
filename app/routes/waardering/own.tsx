import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forbidden, mustBeAllowed, reading } from "#app/http.server.ts";
import { acts } from "#app/modules/people/core/acts.ts";
import { whyNotRole } from "#app/modules/people/core/may.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { ownView } from "#app/modules/waardering/own-view.server.ts";
import { waarderingTexts } from "#app/modules/waardering/texts.nl.ts";
import { voiceOf } from "#app/modules/waardering/voice.server.ts";
import { OwnPage } from "#app/modules/waardering/ui/own-page.tsx";
import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { mustBeKnown, valuerOf } from "./valuer.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view.receipt ? waarderingTexts.own.title : waarderingTexts.own.titleEmpty} - Leve de buurt` },
];

export const handle = {
  breadcrumb: (data: { round: string; base: string } | undefined) =>
    data
      ? [
          { label: roundTexts.list.title, href: "/rondes" },
          { label: data.round, href: data.base },
          { label: waarderingTexts.landing.title, href: `${data.base}/waardering` },
        ]
      : [],
} satisfies PageHandle;

/** Everything that a resident gave in this round, read back from the database. */
export const loader = reading(async (asking) => {
  const { actor, url, param } = asking;
  const round = await findRound(actor, param("roundSlug"));
  const valuer = await valuerOf(asking);
  mustBeAllowed(whyNotRole(valuer, acts["waardering.rate"]), url);
  const voice = await voiceOf(valuer, round);
  if (isRefused(voice)) {
    mustBeKnown(voice, round.slug);
    throw forbidden(voice, url);
  }
  const view = await ownView(round, voice);
  return { round: round.title, base: `/rondes/${round.slug}`, view, byCode: valuer.kind === "code_holder" };
});

export default function Own() {
  return <OwnPage {...useLoaderData<typeof loader>()} />;
}
