import { Fingerprint } from "#app/ui/check-steps.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Small, TextLink } from "#app/ui/text.tsx";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { fondsTexts } from "../texts.nl.ts";

const texts = fondsTexts.cited;

/** Which version of the criteria and rules of the raad a page works with. */
export interface Cited {
  readonly slug: string;
  readonly version: number;
  /** SHA-256 of the canonical JSON of the rules. */
  readonly hash: string;
}

export const citedOf = ({ slug, rulesVersion, rulesHash }: Round): Cited => ({
  ...{ slug, version: rulesVersion, hash: rulesHash },
});

/** At the end of every page of a fund: by which frozen criteria and rules it works (R75). */
export function RulesCited({ slug, version, hash }: Cited) {
  return (
    <Section tight>
      <Small>
        {texts.version(version)} <TextLink href={`/rondes/${slug}/spelregels`}>{texts.read}</TextLink>
      </Small>
      <Fingerprint of={texts.hash}>{hash}</Fingerprint>
    </Section>
  );
}
