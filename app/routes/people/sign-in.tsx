import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf, invalid, reading, refusal, safeReturn, sessionHeader, writing } from "#app/http.server.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { exampleSignIns } from "#app/modules/people/example-sign-ins.server.ts";
import { SignInForm } from "#app/modules/people/forms.ts";
import { signIn } from "#app/modules/people/sign-in.server.ts";
import { peopleTexts, signInSentences } from "#app/modules/people/texts.nl.ts";
import { ExampleSignIns } from "#app/modules/people/ui/example-sign-ins.tsx";
import { fieldReader } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Grid, PageHead, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { TextLink } from "#app/ui/text.tsx";

const texts = peopleTexts.signIn;

function secondStepAddress(back: string): string {
  const to = safeReturn(back, "");
  return to ? `/inloggen/tweede-stap?terug=${encodeURIComponent(to)}` : "/inloggen/tweede-stap";
}

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];

export const loader = reading(({ url }) => ({
  back: safeReturn(url.searchParams.get("terug") ?? "", ""),
  chosen: url.searchParams.has("gekozen"),
  examples: exampleSignIns(),
}));

export const action = writing(async (sending) => {
  const read = formOf(sending, SignInForm);
  if ("problem" in read) return invalid(read.problem);
  const result = await signIn({ ...read.input, from: sending.from });
  if (isRefused(result)) return refusal(sending, result, signInSentences);
  const to = result.next === "second_factor" ? secondStepAddress(read.input.terug) : safeReturn(read.input.terug, "/");
  const headers = { "Set-Cookie": await sessionHeader(result.token) };
  return redirect(to, { status: 303, headers });
});

export default function SignIn() {
  const { back, chosen, examples } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const field = fieldReader(problem, { terug: back });
  const onward = back ? `?terug=${encodeURIComponent(back)}` : "";
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>
        {chosen && !problem && (
          <Notice kind="ok" role="status">
            {peopleTexts.invitation.chosen}
          </Notice>
        )}
      </PageHead>
      <Section tight>
        <Grid columns="halves">
          <Stack>
            <ErrorSummary errors={problem?.errors} />
            <form method="post" className="lb-stack" noValidate>
              <input type="hidden" name="terug" defaultValue={field("terug").defaultValue} />
              <TextField {...field("email")} type="email" autoComplete="username" label={texts.email} />
              <TextField
                {...field("password")}
                defaultValue={undefined}
                type="password"
                autoComplete="current-password"
                label={texts.password}
              />
              <Button variant="primary">{texts.submit}</Button>
            </form>
            <p>
              <TextLink href={`/wachtwoord-vergeten${onward}`}>{texts.forgotten}</TextLink>
            </p>
            <p>
              {texts.noAccount} <TextLink href={`/account-maken${onward}`}>{texts.register}</TextLink>
            </p>
          </Stack>
          {examples.length > 0 && <ExampleSignIns examples={examples} back={back} />}
        </Grid>
      </Section>
    </>
  );
}
