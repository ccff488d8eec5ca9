import clsx from "clsx";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

interface Fact {
  term: ReactNode;
  value: ReactNode;
  note?: ReactNode;
}

/** Terms with their value below each other, each with room for a note. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl className="lb-facts">
      {items.map(({ term, value, note }, at) => (
        <div key={at}>
          <dt>{term}</dt>
          <dd>
            {value}
            {note && <p className="lb-small">{note}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface KeyFigure {
  label: ReactNode;
  value: ReactNode;
  /** Past its term: a red edge; the label must say so too. */
  late?: boolean | undefined;
}

/** At most four numbers that sum up a screen. */
export function KeyFigures({ items }: { items: readonly KeyFigure[] }) {
  return (
    <dl className="lb-kpis">
      {items.map(({ label, value, late }, at) => (
        <div key={at} className={clsx(late && "is-late")}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One large number in a sentence. */
export function BigNumber({ value, children }: { value: string; children: ReactNode }) {
  return (
    <p className="lb-turnout">
      <span className="lb-figure-number">{value}</span> <span>{children}</span>
    </p>
  );
}

/** A number in a document that comes from the data and cannot be typed over. */
export function LiveNumber({ children }: { children: ReactNode }) {
  return <span className="lb-live">{children}</span>;
}

/** Done and correct, with its sign. */
export function Confirmed({ size = "m", children }: { size?: "m" | "l" | undefined; children: ReactNode }) {
  return (
    <p className="lb-ok">
      <Icon name="check-circle" size={size} />
      <span>{children}</span>
    </p>
  );
}
