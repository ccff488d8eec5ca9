import { Facts } from "#app/ui/facts.tsx";
import { Block } from "#app/ui/layout.tsx";
import { Heading, Small, TextLink } from "#app/ui/text.tsx";
import { lackingIn, type PublicContact } from "../core/team.ts";
import { wijkAnchor } from "../core/wijken.ts";
import { teamFunctionNames, teamTexts } from "../team-texts.nl.ts";

interface TeamBlockProps {
  readonly name: string;
  readonly contacts: readonly PublicContact[];
}

/** Whom to ask in a wijk, and honestly who is not known yet. */
export function TeamBlock({ name, contacts }: TeamBlockProps) {
  const lacking = lackingIn(contacts.map((one) => one.function));
  const id = wijkAnchor(name);
  return (
    <Block as="section" labelledBy={`${id}-naam`} id={id}>
      <Heading level={2} looks={3} id={`${id}-naam`}>
        {name}
      </Heading>
      {contacts.length > 0 && <Facts items={contacts.map(contactFact)} />}
      {lacking.length > 0 && <Small muted>{teamTexts.lacking(lacking)}</Small>}
    </Block>
  );
}

function contactFact({ function: one, name, email, phone }: PublicContact) {
  return {
    term: teamFunctionNames[one],
    value: (
      <>
        {name && name !== teamFunctionNames[one] && <div>{name}</div>}
        {phone && (
          <div>
            <TextLink alone href={`tel:${phone.replace(/[^+\d]/g, "")}`}>
              {phone}
            </TextLink>
          </div>
        )}
        {email && (
          <div>
            <TextLink alone href={`mailto:${email}`}>
              <MailAddress address={email} />
            </TextLink>
          </div>
        )}
      </>
    ),
  };
}

/** A long address goes on at its @ on a narrow screen, not in the middle of a word. */
function MailAddress({ address }: { readonly address: string }) {
  const at = address.lastIndexOf("@");
  return (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  );
}
