import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, mustBeAllowed, reading, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { teamFunctions } from "#app/modules/people/core/team.ts";
import { TeamForm } from "#app/modules/people/forms.ts";
import { listOfficers, listWijken } from "#app/modules/people/queries.server.ts";
import { setTeam } from "#app/modules/people/set-team.server.ts";
import { teamFunctionNames, teamSentences, teamTexts } from "#app/modules/people/team-texts.nl.ts";
import { teamOf } from "#app/modules/people/teams.server.ts";
import { peopleTexts } from "#app/modules/people/texts.nl.ts";
import { fieldReader } from "#app/platform/form.ts";
import { siteTexts } from "#app/site.nl.ts";
import { Button } from "#app/ui/button.tsx";
import { Fieldset } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { Grid, PageHead, Row, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { HiddenField, TextField } from "#app/ui/text-field.tsx";
import { Heading, Paragraph, TextLink } from "#app/ui/text.tsx";

const texts = teamTexts.manage;
const here = "/beheer/wijken/team";

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];
export const handle = {
  variant: "staff",
  breadcrumb: () => [siteTexts.work, { label: peopleTexts.wijken.title, href: "/beheer/wijken" }],
} satisfies PageHandle;

export const loader = reading(async ({ actor, url }) => {
  mustBeAllowed(whyNot(actor, "people.set_wijken", null), url);
  const [wijken, officers] = await Promise.all([listWijken(), listOfficers()]);
  const asked = Number(url.searchParams.get("wijk"));
  const wijk = wijken.find(({ id }) => id === asked) ?? wijken[0] ?? null;
  return {
    ...{ wijken, wijk, team: wijk ? await teamOf(wijk.id) : {} },
    colleagues: officers.map(({ id, name, email }) => ({ value: String(id), label: `${name} (${email})` })),
    saved: url.searchParams.has("gedaan"),
  };
});

export const action = writing((sending) =>
  answer(sending, TeamForm, (input) => setTeam(sending.actor, input), {
    sentences: teamSentences,
    done: ({ wijk }) => `${here}?wijk=${wijk}&gedaan=bewaard`,
  }),
);

export default function ManageTeam() {
  const { wijken, wijk, team, colleagues, saved } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const field = fieldReader(problem, team);
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>
        <ErrorSummary errors={problem?.errors} />
        {saved && !problem && (
          <Notice kind="ok" role="status">
            {texts.saved}
          </Notice>
        )}
        <nav aria-label={teamTexts.choose}>
          <Row>
            {wijken.map(({ id, name }) => (
              <TextLink key={id} alone current={id === wijk?.id} href={`${here}?wijk=${id}`}>
                {name}
              </TextLink>
            ))}
          </Row>
        </nav>
        <TextLink alone href="/wijken">
          {texts.publicPage}
        </TextLink>
      </PageHead>
      <Section tight>
        {!wijk && <Paragraph>{teamTexts.noWijken}</Paragraph>}
        {wijk && (
          <form method="post" className="lb-stack" noValidate>
            <Heading level={2}>{texts.of(wijk.name)}</Heading>
            <Paragraph>{texts.hint}</Paragraph>
            <Paragraph>{texts.colleague}</Paragraph>
            <HiddenField name="wijk" value={wijk.id} />
            {teamFunctions.map((one) => (
              <Fieldset key={one} legend={teamFunctionNames[one]}>
                <Grid columns={3}>
                  <SelectField
                    {...field(`${one}.accountId`)}
                    label={texts.account}
                    empty={texts.nobody}
                    options={colleagues}
                  />
                  <TextField {...field(`${one}.phone`)} label={texts.phone} inputMode="tel" required={false} />
                  <TextField {...field(`${one}.email`)} label={texts.email} type="email" required={false} />
                </Grid>
              </Fieldset>
            ))}
            <FormActions>
              <Button variant="primary">{texts.submit}</Button>
            </FormActions>
          </form>
        )}
      </Section>
    </>
  );
}
