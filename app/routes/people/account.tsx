import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading } from "#app/http.server.ts";
import { peopleTexts, roleNames } from "#app/modules/people/texts.nl.ts";
import { Button } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";

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

export default function Account() {
  const { name, office, facts } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={texts.title}>{office && <Notice>{texts.office}</Notice>}</PageHead>
      <Section tight>
        <Facts items={[{ term: texts.name, value: name }, ...facts]} />
        <form method="post" action="/uitloggen">
          <Button variant="primary">{texts.signOut}</Button>
        </form>
      </Section>
    </>
  );
}
