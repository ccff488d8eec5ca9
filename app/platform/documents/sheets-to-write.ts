import { cleanText } from "./clean-text.ts";
import type { Sheet, Workbook } from "./model.ts";

/** The sheets under names that every spreadsheet accepts, and last a sheet that says what each of them holds. */
export function sheetsToWrite({ title, sheets }: Workbook): Sheet[] {
  const names = sheetNames([...sheets.map((sheet) => sheet.name), "Inhoud"]);
  const contents: Sheet = {
    name: "Inhoud",
    caption: title,
    columns: [
      { header: "Blad", kind: "text" },
      { header: "Inhoud", kind: "text" },
    ],
    rows: sheets.map((sheet, at) => [names[at] ?? "", sheet.caption]),
  };
  return [...sheets, contents].map((sheet, at) => ({ ...sheet, name: names[at] ?? sheet.name }));
}

/** Excel and LibreOffice take 31 characters, none of []:*?/\, no quote at the edge, no name twice. */
function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain =
      cleanText(name)
        .replace(/[[\]:*?/\\\n\t]/g, " ")
        .replace(/^['\s]+/, "") || "Blad";
    let unique = withinLimit(plain, 31);
    for (let next = 2; taken.has(unique.toLowerCase()); next++) unique = `${withinLimit(plain, 27)} ${next}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function withinLimit(name: string, length: number): string {
  return cleanText(name.slice(0, length)).replace(/['\s]+$/, "");
}
