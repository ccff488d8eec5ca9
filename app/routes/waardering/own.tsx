import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forbidden, mustBeAllowed, reading } from "#app/http.server.ts";
import { acts } from "#app/modules/people/core/acts.ts";
import { whyNotRole } from "#app/modules/people/core/may.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { ownView } from "#app/modules/waardering/own-view.server.ts";
import { waarderingTexts } from "#app/modules/waardering/texts.nl.ts";
import { voiceOf } from "#app/modules/waardering/voice.server.ts";
import { OwnPage, ownTitle } from "#app/modules/waardering/ui/own-page.tsx";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import { PageHead } from "#app/ui/layout.tsx";
import type { PageHandle } from "#app/page-handle.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { belowValuing } from "./breadcrumb.ts";
import { mustBeKnown, valuerOf } from "./valuer.server.ts";

const texts = waarderingTexts.own;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view ? ownTitle(data.view) : data?.goneOn ? texts.titleGone : texts.titleEmpty} - Leve de buurt` },
];

export const handle = { breadcrumb: belowValuing } satisfies PageHandle;

/** Everything that a resident gave in this round, read back from the database. */
export const loader = reading(async (asking) => {
  const { actor, url, param } = asking;
  const round = await findRound(actor, param("roundSlug"));
  const valuer = await valuerOf(asking);
  mustBeAllowed(whyNotRole(valuer, acts["waardering.rate"]), url);
  const about = { round: round.title, base: `/rondes/${round.slug}`, byCode: valuer.kind === "code_holder" };
  if (round.keyDestroyedOn) return { ...about, view: null, goneOn: longDate(round.keyDestroyedOn) };
  const voice = await voiceOf(valuer, round);
  if (isRefused(voice)) {
    mustBeKnown(voice, round.slug);
    throw forbidden(voice, url);
  }
  return { ...about, view: await ownView(round, voice), goneOn: null };
});

export default function Own() {
  const { view, goneOn, ...about } = useLoaderData<typeof loader>();
  if (goneOn !== null) return <PageHead title={texts.titleGone} lead={texts.leadGone(goneOn)} />;
  return <OwnPage view={view} {...about} />;
}
