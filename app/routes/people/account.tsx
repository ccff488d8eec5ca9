import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf, invalid, reading, refusal, sessionHeader, writing } from "#app/http.server.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { RemoveAccountForm } from "#app/modules/people/forms.ts";
import { removeAccount } from "#app/modules/people/remove-account.server.ts";
import { accessSentences, peopleTexts, roleNames } from "#app/modules/people/texts.nl.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Heading, Paragraph, TextLink } from "#app/ui/text.tsx";
import { forgetAllPending } from "../waardering/pending.server.ts";

const texts = peopleTexts.account;

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];

export const loader = reading(({ actor }) => {
  if (actor.kind === "visitor") throw redirect("/inloggen?terug=/account");
  if (actor.kind === "officer") {
    const roles = actor.roles.map((role) => roleNames[role]).join(", ") || texts.noRoles;
    return { name: actor.name, office: true, facts: [{ term: texts.roles, value: roles }] };
  }
  const facts = [
    { term: texts.birthYear, value: String(actor.birthYear) },
    { term: texts.wijk, value: actor.wijk ?? texts.elsewhere },
  ];
  return { name: actor.name, office: false, facts };
});

export const action = writing(async (sending) => {
  const read = formOf(sending, RemoveAccountForm);
  if ("problem" in read) return invalid(read.problem);
  const result = await removeAccount(sending.actor);
  if (isRefused(result)) return refusal(sending, result, accessSentences);
  const headers = new Headers({ "Set-Cookie": await sessionHeader(null) });
  for (const forgotten of await forgetAllPending(sending.request)) headers.append("Set-Cookie", forgotten);
  return redirect("/", { status: 303, headers });
});

export default function Account() {
  const { name, office, facts } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <PageHead title={texts.title}>{office && <Notice>{texts.office}</Notice>}</PageHead>
      <Section tight>
        <Facts items={[{ term: texts.name, value: name }, ...facts]} />
        <TextLink alone href="/account/beveiliging">
          {texts.security}
        </TextLink>
        <form method="post" action="/uitloggen">
          <Button variant="primary">{texts.signOut}</Button>
        </form>
      </Section>
      {!office && (
        <Section tight labelledBy="gegevens">
          <Heading level={2} looks={3} id="gegevens">
            {texts.dataTitle}
          </Heading>
          <Paragraph>{texts.dataText}</Paragraph>
          <TextLink alone icon="download" href="/account/gegevens.json">
            {texts.data}
          </TextLink>
        </Section>
      )}
      {!office && (
        <Section band tight labelledBy="verwijderen">
          <Heading level={2} looks={3} id="verwijderen">
            {texts.removeTitle}
          </Heading>
          <Paragraph>{texts.removeText}</Paragraph>
          <ErrorSummary errors={problem?.errors} />
          <form method="post" className="lb-stack">
            <Checkbox name="sure" error={problem?.errors["sure"]} label={texts.sure} />
            <Button variant="danger">{texts.remove}</Button>
          </form>
        </Section>
      )}
    </>
  );
}
