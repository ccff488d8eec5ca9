import { Block } from "#app/ui/layout.tsx";
import { Heading, Paragraph } from "#app/ui/text.tsx";
import { workTexts } from "../work-texts.nl.ts";

/** That the college acted ahead of the raad, on the page of the plan. */
export function PlanAhead({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <Block as="section" labelledBy="vooruit">
      <Heading level={2} looks={3} id="vooruit">
        {workTexts.plan.ahead}
      </Heading>
      {sentences.map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
    </Block>
  );
}
