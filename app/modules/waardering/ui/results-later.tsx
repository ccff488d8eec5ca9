import { Actions, ButtonLink } from "#app/ui/button.tsx";
import { BigNumber } from "#app/ui/facts.tsx";
import { PageHead } from "#app/ui/layout.tsx";
import { inDutch, waarderingTexts } from "../texts.nl.ts";

const texts = waarderingTexts.results;

interface ResultsLaterProps {
  /** Address of the round. */
  base: string;
  /** On which day the valuing closes, in words; null while that is not sure. */
  closesOn: string | null;
  turnout: number;
  isOpen: boolean;
}

/** As long as people can still value: nothing but how many took part. */
export function ResultsLater({ base, closesOn, turnout, isOpen }: ResultsLaterProps) {
  return (
    <PageHead title={texts.before} lead={closesOn ? texts.beforeLead(closesOn) : texts.beforeLeadUnknown}>
      {turnout > 0 && <BigNumber value={inDutch(turnout)}>{waarderingTexts.landing.turnout(turnout)}</BigNumber>}
      {isOpen && (
        <Actions>
          <ButtonLink variant="primary" href={`${base}/waardering`}>
            {texts.rate}
          </ButtonLink>
        </Actions>
      )}
    </PageHead>
  );
}
