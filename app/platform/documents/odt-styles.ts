import type { Doc } from "./model.ts";
import { documentFont } from "./open-document.ts";
import { el, type Element } from "./xml.ts";

type Properties = Record<string, string>;

export const ink = "#211a26";
const quiet = "#5f5866";
export const hairline = "#cfc8d4";

/** Width between the margins, in centimetres: A4 with 2,2 cm left and right. */
export function textWidth(doc: Doc): number {
  return doc.orientation === "landscape" ? 25.3 : 16.6;
}

/** The styles that a reader of the document sees by name in the style list and can restyle. */
export function odtStyles(): Element[] {
  return [
    el(
      "style:default-style",
      { "style:family": "paragraph" },
      el("style:paragraph-properties", { "fo:orphans": "2", "fo:widows": "2", "style:tab-stop-distance": "1.25cm" }),
      el("style:text-properties", {
        "style:font-name": documentFont,
        "fo:font-size": "10.5pt",
        "fo:color": ink,
        "fo:language": "nl",
        "fo:country": "NL",
        "fo:hyphenate": "false",
      }),
    ),
    el(
      "style:default-style",
      { "style:family": "table" },
      el("style:table-properties", { "table:border-model": "collapsing" }),
    ),
    paragraph("Standard", "", {}, {}),
    paragraph("Text_20_body", "Standard", { "fo:margin-bottom": "0.25cm", "fo:line-height": "128%" }),
    paragraph("Text_20_body_20_signed", "Text_20_body", { "fo:keep-with-next": "always" }),
    paragraph("List_20_Contents", "Standard", { "fo:margin-bottom": "0.12cm", "fo:line-height": "128%" }),
    paragraph("Heading", "Standard", { "fo:keep-with-next": "always" }, { "fo:font-weight": "bold" }),
    heading(1, { "fo:margin-bottom": "0.45cm" }, "19pt"),
    heading(2, { "fo:margin-top": "0.75cm", "fo:margin-bottom": "0.22cm" }, "13.5pt"),
    heading(3, { "fo:margin-top": "0.5cm", "fo:margin-bottom": "0.12cm" }, "11pt"),
    paragraph(
      "Caption",
      "Standard",
      { "fo:margin-top": "0.35cm", "fo:margin-bottom": "0.15cm", "fo:keep-with-next": "always" },
      { "fo:font-weight": "bold", "fo:font-size": "10pt" },
    ),
    paragraph("Table_20_Contents", "Standard", { "fo:line-height": "118%" }, { "fo:font-size": "9pt" }),
    paragraph("Table_20_Heading", "Table_20_Contents", {}, { "fo:font-weight": "bold" }),
    paragraph("Table_20_Amount", "Table_20_Contents", { "fo:text-align": "end" }),
    paragraph("Table_20_Amount_20_Heading", "Table_20_Heading", { "fo:text-align": "end" }),
    paragraph("After_20_table", "Standard", { "fo:margin-bottom": "0.2cm" }, { "fo:font-size": "4pt" }),
    paragraph("Signature", "Standard", {
      "fo:margin-top": "0.6cm",
      "fo:margin-bottom": "0.1cm",
      "fo:keep-with-next": "always",
    }),
    paragraph("Signature_20_end", "Standard", {
      "fo:padding-top": "1cm",
      "fo:border-bottom": `0.5pt solid ${ink}`,
      "fo:margin-right": "9cm",
    }),
    paragraph("Signature_20_space", "Signature_20_end", { "fo:keep-with-next": "always" }),
    paragraph("Page_20_break", "Standard", { "fo:break-before": "page" }, { "fo:font-size": "2pt" }),
    paragraph("Footer", "Standard", {}, { "fo:font-size": "8.5pt", "fo:color": quiet }),
    character("Strong_20_Emphasis", { "fo:font-weight": "bold" }),
    character("Emphasis", { "fo:font-style": "italic" }),
    character("Internet_20_link", { "fo:color": "#7a1450", "style:text-underline-style": "solid" }),
    listStyle("List_20_bullets", (properties) =>
      el("text:list-level-style-bullet", { "text:level": "1", "text:bullet-char": "•" }, properties),
    ),
    listStyle("List_20_numbers", (properties) =>
      el(
        "text:list-level-style-number",
        { "text:level": "1", "style:num-format": "1", "style:num-suffix": "." },
        properties,
      ),
    ),
  ];
}

