import { coverageNames } from "#app/modules/plans/texts.nl.ts";
import type { Block } from "#app/platform/documents/model.ts";
import {
  budgetAmendment,
  type AmendedItem,
  type AmendedProgramme,
  type BudgetAmendment,
} from "../core/budget-amendment.ts";
import type { Dossier } from "../core/dossier.ts";
import type { ResolutionStage } from "../core/resolution.ts";
import { totalsOf } from "../core/totals.ts";
import { heading, paragraph, tableBlock } from "./paper.ts";
import { fill, filled, moneyColumns, sumRow, type Filled, type Filling } from "./tables.ts";

const nothing = "De begroting verandert niet.";

/** The annex of a besluit that changes the budget (Gemeentewet 192, R85); nothing of one that does not. */
export function amendmentAnnex(dossier: Dossier, stage: ResolutionStage): Block[] {
  const amendment = budgetAmendment(dossier, stage);
  if (!amendment) return [];
  const { budgetYear } = dossier.round;
  return [
    { kind: "pageBreak" },
    heading(`Bijlage 2: wijziging van de begroting ${budgetYear}`),
    paragraph(
      stage === "draft"
        ? "Neemt de raad de plannen over? Dan verandert de begroting zo. De raad besluit hierover (Gemeentewet, artikel 192)."
        : "Door de besluiten van de raad verandert de begroting zo (Gemeentewet, artikel 192).",
    ),
    ...amendmentSheets(amendment, budgetYear).map((sheet) => tableBlock(sheet, nothing)),
    paragraph(`Dekking 3: ${coverageNames[3]}. Dekking 4: ${coverageNames[4]}. Een besparing heeft geen dekking.`),
    paragraph(
      "Nu is de begroting zoals die hier is ingevuld. Een eerdere wijziging van dit jaar telt alleen mee als die er is bijgeteld. Staat er geen bedrag? Dan is de begroting van dat programma hier niet bekend.",
    ),
  ];
}

/** The tables of a change of the budget: per programme, and what it is made of. */
export function amendmentSheets({ programmes, items }: BudgetAmendment, year: number): [Filling, Filling] {
  const caption = `Wijziging van de begroting ${year} per programma`;
  const table = fill(
    { name: "Plannen in de wijziging", caption: "Plannen die de begroting veranderen" },
    itemColumns,
    items,
  );
  return [
    fill({ name: "Begrotingswijziging", caption }, programmeColumns, programmes),
    { ...table, footer: sumRow([null, "Samen"], totalsOf(items), [null, null]) },
  ];
}

const programmeColumns: readonly Filled<AmendedProgramme>[] = [
  filled("Programma", "number", ({ programme }) => programme ?? "nog niet bekend"),
  filled("Naam", "text", ({ name }) => name),
  filled("Nu", "money", ({ now }) => now),
  filled("Meer", "money", ({ more }) => more),
  filled("Minder", "money", ({ less }) => less),
  filled("Wordt", "money", ({ then }) => then),
  filled("Meer in elk jaar erna", "money", ({ moreLater }) => moreLater),
  filled("Minder in elk jaar erna", "money", ({ lessLater }) => lessLater),
];

const itemColumns: readonly Filled<AmendedItem>[] = [
  filled("Plan", "number", ({ plan }) => plan),
  filled("Waarvoor", "text", ({ what }) => what),
  ...moneyColumns<AmendedItem>(),
  filled("Programma", "number", ({ programme }) => programme),
  filled("Dekking", "number", ({ coverage }) => coverage),
];
