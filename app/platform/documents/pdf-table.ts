import { printedTable, type PrintedTable } from "./cell-text.ts";
import { cleanText } from "./clean-text.ts";
import { columnWidths } from "./column-widths.ts";
import { columnWishes } from "./column-wishes.ts";
import type { Table } from "./model.ts";
import { gap, hairline, ink, letters, pageHeight, pageWidth, tag, tagged } from "./pdf-paper.ts";
import type { Drawing, Paper, Tag } from "./pdf-paper.ts";
import { drawRow, padding, repeatRow, rowHeight, type Grid, type RowLook } from "./pdf-table-row.ts";

const sizes = { usual: 9.5, crowded: 7.5 };
const captionSize = 10;
const strong = { weight: 1, color: ink };

/** A table with its caption; the header is drawn on every page it goes on to, and tagged once. */
export function table(paper: Paper, block: Table): Drawing {
  const texts = printedTable(block);
  const grid = layOut(paper, block, texts);
  const firstFace = block.headerColumn ? "bold" : "regular";
  const header: RowLook = { texts: texts.header, face: "bold", firstFace: "bold", rule: strong };
  const rows = texts.rows.map((row, at): RowLook => {
    const last = at === texts.rows.length - 1 && texts.footer !== undefined;
    return { texts: row, face: "regular", firstFace, rule: last ? strong : { weight: 0.5, color: hairline } };
  });
  const footer = texts.footer ? [{ ...header, texts: texts.footer }] : [];
  const headerHeight = rowHeight(paper, grid, header);
  const opening = 40 + headerHeight + (rows[0] ? rowHeight(paper, grid, rows[0]) : 0);
  return {
    opening: Math.min(opening, pageHeight(paper) / 2),
    draw: () => {
      const whole = tag(paper, paper.body, "Table");
      const turnPage = () => {
        paper.pdf.addPage();
        // a header that fills half a page would leave no room for what it heads
        if (headerHeight < pageHeight(paper) / 2) repeatRow(paper, grid, header);
      };
      drawCaption(paper, whole, block.caption);
      drawRows(
        paper,
        grid,
        [header],
        tag(paper, whole, "THead"),
        () => "Column",
        () => paper.pdf.addPage(),
      );
      drawRows(
        paper,
        grid,
        rows,
        tag(paper, whole, "TBody"),
        (at) => (block.headerColumn && at === 0 ? "Row" : undefined),
        turnPage,
      );
      if (footer.length > 0) drawRows(paper, grid, footer, tag(paper, whole, "TFoot"), () => undefined, turnPage);
      whole.end();
      gap(paper, 12);
    },
  };
}

function drawCaption(paper: Paper, whole: Tag, caption: string): void {
  const { pdf } = paper;
  gap(paper, 8);
  tagged(paper, tag(paper, whole, "Caption"), cleanText(caption), (drawn) => {
    letters(paper, "bold", captionSize);
    pdf.text(drawn, pdf.page.margins.left, pdf.y, { width: pageWidth(paper) });
  });
  gap(paper, 2);
}

type Scope = (column: number) => "Column" | "Row" | undefined;

function drawRows(paper: Paper, grid: Grid, rows: RowLook[], group: Tag, scope: Scope, turnPage: () => void): void {
  for (const row of rows) {
    const line = tag(paper, group, "TR");
    const cells = row.texts.map((_, at) => tag(paper, line, scope(at) ? "TH" : "TD", scope(at)));
    drawRow(paper, grid, row, cells, turnPage);
    line.end();
  }
  group.end();
}

/** Letters get smaller only when the words of all columns do not fit beside each other. */
function layOut(paper: Paper, { columns, headerColumn }: Table, texts: PrintedTable): Grid {
  const total = pageWidth(paper);
  const wishes = (size: number) => {
    const measure = (text: string, bold: boolean) => {
      letters(paper, bold || headerColumn === true ? "bold" : "regular", size);
      return paper.pdf.widthOfString(paper.printable(text));
    };
    const wanted = columnWishes(columns, texts, measure, size / 2);
    return wanted.map(({ natural, least }) => ({ natural: natural + room, least: least + room }));
  };
  const usual = wishes(sizes.usual);
  const crowded = usual.reduce((sum, { least }) => sum + least, 0) > total;
  const widths = columnWidths(columns, crowded ? wishes(sizes.crowded) : usual, total);
  let x = paper.pdf.page.margins.left;
  const placed = columns.map(({ kind }, at) => {
    const width = widths[at] ?? 0;
    x += width;
    return {
      x: x - width,
      width,
      align: kind === "money" || kind === "number" ? ("right" as const) : ("left" as const),
    };
  });
  return { columns: placed, size: crowded ? sizes.crowded : sizes.usual };
}

/** One point more than the padding, or rounding makes the widest amount wrap. */
const room = 2 * padding.x + 1;
