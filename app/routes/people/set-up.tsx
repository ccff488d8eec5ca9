import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf, invalid, reading, refusal, safeReturn, sessionHeader, writing } from "#app/http.server.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { SetUpForm } from "#app/modules/people/forms.ts";
import { proposeRecoveryCodes } from "#app/modules/people/recovery-codes.server.ts";
import { factorsOf, setUpSecondFactor } from "#app/modules/people/second-factor.server.ts";
import { peopleTexts, secondFactorSentences } from "#app/modules/people/texts.nl.ts";
import { proposeTotp } from "#app/modules/people/totp.server.ts";
import { RecoveryCodes } from "#app/modules/people/ui/recovery-codes.tsx";
import { fieldReader } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Grid, PageHead, Section, Stack } from "#app/ui/layout.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";
import { List } from "#app/ui/text.tsx";
import { HiddenField, TextField } from "#app/ui/text-field.tsx";
import { needFirstStep } from "./first-step.server.ts";

const texts = peopleTexts.setUp;

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];

export const loader = reading(async ({ request, url }) => {
  const { account, token } = await needFirstStep(request);
  const { app, passkeys } = await factorsOf(account.id);
  if (app || passkeys.length > 0) throw redirect("/inloggen/tweede-stap");
  return {
    back: safeReturn(url.searchParams.get("terug") ?? "", "/werk"),
    codes: proposeRecoveryCodes(token),
    ...proposeTotp(token, account.email),
  };
});

export const action = writing(async (sending) => {
  const step = await needFirstStep(sending.request);
  const read = formOf(sending, SetUpForm);
  if ("problem" in read) return invalid(read.problem);
  const result = await setUpSecondFactor(step, read.input.code);
  if (isRefused(result)) return refusal(sending, result, secondFactorSentences);
  const headers = { "Set-Cookie": await sessionHeader(result.token) };
  return redirect(safeReturn(read.input.terug, "/werk"), { status: 303, headers });
});

export default function SetUp() {
  const { back, secret, address, codes } = useLoaderData<typeof loader>();
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
            <List ordered items={texts.steps} />
            <QrCode value={address} label={texts.picture} />
            <Facts items={[{ term: texts.secret, value: <span className="lb-code">{secret}</span> }]} />
          </Stack>
          <form method="post" className="lb-stack" noValidate>
            <HiddenField name="terug" value={back} />
            <RecoveryCodes codes={codes} />
            <Checkbox name="kept" error={problem?.errors["kept"]} label={texts.kept} />
            <TextField
              {...field("code")}
              defaultValue={undefined}
              inputMode="numeric"
              autoComplete="one-time-code"
              label={texts.code}
            />
            <Button variant="primary">{texts.submit}</Button>
          </form>
        </Grid>
      </Section>
    </>
  );
}
