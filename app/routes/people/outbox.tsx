import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mustBeAllowed, reading } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { listOutbox } from "#app/modules/people/queries.server.ts";
import { peopleTexts } from "#app/modules/people/texts.nl.ts";
import { env } from "#app/platform/env.server.ts";
import { StatusBadge } from "#app/ui/badge.tsx";
import { Block, PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { Heading, Paragraph, Small } from "#app/ui/text.tsx";

const texts = peopleTexts.outbox;

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];
export const handle = { variant: "staff" } satisfies PageHandle;

export const loader = reading(async ({ actor, url }) => {
  mustBeAllowed(whyNot(actor, "people.read_outbox", null), url);
  const mails = await listOutbox();
  return {
    exampleMode: env.exampleMode,
    mails: mails.map(({ id, to, subject, text, sentAt }) => ({ id, to, subject, text, sent: sentAt !== null })),
  };
});

export default function Outbox() {
  const { exampleMode, mails } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>
        {exampleMode && <Notice>{texts.onlyShown}</Notice>}
      </PageHead>
      <Section tight>
        {mails.length === 0 && <EmptyState title={texts.empty} />}
        {mails.map(({ id, to, subject, text, sent }) => (
          <Block key={id} as="article" gap="s">
            <Heading level={2} looks={4}>
              {subject}
            </Heading>
            <Small muted>
              {texts.to}: {to}
            </Small>
            {!exampleMode && (
              <StatusBadge variant={sent ? "ok" : "plain"}>{sent ? texts.sent : texts.waiting}</StatusBadge>
            )}
            {text.split("\n\n").map((paragraph, at) => (
              <Paragraph key={at}>{paragraph}</Paragraph>
            ))}
          </Block>
        ))}
      </Section>
    </>
  );
}
