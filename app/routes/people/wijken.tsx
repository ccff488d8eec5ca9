import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, mustBeAllowed, reading, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { WijkenForm } from "#app/modules/people/forms.ts";
import { knownWijken } from "#app/modules/people/queries.server.ts";
import { setWijken } from "#app/modules/people/set-wijken.server.ts";
import { teamTexts } from "#app/modules/people/team-texts.nl.ts";
import { peopleTexts, wijkSentences } from "#app/modules/people/texts.nl.ts";
import { fieldReader } from "#app/platform/form.ts";
import { siteTexts } from "#app/site.nl.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { Grid, PageHead, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { HiddenField, TextField } from "#app/ui/text-field.tsx";
import { Paragraph, TextLink } from "#app/ui/text.tsx";

const texts = peopleTexts.wijken;

/** Empty lines below the known wijken. */
const spare = 3;

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];
export const handle = { variant: "staff", breadcrumb: () => [siteTexts.work] } satisfies PageHandle;

export const loader = reading(async ({ actor, url }) => {
  mustBeAllowed(whyNot(actor, "people.set_wijken", null), url);
  const known = await knownWijken();
  const wijken = known.map(({ id, name, residents, plans }, at) => ({
    id,
    name,
    position: at + 1,
    used: texts.used(residents, plans),
  }));
  return { wijken, saved: url.searchParams.has("gedaan") };
});

export const action = writing((sending) =>
  answer(sending, WijkenForm, (input) => setWijken(sending.actor, input), {
    sentences: wijkSentences,
    done: () => "/beheer/wijken?gedaan=bewaard",
  }),
);

export default function Wijken() {
  const { wijken, saved } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const field = fieldReader(problem, { wijken });
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>
        <ErrorSummary errors={problem?.errors} />
        {saved && !problem && (
          <Notice kind="ok" role="status">
            {texts.saved}
          </Notice>
        )}
      </PageHead>
      <Section tight>
        <Paragraph>{texts.hint}</Paragraph>
        <Paragraph>{texts.renamed}</Paragraph>
        {wijken.length > 0 && (
          <TextLink alone href="/beheer/wijken/team">
            {teamTexts.manage.link}
          </TextLink>
        )}
        <form method="post" className="lb-stack" noValidate>
          {Array.from({ length: wijken.length + spare }, (_, at) => {
            const name = (part: string) => `wijken[${at}].${part}`;
            const known = wijken[at];
            return (
              <Grid key={at} columns={2}>
                <HiddenField name={name("id")} value={field(name("id")).defaultValue ?? ""} />
                <TextField
                  {...field(name("name"))}
                  label={texts.name(at + 1, known !== undefined)}
                  hint={known?.used}
                  required={known !== undefined}
                />
                <TextField
                  {...field(name("position"))}
                  label={texts.position(at + 1)}
                  inputMode="numeric"
                  required={known !== undefined}
                />
              </Grid>
            );
          })}
          <FormActions>
            <Button variant="primary">{texts.submit}</Button>
          </FormActions>
        </form>
      </Section>
    </>
  );
}
