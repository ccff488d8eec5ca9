import { Block } from "#app/ui/layout.tsx";
import { Heading } from "#app/ui/text.tsx";
import type { InstrumentView } from "../instrument-view.ts";
import { instrumentTexts } from "../texts.nl.ts";
import { InstrumentList } from "./instrument-list.tsx";

interface PlanInstrumentsProps {
  readonly items: readonly InstrumentView[];
  /** Address of the round. */
  readonly base: string;
}

/** The amendementen and moties about a plan, on the page of the plan. */
export function PlanInstruments({ items, base }: PlanInstrumentsProps) {
  return (
    <Block as="section" labelledBy="moties">
      <Heading level={2} looks={3} id="moties">
        {instrumentTexts.title}
      </Heading>
      <InstrumentList items={items} base={base} />
    </Block>
  );
}
