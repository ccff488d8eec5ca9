/** A line of the product that is another one: part of the file's address, a pattern of what stands there once, what comes instead. */
export type ChangedLine = readonly [file: string, was: string, becomes: string];

/** What is built of `app`. */
export const built = "/build/server/assets/server-build-";

/** The settings of a site that starts with these lines changed, as if somebody had written them so. */
export const changed = (lines: readonly ChangedLine[]): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--import ${new URL("changed-build.js", import.meta.url).href}`,
  CHANGED_LINES: JSON.stringify(lines),
});
