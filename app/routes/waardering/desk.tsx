import { data, redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf, mustBeAllowed, notFound, reading, refusal, writing, type Sending } from "#app/http.server.ts";
import { acts } from "#app/modules/people/core/acts.ts";
import { whyNot, whyNotRole } from "#app/modules/people/core/may.ts";
import { isRefused, type Refused } from "#app/modules/people/core/refusal.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { usesRegister } from "#app/modules/rounds/core/rules.ts";
import { paperTime } from "#app/modules/waardering/core/paper.ts";
import { scaleOf } from "#app/modules/waardering/core/rating.ts";
import type { DeskReason } from "#app/modules/waardering/core/reasons.ts";
import { deskEntry, replaceCode, whyNotDesk } from "#app/modules/waardering/desk.server.ts";
import { enterPaper, restartPaper } from "#app/modules/waardering/enter-paper.server.ts";
import { DeskForm, PaperForm } from "#app/modules/waardering/forms.ts";
import { countPaper, valuedPlans } from "#app/modules/waardering/queries.server.ts";
import { deskTexts as texts } from "#app/modules/waardering/register-texts.nl.ts";
import { deskSentences } from "#app/modules/waardering/texts.nl.ts";
import { DeskPage, type DeskStep } from "#app/modules/waardering/ui/desk-page.tsx";
import type { PageHandle } from "#app/page-handle.ts";
import type { FormProblem } from "#app/platform/form.ts";
import { siteTexts } from "#app/site.nl.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { forgetPerson } from "./forget.server.ts";
import { kioskHeader } from "./kiosk.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${texts.title(page?.title ?? "")} - Leve de buurt` },
];

export const handle = { variant: "staff", breadcrumb: () => [siteTexts.work] } satisfies PageHandle;

export const loader = reading(async ({ actor, url, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNotRole(actor, acts["waardering.replace_code"]), url);
  if (!usesRegister(round.rules)) throw notFound();
  const no = whyNotDesk(actor, round);
  const { channels } = round.rules;
  const codes = channels.includes("stemcode") || channels.includes("registered_account");
  const paper = channels.includes("desk") ? paperTime(round) : "over";
  return {
    title: round.title,
    no: no && sentenceFor(deskSentences, no),
    codes: codes && whyNot(actor, "waardering.replace_code", round.standing) === null,
    paper,
    kiosk: channels.includes("stemcode") && round.standing.phase === "valuation",
    counts: await countPaper(round.id),
  };
});

/** What the page shows next. Nothing of it stands in the address: that would tell a log whom the desk looked up. */
export const action = writing(async (sending) => {
  if (sending.form.get("intent") === "kiosk") return setUpKiosk(sending);
  const round = await findRound(sending.actor, sending.param("roundSlug"));
  const read = formOf(sending, DeskForm);
  if ("problem" in read) return wrong(read.problem);
  const { number } = read.input;
  switch (sending.form.get("intent")) {
    case "code":
      return shown(sending, await replaceCode(sending.actor, round.slug, number), ({ code }) => ({
        step: "code",
        number,
        code,
      }));
    case "restart":
      return shown(sending, await restartPaper(sending.actor, round.slug, number), () => ({
        step: "done",
        outcome: "restarted",
      }));
    case "ballot":
      return ballot(sending, round, number);
    case "paper":
      return paper(sending, round);
    default:
      return search(sending, round, number);
  }
});

/** From here on the device is the residents': whoever set it up is signed out. */
async function setUpKiosk({ actor, request, url, param }: Sending) {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNotRole(actor, acts["waardering.replace_code"]), url);
  const headers = await forgetPerson(request);
  headers.append("Set-Cookie", await kioskHeader(round.slug));
  throw redirect(`/rondes/${round.slug}/waardering/meedoen`, { status: 303, headers });
}

async function search(sending: Sending, round: Round, number: string) {
  const found = await deskEntry(sending.actor, round, number);
  return shown(sending, found, (entry) => ({ step: "found", number, ...entry }));
}

/** The empty ballot, for the first officer and the second alike. */
async function ballot(sending: Sending, round: Round, number: string) {
  const found = await deskEntry(sending.actor, round, number);
  return shown(sending, found, await emptyBallot(round, number));
}

async function emptyBallot(round: Round, number: string): Promise<() => DeskStep> {
  const plans = (await valuedPlans(round.id)).toSorted((one, other) => one.number - other.number);
  return () => ({
    step: "ballot",
    number,
    scale: scaleOf(round),
    plans: plans.map((plan) => ({ number: plan.number, title: plan.title })),
  });
}

const onBallot: ReadonlySet<string> = new Set<DeskReason>(["empty_ballot", "no_such_mark", "over_budget"]);

async function paper(sending: Sending, round: Round) {
  const read = formOf(sending, PaperForm);
  if ("problem" in read) return wrong(read.problem);
  const { number, marks } = read.input;
  const result = await enterPaper(sending.actor, round.slug, { number, answers: marks });
  // What is wrong with the ballot itself is put right on the ballot.
  if (isRefused(result) && onBallot.has(result.refused)) {
    const { problem } = refusal(sending, result, deskSentences).data;
    return data({ problem, step: (await emptyBallot(round, number))() }, { status: 409 });
  }
  return shown(sending, result, ({ outcome }) => ({ step: "done", outcome }));
}

function shown<T>(sending: Sending, result: T | Refused<DeskReason>, step: (result: Exclude<T, Refused>) => DeskStep) {
  if (!isRefused(result)) return data({ problem: undefined, step: step(result as Exclude<T, Refused>) });
  const { data: refusedData, init } = refusal(sending, result, deskSentences);
  return data({ problem: refusedData.problem, step: null }, init ?? {});
}

const wrong = (problem: FormProblem) => data({ problem, step: null }, { status: 400 });

export default function Desk() {
  const answer = useActionData<typeof action>();
  return <DeskPage {...useLoaderData<typeof loader>()} problem={answer?.problem} next={answer?.step ?? null} />;
}
