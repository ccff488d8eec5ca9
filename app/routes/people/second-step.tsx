import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf, invalid, reading, refusal, safeReturn, sessionHeader, siteOf, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { exampleCode } from "#app/modules/people/example-sign-ins.server.ts";
import { SecondStepForm } from "#app/modules/people/forms.ts";
import { offerToShow } from "#app/modules/people/passkeys.server.ts";
import { factorsOf, showSecondFactor } from "#app/modules/people/second-factor.server.ts";
import { peopleTexts, secondFactorSentences } from "#app/modules/people/texts.nl.ts";
import { PasskeySignIn } from "#app/modules/people/ui/passkey-sign-in.tsx";
import { fieldReader } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Grid, PageHead, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Small, TextLink } from "#app/ui/text.tsx";
import { HiddenField, TextField } from "#app/ui/text-field.tsx";
import { needFirstStep } from "./first-step.server.ts";

const texts = peopleTexts.secondStep;

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];
export const handle = { script: true } satisfies PageHandle;

export const loader = reading(async ({ request, url }) => {
  const { account, token } = await needFirstStep(request);
  const { app, passkeys, recoveryCodes } = await factorsOf(account.id);
  if (!app && passkeys.length === 0) throw redirect(`/inloggen/tweede-stap/instellen${url.search}`);
  return {
    back: safeReturn(url.searchParams.get("terug") ?? "", ""),
    app,
    recovery: recoveryCodes > 0,
    passkey: await offerToShow(account.id, token, siteOf(url)),
    exampleCode: await exampleCode(account),
  };
});

export const action = writing(async (sending) => {
  const step = await needFirstStep(sending.request);
  const read = formOf(sending, SecondStepForm);
  if ("problem" in read) return invalid(read.problem);
  const result = await showSecondFactor(step, read.input, siteOf(sending.url));
  if (isRefused(result)) return refusal(sending, result, secondFactorSentences);
  const headers = { "Set-Cookie": await sessionHeader(result.token) };
  return redirect(safeReturn(read.input.terug, "/werk"), { status: 303, headers });
});

export default function SecondStep() {
  const { back, app, recovery, passkey, exampleCode: code } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const field = fieldReader(problem, { terug: back });
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>
        <ErrorSummary errors={problem?.errors} />
      </PageHead>
      <Section tight>
        <Grid columns="halves">
          <Stack>
            {app && (
              <form method="post" className="lb-stack" noValidate>
                <HiddenField name="kind" value="code" />
                <HiddenField name="terug" value={back} />
                {code && <Notice>{texts.exampleCode(code)}</Notice>}
                <TextField
                  {...field("code")}
                  defaultValue={code ?? ""}
                  inputMode="numeric"
                  autoComplete="one-time-code"
                  label={texts.code}
                  hint={texts.codeHint}
                />
                <Button variant="primary">{texts.submit}</Button>
              </form>
            )}
            {passkey && <PasskeySignIn offer={passkey} back={back} />}
            {recovery && (
              <Disclosure summary={texts.recoveryTitle}>
                <form method="post" className="lb-stack" noValidate>
                  <HiddenField name="kind" value="recovery" />
                  <HiddenField name="terug" value={back} />
                  <TextField
                    name="code"
                    id="herstelcode"
                    autoComplete="off"
                    label={texts.recovery}
                    hint={texts.recoveryHint}
                  />
                  <Button>{texts.recoverySubmit}</Button>
                </form>
                <Small>{texts.lost}</Small>
              </Disclosure>
            )}
            <TextLink alone href="/inloggen">
              {texts.again}
            </TextLink>
          </Stack>
        </Grid>
      </Section>
    </>
  );
}
