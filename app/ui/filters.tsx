import type { ReactNode } from "react";

/** The fields of a search form in columns; a group of choices takes the whole width. */
export function Filters({ children }: { children: ReactNode }) {
  return <div className="lb-filters">{children}</div>;
}
