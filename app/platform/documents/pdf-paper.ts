import PDFDocument from "pdfkit";
import { cleanText } from "./clean-text.ts";
import type { Doc } from "./model.ts";
import { boxesFor, registerFaces, type Face } from "./pdf-fonts.ts";
import { pinnedDate } from "./pinned-date.ts";

export type Tag = ReturnType<PDFKit.PDFDocument["struct"]>;

/** An open PDF: `body` is the root of its tags, `printable` puts boxes where the typeface has no character. */
export type Paper = { pdf: PDFKit.PDFDocument; body: Tag; printable: (text: string) => string };

/** A block that has been measured: `opening` is the height it needs on the page where it begins. */
/** `opening` is the room that the first part needs, `whole` that of all of it where that is known beforehand, in points. */
export type Drawing = { opening: number; whole?: number; keepWithNext?: boolean; draw: () => void };

export const ink = "#211a26";
export const quiet = "#5f5866";
export const accent = "#7a1450";
export const hairline = "#cfc8d4";

const margins = { top: 62, bottom: 72, left: 62, right: 62 };

export function openPaper(doc: Doc): Paper {
  const pdf = new PDFDocument({
    size: "A4",
    layout: doc.orientation ?? "portrait",
    margins,
    pdfVersion: "1.7",
    subset: "PDF/A-2a",
    tagged: true,
    lang: doc.language,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    info: {
      Title: cleanText(doc.title),
      ...(doc.subject !== undefined && { Subject: cleanText(doc.subject) }),
      CreationDate: pinnedDate(doc.date),
    },
  });
  escapeMetadata(pdf);
  packPages(pdf);
  registerFaces(pdf);
  pdf.addPage();
  const body = pdf.struct("Document");
  pdf.addStructure(body);
  return { pdf, body, printable: boxesFor(pdf) };
}

/** pdfkit keeps each stroke as bytes of its own until the end; those of a page that is full are put together, which takes far less. */
function packPages(pdf: PDFKit.PDFDocument): void {
  let full: Page | undefined;
  pdf.on("pageAdded", () => {
    if (full) full.content.buffer = [Buffer.concat(full.content.buffer)];
    full = pdf.page as unknown as Page;
  });
}

interface Page {
  readonly content: { buffer: Uint8Array[] };
}

/** pdfkit writes title and subject unescaped into the XML of the metadata, after it wrote them as they are elsewhere. */
function escapeMetadata(pdf: PDFKit.PDFDocument): void {
  const endMetadata = pdf.endMetadata.bind(pdf);
  pdf.endMetadata = () => {
    const { Title = "", Subject } = pdf.info;
    pdf.info = { ...pdf.info, Title: escaped(Title), ...(Subject !== undefined && { Subject: escaped(Subject) }) };
    endMetadata();
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export function letters({ pdf }: Paper, face: Face, size: number, color: string = ink): void {
  pdf.font(face).fontSize(size).fillColor(color);
}

export function pageWidth({ pdf }: Paper): number {
  return pdf.page.width - margins.left - margins.right;
}

export function pageHeight({ pdf }: Paper): number {
  return pdf.page.height - margins.top - margins.bottom;
}

export function roomLeft({ pdf }: Paper): number {
  return pdf.page.height - margins.bottom - pdf.y;
}

export function atTop({ pdf }: Paper): boolean {
  return pdf.y <= margins.top;
}

/** Goes to a new page when `height` does not fit on this one. True when it did. */
export function ensureRoom(paper: Paper, height: number): boolean {
  if (height <= roomLeft(paper) || atTop(paper)) return false;
  paper.pdf.addPage();
  return true;
}

/** White space between blocks; none at the top of a page, and never past its end. */
export function gap(paper: Paper, height: number): void {
  if (!atTop(paper)) paper.pdf.y += Math.min(height, Math.max(0, roomLeft(paper)));
}

/** Drawn for the eye only: no reader aloud speaks it. */
export function artifact({ pdf }: Paper, type: "Layout" | "Pagination", draw: () => void): void {
  pdf.markContent("Artifact", { type });
  draw();
  pdf.endMarkedContent();
}

export function line(paper: Paper, x: number, y: number, width: number, weight: number, color: string): void {
  const { pdf } = paper;
  artifact(paper, "Layout", () =>
    pdf
      .save()
      .lineWidth(weight)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke(color)
      .restore(),
  );
}

/** A tag inside `parent`; `scope` is for the headers of a table. */
export function tag({ pdf }: Paper, parent: Tag, type: string, scope?: "Column" | "Row"): Tag {
  const options: PDFKit.Mixins.StructureElementOptions & { scope?: string } = { ...(scope && { scope }) };
  const created = pdf.struct(type, options);
  parent.add(created);
  return created;
}

/** Draws text under a tag. Where boxes stand for characters, the tag keeps the original words for who reads aloud. */
export function tagged({ pdf, printable }: Paper, parent: Tag, text: string, draw: (text: string) => void): void {
  const drawn = printable(text).replaceAll("\n", " \n"); // the space keeps the words of two lines apart when read aloud
  if (drawn.includes("□") && !text.includes("□")) parent.add(pdf.struct("Span", { actual: text }, () => draw(drawn)));
  else parent.add(() => draw(drawn));
}
