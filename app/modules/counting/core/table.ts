const lineFeed = 10;
const carriageReturn = 13;

/** One row of a file with the line on which it starts, counted from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that never closes a quotation mark has no end: null cells. */
export type ReadRow = TableRow | { readonly line: number; readonly cells: null };

/** A text whole, or in pieces as it comes in: a row may begin in one and end in another. */
export type Pieces = string | readonly string[] | Generator<string, void>;

/**
 * Splits text into rows and cells, as CSV with quotation marks (a doubled one inside stands for itself; a quoted cell may
 * hold separators and line ends; text behind a closing mark is kept). Marks inside a cell that does not start with one are
 * ordinary characters. Empty lines are passed over; a byte order mark is dropped. Line ends are LF, CRLF or CR. What `quick`
 * takes of a text that comes whole, from where a row begins to the end of its line, is not split. No more of the text is held than a
 * piece and the row that goes on in the next. Returns the number of the last line, also of an empty one behind the last line end.
 */
export function* readTable(
  pieces: Pieces,
  separator: string,
  quick?: (from: number, to: number) => boolean,
): Generator<ReadRow, number> {
  const whole = typeof pieces === "string";
  const read: Reading = { text: whole ? pieces : "", line: 1, begun: false, ended: false };
  // A row without an end is looked at again only when twice as much of it is there.
  let enough = 0;
  for (const piece of whole ? [] : pieces) {
    read.text += piece;
    if (read.text.length < enough) continue;
    yield* wholeRows(read, separator, quick);
    enough = 2 * read.text.length;
  }
  read.ended = true;
  yield* wholeRows(read, separator, quick);
  return read.line;
}

interface Reading {
  /** Not read yet. */
  text: string;
  /** On which it begins. */
  line: number;
  /** Whether anything came before it. */
  begun: boolean;
  /** Whether no more will come. */
  ended: boolean;
}

/** The rows of which the end is there; they are gone from the text afterwards. */
function* wholeRows(
  read: Reading,
  separator: string,
  quick?: (from: number, to: number) => boolean,
): Generator<ReadRow, void> {
  const { text, ended } = read;
  let at = !read.begun && text.startsWith("\ufeff") ? 1 : 0;
  read.begun ||= text !== "";
  while (at < text.length) {
    const { line } = read;
    const end = endOfLine(text, at);
    // Behind a carriage return at the end of a piece its line feed may follow.
    if (!ended && end >= text.length - 1) break;
    const taken = quick?.(at, end) === true;
    const plain = taken ? "" : text.slice(at, end);
    const quoted = plain.includes('"') ? quotedRow(text, at, separator) : null;
    if (quoted && !ended && quoted.end >= text.length - 1) break;
    const rowEnd = quoted?.end ?? end;
    at = afterLineEnd(text, rowEnd);
    read.line += (quoted?.lineEnds ?? 0) + (rowEnd < text.length ? 1 : 0);
    if (quoted) yield { line, cells: quoted.cells };
    else if (plain.trim() !== "") yield { line, cells: plain.split(separator) };
  }
  read.text = text.slice(at);
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
      if (close < 0) return { cells: null, end: text.length, lineEnds: lineEnds + lineEndsIn(text.slice(at)) };
      const inside = text.slice(at + 1, close);
      cell = inside.replaceAll('""', '"');
      lineEnds += lineEndsIn(inside);
      at = close + 1;
    }
    const end = endOfCell(text, at, separator);
    cells.push(cell + text.slice(at, end));
    if (text[end] !== separator) return { cells, end, lineEnds };
    at = end + 1;
  }
}

const lineEndsIn = (text: string) => text.match(/\r\n|\n|\r/g)?.length ?? 0;

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
