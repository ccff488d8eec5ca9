import { longDate } from "#app/modules/rounds/core/dates.ts";
import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { Stack } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { Paragraph } from "#app/ui/text.tsx";
import type { FundResult as Result } from "../core/award-view.ts";
import { fondsTexts } from "../texts.nl.ts";
import { AwardBar } from "./award-bar.tsx";
import { AwardTable, Departures, DividedOtherwise } from "./award-table.tsx";

const texts = fondsTexts.public;

interface FundResultProps {
  /** Null as long as nothing was adopted: then no score and no amount is shown. */
  readonly result: Result | null;
  /** Address of the round. */
  readonly base: string;
}

/** The adopted division of a fund: the bar, and the table with per plan the amount and the reason. */
export function FundResult({ result, base }: FundResultProps) {
  if (!result) return <EmptyState title={texts.notYet}>{texts.notYetText}</EmptyState>;
  const { award, adoptedOn, adopter, ceiling, lot } = result;
  return (
    <Stack gap="l">
      <Paragraph>
        {texts.by[adopter]} {texts.adopted(longDate(adoptedOn))}
      </Paragraph>
      <DividedOtherwise otherRule={award.otherRule} />
      <Departures rows={award.rows} />
      <AwardBar rows={award.rows} ceiling={ceiling} />
      <AwardTable rows={award.rows} base={base} />
      {lot && <Paragraph>{roundTexts.lot.result(lot.seed, lot.source)}</Paragraph>}
    </Stack>
  );
}
