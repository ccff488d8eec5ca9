import { longDate } from "#app/modules/rounds/core/dates.ts";
import type { Block } from "#app/platform/documents/model.ts";
import type { Dossier } from "../core/dossier.ts";
import type { ResolutionStage } from "../core/resolution.ts";
import { departureNames } from "../texts.nl.ts";
import { criteriaBlocks } from "./criteria.ts";
import { heading, list, paper, paragraph, partBlocks, resolutionParts, tableBlock, type Paper } from "./paper.ts";
import { decisionTable, shortPlanTable } from "./tables.ts";

const notStored =
  "De griffie legde de vastgestelde tekst nog niet vast. Deze tekst is gemaakt uit de besluiten per plan.";

/** The ontwerpbesluit, or the raadsbesluit as adopted with the decision per plan. */
export function resolutionPaper(dossier: Dossier, stage: ResolutionStage): Paper {
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
      ...(isFund ? criteriaBlocks(dossier) : []),
      ...closing(dossier, stage),
      ...(isFund ? [] : annex(dossier, stage)),
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
  const { plans, asked, departures } = dossier;
  const empty = "Er zijn geen plannen waarover wordt beslist.";
  if (stage === "draft")
    return [{ kind: "pageBreak" }, title, tableBlock(shortPlanTable("Plannen", plans, asked), empty)];
  const departed = departures.map(({ number, departure }) => `Plan ${number}. ${departureNames[departure.how]}`);
  return [
    { kind: "pageBreak" },
    title,
    tableBlock(decisionTable(plans), empty),
    ...(departed.length > 0 ? [heading("Besluiten die afwijken", 3), list(departed)] : []),
  ];
}
