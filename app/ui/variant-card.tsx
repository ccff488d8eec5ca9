import clsx from "clsx";
import { type ReactNode, useId } from "react";
import { LetterMark } from "./pair-cards.tsx";
import { Heading } from "./text.tsx";

interface VariantCardProps {
  letter: string;
  title: ReactNode;
  chosen?: boolean | undefined;
  children: ReactNode;
  /** The way to choose it, or the word that it is chosen. */
  action: ReactNode;
}

/** One way to do it, beside other ways. */
export function VariantCard({ letter, title, chosen, children, action }: VariantCardProps) {
  const titleId = useId();
  return (
    <article className={clsx("utrecht-card lb-variant", chosen && "is-chosen")} aria-labelledby={titleId}>
      <Heading level={3} looks={4} id={titleId}>
        <LetterMark letter={letter} /> {title}
      </Heading>
      {children}
      {action}
    </article>
  );
}
