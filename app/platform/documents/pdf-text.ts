import type { Heading, List, Paragraph, RichText, Run, Signature } from "./model.ts";
import type { Face } from "./pdf-fonts.ts";
import * as sheet from "./pdf-paper.ts";
import type { Drawing, Paper, Tag } from "./pdf-paper.ts";
import { runsOf } from "./rich-text.ts";

const bodySize = 10.5;
const bodyLine = 15;

const headings = {
  1: { size: 21, before: 0, after: 12 },
  2: { size: 14.5, before: 20, after: 5 },
  3: { size: 11.5, before: 13, after: 3 },
} as const;

/** Text of several styles that runs on in lines, from where the pen is. */
export function runOn(paper: Paper, parent: Tag, text: RichText, x: number, width: number): void {
  const { pdf } = paper;
  const runs = runsOf(text);
  runs.forEach((run, at) => {
    const continued = at < runs.length - 1;
    const link = run.href === undefined ? {} : { link: run.href, underline: true };
    const holder = run.href === undefined ? parent : sheet.tag(paper, parent, "Link");
    sheet.tagged(paper, holder, run.text, (drawn) => {
      sheet.letters(paper, faceOf(run), bodySize, run.href === undefined ? sheet.ink : sheet.accent);
      if (at === 0) pdf.text(drawn, x, pdf.y, { width, continued, ...link });
      else pdf.text(drawn, { continued, ...link });
    });
    if (holder !== parent) holder.end();
  });
}

function faceOf({ strong, emphasis }: Run): Face {
  if (strong) return emphasis ? "boldItalic" : "bold";
  return emphasis ? "italic" : "regular";
}

export function heading(paper: Paper, { level, text }: Heading): Drawing {
  const { pdf } = paper;
  const { size, before, after } = headings[level];
  const [{ text: words } = { text: "" }] = runsOf(text);
  const width = sheet.pageWidth(paper);
  sheet.letters(paper, "bold", size);
  const height = pdf.heightOfString(paper.printable(words), { width });
  return {
    opening: before + height + after,
    keepWithNext: true,
    draw: () => {
      sheet.gap(paper, before);
      const tag = sheet.tag(paper, paper.body, `H${level}`);
      sheet.tagged(paper, tag, words, (drawn) => {
        sheet.letters(paper, "bold", size);
        pdf.text(drawn, pdf.page.margins.left, pdf.y, { width });
      });
      tag.end();
      sheet.gap(paper, after);
    },
  };
}

export function paragraph(paper: Paper, { text }: Paragraph): Drawing {
  const { pdf } = paper;
  const words = runsOf(text).map((run) => run.text);
  // Bold words are the widest that a paragraph can have
  sheet.letters(paper, "bold", bodySize);
  const height = pdf.heightOfString(paper.printable(words.join("")), { width: sheet.pageWidth(paper) });
  return {
    opening: 2 * bodyLine,
    whole: Math.min(height + 7, sheet.pageHeight(paper) / 2),
    draw: () => {
      const tag = sheet.tag(paper, paper.body, "P");
      runOn(paper, tag, text, paper.pdf.page.margins.left, sheet.pageWidth(paper));
      tag.end();
      sheet.gap(paper, 7);
    },
  };
}

export function list(paper: Paper, { ordered, items }: List): Drawing {
  return {
    opening: bodyLine,
    draw: () => {
      const tag = sheet.tag(paper, paper.body, "L");
      items.forEach((item, at) => listItem(paper, tag, ordered ? `${at + 1}.` : "•", item));
      tag.end();
      sheet.gap(paper, 5);
    },
  };
}

const indent = 20;

function listItem(paper: Paper, parent: Tag, label: string, item: RichText): void {
  const { pdf } = paper;
  sheet.ensureRoom(paper, bodyLine);
  const left = pdf.page.margins.left;
  const top = pdf.y;
  const tag = sheet.tag(paper, parent, "LI");
  sheet.tag(paper, tag, "Lbl").add(() => {
    sheet.letters(paper, "regular", bodySize);
    pdf.text(label, left, top, { lineBreak: false });
  });
  pdf.y = top;
  runOn(paper, sheet.tag(paper, tag, "LBody"), item, left + indent, sheet.pageWidth(paper) - indent);
  tag.end();
  if (pdf.y === top) pdf.y += bodyLine;
  sheet.gap(paper, 2);
}

const roomToSign = 36;

/** Nobody signs over a page break: each line stays with the room under it. */
export function signature(paper: Paper, { lines }: Signature): Drawing {
  const { pdf } = paper;
  const opening = bodyLine * 2 + roomToSign;
  return {
    opening: opening * lines.length,
    draw: () => {
      for (const line of lines) {
        sheet.ensureRoom(paper, opening);
        sheet.gap(paper, bodyLine);
        const tag = sheet.tag(paper, paper.body, "P");
        runOn(paper, tag, line, pdf.page.margins.left, sheet.pageWidth(paper));
        tag.end();
        sheet.gap(paper, roomToSign);
        sheet.line(paper, pdf.page.margins.left, pdf.y, 180, 0.5, sheet.ink);
      }
      sheet.gap(paper, bodyLine);
    },
  };
}
