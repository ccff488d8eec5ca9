import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forbidden, reading, refusal, writing, type Incoming, type Sending } from "#app/http.server.ts";
import { noted } from "#app/modules/people/act.server.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { methodOf } from "#app/modules/rounds/core/round.ts";
import { ownMarks } from "#app/modules/waardering/own-answers.server.ts";
import { waitingTexts as texts } from "#app/modules/waardering/register-texts.nl.ts";
import { ballotSentences, rateSentences } from "#app/modules/waardering/texts.nl.ts";
import { WaitingPage } from "#app/modules/waardering/ui/waiting-page.tsx";
import { valuingVoice, voiceAfterClose } from "#app/modules/waardering/voice.server.ts";
import { waitingChoices } from "#app/modules/waardering/waiting-choices.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { belowValuing } from "./breadcrumb.ts";
import { forgetPending, pendingOf, storePending } from "./pending.server.ts";
import { mustBeKnown, valuerOf } from "./valuer.server.ts";

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];

export const handle = { breadcrumb: belowValuing } satisfies PageHandle;

/** Who may let choices count here; who is not known yet goes where that is asked. That an office account sends them is noted. */
async function known(asking: Incoming, isSent = false) {
  const round = await findRound(asking.actor, asking.param("roundSlug"));
  const valuer = await valuerOf(asking);
  const isBallot = methodOf(round) === "ballot";
  const voice = await valuingVoice(valuer, round, isBallot ? "ballot" : "score");
  if (!isRefused(voice)) return { round, valuer, voice };
  mustBeKnown(voice, round.slug);
  const codes = round.rules.channels.includes("stemcode") && round.standing.phase === "valuation";
  if (voice.refused === "not_signed_in" && codes) throw redirect(`/rondes/${round.slug}/waardering/meedoen`);
  if (isSent) await noted(valuer, isBallot ? "waardering.vote" : "waardering.rate", voice, round.id);
  throw forbidden(voice, asking.url);
}

/** What waits in this browser, and what would become of it. */
export const loader = reading(async (asking) => {
  const { round, voice } = await known(asking);
  const { marks } = await pendingOf(asking.request, round.slug);
  return { round: round.title, base: `/rondes/${round.slug}`, view: await waitingChoices(round, voice, marks) };
});

export const action = writing(async (sending) => {
  const slug = sending.param("roundSlug");
  if (!sending.form.has("keep")) return goOn(slug, "", await forgetPending(slug));
  return keep(sending);
});

async function keep(sending: Sending) {
  if (await wereKept(sending)) {
    const slug = sending.param("roundSlug");
    return goOn(slug, "/mijn", await forgetPending(slug));
  }
  const { round, valuer, voice } = await known(sending, true);
  const stored = await storePending(sending.request, round, valuer, await ownMarks(round, voice));
  if (isRefused(stored)) return refusal(sending, stored, { ...rateSentences, ...ballotSentences });
  return goOn(round.slug, "/mijn", stored);
}

/** Whether all of them stand stored, when they are sent once more after the valuing because the answer was lost. */
async function wereKept(sending: Sending): Promise<boolean> {
  const round = await findRound(sending.actor, sending.param("roundSlug"));
  const voice = await voiceAfterClose(await valuerOf(sending), round);
  const { marks } = await pendingOf(sending.request, round.slug);
  if (!voice || marks.size === 0) return false;
  const own = await ownMarks(round, voice);
  // A whole ballot holds every plan: what it says of these must be what stands stored.
  return [...marks].every(([plan, mark]) => (methodOf(round) === "ballot" ? own.get(plan) === mark : own.has(plan)));
}

function goOn(slug: string, page: string, header: string) {
  return redirect(`/rondes/${slug}/waardering${page}`, { status: 303, headers: { "Set-Cookie": header } });
}

export default function Waiting() {
  const { base, view } = useLoaderData<typeof loader>();
  return <WaitingPage base={base} view={view} problem={useActionData<typeof action>()?.problem} />;
}
