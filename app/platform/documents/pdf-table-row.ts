import type { Face } from "./pdf-fonts.ts";
import { artifact, letters, line, pageHeight, roomLeft, tagged, type Paper, type Tag } from "./pdf-paper.ts";

/** Where the columns of a table stand on the page, and the size of its letters. */
export type Grid = { columns: readonly { x: number; width: number; align: "left" | "right" }[]; size: number };

/** One row as it looks; `rule` is the weight of the line under it. */
export type RowLook = {
  texts: readonly string[];
  face: Face;
  firstFace: Face;
  rule: { weight: number; color: string };
};

export const padding = { x: 5, y: 3.5 };

export function rowHeight(paper: Paper, grid: Grid, row: RowLook): number {
  return Math.max(...row.texts.map((text, at) => cellHeight(paper, grid, row, text, at)), 0) + 2 * padding.y;
}

/** Never nothing, or pdfkit would not wrap at all. */
function innerWidth(width: number): number {
  return Math.max(width - 2 * padding.x, 4);
}

function cellHeight(paper: Paper, grid: Grid, row: RowLook, text: string, at: number): number {
  letters(paper, at === 0 ? row.firstFace : row.face, grid.size);
  const width = innerWidth(grid.columns[at]?.width ?? 0);
  return Math.max(paper.pdf.heightOfString(paper.printable(text), { width }), paper.pdf.currentLineHeight(true));
}

/**
 * Draws a row under the tags of its cells, on the next page when it does not fit on this one. Only a row that no page can
 * hold is divided: as many words of each cell as fit, the rest on the next page.
 */
export function drawRow(paper: Paper, grid: Grid, row: RowLook, cells: readonly Tag[], turnPage: () => void): void {
  let height = rowHeight(paper, grid, row);
  const half = pageHeight(paper) / 2;
  if (height > roomLeft(paper) && (height <= half || roomLeft(paper) < half / 2)) turnPage();
  let texts = row.texts;
  while (height > roomLeft(paper)) {
    const room = roomLeft(paper) - 2 * padding.y;
    const heads = texts.map((text, at) => fitting(text, (part) => cellHeight(paper, grid, row, part, at) <= room));
    drawTexts(paper, grid, { ...row, texts: heads }, roomLeft(paper), cells);
    turnPage();
    texts = texts.map((text, at) => text.slice(heads[at]?.length ?? 0));
    height = rowHeight(paper, grid, { ...row, texts });
  }
  drawTexts(paper, grid, { ...row, texts }, height, cells);
  underline(paper, grid, row);
}

/** The header once more on a new page: for the eye only, the tags already have it. */
export function repeatRow(paper: Paper, grid: Grid, row: RowLook): void {
  artifact(paper, "Pagination", () => drawTexts(paper, grid, row, rowHeight(paper, grid, row)));
  underline(paper, grid, row);
}

function drawTexts(paper: Paper, grid: Grid, row: RowLook, height: number, cells?: readonly Tag[]): void {
  const { pdf } = paper;
  const top = pdf.y;
  row.texts.forEach((text, at) => {
    const column = grid.columns[at];
    if (!column || text === "") return;
    const draw = (drawn: string) => {
      letters(paper, at === 0 ? row.firstFace : row.face, grid.size);
      const { x, width, align } = column;
      pdf.text(drawn, x + padding.x, top + padding.y, { width: innerWidth(width), align });
    };
    const cell = cells?.[at];
    if (cell) tagged(paper, cell, text, draw);
    else draw(paper.printable(text));
  });
  pdf.y = top + height;
}

function underline(paper: Paper, { columns }: Grid, { rule }: RowLook): void {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  line(paper, columns[0]?.x ?? 0, paper.pdf.y, width, rule.weight, rule.color);
}

/** The longest beginning of a text that fits, whole words if any, and at least one character so that an end comes. */
function fitting(text: string, fits: (part: string) => boolean): string {
  if (fits(text)) return text;
  return longestPrefix(text.split(/(?<=\s)/), fits) || longestPrefix(Array.from(text), fits) || text.slice(0, 1);
}

function longestPrefix(pieces: readonly string[], fits: (part: string) => boolean): string {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(pieces.slice(0, middle).join(""))) low = middle;
    else high = middle - 1;
  }
  return pieces.slice(0, low).join("");
}
