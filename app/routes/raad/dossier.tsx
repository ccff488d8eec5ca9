import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { contentsOf } from "#app/modules/raad/contents.ts";
import { loadDossier } from "#app/modules/raad/queries.server.ts";
import { raadSentences, raadTexts } from "#app/modules/raad/texts.nl.ts";
import { Button } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import { Small } from "#app/ui/text.tsx";
import { clerkRound } from "./clerk-round.server.ts";

const texts = raadTexts.dossier;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.title ?? "")} - Leve de buurt` },
];
export const handle = {
  variant: "staff",
  breadcrumb: (data: { list: string; title: string } | undefined) =>
    data ? [{ label: raadTexts.list.title(data.title), href: data.list }] : [],
} satisfies PageHandle;

export const loader = reading(async (incoming) => {
  const round = await clerkRound(incoming, "raad.export");
  const no = whyNot(incoming.actor, "raad.export", round.standing);
  const dossier = await loadDossier(round);
  return {
    title: round.title,
    slug: round.slug,
    list: `/werk/rondes/${round.slug}/besluiten`,
    lead: texts[dossier.stage],
    notNow: no && sentenceFor(raadSentences, no),
    contents: contentsOf(dossier),
    rules: texts.rules(round.rulesVersion, round.rulesHash),
  };
});

export default function Dossier() {
  const { title, slug, lead, notNow, contents, rules } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={texts.title(title)} lead={lead}>
        {notNow ? (
          <Notice>{notNow}</Notice>
        ) : (
          <form method="post" action={`/werk/rondes/${slug}/dossier.zip`}>
            <Button variant="primary" icon="download">
              {texts.download}
            </Button>
          </form>
        )}
      </PageHead>
      <Section tight>
        <Table
          caption={texts.caption}
          rows={contents}
          rowKey={({ file }) => file}
          columns={[
            { header: texts.file, rowHeader: true, cell: ({ file }) => file },
            { header: texts.kind, cell: ({ kind }) => kind },
          ]}
        />
        <Small>{texts.same}</Small>
        <Small muted>
          <span className="lb-hash">{rules}</span>
        </Small>
      </Section>
    </>
  );
}
