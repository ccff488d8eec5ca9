import type { Changes } from "./diff.ts";

interface Version {
  readonly version: number;
  readonly changes: Changes;
}

/**
 * The versions of a plan, oldest first, from its handing in on: the first with all that it held then, each later one with
 * what changed. What a draft held before that is its author's alone.
 */
export function sinceSubmission<V extends Version>(versions: readonly V[], submitted: number): V[] {
  const [drafts, later] = [
    versions.filter(({ version }) => version <= submitted),
    versions.filter(({ version }) => version > submitted),
  ];
  const first = drafts.at(-1);
  return first ? [{ ...first, changes: asNew(drafts) }, ...later] : later;
}

/** All fields as the last of these versions left them, as if they were new. */
function asNew(versions: readonly Version[]): Changes {
  const fields = versions.flatMap(({ changes }) => Object.entries(changes));
  return Object.fromEntries(fields.map(([field, change]) => [field, { old: null, new: change.new }]));
}
