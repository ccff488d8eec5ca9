import { type ReactNode, useId } from "react";
import { Heading } from "./text.tsx";
import { uiTexts } from "./texts.nl.ts";

/** A letter in a dark square, to point at one of a few. */
export function LetterMark({ letter }: { letter: string }) {
  return (
    <span className="lb-letter-mark" aria-hidden="true">
      {letter}
    </span>
  );
}

export interface PairSide {
  letter: string;
  eyebrow: ReactNode;
  title: ReactNode;
  children: ReactNode;
  /** The button that chooses this side. */
  action: ReactNode;
}

function PairCard({ letter, eyebrow, title, children, action }: PairSide) {
  const titleId = useId();
  return (
    <article className="lb-paircard" aria-labelledby={titleId}>
      <p className="lb-row">
        <LetterMark letter={letter} />
        <span className="lb-eyebrow">{eyebrow}</span>
      </p>
      <Heading level={2} looks={3} id={titleId}>
        {title}
      </Heading>
      {children}
      {action}
    </article>
  );
}

/** Two plans beside each other, equal in everything. */
export function PairCards({ left, right }: { left: PairSide; right: PairSide }) {
  return (
    <div className="lb-pair">
      <PairCard {...left} />
      <p className="lb-pair__or">{uiTexts.pair}</p>
      <PairCard {...right} />
    </div>
  );
}

/** A short list in order of preference. */
export function TopList({ items }: { items: readonly ReactNode[] }) {
  return (
    <ol className="lb-top5">
      {items.map((item, at) => (
        <li key={at}>{item}</li>
      ))}
    </ol>
  );
}
