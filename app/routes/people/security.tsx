import { doneMessage } from "#app/done.ts";
import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import {
  formOf,
  invalid,
  reading,
  refusal,
  sessionHeader,
  siteOf,
  tokenOf,
  writing,
  type Sending,
} from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { changePassword } from "#app/modules/people/change-password.server.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { PasswordForm, SecurityForm } from "#app/modules/people/forms.ts";
import { addPasskey, removePasskey, renewRecoveryCodes } from "#app/modules/people/keep-second-factor.server.ts";
import { offerToAdd } from "#app/modules/people/passkeys.server.ts";
import { proposeRecoveryCodes } from "#app/modules/people/recovery-codes.server.ts";
import { factorsOf } from "#app/modules/people/second-factor.server.ts";
import { keepSentences, passwordSentences, peopleTexts } from "#app/modules/people/texts.nl.ts";
import { PasskeyAdd } from "#app/modules/people/ui/passkey-add.tsx";
import { RecoveryCodes } from "#app/modules/people/ui/recovery-codes.tsx";
import { fromUtc, longDate } from "#app/modules/rounds/core/dates.ts";
import { fieldReader } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import { Heading, Paragraph, Small } from "#app/ui/text.tsx";
import { HiddenField, TextField } from "#app/ui/text-field.tsx";

const texts = peopleTexts.security;

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];
export const handle = {
  script: true,
  breadcrumb: () => [{ label: peopleTexts.account.title, href: "/account" }],
} satisfies PageHandle;

const messages: Readonly<Record<string, string>> = {
  wachtwoord: texts.passwordChanged,
  passkey: texts.passkeyAdded,
  passkey_weg: texts.passkeyRemoved,
  codes: texts.renewed,
};

export const loader = reading(async ({ actor, request, url }) => {
  const token = await tokenOf(request);
  if (actor.kind === "visitor" || !token) throw redirect("/inloggen?terug=/account/beveiliging");
  const message = doneMessage(messages, url);
  if (actor.kind === "resident") return { message, office: null };
  const { accountId: id, name } = actor;
  const { app, passkeys, recoveryCodes } = await factorsOf(id);
  const offer = await offerToAdd({ id, name, email: name }, siteOf(url));
  const shown = passkeys.map(({ addedOn, ...key }) => ({ ...key, addedOn: longDate(fromUtc(addedOn)) }));
  return { message, office: { app, passkeys: shown, left: recoveryCodes, offer, codes: proposeRecoveryCodes(token) } };
});

export const action = writing(async (sending) => {
  if (sending.form.get("intent") === "password") return password(sending);
  const token = (await tokenOf(sending.request)) ?? "";
  const read = formOf(sending, SecurityForm);
  if ("problem" in read) return invalid(read.problem);
  const { input } = read;
  const result = await keepSecondFactor(sending, input, token);
  if (isRefused(result)) return refusal(sending, result, keepSentences);
  const done = { add: "passkey", remove: "passkey_weg", renew: "codes" }[input.intent];
  return redirect(`/account/beveiliging?gedaan=${done}`, 303);
});

function keepSecondFactor({ actor, url }: Sending, input: z.output<typeof SecurityForm>, token: string) {
  if (input.intent === "add") return addPasskey(actor, input, siteOf(url));
  if (input.intent === "remove") return removePasskey(actor, input.passkey);
  return renewRecoveryCodes(actor, token, input.code);
}

async function password(sending: Sending) {
  const read = formOf(sending, PasswordForm);
  if ("problem" in read) return invalid(read.problem);
  const result = await changePassword(sending.actor, read.input);
  if (isRefused(result)) return refusal(sending, result, passwordSentences);
  const headers = { "Set-Cookie": await sessionHeader(result.token) };
  return redirect("/account/beveiliging?gedaan=wachtwoord", { status: 303, headers });
}

export default function Security() {
  const { message, office } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const field = fieldReader(problem, {});
  return (
    <>
      <PageHead title={texts.title}>
        <ErrorSummary errors={problem?.errors} />
        {message && !problem && (
          <Notice kind="ok" role="status">
            {message}
          </Notice>
        )}
      </PageHead>
      <Section tight labelledBy="wachtwoord">
        <Heading level={2} looks={3} id="wachtwoord">
          {texts.passwordTitle}
        </Heading>
        <form method="post" className="lb-stack" noValidate>
          <HiddenField name="intent" value="password" />
          <TextField
            {...field("current")}
            defaultValue={undefined}
            type="password"
            autoComplete="current-password"
            label={texts.current}
          />
          <TextField
            {...field("password")}
            defaultValue={undefined}
            type="password"
            autoComplete="new-password"
            label={texts.password}
            hint={texts.passwordHint}
          />
          <Button variant="primary">{texts.changePassword}</Button>
        </form>
      </Section>
      {office && <SecondFactor office={office} problem={problem} />}
    </>
  );
}

type Office = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["office"]>;

interface SecondFactorProps {
  office: Office;
  problem: NonNullable<ReturnType<typeof useActionData<typeof action>>>["problem"] | undefined;
}

function SecondFactor({ office: { app, passkeys, left, offer, codes }, problem }: SecondFactorProps) {
  const field = fieldReader(problem, {});
  return (
    <>
      <Section band tight labelledBy="passkeys">
        <Heading level={2} looks={3} id="passkeys">
          {texts.passkeysTitle}
        </Heading>
        <Paragraph>{texts.passkeysText}</Paragraph>
        {passkeys.length === 0 ? (
          <Paragraph>{texts.noPasskeys}</Paragraph>
        ) : (
          <Table
            caption={texts.passkeysCaption}
            layout="cards"
            rows={passkeys}
            rowKey={({ credentialId }) => credentialId}
            columns={[
              { header: texts.passkeyName, rowHeader: true, cell: ({ name }) => name },
              { header: texts.addedOn, cell: ({ addedOn }) => addedOn },
              {
                header: "",
                cell: ({ credentialId, name }) => (
                  <form method="post">
                    <HiddenField name="intent" value="remove" />
                    <HiddenField name="passkey" value={credentialId} />
                    <Button variant="subtle">{texts.removePasskey(name)}</Button>
                  </form>
                ),
              },
            ]}
          />
        )}
        <PasskeyAdd offer={offer} name={field("name")} />
        <noscript>
          <Small>{texts.noScript}</Small>
        </noscript>
      </Section>
      {app && (
        <Section tight labelledBy="nieuwe-codes">
          <Heading level={2} looks={3} id="nieuwe-codes">
            {texts.codesTitle}
          </Heading>
          <Paragraph>{texts.codesLeft(left)}</Paragraph>
          <details className="lb-more" open={problem?.errors["code"] !== undefined}>
            <summary>{texts.renewTitle}</summary>
            <Stack>
              <Paragraph>{texts.renewText}</Paragraph>
              <RecoveryCodes codes={codes} />
              <form method="post" className="lb-stack" noValidate>
                <HiddenField name="intent" value="renew" />
                <TextField
                  {...field("code")}
                  defaultValue={undefined}
                  inputMode="numeric"
                  autoComplete="one-time-code"
                  label={peopleTexts.secondStep.code}
                />
                <Button>{texts.renew}</Button>
              </form>
            </Stack>
          </details>
        </Section>
      )}
    </>
  );
}
