import type { Sheet } from "#app/platform/documents/model.ts";
import { standingOf, type PotInTree } from "./core/pots.ts";
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
    rows: pots.map((pot) => [
      ...[pot.name, pot.parentId === null ? "" : (names.get(pot.parentId) ?? ""), pot.fcl],
      ...[pot.forPlans ? "ja" : "nee", texts[standingOf(pot)]],
      ...[pot.amount, pot.divided, pot.balance.reserved, pot.balance.committed, pot.balance.spent, pot.free],
    ]),
  };
}
