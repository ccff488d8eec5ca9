import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, reading, writingByIntent, type Sending } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { adoptProposal } from "#app/modules/raad/adopt-proposal.server.ts";
import { neededParts, proposalParts } from "#app/modules/raad/core/council-proposal.ts";
import { AdoptProposalForm, ProposalForm } from "#app/modules/raad/forms.ts";
import { earlierProposals, proposalView } from "#app/modules/raad/proposal-view.ts";
import { loadForProposal, storedProposals } from "#app/modules/raad/queries.server.ts";
import { partNames, raadSentences, raadTexts } from "#app/modules/raad/texts.nl.ts";
import { DocumentView } from "#app/modules/raad/ui/document-view.tsx";
import { LiveNames } from "#app/modules/raad/ui/resolution-article.tsx";
import { writeProposal } from "#app/modules/raad/write-proposal.server.ts";
import {
  errorsWithIds,
  fieldReader,
  intentOf,
  isOutdated,
  problemOf,
  withIds,
  type FieldReaderWithIds,
} from "#app/platform/form.ts";
import { siteTexts } from "#app/site.nl.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Grid, PageHead, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Heading, Paragraph, Small } from "#app/ui/text.tsx";
import { DateField, HiddenField, TextArea, TextField } from "#app/ui/text-field.tsx";
import { clerkRound } from "./clerk-round.server.ts";

const texts = raadTexts.proposal;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.title ?? "")} - Leve de buurt` },
];
export const handle = { variant: "staff", breadcrumb: () => [siteTexts.work] } satisfies PageHandle;

const doneTexts: Readonly<Record<string, string>> = { bewaard: texts.saved, vastgesteld: texts.adopted };

export const loader = reading(async (incoming) => {
  const { actor, url } = incoming;
  const round = await clerkRound(incoming, "raad.read_proposal");
  const [facts, stored] = await Promise.all([loadForProposal(round), storedProposals(round.id)]);
  const view = proposalView(facts);
  const may = (act: "raad.write_proposal" | "raad.adopt_proposal") =>
    whyNot(actor, act, round.standing) === null && view.state !== "decided";
  return {
    title: round.title,
    today: round.today,
    done: doneTexts[url.searchParams.get("gedaan") ?? ""] ?? null,
    ...view,
    writes: may("raad.write_proposal"),
    adopts: may("raad.adopt_proposal") && (view.state === "written" || view.state === "changed"),
    earlier: earlierProposals(stored, facts),
  };
});

const there = (sending: Sending, code: string) => () =>
  `/werk/rondes/${sending.param("roundSlug")}/voorstel?gedaan=${code}`;

const intents = {
  write: (sending: Sending) =>
    answer(sending, ProposalForm, (entry) => writeProposal(sending.actor, sending.param("roundSlug"), entry), {
      sentences: raadSentences,
      done: there(sending, "bewaard"),
    }),
  adopt: (sending: Sending) =>
    answer(sending, AdoptProposalForm, (entry) => adoptProposal(sending.actor, sending.param("roundSlug"), entry), {
      sentences: raadSentences,
      done: there(sending, "vastgesteld"),
    }),
};

export const action = writingByIntent(intents, "write");

const rows = { points: 6, introduction: 6, arguments: 6 } as const;

function WriteForm({ field }: { field: FieldReaderWithIds }) {
  return (
    <form method="post" className="lb-stack" aria-labelledby="schrijf">
      <Heading level={2} looks={3} id="schrijf">
        {texts.write}
      </Heading>
      <Paragraph>{texts.writeLead}</Paragraph>
      <HiddenField name="intent" value="write" />
      <HiddenField name="version" value={field("version").defaultValue ?? "0"} />
      {proposalParts.map((part) => {
        const about = {
          ...field(part),
          label: partNames[part],
          hint: texts.hints[part],
          required: neededParts.includes(part),
        };
        return part === "subject" || part === "holder" ? (
          <TextField key={part} {...about} />
        ) : (
          <TextArea key={part} {...about} rows={part in rows ? rows[part as keyof typeof rows] : 3} />
        );
      })}
      <Button variant="primary">{texts.save}</Button>
    </form>
  );
}

function AdoptForm({ field, missing }: { field: FieldReaderWithIds; missing: readonly string[] }) {
  return (
    <form method="post" className="lb-stack" aria-labelledby="stel-vast">
      <Heading level={2} looks={3} id="stel-vast">
        {texts.adopt}
      </Heading>
      <Paragraph>{texts.adoptLead}</Paragraph>
      {missing.length > 0 && <Notice>{texts.missing(missing.join(", "))}</Notice>}
      <HiddenField name="intent" value="adopt" />
      <HiddenField name="version" value={field("version").defaultValue ?? "0"} />
      <DateField {...field("adoptedOn")} label={texts.adoptedOn} />
      <Button variant="primary">{texts.adopt}</Button>
    </form>
  );
}

const stateTexts = { nothing: texts.nothing, changed: texts.changed, decided: texts.decided } as const;

export default function Proposal() {
  const page = useLoaderData<typeof loader>();
  const { title, today, done, state, kept, writes, adopts, blocks, version, missing, names, earlier } = page;
  const problem = useActionData<typeof action>()?.problem;
  const fieldOf = (intent: keyof typeof intents, stored: unknown) =>
    withIds(fieldReader(problemOf(problem, intent), stored), intent);
  const paper = (
    <Stack>
      <Small>{kept ? texts.preview : texts.concept}</Small>
      <DocumentView blocks={blocks} />
      {earlier.length > 0 && (
        <Disclosure summary={texts.earlier(earlier.length)}>
          {earlier.map(({ title: name, blocks: old }) =>
            old ? (
              <Disclosure key={name} summary={name}>
                <DocumentView blocks={old} />
              </Disclosure>
            ) : (
              <Small key={name}>{name}</Small>
            ),
          )}
        </Disclosure>
      )}
    </Stack>
  );
  return (
    <>
      <PageHead title={texts.title(title)} lead={texts.lead}>
        {done && !problem && (
          <Notice kind="ok" role="status">
            {done}
          </Notice>
        )}
        {state in stateTexts && <Notice>{stateTexts[state as keyof typeof stateTexts]}</Notice>}
        <ErrorSummary
          errors={problem && errorsWithIds(problem, intentOf(problem) ?? "write")}
          reopen={isOutdated(problem, "version", version) && "?"}
        />
      </PageHead>
      <Section tight>
        {writes || adopts ? (
          <Grid columns="halves">
            <Stack onScreen>
              {adopts && <AdoptForm field={fieldOf("adopt", { version, adoptedOn: today })} missing={missing} />}
              {writes && (
                <>
                  <WriteForm field={fieldOf("write", { ...page.texts, version })} />
                  <LiveNames names={names} />
                </>
              )}
            </Stack>
            {paper}
          </Grid>
        ) : (
          paper
        )}
      </Section>
    </>
  );
}
