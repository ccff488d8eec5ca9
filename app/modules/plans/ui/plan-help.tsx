import { Block, Stack } from "#app/ui/layout.tsx";
import { Heading, List, Small, TextLink } from "#app/ui/text.tsx";
import { planTexts } from "../texts.nl.ts";

const texts = planTexts.form;

/** Beside the form: help, what happens after, and the rules. */
export function PlanHelp({ rules }: { rules: string }) {
  return (
    <Stack as="aside" sticky label={texts.help}>
      <Block variant="quiet" gap="s">
        <Heading level={2} looks={4}>
          {texts.help}
        </Heading>
        <Small>{texts.helpText}</Small>
      </Block>
      <Block gap="s">
        <Heading level={2} looks={4}>
          {texts.after}
        </Heading>
        <List items={texts.afterItems} />
        <TextLink alone href={rules}>
          {texts.rules}
        </TextLink>
      </Block>
    </Stack>
  );
}
