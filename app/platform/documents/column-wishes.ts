import type { PrintedTable } from "./cell-text.ts";
import type { Wish } from "./column-widths.ts";
import type { Column } from "./model.ts";

/** In letters: text wider than this is expected to wrap, words and values longer than this to break. */
const widest = { text: 60, word: 16, value: 24 };

export type Measure = (text: string, bold: boolean) => number;

/**
 * What each column of a table wants, measured with `measure`; `letter` is the width of an average letter in the same unit.
 * Amounts, numbers and dates want to stay whole, text is content with room for its words.
 */
export function columnWishes(
  columns: readonly Column[],
  { header, rows, footer }: PrintedTable,
  measure: Measure = (text) => text.length,
  letter = 1,
): Wish[] {
  const longest = (texts: readonly string[], bold: boolean, most: number) =>
    Math.min(
      texts.reduce((width, text) => Math.max(width, measure(text, bold)), 0),
      most * letter,
    );
  return columns.map(({ kind }, at) => {
    const title = (header[at] ?? "").split(/\s/);
    const body = rows.map((row) => row[at] ?? "");
    const total = footer?.[at] ?? "";
    const wish = (pieces: (text: string) => string[], most: number) =>
      Math.max(longest(body.flatMap(pieces), at === 0, most), longest(pieces(total), true, most));
    const words = Math.max(
      wish((text) => text.split(/\s/), widest.word),
      longest(title, true, widest.word),
    );
    const lines = wish((text) => text.split("\n"), kind === "text" ? widest.text : widest.value);
    const headed = Math.max(words, lines, longest([title.join(" ")], true, kind === "text" ? widest.text : 0));
    return { natural: headed, least: kind === "text" ? words : Math.max(words, lines) };
  });
}
