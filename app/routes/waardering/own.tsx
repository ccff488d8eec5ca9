import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mustBeAllowed, reading } from "#app/http.server.ts";
import { acts } from "#app/modules/people/core/acts.ts";
import { whyNotRole } from "#app/modules/people/core/may.ts";
import { ownView } from "#app/modules/waardering/own-view.server.ts";
import { waarderingTexts } from "#app/modules/waardering/texts.nl.ts";
import { OwnPage } from "#app/modules/waardering/ui/own-page.tsx";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { PageHead } from "#app/ui/layout.tsx";
import type { PageHandle } from "#app/page-handle.ts";
import { findRound } from "../rounds/find-round.server.ts";

const texts = waarderingTexts.own;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.goneOn ? texts.titleGone : data?.view?.receipt ? texts.title : texts.titleEmpty} - Leve de buurt` },
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
export const loader = reading(async ({ actor, url, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNotRole(actor, acts["waardering.rate"]), url);
  const goneOn = round.keyDestroyedOn && longDate(round.keyDestroyedOn);
  const view = actor.kind === "resident" && goneOn === null ? await ownView(round, actor) : null;
  return { round: round.title, base: `/rondes/${round.slug}`, view, goneOn };
});

export default function Own() {
  const { view, base, goneOn } = useLoaderData<typeof loader>();
  if (goneOn !== null) return <PageHead title={texts.titleGone} lead={texts.leadGone(goneOn)} />;
  return view && <OwnPage view={view} base={base} />;
}
