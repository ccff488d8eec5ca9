import type { Sheet } from "#app/platform/documents/model.ts";
import type { ResultView, ShownRow } from "./result-view.ts";

/** The table of the result as data, for a file. */
export function resultSheet(title: string, { method, ranked, tooFew }: ResultView): Sheet {
  return {
    name: "Uitslag",
    caption: title,
    columns: [
      { header: "Plaats", kind: "number" },
      { header: "Groep", kind: "text" },
      { header: "Plan", kind: "number" },
      { header: "Titel", kind: "text" },
      { header: "Buurt", kind: "text" },
      { header: "Soort", kind: "text" },
      { header: "Eenmalig", kind: "money" },
      { header: "Per jaar", kind: "money" },
      { header: "Uitkomst", kind: "number" },
      { header: "Sterkte", kind: "number" },
      { header: "Standaardfout", kind: "number" },
      { header: "Minder goed (procent)", kind: "number" },
      { header: "Gaat door", kind: "text" },
      { header: "Uitleg", kind: "text" },
    ],
    rows: [...ranked, ...tooFew].map((row) => toCells(row, method === "pairs")),
  };
}

function toCells(row: ShownRow, hasStrength: boolean) {
  const where = row.neighbourhoods.length === 0 ? "hele stad" : row.neighbourhoods.join(", ");
  return [
    ...[row.rank, row.group, row.number, row.title, where, row.effect === "cost" ? "kost" : "bespaart"],
    ...[row.oneOff, row.yearly, row.value && rounded(row.value)],
    ...[hasStrength && row.doubt ? rounded(row.doubt.value) : null, row.doubt && rounded(row.doubt.error)],
    ...[row.lessGood, row.goesOn, row.explained],
  ];
}

/** To three decimals: more would say more than is known. */
const rounded = (number: number) => Math.round(1000 * number) / 1000;
