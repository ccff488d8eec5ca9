import { canonicalJson } from "#app/modules/counting/core/canonical.ts";
import { fingerprint } from "#app/modules/counting/core/sha256.ts";
import type { Block } from "#app/platform/documents/model.ts";
import type { Dossier } from "../core/dossier.ts";
import { heading, list, paragraph } from "./paper.ts";

/** What stands under it is about the paper itself: it is compared with no other version. */
export const versionHeading = "Deze versie";

interface Version {
  /** Which version this is, and who made it when. */
  readonly said: string;
  /** What it changes in the one before; null when it is the first. */
  readonly changed: { readonly since: string; readonly changes: readonly string[] } | null;
}

/** The end of a paper that is kept: its version, what that changes, and the fingerprint of all that stands above. */
export function versionBlocks({ round }: Dossier, above: readonly Block[], { said, changed }: Version): Block[] {
  return [
    heading(versionHeading),
    paragraph(said),
    ...(changed ? changedBlocks(changed) : []),
    rulesBlock(round),
    paragraph(`Vingerafdruk (SHA-256) van de tekst hierboven: ${fingerprint(canonicalJson(above))}`),
  ];
}

function changedBlocks({ since, changes }: NonNullable<Version["changed"]>): Block[] {
  return changes.length === 0
    ? [paragraph(`Er veranderde niets sinds ${since}.`)]
    : [paragraph(`Veranderd sinds ${since}:`), list(changes)];
}

export const rulesBlock = ({ rulesVersion, rulesHash }: Dossier["round"]): Block =>
  paragraph(`Spelregels: versie ${rulesVersion}, vingerafdruk (SHA-256) ${rulesHash}`);

/** A paper without its end, to hold beside another version. */
export function withoutVersion(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex((block) => block.kind === "heading" && block.text === versionHeading);
  return at === -1 ? blocks : blocks.slice(0, at);
}
