import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mustBeAllowed, reading } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { mailServer, mostAttempts } from "#app/modules/people/outbox.server.ts";
import { listOutbox } from "#app/modules/people/queries.server.ts";
import { peopleTexts } from "#app/modules/people/texts.nl.ts";
import { env } from "#app/platform/env.server.ts";
import { siteTexts } from "#app/site.nl.ts";
import { StatusBadge } from "#app/ui/badge.tsx";
import { Block, PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { Heading, Paragraph, Small, TextLink } from "#app/ui/text.tsx";

const texts = peopleTexts.outbox;

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];
export const handle = { variant: "staff", breadcrumb: () => [siteTexts.work] } satisfies PageHandle;

export const loader = reading(async ({ actor, url }) => {
  mustBeAllowed(whyNot(actor, "people.read_outbox", null), url);
  const leaves = mailServer() !== null;
  const mails = await listOutbox();
  return {
    note: leaves ? texts.hidden : env.exampleMode ? texts.onlyShown : texts.noServer,
    mails: mails.map(({ id, to, subject, text, sentAt, attempts }) => ({
      id,
      to,
      subject,
      text: leaves ? "" : text,
      state: leaves ? stateOf({ sentAt, attempts }) : null,
    })),
  };
});

function stateOf({ sentAt, attempts }: { sentAt: Date | null; attempts: number }) {
  if (sentAt) return "sent" as const;
  return attempts < mostAttempts ? ("waiting" as const) : ("failed" as const);
}

const variants = { sent: "ok", waiting: "plain", failed: "error" } as const;

export default function Outbox() {
  const { note, mails } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>
        <Notice>{note}</Notice>
      </PageHead>
      <Section tight>
        {mails.length === 0 && <EmptyState title={texts.empty} />}
        {mails.map(({ id, to, subject, text, state }) => (
          <Block key={id} as="article" gap="s">
            <Heading level={2} looks={4}>
              {subject}
            </Heading>
            <Small muted>
              {texts.to}: {to}
            </Small>
            {state && <StatusBadge variant={variants[state]}>{texts[state]}</StatusBadge>}
            {text !== "" &&
              text.split("\n\n").map((paragraph, at) => (
                <Paragraph key={at}>
                  <WithLinks text={paragraph} />
                </Paragraph>
              ))}
          </Block>
        ))}
      </Section>
    </>
  );
}

const address = /^(?:https?:\/)?\/[^\s/]/;

/** A mail has no links of its own: what looks like an address can be followed, as a mail program does. */
function WithLinks({ text }: { text: string }) {
  return text.split(/(\s)/).map((word, at) =>
    address.test(word) ? (
      <TextLink key={at} href={word}>
        {word}
      </TextLink>
    ) : (
      word
    ),
  );
}
