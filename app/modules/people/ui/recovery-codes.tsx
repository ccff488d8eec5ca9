import { Block } from "#app/ui/layout.tsx";
import { Heading, Small } from "#app/ui/text.tsx";
import { peopleTexts } from "../texts.nl.ts";

/** The codes that somebody keeps for when the second factor is lost. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const texts = peopleTexts.setUp;
  return (
    <Block as="section" labelledBy="herstelcodes">
      <Heading level={2} looks={3} id="herstelcodes">
        {texts.codesTitle}
      </Heading>
      <Small>{texts.codesText}</Small>
      <ul className="lb-plain lb-codes">
        {codes.map((code) => (
          <li key={code} className="lb-code">
            {code}
          </li>
        ))}
      </ul>
    </Block>
  );
}
