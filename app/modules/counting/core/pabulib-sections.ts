import type { TableRow } from "./table.ts";
import { readTable } from "./table.ts";

export type PbErrorCode =
  | "quote_not_closed"
  | "text_before_meta"
  | "section_missing"
  | "section_twice"
  | "column_missing"
  | "column_twice"
  | "too_many_cells"
  | "key_missing"
  | "key_twice"
  | "meta_missing"
  | "meta_wrong"
  | "id_missing"
  | "project_twice"
  | "project_unknown"
  | "cost_wrong"
  | "points_wrong";

/** What is wrong on a line (from 1), and the text that is wrong or missing. */
export interface PbError {
  readonly line: number;
  readonly code: PbErrorCode;
  readonly value: string;
}

export interface PbSection {
  /** Of its title. */
  readonly line: number;
  /** Each column with its place. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly TableRow[];
}

/** What a row of a section has in a column, without spaces around it; "" where it has none, or `None`. */
export function cellIn({ columns }: PbSection, { cells }: TableRow, column: string): string {
  const at = columns.get(column);
  const cell = at === undefined ? "" : (cells[at] ?? "").trim();
  return cell === "None" ? "" : cell;
}

const names = ["meta", "projects", "votes"] as const;
const columnsOf = { meta: ["key", "value"], projects: ["project_id", "cost"], votes: ["voter_id", "vote"] } as const;
type SectionName = (typeof names)[number];
type Sections = Readonly<Record<SectionName, PbSection>>;

/** The three sections, or null and the reasons why they cannot be told apart. */
export function readSections(text: string, errors: PbError[]): Sections | null {
  const found = split(text, errors);
  const last = text.split(/\r\n|\n|\r/).length;
  for (const name of names) {
    if (!found.has(name)) errors.push({ line: last, code: "section_missing", value: name.toUpperCase() });
  }
  const [meta, projects, votes] = names.map((name) => readSection(name, found.get(name), errors));
  return meta && projects && votes && errors.length === 0 ? { meta, projects, votes } : null;
}

interface RawSection {
  readonly line: number;
  readonly rows: TableRow[];
}

function split(text: string, errors: PbError[]): Map<SectionName, RawSection> {
  const sections = new Map<SectionName, RawSection>();
  let current: RawSection | null = null;
  for (const { line, cells } of readTable(text, ";")) {
    const name = cells && titleIn(cells);
    if (!cells) errors.push({ line, code: "quote_not_closed", value: "" });
    else if (name) {
      if (sections.has(name)) errors.push({ line, code: "section_twice", value: name.toUpperCase() });
      current = { line, rows: [] };
      sections.set(name, current);
    } else if (current) current.rows.push({ line, cells });
    else {
      errors.push({ line, code: "text_before_meta", value: cells[0] ?? "" });
      break;
    }
  }
  return sections;
}

/** A title stands alone on its line; spreadsheets may have put empty cells behind it. */
function titleIn(cells: readonly string[]): SectionName | undefined {
  const [first = "", ...others] = cells;
  const title = first.trim().toLowerCase();
  return others.every((cell) => cell.trim() === "") ? names.find((name) => name === title) : undefined;
}

function readSection(name: SectionName, raw: RawSection | undefined, errors: PbError[]): PbSection | null {
  if (!raw) return null;
  const [header, ...rows] = raw.rows;
  const columns = header ? namesIn(header) : [];
  const line = header?.line ?? raw.line;
  for (const column of columnsOf[name]) {
    if (!columns.includes(column)) errors.push({ line, code: "column_missing", value: column });
  }
  const twice = columns.find((column, at) => columns.indexOf(column) < at);
  if (twice !== undefined) errors.push({ line, code: "column_twice", value: twice });
  if (name === "meta") return { line: raw.line, columns: metaColumns, rows: rows.map(metaRow) };
  for (const row of rows) {
    const surplus = row.cells.slice(columns.length).find((cell) => cell.trim() !== "");
    if (surplus !== undefined) errors.push({ line: row.line, code: "too_many_cells", value: surplus });
  }
  return { line: raw.line, columns: new Map(columns.map((column, at) => [column, at])), rows };
}

const metaColumns: ReadonlyMap<string, number> = new Map([
  ["key", 0],
  ["value", 1],
]);

/** A description in META may hold a semicolon without quotation marks, and nothing can be mistaken for it there. */
function metaRow({ line, cells: [key = "", ...others] }: TableRow): TableRow {
  return { line, cells: [key, others.join(";").replace(/[;\s]+$/, "")] };
}

function namesIn({ cells }: TableRow): string[] {
  const columns = cells.map((cell) => cell.trim());
  while (columns.at(-1) === "") columns.pop();
  return columns;
}

/** A comma list, without the empty places that a stray comma leaves. */
export function listOf(text: string): string[] {
  return text === ""
    ? []
    : text
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== "");
}
