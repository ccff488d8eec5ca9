import { printedTable } from "./cell-text.ts";
import { columnWidths } from "./column-widths.ts";
import type { Block, Doc, Run, RichText, Table } from "./model.ts";
import { hairline, odtPage, odtStyles, textWidth } from "./odt-styles.ts";
import { openDocument, spelled } from "./open-document.ts";
import { runsOf } from "./rich-text.ts";
import { columnWishes } from "./column-wishes.ts";
import { el, type Child, type Element } from "./xml.ts";

/** The document as OpenDocument text: real headings, lists and tables with header rows, so that it can be edited on. */
export function odt(doc: Doc): Uint8Array {
  const tables = doc.blocks.filter((block) => block.kind === "table");
  return openDocument({
    kind: "text",
    title: doc.title,
    subject: doc.subject,
    date: doc.date,
    styles: odtStyles(),
    page: odtPage(doc),
    automaticStyles: [
      ...cellStyles(),
      ...tables.flatMap((table, at) => tableStyles(table, tableName(at), textWidth(doc))),
    ],
    body: doc.blocks.flatMap((block) => written(block, block.kind === "table" ? tableName(tables.indexOf(block)) : "")),
  });
}

function tableName(at: number): string {
  return `Tabel${at + 1}`;
}

function written(block: Block, name: string): Element[] {
  switch (block.kind) {
    case "heading": {
      const style = { "text:style-name": `Heading_20_${block.level}`, "text:outline-level": String(block.level) };
      return [el("text:h", style, ...inline(block.text))];
    }
    case "paragraph":
      return [paragraph("Text_20_body", block.text)];
    case "list": {
      const style = block.ordered ? "List_20_numbers" : "List_20_bullets";
      const items = block.items.map((item) => el("text:list-item", {}, paragraph("List_20_Contents", item)));
      return [el("text:list", { "text:style-name": style }, ...items)];
    }
    case "table":
      return [paragraph("Caption", block.caption), table(block, name), paragraph("After_20_table", "")];
    case "signature":
      return block.lines.flatMap((line) => [paragraph("Signature", line), paragraph("Signature_20_space", "")]);
    case "pageBreak":
      return [paragraph("Page_20_break", "")];
  }
}

function paragraph(style: string, text: RichText): Element {
  return el("text:p", { "text:style-name": style }, ...inline(text));
}

function inline(text: RichText): Child[] {
  return runsOf(text).flatMap(styled);
}

function styled(run: Run): Child[] {
  let children = spelled(run.text);
  const span = (style: string) => [el("text:span", { "text:style-name": style }, ...children)];
  if (run.strong) children = span("Strong_20_Emphasis");
  if (run.emphasis) children = span("Emphasis");
  if (run.href === undefined) return children;
  return [
    el(
      "text:a",
      { "xlink:type": "simple", "xlink:href": run.href, "text:style-name": "Internet_20_link" },
      ...children,
    ),
  ];
}

function table(block: Table, name: string): Element {
  const { header, rows, footer } = printedTable(block);
  const row = (texts: readonly string[], cell: string, heading: boolean) =>
    el(
      "table:table-row",
      { "table:style-name": "Row" },
      ...texts.map((text, at) => {
        const bold = heading || (at === 0 && block.headerColumn === true);
        const style = `Table_20_${paragraphStyle(block.columns[at]?.kind === "text" || block.columns[at]?.kind === "date", bold)}`;
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

function paragraphStyle(left: boolean, bold: boolean): string {
  if (left) return bold ? "Heading" : "Contents";
  return bold ? "Amount_20_Heading" : "Amount";
}

function tableStyles(block: Table, name: string, width: number): Element[] {
  const widths = columnWidths(
    block.columns,
    columnWishes(block.columns, printedTable(block)).map(({ natural, least }) => ({
      natural: natural * 0.18 + 0.35,
      least: least * 0.18 + 0.35,
    })),
    width,
  );
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

function cellStyles(): Element[] {
  const cell = (name: string, border: Record<string, string>) =>
    el(
      "style:style",
      { "style:name": name, "style:family": "table-cell" },
      el("style:table-cell-properties", { "fo:padding": "0.1cm", "style:vertical-align": "top", ...border }),
    );
  const strong = "1pt solid #211a26";
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
