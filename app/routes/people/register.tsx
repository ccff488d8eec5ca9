import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf, invalid, reading, refusal, safeReturn, sessionHeader, writing } from "#app/http.server.ts";
import { elsewhere } from "#app/modules/people/core/actor.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { RegisterForm } from "#app/modules/people/forms.ts";
import { listWijken } from "#app/modules/people/queries.server.ts";
import { register } from "#app/modules/people/register.server.ts";
import { peopleTexts, registerSentences } from "#app/modules/people/texts.nl.ts";
import { fieldReader } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { mustBeInvited } from "./invited.server.ts";

const texts = peopleTexts.register;

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];

export const loader = reading(async ({ url, param }) => ({
  ...(await mustBeInvited(param("token"))),
  back: safeReturn(url.searchParams.get("terug") ?? "", ""),
  wijken: (await listWijken()).map(({ name }) => ({ value: name, label: name })),
}));

export const action = writing(async (sending) => {
  const read = formOf(sending, RegisterForm);
  if ("problem" in read) return invalid(read.problem);
  const result = await register({ ...read.input, token: sending.param("token") });
  if (isRefused(result)) return refusal(sending, result, registerSentences);
  const headers = { "Set-Cookie": await sessionHeader(result.token) };
  return redirect(safeReturn(read.input.terug, "/"), { status: 303, headers });
});

export default function Register() {
  const { email, back, wijken } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const field = fieldReader(problem, { terug: back });
  const accepted = field("accepted");
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
            hint={texts.passwordHint}
          />
          <TextField
            {...field("displayName")}
            autoComplete="nickname"
            label={texts.displayName}
            hint={texts.displayNameHint}
          />
          <TextField
            {...field("birthYear")}
            inputMode="numeric"
            autoComplete="bday-year"
            label={texts.birthYear}
            hint={texts.birthYearHint}
          />
          <SelectField
            {...field("wijk")}
            label={texts.wijk}
            options={[...wijken, { value: elsewhere, label: texts.elsewhere }]}
          />
          <Checkbox
            name="accepted"
            error={accepted.error}
            label={texts.accepted}
            defaultChecked={accepted.defaultValue === "on"}
          />
          <Button variant="primary">{texts.submit}</Button>
        </form>
      </Section>
    </>
  );
}
