import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, mustBeAllowed, notFound, reading, uploading } from "#app/http.server.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { isPublic, isRemoved } from "#app/modules/plans/core/public-view.ts";
import { MilestoneForm, RemoveFileForm, RemoveMilestoneForm } from "#app/modules/plans/forms.ts";
import { keepMilestone, removeFile, removeMilestone, whyNotFollow } from "#app/modules/plans/keep-milestone.server.ts";
import { loadPlan } from "#app/modules/plans/queries.server.ts";
import { takeFile } from "#app/modules/plans/take-file.server.ts";
import { planSentences, planTexts } from "#app/modules/plans/texts.nl.ts";
import { WorksPage } from "#app/modules/plans/ui/works-page.tsx";
import { workTexts } from "#app/modules/plans/work-texts.nl.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { planWorkHandle } from "./plan-work-handle.ts";
import { whyNotSendFile } from "./find-own-plan.server.ts";

const texts = workTexts.works;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.title ?? "")} - Leve de buurt` },
];

export const handle = planWorkHandle;

export const loader = reading(async ({ actor, url, param, number }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNot(actor, "plan.keep_milestone", round.standing), url);
  const plan = await loadPlan(round.id, number("number"));
  if (!plan || !isPublic(plan) || isRemoved(plan)) throw notFound();
  const no = whyNotFollow(plan);
  return {
    round: { slug: round.slug, title: round.title },
    address: `/rondes/${round.slug}/plannen/${plan.number}`,
    title: plan.title || planTexts.untitled,
    today: round.today,
    no: no && sentenceFor(planSentences, no),
    milestones: plan.milestones,
    saved: url.searchParams.has("opgeslagen"),
  };
});

export const action = uploading(
  (asking) => whyNotSendFile(asking, "plan.keep_milestone"),
  takeFile,
  (sending, file) => {
    const { actor, form, param } = sending;
    const slug = param("roundSlug");
    const number = sending.number("number");
    const course = {
      sentences: planSentences,
      done: () => `/werk/rondes/${slug}/plannen/${number}/uitvoering?opgeslagen`,
    };
    switch (form.get("intent")) {
      case "remove-milestone":
        return answer(sending, RemoveMilestoneForm, (input) => removeMilestone(actor, slug, number, input), course);
      case "remove-file":
        return answer(sending, RemoveFileForm, (input) => removeFile(actor, slug, number, input), course);
      default:
        return answer(sending, MilestoneForm, (input) => keepMilestone(actor, slug, number, input, file), course);
    }
  },
);

export default function Works() {
  const problem = useActionData<typeof action>()?.problem;
  return <WorksPage {...useLoaderData<typeof loader>()} problem={problem} />;
}
