import type { FieldReader } from "#app/platform/form.ts";
import { Actions, Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { Block } from "#app/ui/layout.tsx";
import { Heading, List, Paragraph, TextLink } from "#app/ui/text.tsx";
import { HiddenField } from "#app/ui/text-field.tsx";
import type { Prices } from "../core/estimate.ts";
import { planTexts } from "../texts.nl.ts";
import { workTexts } from "../work-texts.nl.ts";

const texts = workTexts.list.prices;

interface PricesTogetherProps {
  readonly slug: string;
  readonly prices: Prices;
  readonly field: FieldReader;
}

/** How far the amounts of a round are that are shown at one moment, with the button that shows them. */
export function PricesTogether({ slug, prices: { known, missing }, field }: PricesTogetherProps) {
  const { name, error } = field("without");
  return (
    <Block as="section" variant="now" labelledBy="bedragen">
      <Heading level={2} looks={3} id="bedragen">
        {texts.title}
      </Heading>
      <Paragraph>{texts.text(known)}</Paragraph>
      <form method="post" className="lb-stack">
        <HiddenField name="intent" value="prices" />
        {missing.length > 0 && (
          <>
            <Paragraph>{texts.missing(missing.length)}</Paragraph>
            <List
              items={missing.map(({ number, title }) => (
                <TextLink key={number} href={`/werk/rondes/${slug}/plannen/${number}`}>
                  {`${planTexts.number(number)}, ${title}`}
                </TextLink>
              ))}
            />
            <Checkbox name={name} error={error} label={texts.without} />
          </>
        )}
        <Actions>
          <Button variant="primary">{texts.submit}</Button>
        </Actions>
      </form>
    </Block>
  );
}
