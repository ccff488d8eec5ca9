import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { withheldTexts } from "#app/modules/plans/texts.nl.ts";
import type { Block, Doc, RichText, Row, Table } from "#app/platform/documents/model.ts";
import { budgetAmendment } from "../core/budget-amendment.ts";
import type { Dossier } from "../core/dossier.ts";
import { liveValues, totalsIn, type LiveNumber } from "../core/live-numbers.ts";
import { isSome } from "../core/totals.ts";
import { partsOf, type Part, type ResolutionStage } from "../core/resolution.ts";
import { liveNumberNames } from "../texts.nl.ts";
import { standardText, type Named } from "../standard-texts.nl.ts";
import type { Filling } from "./tables.ts";

/** A paper of the dossier: its file name without ending, and the document. */
export interface Paper {
  readonly name: string;
  readonly doc: Doc;
  /** Nothing is added to it: it was kept with a fingerprint of its own, is a concept of the college, or letters to residents. */
  readonly asItIs?: boolean;
}

export const heading = (text: string, level: 1 | 2 | 3 = 2): Block => ({ kind: "heading", level, text });
export const paragraph = (text: RichText): Block => ({ kind: "paragraph", text });
export const list = (items: readonly RichText[], ordered = false): Block => ({ kind: "list", ordered, items });

/** How ties were settled, so that anyone can repeat it; nothing when no lot was drawn. */
export const lotBlocks = ({ lot }: Pick<Dossier, "lot">): Block[] =>
  lot ? [paragraph(roundTexts.lot.result(lot.seed, lot.source))] : [];

/** A table in a paper; without rows a sentence, because an empty table says nothing. */
export function tableBlock({ caption, columns, rows, footer }: Filling, empty: string): Block {
  if (rows.length === 0) return paragraph(empty);
  return { kind: "table", caption, columns, rows, headerColumn: false, ...(footer && { footer }) } satisfies Table;
}

export function paper(
  dossier: Dossier,
  { name, title, blocks, wide = false }: { name: string; title: string; blocks: readonly Block[]; wide?: boolean },
): Paper {
  const { round, on } = dossier;
  const footer = `${title}, ${round.title}. Spelregels versie ${round.rulesVersion}, ${round.rulesHash.slice(0, 12)}`;
  const orientation = wide ? ({ orientation: "landscape" } as const) : {};
  return {
    name,
    doc: {
      title: `${title} ${round.title}`,
      subject: round.title,
      language: "nl-NL",
      date: on,
      footer,
      ...orientation,
      blocks,
    },
  };
}

/** A paper that says at its end of which data it was made, so that whoever has both can check it with any `sha256sum`. */
export function withFingerprint({ doc, ...more }: Paper, sha256: string): Paper {
  const said = `Deze tekst is gemaakt van de gegevens in dossier.json. Vingerafdruk (SHA-256) van dat bestand: ${sha256}`;
  return { ...more, doc: { ...doc, blocks: [...doc.blocks, paragraph(said)] } };
}

/** The text of the besluit in a stage, as the griffie edited it or as the product starts it, with its numbers. */
export function resolutionParts(dossier: Dossier, stage: ResolutionStage): Part[] {
  const kept = stage === "adopted" ? dossier.adoptedPaper : null;
  return partsOf(resolutionText(dossier, stage), kept?.values ?? valuesByName(dossier, stage));
}

export function resolutionText(dossier: Dossier, stage: ResolutionStage): string {
  const { resolutions, round, proposal } = dossier;
  const { adopted } = proposal;
  const proposed = adopted && { on: adopted.adoptedOn, points: adopted.texts.points };
  return (
    resolutions[stage]?.text ??
    standardText(round.kind, round.rules.governance, stage, { named: named(dossier, stage), proposed })
  );
}

/** Whether a besluit in this stage has costs and savings to name, and a budget to change. */
export function named(dossier: Dossier, stage: ResolutionStage): Named {
  const { cost, saving } = totalsIn(dossier, stage);
  return { cost: isSome(cost), saving: isSome(saving), amendment: budgetAmendment(dossier, stage) !== null };
}

export function valuesByName(dossier: Dossier, stage: ResolutionStage): Record<string, string> {
  const values = liveValues(dossier, stage);
  return Object.fromEntries(Object.entries(liveNumberNames).map(([code, name]) => [name, values[code as LiveNumber]]));
}

/** A text that two people removed is gone, from papers that were kept too; its number and what was decided stay. */
export function withoutRemoved(doc: Doc, { plans, left }: Pick<Dossier, "plans" | "left">): Doc {
  const removed = new Set([
    ...plans.flatMap(({ removed: gone, number }) => (gone ? [number] : [])),
    // It left the list after the paper was kept
    ...left.flatMap(({ title, number }) => (title === null ? [number] : [])),
  ]);
  if (removed.size === 0) return doc;
  const told = (row: Row): Row => {
    const [number, , ...rest] = row;
    return typeof number === "number" && removed.has(number) ? [number, withheldTexts.removed, ...rest] : row;
  };
  const names = ({ columns }: Table) => columns[0]?.header === "Nr." || columns[0]?.header === "Plan";
  const blocks = doc.blocks.map((block) =>
    block.kind === "table" && names(block) ? { ...block, rows: block.rows.map(told) } : block,
  );
  return { ...doc, blocks };
}

export function partBlocks(parts: readonly Part[]): Block[] {
  return parts.map((part) =>
    part.kind === "paragraph" ? paragraph(inOne(part.pieces)) : list(part.points.map(inOne), true),
  );
}

const inOne = (pieces: readonly { readonly text: string }[]) => pieces.map(({ text }) => text).join("");