function named(name: string): Properties {
  return { "style:name": name, "style:display-name": name.replaceAll("_20_", " ") };
}

function paragraph(name: string, parent: string, layout: Properties, letters: Properties = {}): Element {
  return el(
    "style:style",
    {
      ...named(name),
      "style:family": "paragraph",
      "style:class": "text",
      ...(parent && { "style:parent-style-name": parent }),
    },
    el("style:paragraph-properties", layout),
    el("style:text-properties", letters),
  );
}

function heading(level: number, layout: Properties, size: string): Element {
  return el(
    "style:style",
    {
      ...named(`Heading_20_${level}`),
      "style:family": "paragraph",
      "style:class": "text",
      "style:parent-style-name": "Heading",
      "style:next-style-name": "Text_20_body",
      "style:default-outline-level": String(level),
    },
    el("style:paragraph-properties", layout),
    el("style:text-properties", { "fo:font-size": size }),
  );
}

function character(name: string, letters: Properties): Element {
  return el("style:style", { ...named(name), "style:family": "text" }, el("style:text-properties", letters));
}

function listStyle(name: string, level: (properties: Element) => Element): Element {
  const alignment = el("style:list-level-label-alignment", {
    "text:label-followed-by": "listtab",
    "text:list-tab-stop-position": "0.65cm",
    "fo:text-indent": "-0.65cm",
    "fo:margin-left": "0.65cm",
  });
  const mode = { "text:list-level-position-and-space-mode": "label-alignment" };
  return el("text:list-style", named(name), level(el("style:list-level-properties", mode, alignment)));
}

/** A4 with the running title left and "Pagina 1 van 3" right under a thin line. */
export function odtPage(doc: Doc): { layouts: Element[]; masters: Element[] } {
  const landscape = doc.orientation === "landscape";
  const layout = el(
    "style:page-layout",
    { "style:name": "A4" },
    el("style:page-layout-properties", {
      "fo:page-width": landscape ? "29.7cm" : "21cm",
      "fo:page-height": landscape ? "21cm" : "29.7cm",
      "style:print-orientation": landscape ? "landscape" : "portrait",
      "fo:margin-top": "2.2cm",
      "fo:margin-bottom": "1.4cm",
      "fo:margin-left": "2.2cm",
      "fo:margin-right": "2.2cm",
    }),
    el(
      "style:footer-style",
      {},
      el("style:header-footer-properties", {
        "fo:min-height": "1cm",
        "fo:margin-top": "0.5cm",
        "fo:padding-top": "0.2cm",
        "fo:border-top": `0.5pt solid ${hairline}`,
      }),
    ),
  );
  const line = el(
    "style:style",
    { "style:name": "Footer_20_line", "style:family": "paragraph", "style:parent-style-name": "Footer" },
    el(
      "style:paragraph-properties",
      {},
      el(
        "style:tab-stops",
        {},
        el("style:tab-stop", { "style:position": `${textWidth(doc)}cm`, "style:type": "right" }),
      ),
    ),
  );
  const footer = el(
    "style:footer",
    {},
    el(
      "text:p",
      { "text:style-name": "Footer_20_line" },
      doc.footer ?? doc.title,
      el("text:tab"),
      "Pagina ",
      el("text:page-number", { "text:select-page": "current" }, "1"),
      " van ",
      el("text:page-count", {}, "1"),
    ),
  );
  return {
    layouts: [layout, line],
    masters: [el("style:master-page", { "style:name": "Standard", "style:page-layout-name": "A4" }, footer)],
  };
}
