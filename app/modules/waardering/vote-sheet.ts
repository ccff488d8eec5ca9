import type { Sheet } from "#app/platform/documents/model.ts";
import type { VoteView } from "./vote-view.ts";
import { voteTexts as texts } from "./vote-words.nl.ts";

/** The table of a vote as data, for a file. */
export function voteSheet(title: string, { rows }: VoteView): Sheet {
  return {
    name: "Stemming",
    caption: title,
    columns: [
      { header: "Nummer", kind: "number" },
      { header: texts.plan, kind: "text" },
      { header: "Buurt", kind: "text" },
      { header: texts.votes, kind: "number" },
      { header: texts.asked, kind: "money" },
      { header: texts.on, kind: "text" },
      { header: "Uitleg", kind: "text" },
    ],
    rows: rows.map(({ number, title: plan, neighbourhoods, votes, asked, on, because }) => [
      ...[number, plan, neighbourhoods.length === 0 ? "hele stad" : neighbourhoods.join(", ")],
      ...[votes, asked, on === null ? "" : on ? texts.yes : texts.no, because],
    ]),
  };
}
