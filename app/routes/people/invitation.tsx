import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, reading, safeReturn, writing } from "#app/http.server.ts";
import { choosePassword } from "#app/modules/people/choose-password.server.ts";
import { ChoosePasswordForm } from "#app/modules/people/forms.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { invitationSentences, peopleTexts } from "#app/modules/people/texts.nl.ts";
import { fieldReader } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { mustBeInvited } from "./invited.server.ts";

const texts = peopleTexts.invitation;

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];

export const loader = reading(async ({ param, url }) => ({
  ...(await mustBeInvited(param("token"))),
  back: safeReturn(url.searchParams.get("terug") ?? "", ""),
}));

export const action = writing((sending) =>
  answer(sending, ChoosePasswordForm, (input) => choose(sending.param("token"), input), {
    sentences: invitationSentences,
    done: (back) => `/inloggen?gekozen=ja&terug=${encodeURIComponent(back)}`,
  }),
);

/** Answers where to go on: somebody of the office at work. */
async function choose(token: string, { password, terug }: { password: string; terug: string }) {
  const result = await choosePassword({ token, password });
  return isRefused(result) ? result : safeReturn(terug, result.kind === "office" ? "/werk" : "/");
}

export default function Invitation() {
  const { email, back } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const field = fieldReader(problem, { terug: back });
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead(email)} />
      <Section tight>
        <ErrorSummary errors={problem?.errors} />
        <form method="post" className="lb-stack" noValidate>
          <input type="hidden" name="terug" defaultValue={field("terug").defaultValue} />
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
