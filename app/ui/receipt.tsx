import clsx from "clsx";
import { type ReactNode, useId } from "react";
import { Heading } from "./text.tsx";

interface ReceiptProps {
  title: ReactNode;
  code: string;
  /** What the code is for, and the actions with it. */
  children: ReactNode;
}

/** Proof that something was stored, with a code to check it. */
export function Receipt({ title, code, children }: ReceiptProps) {
  const titleId = useId();
  return (
    <section className="lb-receipt lb-stack" aria-labelledby={titleId}>
      <Heading level={2} looks={3} id={titleId}>
        {title}
      </Heading>
      <p className="lb-receipt__code">{code}</p>
      {children}
    </section>
  );
}

interface Count {
  label: ReactNode;
  count: ReactNode;
  accent?: boolean | undefined;
}

/** What was stored, counted per answer. */
export function Tally({ items }: { items: readonly Count[] }) {
  return (
    <dl className="lb-tally">
      {items.map(({ label, count, accent }, at) => (
        <div key={at} className={clsx(accent && "is-good")}>
          <dt>{label}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
