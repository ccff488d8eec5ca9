/**
 * What every writer in this folder takes: documents and tables as plain data, free of any domain.
 * One `Doc` becomes an ODT and a PDF with the same content; one `Workbook` an ODS and an XLSX; one `Sheet` a CSV.
 * The same data give the same bytes: dates come in as `YYYY-MM-DD`, no writer reads a clock.
 */

/** A piece of text in one style: bold, italic, a link. Links other than http, https and mailto are printed as plain text. */
export type Run = { text: string; strong?: boolean; emphasis?: boolean; href?: string };
export type RichText = string | readonly Run[];

/** `money` cells are integer cents, `date` cells ISO dates; a string in a money or number column stays text. */
export type ColumnKind = "text" | "money" | "number" | "date";

/** `width` is the share of the table in percent; a column without one gets what its content asks for. */
export type Column = { header: string; kind: ColumnKind; width?: number };
export type Cell = string | number | null;
export type Row = readonly Cell[];

export type Heading = { kind: "heading"; level: 1 | 2 | 3; text: string };
export type Paragraph = { kind: "paragraph"; text: RichText };
export type List = { kind: "list"; ordered?: boolean; items: readonly RichText[] };
/** `headerColumn`: the first cell of each row names that row. `footer`: a row of totals. */
export type Table = {
  kind: "table";
  caption: string;
  columns: readonly Column[];
  rows: readonly Row[];
  headerColumn?: boolean;
  footer?: Row;
};
/** Each line names who signs and is followed by the room to do so. */
export type Signature = { kind: "signature"; lines: readonly string[] };
export type PageBreak = { kind: "pageBreak" };

export type Block = Heading | Paragraph | List | Table | Signature | PageBreak;

/**
 * `title` and `subject` are metadata and are not printed: the first heading is the title a reader sees.
 * `footer` stands left on every page (the title when absent), beside the page number.
 */
export type Doc = {
  title: string;
  subject?: string;
  language: "nl-NL";
  date: string;
  orientation?: "portrait" | "landscape";
  footer?: string;
  blocks: readonly Block[];
};

export type Sheet = { name: string; caption: string; columns: readonly Column[]; rows: readonly Row[] };
export type Workbook = { title: string; date: string; sheets: readonly Sheet[] };
