import type { ReactNode } from "react";

interface DisclosureProps {
  summary: ReactNode;
  open?: boolean | undefined;
  children: ReactNode;
}

/** More of the same, behind one click. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details className="lb-more" open={open}>
      <summary>{summary}</summary>
      <div className="lb-stack">{children}</div>
    </details>
  );
}
