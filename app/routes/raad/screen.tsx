import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mustBeAllowed, reading } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { loadRoleNames } from "#app/modules/people/role-names.server.ts";
import { councilMeeting } from "#app/modules/raad/council-meeting.server.ts";
import { forClerk } from "#app/modules/raad/core/dossier.ts";
import { councilScreenView } from "#app/modules/raad/council-screen-view.ts";
import type { WallPlace } from "#app/modules/raad/core/wall-text.ts";
import { loadWallDossier } from "#app/modules/raad/queries.server.ts";
import { councilScreenTexts as texts } from "#app/modules/raad/texts.nl.ts";
import { CouncilScreen } from "#app/modules/raad/ui/council-screen.tsx";
import { clerkRound } from "./clerk-round.server.ts";

/** It follows the meeting by asking again: only for who chose that, so that nobody's page changes unasked (WCAG 3.2.5). */
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title}: ${data?.title ?? ""} - Leve de buurt` },
  ...(data?.follows ? [{ httpEquiv: "refresh", content: data.again ? `5; url=${data.again}` : "5" }] : []),
];

export const handle = { variant: () => "screen" } satisfies PageHandle;

export const loader = reading(async (incoming) => {
  const round = await clerkRound(incoming, "raad.decide");
  mustBeAllowed(whyNot(incoming.actor, "raad.decide", round.standing), incoming.url);
  const meeting = await councilMeeting(round.id);
  const screen = councilScreenView(forClerk(await loadWallDossier(round, meeting.onTable)), meeting, {
    names: await loadRoleNames(),
    asked: askedIn(incoming.url.searchParams),
  });
  return {
    slug: round.slug,
    title: round.title,
    follows: incoming.url.searchParams.has("volg"),
    again: "parts" in screen && screen.parts > 1 ? addressOf(screen.next) : null,
    screen,
  };
});

/** Which part of the long texts of which item the wall shows. */
const askedIn = (query: URLSearchParams): WallPlace => ({
  item: query.get("punt") ?? "",
  part: Number(query.get("deel")),
  turn: Number(query.get("beurt")),
});

const addressOf = ({ item, part, turn }: WallPlace) =>
  `?volg&punt=${encodeURIComponent(item)}&deel=${part}&beurt=${turn}`;

export default function ScreenPage() {
  return <CouncilScreen {...useLoaderData<typeof loader>()} />;
}
