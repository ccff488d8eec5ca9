import { randomUUID } from "node:crypto";
import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf, invalid, mustBeAllowed, notFound, reading, refusal, writing } from "#app/http.server.ts";
import { acts } from "#app/modules/people/core/acts.ts";
import { whyNot, whyNotRole } from "#app/modules/people/core/may.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { IdentifyForm } from "#app/modules/waardering/forms.ts";
import { identify } from "#app/modules/waardering/identify.server.ts";
import { identifyTexts } from "#app/modules/waardering/register-texts.nl.ts";
import { identifySentences } from "#app/modules/waardering/texts.nl.ts";
import { IdentifyPage } from "#app/modules/waardering/ui/identify-page.tsx";
import { voiceOrNone } from "#app/modules/waardering/voice.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { belowValuing } from "./breadcrumb.ts";
import { forgetPerson } from "./forget.server.ts";
import { kioskOf } from "./kiosk.server.ts";
import { forgetPending, pendingOf } from "./pending.server.ts";
import { skippedHeader } from "./skipped.server.ts";
import { forgetHolderHeader, holderHeader, holderOf } from "./valuer.server.ts";

export const meta: MetaFunction = () => [{ title: `${identifyTexts.title} - Leve de buurt` }];

export const handle = { breadcrumb: belowValuing } satisfies PageHandle;

/** Where a stemcode is used; for who is known by one already, where to go on and how to stop. */
export const loader = reading(async ({ actor, request, url, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNotRole(actor, acts["waardering.identify"]), url);
  const { channels } = round.rules;
  if (!channels.includes("stemcode") && !channels.includes("registered_account")) throw notFound();
  const holder = await holderOf(request, round.slug);
  const no = whyNot(actor, "waardering.identify", round.standing);
  return {
    round: round.title,
    base: `/rondes/${round.slug}`,
    no: no && sentenceFor(identifySentences, no),
    known: holder !== null && (await voiceOrNone(holder, round)) !== null,
    ties: actor.kind === "resident" && channels.includes("registered_account"),
    accounts: actor.kind === "visitor" && channels.includes("registered_account"),
    pending: (await pendingOf(request, round.slug)).marks.size,
    formKey: randomUUID(),
  };
});

export const action = writing(async (sending) => {
  const { request, actor, form, from } = sending;
  const slug = sending.param("roundSlug");
  if (form.has("stop")) return stop(request, slug);
  const read = formOf(sending, IdentifyForm);
  if ("problem" in read) return invalid(read.problem);
  const result = await identify(actor, slug, { ...read.input, from });
  if (isRefused(result)) return refusal(sending, result, identifySentences);
  const headers = new Headers();
  if (result.kind === "code_holder") headers.append("Set-Cookie", await holderHeader(slug, result));
  const { marks } = await pendingOf(request, slug);
  return redirect(`/rondes/${slug}/waardering${marks.size > 0 ? "/alvast/tellen" : ""}`, { status: 303, headers });
});

/** Nothing of who was here stays on this device; at the desk nothing of other rounds either. */
async function stop(request: Request, slug: string) {
  const kiosk = await kioskOf(request);
  if (kiosk)
    return redirect(`/rondes/${kiosk}/waardering/meedoen`, { status: 303, headers: await forgetPerson(request) });
  const headers = new Headers({ "Set-Cookie": await forgetHolderHeader(slug) });
  headers.append("Set-Cookie", await forgetPending(slug));
  headers.append("Set-Cookie", await skippedHeader(slug, []));
  return redirect(`/rondes/${slug}`, { status: 303, headers });
}

export default function Identify() {
  const problem = useActionData<typeof action>()?.problem;
  return <IdentifyPage {...useLoaderData<typeof loader>()} problem={problem} />;
}
