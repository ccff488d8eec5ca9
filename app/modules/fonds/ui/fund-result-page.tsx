import { Actions, ButtonLink } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { recountTexts } from "#app/modules/waardering/recount-words.nl.ts";
import { voteTexts } from "#app/modules/waardering/vote-words.nl.ts";
import type { FundResult as Result } from "../core/award-view.ts";
import { fondsTexts } from "../texts.nl.ts";
import { FundResult } from "./fund-result.tsx";

const texts = fondsTexts.public;

interface FundResultPageProps {
  readonly title: string;
  readonly result: Result | null;
  /** Address of the round. */
  readonly base: string;
  /** Whether residents voted on it as well. */
  readonly voted: boolean;
}

/** The result of a fund round: who gets what and why, once it is adopted. */
export function FundResultPage({ title, result, base, voted }: FundResultPageProps) {
  return (
    <>
      <PageHead eyebrow={title} title={texts.resultTitle}>
        <Actions>
          {result && (
            <ButtonLink variant="primary" href={`${base}/narekenen`}>
              {recountTexts.title}
            </ButtonLink>
          )}
          <ButtonLink href={`${base}/fonds`}>{texts.title}</ButtonLink>
          {voted && <ButtonLink href={`${base}/stemming`}>{voteTexts.short}</ButtonLink>}
        </Actions>
      </PageHead>
      <Section band>
        <FundResult result={result} base={base} />
      </Section>
    </>
  );
}
