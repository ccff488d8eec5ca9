import type { Block, Doc } from "./model.ts";
import { artifact, ensureRoom, hairline, letters, line, openPaper, pageWidth, quiet } from "./pdf-paper.ts";
import type { Drawing, Paper } from "./pdf-paper.ts";
import { table } from "./pdf-table.ts";
import { heading, list, paragraph, signature } from "./pdf-text.ts";
import { cleanText } from "./clean-text.ts";

/** The document as tagged PDF/A-2a on A4, with bookmarks and page numbers; the same `doc` gives the same bytes. */
export async function pdf(doc: Doc): Promise<Uint8Array> {
  const paper = openPaper(doc);
  const drawings = doc.blocks.map((block) => drawing(paper, block));
  const mark = bookmarks(paper);
  doc.blocks.forEach((block, at) => {
    ensureRoom(paper, opening(doc.blocks, drawings, at));
    if (block.kind === "heading") mark(block.level, cleanText(block.text));
    drawings[at]?.draw();
  });
  drawFooters(paper, doc);
  paper.body.end();
  paper.pdf.end();
  return bytesOf(paper);
}

function drawing(paper: Paper, block: Block): Drawing {
  switch (block.kind) {
    case "heading":
      return heading(paper, block);
    case "paragraph":
      return paragraph(paper, block);
    case "list":
      return list(paper, block);
    case "table":
      return table(paper, block);
    case "signature":
      return signature(paper, block);
    case "pageBreak":
      return { opening: 0, draw: () => paper.pdf.addPage() };
  }
}

/**
 * A heading never stands alone at the foot of a page, and what is signed never on the page before: both need the room of
 * what follows as well.
 */
function opening(blocks: readonly Block[], drawings: readonly Drawing[], at: number): number {
  const own = drawings[at];
  if (!own) return 0;
  const signed = blocks[at + 1]?.kind === "signature";
  const room = signed ? (own.whole ?? own.opening) : own.opening;
  return room + (own.keepWithNext || signed ? opening(blocks, drawings, at + 1) : 0);
}

function bookmarks({ pdf: { outline } }: Paper): (level: number, title: string) => void {
  const open = [outline];
  return (level, title) => {
    open.length = Math.min(open.length, level);
    const parent = open.at(-1) ?? outline;
    open.push(parent.addItem(title));
  };
}

function drawFooters(paper: Paper, doc: Doc): void {
  const { pdf } = paper;
  const { count } = pdf.bufferedPageRange();
  const left = pdf.page.margins.left;
  const width = pageWidth(paper);
  const top = pdf.page.height - 48;
  for (let page = 0; page < count; page++) {
    pdf.switchToPage(page);
    line(paper, left, top - 7, width, 0.5, hairline);
    artifact(paper, "Pagination", () => {
      letters(paper, "regular", 8.5, quiet);
      const number = `Pagina ${page + 1} van ${count}`;
      const numberWidth = pdf.widthOfString(number);
      pdf.text(number, left + width - numberWidth, top, { lineBreak: false });
      pdf.text(shortened(paper, doc.footer ?? doc.title, width - numberWidth - 20), left, top, { lineBreak: false });
    });
  }
}

function shortened({ pdf, printable }: Paper, text: string, width: number): string {
  const characters = Array.from(printable(cleanText(text)).replaceAll("\n", " "));
  if (pdf.widthOfString(characters.join("")) <= width) return characters.join("");
  while (characters.length > 0 && pdf.widthOfString(`${characters.join("")}…`) > width) characters.pop();
  return `${characters.join("")}…`;
}

async function bytesOf({ pdf }: Paper): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of pdf) chunks.push(chunk as Uint8Array);
  return new Uint8Array(Buffer.concat(chunks));
}
