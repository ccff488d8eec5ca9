import { Block } from "#app/ui/layout.tsx";
import { Heading, Paragraph, Small } from "#app/ui/text.tsx";
import { raadTexts } from "../texts.nl.ts";

const texts = raadTexts.priority;

/** That the raad puts a plan first, on the page of the plan. */
export function PlanPriority({ text }: { text: string }) {
  return (
    <Block as="section" labelledBy="voorrang">
      <Heading level={2} looks={3} id="voorrang">
        {texts.title}
      </Heading>
      <Paragraph>{text}</Paragraph>
      <Small>{texts.about}</Small>
    </Block>
  );
}
