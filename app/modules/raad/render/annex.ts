import { budgetTexts } from "#app/modules/budget/texts.nl.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { coverageNames } from "#app/modules/plans/texts.nl.ts";
import type { Block } from "#app/platform/documents/model.ts";
import type { Dossier } from "../core/dossier.ts";
import { sharesIn } from "../core/shares.ts";
import { totalsOf } from "../core/totals.ts";
import { heading, list, paper, paragraph, tableBlock, type Paper } from "./paper.ts";
import { askedShareSheet } from "./shares.ts";
import { decisionTable, estimateTable, fill, groupSheet, lineColumns, sumRow } from "./tables.ts";

const noLines = "Er zijn geen activiteiten waarover wordt beslist.";

/** Whose amounts the papers on buurtplannen add up. */
export const ownAmounts =
  "De bedragen per activiteit zijn die van de indieners. De raming van de gemeente per buurtplan staat daarnaast in een eigen tabel.";

/** Experiment 1: the annex to Kadernota and Programmabegroting, per programme and activity (R16, R74, R85). */
export function annexPaper(dossier: Dossier): Paper {
  const { round, perProgramme, perCoverage, asked, plans } = dossier;
  const title = `Bijlage bij Kadernota en Programmabegroting ${round.budgetYear}`;
  return paper(dossier, {
    name: "bijlage-kadernota-en-begroting",
    title,
    wide: true,
    blocks: [
      heading(title, 1),
      paragraph(
        `${round.title}. Per programma staat elke activiteit uit de buurtplannen, met het antwoord van het college.`,
      ),
      paragraph(ownAmounts),
      heading("Samengevat"),
      paragraph("Kosten en besparingen staan naast elkaar. Ze zijn niet van elkaar afgetrokken."),
      tableBlock(groupSheet("Per programma", "Programma", perProgramme, asked), noLines),
      tableBlock(groupSheet("Per dekking", "Dekking", perCoverage, asked), noLines),
      list([
        ...Object.entries(coverageNames).map(([number, name]) => `Dekking ${number}: ${name}`),
        "Bij dekking 1 en 2 beslist het college. Bij dekking 3 en 4 beslist de raad.",
        "Een besparing heeft geen dekking. Daarover beslist de raad.",
      ]),
      ...shares(dossier),
      ...programmes(dossier),
      heading("Bedragen per buurtplan"),
      tableBlock(estimateTable(plans), noLines),
      heading("Besluit per buurtplan"),
      paragraph(
        "Een besluit van de raad gaat over de activiteiten met dekking 3 of 4 en over besparingen. Over de andere activiteiten beslist het college: dat staat in het antwoord.",
      ),
      tableBlock(decisionTable(plans), "Er zijn geen buurtplannen waarover wordt beslist."),
    ],
  });
}

/** Which share of each programme of the budget is filled in with the buurt (R71); nothing where no budget is known. */
function shares(dossier: Dossier): Block[] {
  const { round, budgets, perProgramme } = dossier;
  if (budgets.length === 0) return [];
  const asked = new Map(
    perProgramme.flatMap(({ key, totals: { cost } }) =>
      key === null ? [] : [[key, cents(cost.oneOff + cost.yearly)] as const],
    ),
  );
  const table = askedShareSheet(round.budgetYear, sharesIn(budgets, [dossier]).shares, asked);
  return [heading(budgetTexts.shares.title), tableBlock(table, noLines), paragraph(budgetTexts.shares.explain)];
}

function programmes({ perProgramme, lines }: Dossier): Block[] {
  return perProgramme.flatMap(({ key }) => {
    const name = key === null ? "Nog zonder programma" : `Programma ${key}`;
    const those = lines.filter(({ programme }) => programme === key);
    const table = fill({ name, caption: `${name}: activiteiten` }, lineColumns, those);
    const footer = sumRow([null, "Samen"], totalsOf(those), [null, null, null, null, null, null, null]);
    return [heading(name), tableBlock({ ...table, footer }, noLines)];
  });
}
