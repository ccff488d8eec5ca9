import type { PageHandle } from "#app/page-handle.ts";
import { workTexts } from "#app/modules/plans/work-texts.nl.ts";
import { siteTexts } from "#app/site.nl.ts";

interface PlanAtWork {
  readonly round: { readonly slug: string; readonly title: string };
  /** Of the public page of the plan. */
  readonly address: string;
  readonly title: string;
}

/** Of a page of the office about one plan: back to the dossier of the plan, the list of its round and the list of work. */
export const planWorkHandle = {
  variant: "staff",
  breadcrumb: (data: PlanAtWork | undefined) =>
    data
      ? [
          siteTexts.work,
          { label: workTexts.list.title(data.round.title), href: `/werk/rondes/${data.round.slug}` },
          { label: data.title, href: `/werk${data.address}` },
        ]
      : [siteTexts.work],
} satisfies PageHandle;
