import { useRouteLoaderData } from "@remix-run/react";

/** What the frame of every page needs to know. */
export interface Site {
  readonly municipality: string;
  readonly exampleMode: boolean;
  /** The round that this device at the desk is set up for. */
  readonly kiosk: string | null;
  /** The round of which choices wait in this browser that were not sent. */
  readonly unsent: string | null;
  readonly viewer: { readonly kind: "visitor" | "resident" | "officer"; readonly name: string | null };
}

/** Undefined when not even that could be told. */
export function useSite(): Site | undefined {
  // Null after a form that no route takes.
  return useRouteLoaderData<Site>("root") ?? undefined;
}
