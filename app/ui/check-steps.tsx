import clsx from "clsx";
import type { ReactNode } from "react";
import { Confirmed } from "./facts.tsx";
import { Icon } from "./icon.tsx";
import { Heading } from "./text.tsx";

interface CheckStep {
  readonly title: string;
  /** The step that is being done. */
  readonly now: boolean;
  readonly content: ReactNode;
}

/** Numbered steps of a check; the one that is now has the yellow number. */
export function CheckSteps({ steps }: { steps: readonly CheckStep[] }) {
  return (
    <ol className="lb-steps">
      {steps.map(({ title, now, content }) => (
        <li key={title} className={clsx(now && "is-now")}>
          <div className="lb-stack-s">
            <Heading level={3} looks={4}>
              {title}
            </Heading>
            {content}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What a check found, with its sign. */
export function Finding({ same, children }: { same: boolean; children: string }) {
  if (same) return <Confirmed>{children}</Confirmed>;
  return (
    <p className="lb-wrong">
      <Icon name="warning" />
      <span>{children}</span>
    </p>
  );
}

interface Part {
  readonly amount: string;
  readonly label: string;
}

/** A sum written out: "68.204 keer goed + 35.608 keer minder goed = 103.812 oordelen". */
export function Sum({ parts, total }: { parts: readonly Part[]; total: Part }) {
  const terms = parts.length > 1 || parts[0]?.amount !== total.amount ? parts : [];
  return (
    <p className="lb-sum">
      {terms.map((part, at) => (
        <span key={part.label}>
          {at > 0 && "+ "}
          <Term {...part} />
        </span>
      ))}
      <span>
        {terms.length > 0 && "= "}
        <Term {...total} />
      </span>
    </p>
  );
}

const Term = ({ amount, label }: Part) => (
  <>
    {amount} <small>{label}</small>
  </>
);

/** Text in which every character counts, in groups of four; `of` says whose it is where there are two. */
export function Fingerprint({ of, children }: { of: string | null; children: string }) {
  return (
    <p className="lb-hash">
      {of !== null && `${of}: `}
      {children.replace(/.{4}(?=.)/g, "$& ")}
    </p>
  );
}
