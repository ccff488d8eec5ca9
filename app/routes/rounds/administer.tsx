import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, mustBeAllowed, reading, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { kindNames } from "#app/modules/people/texts.nl.ts";
import { createRound } from "#app/modules/rounds/create-round.server.ts";
import { CreateRoundForm } from "#app/modules/rounds/forms.ts";
import { listRounds } from "#app/modules/rounds/load.server.ts";
import { usesRegister } from "#app/modules/rounds/core/rules.ts";
import { standingText } from "#app/modules/rounds/standing-text.ts";
import { roundSentences, roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { NewRoundFields } from "#app/modules/rounds/ui/new-round-fields.tsx";
import { fieldReader } from "#app/platform/form.ts";
import { siteTexts } from "#app/site.nl.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead, Row, Section } from "#app/ui/layout.tsx";
import { Table } from "#app/ui/table.tsx";
import { Heading, TextLink } from "#app/ui/text.tsx";

const texts = roundTexts.admin;

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];
export const handle = { variant: "staff", breadcrumb: () => [siteTexts.work] } satisfies PageHandle;

export const loader = reading(async ({ actor, url }) => {
  mustBeAllowed(whyNot(actor, "round.create", null), url);
  const rounds = await listRounds();
  return {
    rounds: rounds.map((round) => ({
      slug: round.slug,
      title: round.title,
      kind: kindNames[round.kind],
      budgetYear: round.budgetYear,
      opened: round.opened,
      imported: round.importedFrom !== null,
      register: usesRegister(round.rules) && whyNot(actor, "waardering.import_register", round.standing) === null,
      sentence: standingText(round).sentence,
    })),
  };
});

export const action = writing((sending) =>
  answer(sending, CreateRoundForm, (input) => createRound(sending.actor, input), {
    sentences: roundSentences,
    done: ({ slug }) => `/beheer/rondes/${slug}?gedaan=gemaakt`,
  }),
);

export default function AdministerRounds() {
  const { rounds } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const field = fieldReader(problem, {});
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} />
      <Section tight>
        <Table
          caption={texts.caption}
          layout="cards"
          rows={rounds}
          rowKey={({ slug }) => slug}
          columns={[
            {
              header: texts.round,
              rowHeader: true,
              cell: ({ slug, title }) => <TextLink href={`/rondes/${slug}`}>{title}</TextLink>,
            },
            { header: texts.kind, cell: ({ kind }) => kind },
            { header: texts.year, align: "num", cell: ({ budgetYear }) => budgetYear },
            { header: texts.standing, cell: ({ sentence }) => sentence },
            { header: "Wat kunt u doen?", cell: (round) => <RoundLinks {...round} /> },
          ]}
        />
      </Section>
      <Section band labelledBy="nieuw">
        <Heading level={2} id="nieuw">
          {texts.newTitle}
        </Heading>
        <ErrorSummary errors={problem?.errors} />
        <form method="post" className="lb-stack">
          <RadioGroup
            {...field("kind")}
            label={texts.kindLabel}
            options={(["neighbourhood_plans", "neighbourhood_fund", "citizens_budget", "interim_plans"] as const).map(
              (kind) => ({
                value: kind,
                label: kindNames[kind],
                description: texts.kindHints[kind],
              }),
            )}
          />
          <NewRoundFields field={field} />
          <Button variant="primary">{texts.create}</Button>
        </form>
      </Section>
    </>
  );
}

function RoundLinks({
  slug,
  opened,
  imported,
  register,
}: Record<"opened" | "imported" | "register", boolean> & { slug: string }) {
  const base = `/beheer/rondes/${slug}`;
  return (
    <Row>
      {!opened && !imported && <TextLink href={base}>{texts.edit}</TextLink>}
      {!opened && !imported && <TextLink href={`${base}/openen`}>{texts.open}</TextLink>}
      {opened && !imported && <TextLink href={`${base}/wijzigen`}>{texts.change}</TextLink>}
      {register && <TextLink href={`${base}/register`}>{texts.register}</TextLink>}
      {opened && !imported && <TextLink href={`${base}/vier-ogen`}>{texts.fourEyes}</TextLink>}
      <TextLink href={`${base}/kopie`}>{texts.duplicate}</TextLink>
    </Row>
  );
}
