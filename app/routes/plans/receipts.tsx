import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, reading, uploading } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNotRole } from "#app/modules/people/core/may.ts";
import { acts } from "#app/modules/people/core/acts.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { addReceipt } from "#app/modules/plans/add-receipt.server.ts";
import { listReceipts } from "#app/modules/plans/files.server.ts";
import { ReceiptForm, RemoveFileForm } from "#app/modules/plans/forms.ts";
import { removeFile, whyNotFollow } from "#app/modules/plans/keep-milestone.server.ts";
import { takeFile } from "#app/modules/plans/take-file.server.ts";
import { planSentences, planTexts } from "#app/modules/plans/texts.nl.ts";
import { ReceiptsPage } from "#app/modules/plans/ui/receipts-page.tsx";
import { siteTexts } from "#app/site.nl.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { findReceiptPlan, whyNotSendFile } from "./find-own-plan.server.ts";

const texts = planTexts.receipts;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.title ?? "")} - Leve de buurt` },
];

export const handle = {
  breadcrumb: (data: { office: boolean; address: string; title: string } | undefined) =>
    data?.office
      ? [siteTexts.work, { label: data.title, href: `/werk${data.address}` }]
      : [{ label: planTexts.own.title, href: "/mijn-plannen" }],
} satisfies PageHandle;

export const loader = reading(async ({ actor, url, param, number }) => {
  const round = await findRound(actor, param("roundSlug"));
  const plan = await findReceiptPlan(actor, round, number("number"), url);
  const no = whyNotFollow(plan);
  return {
    address: `/rondes/${round.slug}/plannen/${plan.number}`,
    title: plan.title || planTexts.untitled,
    office: whyNotRole(actor, acts["plan.keep_milestone"]) === null,
    no: no && sentenceFor(planSentences, no),
    receipts: await listReceipts(plan.id),
    saved: url.searchParams.has("opgeslagen"),
  };
});

export const action = uploading(
  (asking) => whyNotSendFile(asking, "plan.add_receipt"),
  takeFile,
  (sending, file) => {
    const { actor, form, param } = sending;
    const slug = param("roundSlug");
    const number = sending.number("number");
    const course = { sentences: planSentences, done: () => `/rondes/${slug}/plannen/${number}/bonnen?opgeslagen` };
    return form.get("intent") === "remove-file"
      ? answer(sending, RemoveFileForm, (input) => removeFile(actor, slug, number, input), course)
      : answer(sending, ReceiptForm, (input) => addReceipt(actor, slug, number, input, file), course);
  },
);

export default function Receipts() {
  const problem = useActionData<typeof action>()?.problem;
  return <ReceiptsPage {...useLoaderData<typeof loader>()} problem={problem} />;
}
