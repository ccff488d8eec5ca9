import type { PairColumns } from "./comparisons.ts";
import { wholeNumber } from "./decimal.ts";
import { IdsInText } from "./ids-in-text.ts";
import { readTable } from "./table.ts";

export type ComparisonsErrorCode =
  | "quote_not_closed"
  | "header_wrong"
  | "column_twice"
  | "too_many_cells"
  | "id_missing"
  | "with_itself"
  | "count_wrong";

/** What is wrong on a line (from 1), and the text that is wrong. */
export interface ComparisonsError {
  readonly line: number;
  readonly code: ComparisonsErrorCode;
  readonly value: string;
}

/** Comparisons with every id that they name, in the order in which they do, or every reason why the text holds none. */
export type ComparisonsFile =
  | { readonly kind: "comparisons"; readonly ids: readonly string[]; readonly counts: PairColumns }
  | { readonly kind: "malformed"; readonly errors: readonly ComparisonsError[] };

const columns = ["winner", "loser", "count"] as const;
type Column = (typeof columns)[number];

/** At which place of a row each column stands; -1 for a count that is not there. */
type Places = Readonly<Record<Column, number>>;

/**
 * Reads `winner,loser[,count]` (CSV, a name of each column on the first line, in any order); a line without a count is one
 * comparison. Nothing is read half: one error anywhere and there are no comparisons.
 */
export function readComparisons(text: string): ComparisonsFile {
  const errors: ComparisonsError[] = [];
  const read = new Read(text);
  let places: Places | null = null;
  let lines = 0;
  const quick = (from: number, to: number) => places !== null && read.quickly(places, from, to);
  for (const { line, cells } of readTable(text, ",", quick)) {
    lines = line;
    if (!cells) errors.push({ line, code: "quote_not_closed", value: "" });
    else if (places) {
      const wrong = readRow(cells, places, read);
      if (wrong) errors.push({ line, ...wrong });
    } else {
      const header = readHeader(cells);
      if ("code" in header) return { kind: "malformed", errors: [...errors, { line, ...header }] };
      places = header;
    }
  }
  if (!places && errors.length === 0) errors.push({ line: lines + 1, code: "header_wrong", value: "" });
  if (errors.length > 0) return { kind: "malformed", errors };
  return { kind: "comparisons", ids: read.columns.ids, counts: read.columns };
}

const comma = 44;
const quotationMark = 34;

/** What was read, in columns: there may be millions. */
class Read {
  private readonly ids = new IdsInText();
  private rows = 0;
  private winners: Int32Array;
  private losers: Int32Array;
  private counts: Float64Array;
  /** Of the cells of one row. */
  private readonly starts = new Int32Array(4);
  private readonly ends = new Int32Array(4);

  constructor(private readonly text: string) {
    // Room that is not used takes no memory, and most rows are longer than this.
    const room = Math.ceil(text.length / 8) + 1;
    this.winners = new Int32Array(room);
    this.losers = new Int32Array(room);
    this.counts = new Float64Array(room);
  }

  get columns(): PairColumns {
    return {
      ids: this.ids.all,
      winners: this.winners.subarray(0, this.rows),
      losers: this.losers.subarray(0, this.rows),
      counts: this.counts.subarray(0, this.rows),
    };
  }

  add(winner: string, loser: string, count: number): void {
    this.push(this.ids.numberIn(winner, 0, winner.length), this.ids.numberIn(loser, 0, loser.length), count);
  }

  /**
   * Takes a row as nearly all are: as many cells as there are columns, nothing around the ids, a count of digits. False: it is
   * another one, right or wrong, and was not taken.
   */
  quickly({ winner, loser, count }: Places, from: number, to: number): boolean {
    if (this.cellsBetween(from, to) !== (count < 0 ? 2 : 3) || !this.isBare(winner) || !this.isBare(loser))
      return false;
    const times = count < 0 ? 1 : this.digitsIn(count);
    const [up, down] = [this.numberIn(winner), this.numberIn(loser)];
    if (times < 0 || up === down) return false;
    this.push(up, down, times);
    return true;
  }

  private push(winner: number, loser: number, count: number): void {
    const row = this.rows++;
    if (row === this.counts.length) this.grow();
    this.winners[row] = winner;
    this.losers[row] = loser;
    this.counts[row] = count;
  }

  private grow(): void {
    const room = 2 * this.counts.length;
    const { winners, losers, counts } = this;
    this.winners = new Int32Array(room);
    this.losers = new Int32Array(room);
    this.counts = new Float64Array(room);
    this.winners.set(winners);
    this.losers.set(losers);
    this.counts.set(counts);
  }

  /** How many cells stand there; none when there are too many, or a mark that may hold some together. */
  private cellsBetween(from: number, to: number): number {
    let cells = 0;
    this.starts[0] = from;
    for (let at = from; at < to; at++) {
      const code = this.text.charCodeAt(at);
      if (code === quotationMark) return 0;
      if (code !== comma) continue;
      this.ends[cells++] = at;
      if (cells === this.starts.length) return 0;
      this.starts[cells] = at + 1;
    }
    this.ends[cells] = to;
    return cells + 1;
  }

  private isBare(cell: number): boolean {
    const [from, to] = [this.starts[cell] ?? 0, this.ends[cell] ?? 0];
    return to > from && isVisible(this.text.charCodeAt(from)) && isVisible(this.text.charCodeAt(to - 1));
  }

  private numberIn(cell: number): number {
    return this.ids.numberIn(this.text, this.starts[cell] ?? 0, this.ends[cell] ?? 0);
  }

  /** Below 0 when anything but a few digits stands there. */
  private digitsIn(cell: number): number {
    const [from, to] = [this.starts[cell] ?? 0, this.ends[cell] ?? 0];
    if (to === from || to - from > 15) return -1;
    let number = 0;
    for (let at = from; at < to; at++) {
      const digit = this.text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) return -1;
      number = 10 * number + digit;
    }
    return number;
  }
}

/** Of ASCII: what else may stand around an id is looked at with care. */
const isVisible = (code: number) => code > 32 && code < 127;

type Wrong = Omit<ComparisonsError, "line">;

function readHeader(cells: readonly string[]): Places | Wrong {
  const places = new Map<Column, number>();
  for (const [at, cell] of cells.entries()) {
    const name = columns.find((column) => column === cell.trim().toLowerCase());
    if (name === undefined) return { code: "header_wrong", value: cell };
    if (places.has(name)) return { code: "column_twice", value: name };
    places.set(name, at);
  }
  const [winner, loser] = [places.get("winner"), places.get("loser")];
  if (winner === undefined || loser === undefined) return { code: "header_wrong", value: cells.join() };
  return { winner, loser, count: places.get("count") ?? -1 };
}

/** What is wrong with a row; null when it was read. */
function readRow(cells: readonly string[], places: Places, read: Read): Wrong | null {
  const width = places.count < 0 ? 2 : 3;
  const surplus = cells.length > width ? cells.slice(width).find((cell) => cell.trim() !== "") : undefined;
  if (surplus !== undefined) return { code: "too_many_cells", value: surplus };
  const winner = (cells[places.winner] ?? "").trim();
  const loser = (cells[places.loser] ?? "").trim();
  if (winner === "" || loser === "") return { code: "id_missing", value: "" };
  if (winner === loser) return { code: "with_itself", value: winner };
  const told = places.count < 0 ? "1" : (cells[places.count] ?? "").trim();
  const count = wholeNumber(told);
  if (count === null) return { code: "count_wrong", value: told };
  read.add(winner, loser, count);
  return null;
}
