const lineFeed = 10;
const carriageReturn = 13;

/** One row of a file with the line on which it starts, counted from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that never closes a quotation mark has no end: null cells. */
export type ReadRow = TableRow | { readonly line: number; readonly cells: null };

/**
 * Splits text into rows and cells, as CSV with quotation marks (a doubled one inside stands for itself; a quoted cell may
 * hold separators and line ends; text behind a closing mark is kept). Marks inside a cell that does not start with one are
 * ordinary characters. Empty lines are passed over; a byte order mark is dropped. Line ends are LF, CRLF or CR. What `quick`
 * takes of the text, from where a row begins to the end of its line, is not split.
 */
export function* readTable(
  text: string,
  separator: string,
  quick?: (from: number, to: number) => boolean,
): Generator<ReadRow> {
  let at = text.startsWith("\ufeff") ? 1 : 0;
  for (let line = 1; at < text.length;) {
    const end = endOfLine(text, at);
    if (quick?.(at, end)) {
      at = afterLineEnd(text, end);
      line++;
      continue;
    }
    const plain = text.slice(at, end);
    if (!plain.includes('"')) {
      if (plain.trim() !== "") yield { line, cells: plain.split(separator) };
      at = afterLineEnd(text, end);
      line++;
      continue;
    }
    const row = quotedRow(text, at, separator);
    yield { line, cells: row.cells };
    if (row.cells === null) return;
    at = afterLineEnd(text, row.end);
    line += 1 + row.lineEnds;
  }
}

interface QuotedRow {
  readonly cells: readonly string[] | null;
  readonly end: number;
  /** Inside quoted cells. */
  readonly lineEnds: number;
}

function quotedRow(text: string, start: number, separator: string): QuotedRow {
  const cells: string[] = [];
  let at = start;
  let lineEnds = 0;
  for (;;) {
    let cell = "";
    if (text[at] === '"') {
      const close = closingMark(text, at + 1);
      if (close < 0) return { cells: null, end: text.length, lineEnds };
      const inside = text.slice(at + 1, close);
      cell = inside.replaceAll('""', '"');
      lineEnds += inside.match(/\r\n|\n|\r/g)?.length ?? 0;
      at = close + 1;
    }
    const end = endOfCell(text, at, separator);
    cells.push(cell + text.slice(at, end));
    if (text[end] !== separator) return { cells, end, lineEnds };
    at = end + 1;
  }
}

function closingMark(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function endOfCell(text: string, from: number, separator: string): number {
  const next = text.indexOf(separator, from);
  const end = endOfLine(text, from);
  return next < 0 ? end : Math.min(next, end);
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== lineFeed && text.charCodeAt(at) !== carriageReturn) at++;
  return at;
}

const afterLineEnd = (text: string, end: number) =>
  text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed ? end + 2 : end + 1;
