import { Disclosure } from "#app/ui/disclosure.tsx";
import { DataBadge } from "#app/ui/badge.tsx";
import { SubLine, Table } from "#app/ui/table.tsx";
import { Lines, List, TextLink } from "#app/ui/text.tsx";
import { isCarried } from "../core/instrument.ts";
import type { InstrumentView } from "../instrument-view.ts";
import { instrumentOutcomeNames, instrumentTexts as texts, raadTexts } from "../texts.nl.ts";

interface InstrumentListProps {
  readonly items: readonly InstrumentView[];
  /** Address of the round. */
  readonly base: string;
  /** Whether who reads this records what the raad does with them. */
  readonly records?: boolean;
}

export function InstrumentBadge({ outcome }: Pick<InstrumentView, "outcome">) {
  return <DataBadge variant={isCarried({ outcome }) ? "accent" : "plain"}>{instrumentOutcomeNames[outcome]}</DataBadge>;
}

/** Amendementen and moties, with what they are about and what the raad did with them. */
export function InstrumentList({ items, base, records = false }: InstrumentListProps) {
  return (
    <Table
      caption={texts.title}
      captionHidden
      layout="cards"
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          header: texts.heading,
          rowHeader: true,
          cell: ({ number, name, title, proposers }) => (
            <>
              {records ? (
                <TextLink href={`/werk${base}/besluiten/moties/${number}`}>{texts.full(name, title)}</TextLink>
              ) : (
                texts.full(name, title)
              )}
              {proposers && <SubLine>{texts.by(proposers)}</SubLine>}
            </>
          ),
        },
        {
          header: texts.onPlans,
          cell: ({ plans }) =>
            plans.length === 0 ? (
              texts.noPlans
            ) : (
              <List
                plain
                items={plans.map((plan) => (
                  <TextLink key={plan} alone href={`${base}/plannen/${plan}`}>
                    {texts.onPlan(plan)}
                  </TextLink>
                ))}
              />
            ),
        },
        { header: texts.outcomeShort, cell: (item) => <InstrumentOutcome {...item} /> },
        { header: texts.what, cell: (item) => <InstrumentWords {...item} /> },
      ]}
    />
  );
}

/** What the raad did with it, when and with which votes. */
function InstrumentOutcome({ outcome, on, voted }: Pick<InstrumentView, "outcome" | "on" | "voted">) {
  return (
    <>
      <InstrumentBadge outcome={outcome} />
      {on && <SubLine>{on}</SubLine>}
      {voted && <SubLine>{raadTexts.open.votes(voted)}</SubLine>}
    </>
  );
}

/** Its text and why, behind one click. */
function InstrumentWords({ name, text, reason }: Pick<InstrumentView, "name" | "text" | "reason">) {
  if (text === null && reason === null) return texts.noText;
  return (
    <Disclosure summary={texts.textOf(name)}>
      {text !== null && <Lines text={text} />}
      {reason !== null && (
        <>
          <strong>{texts.reason}</strong>
          <Lines text={reason} />
        </>
      )}
    </Disclosure>
  );
}
