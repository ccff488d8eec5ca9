import type { Doc, RichText } from "#app/platform/documents/model.ts";
import type { Dossier } from "../core/dossier.ts";
import { partNames } from "../texts.nl.ts";

/** The beslispunten of the raadsvoorstel as the college adopted it, with the numbers of that day; none before that. */
export function proposedPoints({ proposal }: Pick<Dossier, "proposal">): string[] {
  const blocks = (proposal.adopted?.doc as Doc | undefined)?.blocks ?? [];
  const from = blocks.findIndex((block) => block.kind === "heading" && block.text === partNames.points);
  if (from === -1) return [];
  const until = blocks.findIndex((block, at) => at > from && block.kind === "heading");
  return blocks.slice(from + 1, until === -1 ? undefined : until).flatMap((block) => {
    if (block.kind === "paragraph") return [plain(block.text)];
    return block.kind === "list" ? block.items.map(plain) : [];
  });
}

const plain = (text: RichText) => (typeof text === "string" ? text : text.map((run) => run.text).join(""));
