import type { Params } from "@remix-run/react";

export type PageVariant = "public" | "staff" | "focus" | "screen";

/** What a route says about its page: `export const handle = { … } satisfies PageHandle`. */
export interface PageHandle {
  /** `staff` has a dark header and dense tables, `focus` has no menu, only a way out, `screen` is for a projector. */
  readonly variant?: PageVariant | ((data: never) => PageVariant);
  /** The way back, from the second level of the site; `data` is what the route's loader answered. */
  readonly breadcrumb?: (data: never, params: Readonly<Params>) => { label: string; href: string }[];
  /** The way out of a focus page. */
  readonly stop?: (params: Readonly<Params>) => { label: string; href: string };
  /** Whether the page sends the client script; it must also work without. */
  readonly script?: boolean;
}

/** Whether one of the routes of a page asks for script. */
export function isScripted(handles: readonly unknown[]): boolean {
  return handles.some((handle) => (handle as PageHandle | undefined)?.script);
}
