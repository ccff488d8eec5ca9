import { printedTable } from "./cell-text.ts";
import { columnWidths } from "./column-widths.ts";
import { columnWishes } from "./column-wishes.ts";
import type { Table } from "./model.ts";
import { hairline, ink } from "./odt-styles.ts";
import { paragraph } from "./odt-text.ts";
import { el, type Element } from "./xml.ts";

/** The table itself; its header row comes back on every page. */
export function odtTable(block: Table, name: string): Element {
  const { header, rows, footer } = printedTable(block);
  const row = (texts: readonly string[], cell: string, heading: boolean) =>
    el(
      "table:table-row",
      { "table:style-name": "Row" },
      ...texts.map((text, at) => {
        const kind = block.columns[at]?.kind;
        const right = kind === "money" || kind === "number";
        const style = paragraphStyle(right, heading || (at === 0 && block.headerColumn === true));
        return el(
          "table:table-cell",
          { "table:style-name": cell, "office:value-type": "string" },
          paragraph(style, text),
        );
      }),
    );
  const columns = block.columns.map((_, at) => el("table:table-column", { "table:style-name": `${name}.${at + 1}` }));
  return el(
    "table:table",
    { "table:name": name, "table:style-name": name },
    ...(block.headerColumn
      ? [el("table:table-header-columns", {}, ...columns.slice(0, 1)), ...columns.slice(1)]
      : columns),
    el("table:table-header-rows", {}, row(header, "HeaderCell", true)),
    ...rows.map((texts) => row(texts, "Cell", false)),
    ...(footer ? [row(footer, "FooterCell", true)] : []),
  );
}

function paragraphStyle(right: boolean, bold: boolean): string {
  if (right) return bold ? "Table_20_Amount_20_Heading" : "Table_20_Amount";
  return bold ? "Table_20_Heading" : "Table_20_Contents";
}

/** Width of a letter of 9 points and of the edges of a cell, in centimetres. */
const letter = 0.18;
const edges = 0.35;

/** The automatic styles of one table of `width` centimetres. */
export function odtTableStyles(block: Table, name: string, width: number): Element[] {
  const wishes = columnWishes(block.columns, printedTable(block));
  const inCentimetres = wishes.map((wish) => ({
    natural: wish.natural * letter + edges,
    least: wish.least * letter + edges,
  }));
  const widths = columnWidths(block.columns, inCentimetres, width);
  return [
    el(
      "style:style",
      { "style:name": name, "style:family": "table" },
      el("style:table-properties", { "style:width": `${width}cm`, "table:align": "margins" }),
    ),
    ...widths.map((cm, at) =>
      el(
        "style:style",
        { "style:name": `${name}.${at + 1}`, "style:family": "table-column" },
        el("style:table-column-properties", { "style:column-width": `${cm.toFixed(3)}cm` }),
      ),
    ),
  ];
}

/** The automatic styles that all tables share. */
export function odtCellStyles(): Element[] {
  const cell = (name: string, border: Record<string, string>) =>
    el(
      "style:style",
      { "style:name": name, "style:family": "table-cell" },
      el("style:table-cell-properties", {
        "fo:padding-top": "0.1cm",
        "fo:padding-bottom": "0.1cm",
        "fo:padding-left": "0.18cm",
        "fo:padding-right": "0.18cm",
        "style:vertical-align": "top",
        ...border,
      }),
    );
  const strong = `1pt solid ${ink}`;
  return [
    el(
      "style:style",
      { "style:name": "Row", "style:family": "table-row" },
      el("style:table-row-properties", { "fo:keep-together": "auto" }),
    ),
    cell("HeaderCell", { "style:vertical-align": "bottom", "fo:border-bottom": strong }),
    cell("Cell", { "fo:border-bottom": `0.5pt solid ${hairline}` }),
    cell("FooterCell", { "fo:border-top": strong }),
  ];
}
