import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf, invalid, reading, refusal, safeReturn, writing } from "#app/http.server.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { LinkForm } from "#app/modules/people/forms.ts";
import { mailServer, type Mail } from "#app/modules/people/outbox.server.ts";
import { listWijken } from "#app/modules/people/queries.server.ts";
import { sendLink } from "#app/modules/people/send-link.server.ts";
import { linkSentences, peopleTexts } from "#app/modules/people/texts.nl.ts";
import { env } from "#app/platform/env.server.ts";
import { fieldReader } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Block, PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Heading, Paragraph, TextLink } from "#app/ui/text.tsx";

const texts = peopleTexts.link;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts[data?.wish ?? "make"].title} - Leve de buurt` },
];

export const loader = reading(async ({ url }) => ({
  wish: url.pathname.startsWith("/account-maken") ? ("make" as const) : ("forgotten" as const),
  back: safeReturn(url.searchParams.get("terug") ?? "", ""),
  hasWijken: (await listWijken()).length > 0,
  isSent: env.exampleMode || mailServer() !== null,
}));

export const action = writing(async (sending) => {
  const read = formOf(sending, LinkForm);
  if ("problem" in read) return invalid(read.problem);
  const { email, terug } = read.input;
  const result = await sendLink({ email, back: safeReturn(terug, ""), from: sending.from });
  if (isRefused(result)) return refusal(sending, result, linkSentences);
  return { sentTo: email, shown: result.shown };
});

/** Asks for a link by mail, which lets the owner of an e-mail address make an account or choose a new password. */
export default function AskLink() {
  const { wish, back, hasWijken, isSent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = answer && "problem" in answer ? answer.problem : undefined;
  const field = fieldReader(problem, { terug: back });
  if (answer && "sentTo" in answer) return <Sent {...answer} isSent={isSent} />;
  if (wish === "make" && !hasWijken)
    return (
      <>
        <PageHead title={texts.make.title} />
        <Section tight>
          <EmptyState title={peopleTexts.wijken.none}>{peopleTexts.wijken.noneText}</EmptyState>
        </Section>
      </>
    );
  return (
    <>
      <PageHead title={texts[wish].title} lead={texts[wish].lead} />
      <Section tight>
        <ErrorSummary errors={problem?.errors} />
        <form method="post" className="lb-stack" noValidate>
          <input type="hidden" name="terug" defaultValue={field("terug").defaultValue} />
          <TextField {...field("email")} type="email" autoComplete="email" label={texts.email} />
          <Button variant="primary">{texts.submit}</Button>
        </form>
        <p>
          {peopleTexts.register.haveAccount} <TextLink href="/inloggen">{peopleTexts.register.signIn}</TextLink>
        </p>
      </Section>
    </>
  );
}

function Sent({ sentTo, shown, isSent }: { sentTo: string; shown: Mail | null; isSent: boolean }) {
  return (
    <>
      <PageHead title={texts.sent} lead={texts.sentText(sentTo)} />
      <Section tight>
        <Paragraph>{isSent ? texts.nothing : texts.noServer}</Paragraph>
        {shown && <ShownMail mail={shown} />}
      </Section>
    </>
  );
}

/** In the example, where no mail leaves. */
function ShownMail({ mail: { subject, text } }: { mail: Mail }) {
  return (
    <>
      <Notice>{texts.example}</Notice>
      <Block as="article" labelledBy="voorbeeldmail">
        <Heading level={2} looks={4} id="voorbeeldmail">
          {subject}
        </Heading>
        {text.split("\n\n").map((part) => (
          <p key={part}>
            {part.split("\n").map((line) =>
              /^\/[a-z]/.test(line) ? (
                <TextLink key={line} href={line}>
                  {texts.open}
                </TextLink>
              ) : (
                `${line} `
              ),
            )}
          </p>
        ))}
      </Block>
    </>
  );
}
