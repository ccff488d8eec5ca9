import type { Sheet } from "#app/platform/documents/model.ts";
import type { PotInTree } from "./core/pots.ts";
import { budgetTexts } from "./texts.nl.ts";

const texts = budgetTexts.table;

/** The pots of a year as a table for machines; amounts in cents. */
export function potsSheet(year: number, pots: readonly PotInTree[]): Sheet {
  const names = new Map(pots.map(({ id, name }) => [id, name]));
  return {
    name: budgetTexts.title,
    caption: texts.caption(year),
    columns: [
      { header: texts.pot, kind: "text" },
      { header: "Onder", kind: "text" },
      { header: texts.fcl, kind: "text" },
      { header: "Voor plannen", kind: "text" },
      { header: "Staat", kind: "text" },
      { header: texts.amount, kind: "money" },
      { header: texts.divided, kind: "money" },
      { header: texts.reserved, kind: "money" },
      { header: texts.committed, kind: "money" },
      { header: texts.spent, kind: "money" },
      { header: texts.free, kind: "money" },
    ],
    rows: pots.map(({ name, parentId, fcl, forPlans, booked, amount, divided, balance, free }) => [
      ...[name, parentId === null ? "" : (names.get(parentId) ?? ""), fcl],
      ...[forPlans ? "ja" : "nee", booked ? "geboekt" : texts.question],
      ...[amount, divided, balance.reserved, balance.committed, balance.spent, free],
    ]),
  };
}
