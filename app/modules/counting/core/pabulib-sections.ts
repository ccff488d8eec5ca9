import type { Pieces, ReadRow, TableRow } from "./table.ts";
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
  /** Can be gone through once. */
  readonly rows: Iterable<TableRow>;
}

/** What a row of a section has in a column, without spaces around it; "" where it has none, or `None`. */
export function cellIn({ columns }: Pick<PbSection, "columns">, { cells }: TableRow, column: string): string {
  const at = columns.get(column);
  const cell = at === undefined ? "" : (cells[at] ?? "").trim();
  return cell === "None" ? "" : cell;
}

const names = ["meta", "projects", "votes"] as const;
const columnsOf = { meta: ["key", "value"], projects: ["project_id", "cost"], votes: ["voter_id", "vote"] } as const;
type SectionName = (typeof names)[number];
type Sections = Readonly<Record<SectionName, PbSection>>;

/**
 * The three sections, or null and the reasons why they cannot be told apart. Where the votes come last, as they do, they are
 * read while somebody goes through them, and nothing is kept of them here; what is wrong there is known when that is done.
 */
export function readSections(pieces: Pieces, errors: PbError[]): Sections | null {
  const reader = new Reader(pieces, errors);
  const before = reader.rows().next();
  if (!before.done) {
    errors.push({ line: before.value.line, code: "text_before_meta", value: before.value.cells[0] ?? "" });
    reader.stop();
    return null;
  }
  const found = new Map<SectionName, PbSection>();
  for (let title = reader.title; title; title = reader.title) {
    const { name, line } = title;
    if (found.has(name)) errors.push({ line, code: "section_twice", value: name.toUpperCase() });
    const section = readSection(title, reader.rows(), errors);
    const isLast = name === "votes" && found.size === 2 && !found.has(name);
    if (isLast && errors.length === 0) {
      found.set(name, { ...section, rows: reader.toTheEnd(section.rows) });
      break;
    }
    found.set(name, { ...section, rows: [...section.rows] });
  }
  for (const name of names) {
    if (!found.has(name)) errors.push({ line: reader.lastLine, code: "section_missing", value: name.toUpperCase() });
  }
  const [meta, projects, votes] = names.map((name) => found.get(name));
  return meta && projects && votes && errors.length === 0 ? { meta, projects, votes } : null;
}

interface Title {
  readonly name: SectionName;
  readonly line: number;
}

/** Goes through a file once, section by section. */
class Reader {
  /** Of the section whose rows come next; null when the file is at its end. */
  title: Title | null = null;
  lastLine = 1;
  readonly #table: Generator<ReadRow, number>;
  readonly #errors: PbError[];

  constructor(pieces: Pieces, errors: PbError[]) {
    this.#table = readTable(pieces, ";");
    this.#errors = errors;
  }

  /** Reads no further, and lets go of what is read from. */
  stop(): void {
    this.#table.return(this.lastLine);
  }

  /** Until the next title. */
  *rows(): Generator<TableRow, void> {
    this.title = null;
    for (;;) {
      const next = this.#table.next();
      if (next.done) {
        this.lastLine = next.value;
        return;
      }
      const { line, cells } = next.value;
      const name = cells && titleIn(cells);
      if (!cells) this.#errors.push({ line, code: "quote_not_closed", value: "" });
      else if (name) {
        this.title = { name, line };
        return;
      } else yield { line, cells };
    }
  }

  /** These rows, the last that a file may have; a section behind them is one that was there before. */
  *toTheEnd(rows: Iterable<TableRow>): Generator<TableRow, void> {
    yield* rows;
    for (let title: Title | null = this.title; title; title = this.title) {
      const { name, line } = title;
      this.#errors.push({ line, code: "section_twice", value: name.toUpperCase() });
      for (const _ of this.rows());
    }
  }
}

/** A title stands alone on its line; spreadsheets may have put empty cells behind it. */
function titleIn(cells: readonly string[]): SectionName | undefined {
  const [first = "", ...others] = cells;
  const title = first.trim().toLowerCase();
  return others.every((cell) => cell.trim() === "") ? names.find((name) => name === title) : undefined;
}

function readSection({ name, line: titleLine }: Title, all: Generator<TableRow, void>, errors: PbError[]): PbSection {
  const first = all.next();
  const header = first.done ? null : first.value;
  const columns = header ? namesIn(header) : [];
  const line = header?.line ?? titleLine;
  for (const column of columnsOf[name]) {
    if (!columns.includes(column)) errors.push({ line, code: "column_missing", value: column });
  }
  const twice = columns.find((column, at) => columns.indexOf(column) < at);
  if (twice !== undefined) errors.push({ line, code: "column_twice", value: twice });
  if (name === "meta") return { line: titleLine, columns: metaColumns, rows: metaRows(all) };
  const places = new Map(columns.map((column, at) => [column, at]));
  return { line: titleLine, columns: places, rows: withoutSurplus(all, columns.length, errors) };
}

function* withoutSurplus(rows: Iterable<TableRow>, columns: number, errors: PbError[]): Generator<TableRow, void> {
  for (const row of rows) {
    const surplus = row.cells.slice(columns).find((cell) => cell.trim() !== "");
    if (surplus !== undefined) errors.push({ line: row.line, code: "too_many_cells", value: surplus });
    yield row;
  }
}

const metaColumns: ReadonlyMap<string, number> = new Map([
  ["key", 0],
  ["value", 1],
]);

/** A description in META may hold a semicolon without quotation marks, and nothing can be mistaken for it there. */
function* metaRows(rows: Iterable<TableRow>): Generator<TableRow, void> {
  for (const { line, cells } of rows) {
    const [key = "", ...others] = cells;
    yield { line, cells: [key, others.join(";").replace(/[;\s]+$/, "")] };
  }
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
