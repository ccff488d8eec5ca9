import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { contentsOf } from "#app/modules/raad/contents.ts";
import { dossierJobOf } from "#app/modules/raad/dossier-jobs.server.ts";
import { loadDossier } from "#app/modules/raad/queries.server.ts";
import { raadSentences, raadTexts } from "#app/modules/raad/texts.nl.ts";
import type { DossierJob } from "#app/modules/raad/views.ts";
import { Button } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { Table } from "#app/ui/table.tsx";
import { Small, TextLink } from "#app/ui/text.tsx";
import { clerkRound } from "./clerk-round.server.ts";

const texts = raadTexts.dossier;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.title ?? "")} - Leve de buurt` },
  ...(data?.job?.state === "making" ? [{ httpEquiv: "refresh", content: "2" }] : []),
];
export const handle = {
  variant: "staff",
  breadcrumb: (data: { list: string; title: string } | undefined) =>
    data ? [{ label: raadTexts.list.title(data.title), href: data.list }] : [],
} satisfies PageHandle;

export const loader = reading(async (incoming) => {
  const round = await clerkRound(incoming, "raad.export");
  const no = whyNot(incoming.actor, "raad.export", round.standing);
  const job = dossierJobOf(incoming.actor, round.slug);
  // Who waits looks every two seconds: meanwhile no large round is read for it.
  const dossier = job?.state === "making" ? null : await loadDossier(round);
  return {
    title: round.title,
    slug: round.slug,
    list: `/werk/rondes/${round.slug}/besluiten`,
    lead: dossier && (dossier.meetings ? texts.perMeeting : texts[dossier.stage]),
    job,
    notNow: no && sentenceFor(raadSentences, no),
    contents: dossier && contentsOf(dossier),
    rules: texts.rules(round.rulesVersion, round.rulesHash),
  };
});

export default function Dossier() {
  const { title, slug, lead, job, notNow, contents, rules } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={texts.title(title)} lead={lead ?? undefined}>
        {notNow && <Notice>{notNow}</Notice>}
        {!notNow && job && <Outcome job={job} page={`/werk/rondes/${slug}/dossier`} />}
        {!notNow && job?.state !== "making" && (
          <form method="post" action={`/werk/rondes/${slug}/dossier.zip`}>
            <Button variant="primary" icon="download">
              {texts.download}
            </Button>
          </form>
        )}
      </PageHead>
      <Section tight>
        {contents && (
          <Table
            caption={texts.caption}
            rows={contents}
            rowKey={({ file }) => file}
            columns={[
              { header: texts.file, rowHeader: true, cell: ({ file }) => file },
              { header: texts.kind, cell: ({ kind }) => kind },
            ]}
          />
        )}
        <Small>{texts.same}</Small>
        <Small muted>
          <span className="lb-hash">{rules}</span>
        </Small>
      </Section>
    </>
  );
}

function Outcome({ job, page }: { job: DossierJob; page: string }) {
  switch (job.state) {
    case "making":
      return (
        <div role="status" className="lb-stack-s">
          <Progress label={texts.making} detail={texts.made(job.done, job.total)} done={job.done} total={job.total}>
            <TextLink href={page}>{texts.refresh}</TextLink>
          </Progress>
          <p>{texts.makingLead}</p>
        </div>
      );
    case "failed":
      return (
        <Notice kind="error" title={texts.notMade} role="alert">
          {job.sentence}
        </Notice>
      );
    case "ready":
      return (
        <Notice kind="ok" title={texts.ready} role="status">
          {texts.readyLead}
        </Notice>
      );
  }
}
