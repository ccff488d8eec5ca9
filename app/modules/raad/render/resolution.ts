import { longDate, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Block, Doc } from "#app/platform/documents/model.ts";
import type { Dossier, DossierLine } from "../core/dossier.ts";
import type { AdoptedPaper, ResolutionStage } from "../core/resolution.ts";
import { totalsOf } from "../core/totals.ts";
import { departureNames } from "../texts.nl.ts";
import { ownAmounts } from "./annex.ts";
import { amendmentAnnex } from "./budget-amendment.ts";
import { changesIn, textOf } from "./changes.ts";
import { criteriaBlocks } from "./criteria.ts";
import { instrumentBlocks, workedIn } from "./instruments.ts";
import {
  heading,
  list,
  paper,
  paragraph,
  partBlocks,
  resolutionParts,
  tableBlock,
  withoutRemoved,
  type Paper,
} from "./paper.ts";
import {
  decisionTable,
  estimateTable,
  fill,
  filled,
  moneyColumns,
  shortPlanTable,
  sumRow,
  type Filled,
} from "./tables.ts";
import { versionBlocks, versionHeading } from "./version.ts";

const notStored =
  "De griffie legde de vastgestelde tekst nog niet vast. Deze tekst is gemaakt uit de besluiten per plan.";

/** The ontwerpbesluit, or the raadsbesluit as adopted with the decision per plan: then the very paper that was kept. */
export function resolutionPaper(dossier: Dossier, stage: ResolutionStage): Paper {
  const kept = stage === "adopted" ? dossier.adoptedPaper : null;
  const { name, doc } = kept ? { name: "raadsbesluit", doc: kept.doc as Doc } : newPaper(dossier, stage);
  return { name, doc: withoutRemoved(doc, dossier), asItIs: kept !== null };
}

/** A paper as it was kept, and when. */
export interface KeptPaper {
  readonly paper: AdoptedPaper;
  readonly version: number;
  readonly storedOn: LocalDate;
}

/** The raadsbesluit with the text and the decisions of this moment, as the next version of the one that was kept before it. */
export function keptResolution(dossier: Dossier, version: number, before: KeptPaper | null): Paper {
  const { name, doc } = resolutionPaper({ ...dossier, adoptedPaper: null }, "adopted");
  const said = `Versie ${version}. De griffie legde dit besluit vast op ${longDate(dossier.on)}.`;
  const changed = before && {
    since: `versie ${before.version} van ${longDate(before.storedOn)}`,
    changes: changesSince(withoutRemoved(before.paper.doc as Doc, dossier).blocks, doc.blocks),
  };
  return { name, doc: { ...doc, blocks: [...doc.blocks, ...versionBlocks(dossier, doc.blocks, { said, changed })] } };
}

function changesSince(before: readonly Block[], now: readonly Block[]): string[] {
  return [
    ...(textOf(besluitIn(before)) === textOf(besluitIn(now)) ? [] : ["De tekst van het besluit."]),
    ...changesIn(before, now, [versionHeading]),
  ];
}

/** What stands above the first annex: the points, with what amendementen change in them. */
function besluitIn(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex((block) => block.kind === "heading" && block.level > 1);
  return end === -1 ? blocks : blocks.slice(0, end);
}
function newPaper(dossier: Dossier, stage: ResolutionStage): Paper {
  const isFund = dossier.round.kind === "neighbourhood_fund";
  const adopted = stage === "adopted";
  return paper(dossier, {
    name: adopted ? "raadsbesluit" : "ontwerpbesluit",
    title: adopted ? "Raadsbesluit" : "Ontwerpbesluit",
    blocks: [
      heading(adopted ? "Raadsbesluit" : "Ontwerpbesluit", 1),
      paragraph([{ text: "Onderwerp: ", strong: true }, { text: dossier.round.title }]),
      ...(adopted && !dossier.resolutions.adopted ? [paragraph(notStored)] : []),
      ...partBlocks(resolutionParts(dossier, stage)),
      ...(adopted ? workedIn(dossier.instruments) : []),
      ...(isFund ? criteriaBlocks(dossier) : []),
      ...closing(dossier, stage),
      ...(isFund ? [] : [...annex(dossier, stage), ...amendmentAnnex(dossier, stage)]),
      ...(adopted ? instrumentBlocks(dossier.instruments) : []),
    ],
  });
}

function closing({ resolutions, decidedOn }: Dossier, stage: ResolutionStage): Block[] {
  const day = resolutions[stage]?.meetingOn ?? (stage === "adopted" ? decidedOn : null);
  const when = day ? `van ${longDate(day)}` : "(de datum volgt)";
  const what = stage === "adopted" ? "Besloten in" : "Voor";
  return [
    paragraph(`${what} de openbare raadsvergadering ${when}.`),
    { kind: "signature", lines: ["De griffier", "De voorzitter"] },
  ];
}

function annex(dossier: Dossier, stage: ResolutionStage): Block[] {
  const title = heading("Bijlage 1: de plannen");
  const { departures, council, round } = dossier;
  const empty = "Er zijn geen plannen waarover wordt beslist.";
  const perLine = round.kind === "neighbourhood_plans";
  const estimates = [paragraph(ownAmounts), tableBlock(estimateTable(council.plans), empty)];
  if (stage === "draft" && perLine)
    return [{ kind: "pageBreak" }, heading(lineTitle), ...lineTable(council.lines), ...estimates];
  if (stage === "draft")
    return [
      { kind: "pageBreak" },
      title,
      tableBlock(shortPlanTable("Plannen", council.plans, totalsOf(council.plans)), empty),
    ];
  const departed = departures.map(({ number, departure }) => `Plan ${number}. ${departureNames[departure.how]}`);
  return [
    { kind: "pageBreak" },
    title,
    tableBlock(decisionTable(council.plans), empty),
    ...(perLine
      ? [heading("De activiteiten waarover de raad besliste", 3), ...lineTable(council.lines), ...estimates]
      : []),
    ...(departed.length > 0 ? [heading("Besluiten die afwijken", 3), list(departed)] : []),
  ];
}

const lineTitle = "Bijlage 1: de activiteiten waarover de raad beslist";

/** In a buurtplan the raad decides on the activities with dekking 3 or 4, and on savings (R85). */
function lineTable(lines: readonly DossierLine[]): Block[] {
  const columns: readonly Filled<DossierLine>[] = [
    filled("Plan", "number", ({ plan }) => plan),
    filled("Activiteit", "text", ({ activity }) => activity),
    ...moneyColumns<DossierLine>(),
    filled("Programma", "number", ({ programme }) => programme),
    filled("Dekking", "number", ({ coverage }) => coverage),
  ];
  const table = fill({ name: "Activiteiten", caption: "Activiteiten waarover de raad beslist" }, columns, lines);
  const footer = sumRow([null, "Samen"], totalsOf(lines), [null, null]);
  return [tableBlock({ ...table, footer }, "Er zijn geen activiteiten waarover de raad beslist.")];
}
