import { documentFont } from "./open-document.ts";
import { el, type Element } from "./xml.ts";

const dutch = { "number:language": "nl", "number:country": "NL" };
const grouped = { "number:min-integer-digits": "1", "number:grouping": "true" };
const strongLine = { "fo:border-bottom": "1pt solid #211a26" };
const twoDecimals = { "number:decimal-places": "2", "number:min-decimal-places": "2" };

export function odsStyles(): Element[] {
  return [
    el(
      "style:default-style",
      { "style:family": "table-cell" },
      el("style:text-properties", {
        "style:font-name": documentFont,
        "fo:font-size": "10pt",
        "fo:language": "nl",
        "fo:country": "NL",
      }),
    ),
    el("style:style", { "style:name": "Default", "style:family": "table-cell" }),
  ];
}

/** Printed on A4 across, as many pages long as needed and one wide. */
export function odsPage(): { layouts: Element[]; masters: Element[] } {
  const properties = {
    "fo:page-width": "29.7cm",
    "fo:page-height": "21cm",
    "style:print-orientation": "landscape",
    "style:scale-to-X": "1",
    "style:scale-to-Y": "0",
  };
  return {
    layouts: [el("style:page-layout", { "style:name": "A4" }, el("style:page-layout-properties", properties))],
    masters: [el("style:master-page", { "style:name": "Default", "style:page-layout-name": "A4" })],
  };
}

/** One cell style per column kind, under the name of the kind, each with its number format. */
export function cellStyles(): Element[] {
  return [
    euroStyle("euro-positive", "\u00a0"),
    euroStyle(
      "euro",
      "\u00a0-",
      el("style:map", { "style:condition": "value()>=0", "style:apply-style-name": "euro-positive" }),
    ),
    el(
      "number:date-style",
      { "style:name": "day", ...dutch },
      el("number:day", { "number:style": "long" }),
      el("number:text", {}, "-"),
      el("number:month", { "number:style": "long" }),
      el("number:text", {}, "-"),
      el("number:year", { "number:style": "long" }),
    ),
    el(
      "number:number-style",
      { "style:name": "plain", ...dutch },
      el("number:number", { "number:min-integer-digits": "1" }),
    ),
    cellStyle("Header", {}, strongLine, { "fo:font-weight": "bold" }),
    cellStyle("HeaderRight", {}, strongLine, { "fo:font-weight": "bold" }, { "fo:text-align": "end" }),
    cellStyle("text", {}, {}),
    cellStyle("money", { "style:data-style-name": "euro" }, {}),
    cellStyle("number", { "style:data-style-name": "plain" }, {}),
    cellStyle("date", { "style:data-style-name": "day" }, {}),
    el(
      "style:style",
      { "style:name": "Sheet", "style:family": "table", "style:master-page-name": "Default" },
      el("style:table-properties", { "table:display": "true" }),
    ),
  ];
}

/** "€ 1.234,50" and "€ -1.234,50": without the second style a spreadsheet puts the minus before the sign. */
function euroStyle(name: string, afterSign: string, ...map: Element[]): Element {
  return el(
    "number:currency-style",
    { "style:name": name, ...dutch },
    el("number:currency-symbol", dutch, "€"),
    el("number:text", {}, afterSign),
    el("number:number", { ...twoDecimals, ...grouped }),
    ...map,
  );
}

type Properties = Record<string, string>;

function cellStyle(
  name: string,
  format: Properties,
  box: Properties,
  letters: Properties = {},
  layout: Properties = {},
): Element {
  const cell = { "fo:wrap-option": "wrap", "style:vertical-align": "top", "fo:padding": "0.08cm", ...box };
  return el(
    "style:style",
    { "style:name": name, "style:family": "table-cell", "style:parent-style-name": "Default", ...format },
    el("style:table-cell-properties", cell),
    el("style:paragraph-properties", layout),
    el("style:text-properties", letters),
  );
}

/** `letters` wide, a little more for the edges. */
export function columnStyle(name: string, letters: number): Element {
  const width = `${(letters * 0.2 + 0.6).toFixed(2)}cm`;
  return el(
    "style:style",
    { "style:name": name, "style:family": "table-column" },
    el("style:table-column-properties", { "style:column-width": width }),
  );
}
