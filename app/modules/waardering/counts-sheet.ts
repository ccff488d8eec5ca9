import type { Sheet } from "#app/platform/documents/model.ts";
import type { FileAnswers } from "./core/count-file.ts";

/** What residents said as a table: how often each mark was given to each plan, or each plan was chosen rather than another. */
export function countsSheet(title: string, answers: FileAnswers): Sheet {
  const named = { name: "Telling", caption: title };
  if (answers.method === "pairs")
    return {
      ...named,
      columns: [
        { header: "Gekozen plan", kind: "number" },
        { header: "Ander plan", kind: "number" },
        { header: "Aantal keer", kind: "number" },
      ],
      rows: answers.pairs.map(({ winner, loser, count }) => [winner, loser, count]),
    };
  return {
    ...named,
    columns: [
      { header: "Plan", kind: "number" },
      { header: "Oordeel", kind: "number" },
      { header: "Aantal keer", kind: "number" },
    ],
    rows: answers.marks.map(({ plan, mark, count }) => [plan, mark, count]),
  };
}
