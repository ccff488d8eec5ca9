import type { Block, Doc } from "./model.ts";
import { odtPage, odtStyles, textWidth } from "./odt-styles.ts";
import { odtCellStyles, odtTable, odtTableStyles } from "./odt-table.ts";
import { inline, paragraph } from "./odt-text.ts";
import { openDocument } from "./open-document.ts";
import { el, type Element } from "./xml.ts";

/** The document as OpenDocument text: real headings, lists and tables with header rows, so that it can be edited on. */
export function odt(doc: Doc): Uint8Array {
  const tables = doc.blocks.filter((block) => block.kind === "table");
  let table = 0;
  return openDocument({
    kind: "text",
    title: doc.title,
    subject: doc.subject,
    date: doc.date,
    styles: odtStyles(),
    page: odtPage(doc),
    automaticStyles: [
      ...odtCellStyles(),
      ...tables.flatMap((block, at) => odtTableStyles(block, tableName(at), textWidth(doc))),
    ],
    body: doc.blocks.flatMap((block, at) => {
      const signed = doc.blocks[at + 1]?.kind === "signature";
      return written(block, { name: block.kind === "table" ? tableName(table++) : "", signed });
    }),
  });
}

function tableName(at: number): string {
  return `Tabel${at + 1}`;
}

/** `name` is that of a table; what is `signed` stays with the signature that follows. */
function written(block: Block, { name, signed }: { name: string; signed: boolean }): Element[] {
  switch (block.kind) {
    case "heading": {
      const style = { "text:style-name": `Heading_20_${block.level}`, "text:outline-level": String(block.level) };
      return [el("text:h", style, ...inline(block.text))];
    }
    case "paragraph":
      return [paragraph(signed ? "Text_20_body_20_signed" : "Text_20_body", block.text)];
    case "list": {
      const style = block.ordered ? "List_20_numbers" : "List_20_bullets";
      const items = block.items.map((item) => el("text:list-item", {}, paragraph("List_20_Contents", item)));
      return [el("text:list", { "text:style-name": style }, ...items)];
    }
    case "table":
      return [paragraph("Caption", block.caption), odtTable(block, name), paragraph("After_20_table", "")];
    case "signature":
      return block.lines.flatMap((line, at) => {
        const space = at === block.lines.length - 1 ? "Signature_20_end" : "Signature_20_space";
        return [paragraph("Signature", line), paragraph(space, "")];
      });
    case "pageBreak":
      return [paragraph("Page_20_break", "")];
  }
}
