import { useSyncExternalStore } from "react";

/** Whether script runs: false on the server and in the first picture, so that what needs script never stands there without. */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
