import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import { BudgetBar } from "#app/ui/budget-bar.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Heading, Paragraph, Small } from "#app/ui/text.tsx";
import type { Ceiling, Ceilings, YearFigures } from "../core/ceilings.ts";
import { budgetTexts } from "../texts.nl.ts";

const texts = budgetTexts.ceilings;
const euros = (amount: number) => formatEuros(cents(amount));

interface CeilingsProps {
  readonly ceilings: Ceilings;
  readonly figures: YearFigures;
}

/** The two indicative ceilings of a year, each with how much of it is used (R80). */
export function CeilingBars({ ceilings: { free, green }, figures: { greenProgramme, source } }: CeilingsProps) {
  return (
    <Stack as="section" gap="l" labelledBy="richtbedragen">
      <Stack gap="s">
        <Heading level={2} id="richtbedragen">
          {texts.title}
        </Heading>
        <Paragraph>{texts.lead}</Paragraph>
      </Stack>
      <CeilingBar
        id="richtbedrag-plannen"
        title={texts.free}
        text={texts.freeText(free.percent, euros(free.budget), euros(free.amount))}
        used={texts.freeUsed(euros(free.used))}
        ceiling={free}
      />
      <CeilingBar
        id="richtbedrag-groen"
        title={texts.green}
        text={texts.greenText(green.percent, euros(green.budget), euros(green.amount))}
        used={texts.greenUsed(euros(green.used), greenProgramme)}
        ceiling={green}
      />
      <Small muted>{texts.source(source)}</Small>
    </Stack>
  );
}

interface CeilingBarProps {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly used: string;
  readonly ceiling: Ceiling;
}

function CeilingBar({ id, title, text, used: usedText, ceiling: { amount, used, over } }: CeilingBarProps) {
  const verdict = over > 0 ? texts.over(euros(over)) : texts.within;
  return (
    <Stack as="section" gap="s" labelledBy={id}>
      <Heading level={3} id={id}>
        {title}
      </Heading>
      <Paragraph>{text}</Paragraph>
      <Paragraph>
        {usedText} <strong>{verdict}</strong>
      </Paragraph>
      {amount + used > 0 && (
        <BudgetBar
          label={`${title}. ${usedText} ${verdict}`}
          segments={[
            { label: "", asked: used - over, awarded: used - over },
            { label: "", asked: over, awarded: 0 },
          ]}
          ceiling={amount}
          ceilingText={texts.ceilingIs(euros(amount))}
          askedText={texts.usedIs(euros(used))}
          numberText={null}
          words={texts.words}
        />
      )}
    </Stack>
  );
}

/** What is over a ceiling, in a sentence each. */
export function warningsOf(year: number, { free, green }: Ceilings): string[] {
  return [
    { what: texts.free, over: free.over },
    { what: texts.green, over: green.over },
  ].flatMap(({ what, over }) => (over > 0 ? [texts.warning(year, what, euros(over))] : []));
}
