import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading } from "#app/http.server.ts";
import { duties, type Duty } from "#app/duties.nl.ts";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { Heading, Paragraph, TextLink } from "#app/ui/text.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? duties[data.duty].title : ""} - Leve de buurt` },
];

export const loader = reading(({ url }) => ({ duty: url.pathname.slice(1) as Duty }));

export default function DutyPage() {
  const { duty } = useLoaderData<typeof loader>();
  const { title, lead, parts } = duties[duty];
  return (
    <>
      <PageHead title={title} lead={lead} />
      {parts.map(({ heading, text, link }, at) => (
        <Section key={heading} tight band={at % 2 === 0}>
          <Heading level={2} looks={3}>
            {heading}
          </Heading>
          <Paragraph>{text}</Paragraph>
          {link && (
            <TextLink alone href={link.href}>
              {link.label}
            </TextLink>
          )}
        </Section>
      ))}
    </>
  );
}
