import type { PairCount } from "./comparisons.ts";
import { wholeNumber } from "./decimal.ts";
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

/** Comparisons with every id that they name, or every reason why the text holds none. */
export type ComparisonsFile =
  | { readonly kind: "comparisons"; readonly ids: readonly string[]; readonly counts: Iterable<PairCount> }
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
  const read = new Read();
  let places: Places | null = null;
  let lines = 0;
  for (const { line, cells } of readTable(text, ",")) {
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
  return errors.length > 0 ? { kind: "malformed", errors } : { kind: "comparisons", ids: read.ids, counts: read };
}

/** What was read, in columns: there may be millions. */
class Read implements Iterable<PairCount> {
  readonly ids: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly winners: number[] = [];
  private readonly losers: number[] = [];
  private readonly counts: number[] = [];

  add(winner: string, loser: string, count: number): void {
    this.winners.push(this.numberOf(winner));
    this.losers.push(this.numberOf(loser));
    this.counts.push(count);
  }

  private numberOf(id: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    this.numbers.set(id, this.ids.length);
    return this.ids.push(id) - 1;
  }

  *[Symbol.iterator](): Generator<PairCount> {
    for (const [at, count] of this.counts.entries())
      yield { winner: this.idAt(this.winners[at]), loser: this.idAt(this.losers[at]), count };
  }

  private idAt(number = 0): string {
    return this.ids[number] ?? "";
  }
}

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
