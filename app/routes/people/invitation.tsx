import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, reading, writing } from "#app/http.server.ts";
import { choosePassword } from "#app/modules/people/choose-password.server.ts";
import { ChoosePasswordForm } from "#app/modules/people/forms.ts";
import { invitedWith } from "#app/modules/people/invitations.server.ts";
import { invitationSentences, peopleTexts } from "#app/modules/people/texts.nl.ts";
import { fieldReader } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { TextField } from "#app/ui/text-field.tsx";

const texts = peopleTexts.invitation;

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];

export const loader = reading(async ({ param }) => {
  const invited = await invitedWith(param("token"));
  if (!invited) throw new Response(invitationSentences.invitation_over, { status: 410 });
  return invited;
});

export const action = writing((sending) =>
  answer(sending, ChoosePasswordForm, ({ password }) => choosePassword({ token: sending.param("token"), password }), {
    sentences: invitationSentences,
    done: () => "/inloggen?gekozen=ja&terug=/werk",
  }),
);

export default function Invitation() {
  const { email } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const field = fieldReader(problem, {});
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead(email)} />
      <Section tight>
        <ErrorSummary errors={problem?.errors} />
        <form method="post" className="lb-stack" noValidate>
          <TextField
            {...field("password")}
            defaultValue={undefined}
            type="password"
            autoComplete="new-password"
            label={texts.password}
            hint={peopleTexts.register.passwordHint}
          />
          <Button variant="primary">{texts.submit}</Button>
        </form>
      </Section>
    </>
  );
}
