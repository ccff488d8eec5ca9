import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { invalid, mustBeAllowed, reading, uploading, type Sending } from "#app/http.server.ts";
import { whyNotDo } from "#app/modules/people/act.server.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { whyNotImport } from "#app/modules/waardering/import-register.server.ts";
import { countRegister } from "#app/modules/waardering/queries.server.ts";
import { codesWait, isRunning, jobOf, startImport } from "#app/modules/waardering/register-jobs.server.ts";
import { readRegister } from "#app/modules/waardering/read-register.server.ts";
import { registerTexts as texts } from "#app/modules/waardering/register-texts.nl.ts";
import { registerSentences } from "#app/modules/waardering/texts.nl.ts";
import { RegisterPage } from "#app/modules/waardering/ui/register-page.tsx";
import type { PageHandle } from "#app/page-handle.ts";
import { findRound } from "../rounds/find-round.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.title ?? "")} - Leve de buurt` },
  ...(data?.running ? [{ httpEquiv: "refresh", content: "2" }] : []),
];

export const handle = {
  variant: "staff",
  breadcrumb: () => [{ label: roundTexts.admin.title, href: "/beheer/rondes" }],
} satisfies PageHandle;

export const loader = reading(async ({ actor, url, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNot(actor, "waardering.import_register", round.standing), url);
  const register = await countRegister(round.id);
  const no = whyNotImport(actor, round, register.entries);
  const job = jobOf(round.slug);
  return {
    slug: round.slug,
    title: round.title,
    register,
    no: no && {
      title: no.refused === "no_register" ? texts.notUsed : texts.closed,
      text: sentenceFor(registerSentences, no),
    },
    valuing: round.standing.phase === "valuation",
    job,
    running: isRunning(job),
    codesWait: codesWait(actor, round.slug),
  };
});

export const action = uploading(
  async ({ actor, param }) => {
    return whyNotDo(actor, "waardering.import_register", await findRound(actor, param("roundSlug")));
  },
  readRegister,
  async (sending, list) => {
    const { slug, id } = await findRound(sending.actor, sending.param("roundSlug"));
    if (!list) return wrong("file", texts.fileMissing);
    const knows = await mustKnow(sending, id);
    if (!knows) return wrong("replaces", texts.replacesMissing);
    if (!startImport(sending.actor, slug, list)) return wrong("file", texts.occupied);
    return redirect(`/beheer/rondes/${slug}/register`, 303);
  },
);

/** Whether nothing is lost by a new list, or it was said that this is known. */
async function mustKnow({ form }: Sending, roundId: number): Promise<boolean> {
  return form.get("replaces") === "on" || (await countRegister(roundId)).entries === 0;
}

const wrong = (field: string, sentence: string) => invalid({ errors: { [field]: [sentence] }, typed: {} });

export default function Register() {
  const problem = useActionData<typeof action>()?.problem;
  return <RegisterPage {...useLoaderData<typeof loader>()} problem={problem} />;
}
