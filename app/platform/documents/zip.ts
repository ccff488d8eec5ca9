import { createHash } from "node:crypto";
import { zipSync, type Zippable } from "fflate";
import { pinnedDate } from "./pinned-date.ts";

export type NamedFile = { name: string; bytes: Uint8Array };

/** `stored` names files that are not compressed (the mimetype of an OpenDocument); `date` is written beside each file. */
export function zip(files: readonly NamedFile[], date: string, stored: readonly string[] = []): Uint8Array {
  const mtime = localNoon(date);
  const entries: Zippable = {};
  for (const { name, bytes } of files) {
    if (Object.hasOwn(entries, name)) throw new Error(`Two files in one zip with the name ${name}`);
    entries[name] = [bytes, { mtime, level: stored.includes(name) ? 0 : 6 }];
  }
  return zipSync(entries);
}

/** A zip holds local time and fflate reads it from the local fields: noon of the date in whatever zone this machine is. */
function localNoon(date: string): Date {
  const pinned = pinnedDate(date);
  return new Date(pinned.getUTCFullYear(), pinned.getUTCMonth(), pinned.getUTCDate(), 12);
}

/**
 * The table of contents of an export as JSON: the given facts (rule version, round, ...) and per file its name, size in
 * bytes and SHA-256 in lower-case hex, in the order of the names.
 */
export function manifest(files: readonly NamedFile[], facts: Readonly<Record<string, unknown>>): Uint8Array {
  const listed = files
    .map(({ name, bytes }) => ({ name, size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return new TextEncoder().encode(`${JSON.stringify({ ...facts, files: listed }, null, 2)}\n`);
}
