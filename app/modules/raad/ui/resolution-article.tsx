import { Fragment } from "react";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { LiveNumber } from "#app/ui/facts.tsx";
import { Table } from "#app/ui/table.tsx";
import { Code, Heading, List, Paragraph } from "#app/ui/text.tsx";
import type { Part, Piece } from "../core/resolution.ts";
import type { Block } from "#app/platform/documents/model.ts";
import { raadTexts } from "../texts.nl.ts";

import { DocumentView } from "./document-view.tsx";

const texts = raadTexts.resolution;

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, live }, at) =>
    live ? <LiveNumber key={at}>{text}</LiveNumber> : <Fragment key={at}>{text}</Fragment>,
  );
}

const Text = ({ parts }: { parts: readonly Part[] }) => (
  <article className="lb-doc lb-stack">
    {parts.map((part, at) =>
      part.kind === "points" ? (
        <List
          key={at}
          ordered
          items={part.points.map((point, nr) => (
            <Pieces key={nr} pieces={point} />
          ))}
        />
      ) : (
        <Paragraph key={at}>
          <Pieces pieces={part.pieces} />
        </Paragraph>
      ),
    )}
  </article>
);

/** The text of the besluit as it will be printed; what comes from the data is marked. */
export function ResolutionArticle({ parts }: { parts: readonly Part[] }) {
  return (
    <section className="lb-stack" aria-labelledby="zo">
      <Heading level={2} looks={3} id="zo">
        {texts.preview}
      </Heading>
      <Text parts={parts} />
    </section>
  );
}

/** What the adopted amendementen change, as it is printed below the text. */
export function WorkedIn({ blocks }: { readonly blocks: readonly Block[] }) {
  if (blocks.length === 0) return null;
  return (
    <section className="lb-stack" aria-labelledby="amendementen">
      <Heading level={2} looks={3} id="amendementen">
        {texts.workedIn}
      </Heading>
      <DocumentView blocks={blocks} />
    </section>
  );
}

/** What the text was before: nothing that was stored is lost. */
export function EarlierTexts({ earlier }: { earlier: readonly { title: string; parts: readonly Part[] }[] }) {
  if (earlier.length === 0) return null;
  return (
    <Disclosure summary={texts.earlier(earlier.length)}>
      {earlier.map(({ title, parts }) => (
        <section key={title} className="lb-stack">
          <Heading level={3} looks={4}>
            {title}
          </Heading>
          <Text parts={parts} />
        </section>
      ))}
    </Disclosure>
  );
}

export function LiveNames({ names }: { names: readonly { name: string; value: string }[] }) {
  return (
    <Disclosure summary={texts.names}>
      <Table
        caption={texts.names}
        captionHidden
        rows={names}
        rowKey={({ name }) => name}
        columns={[
          { header: texts.name, rowHeader: true, cell: ({ name }) => <Code>[{name}]</Code> },
          { header: texts.value, cell: ({ value }) => value },
        ]}
      />
    </Disclosure>
  );
}
