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
  | { readonly kind: "comparisons"; readonly ids: readonly string[]; readonly counts: readonly PairCount[] }
  | { readonly kind: "malformed"; readonly errors: readonly ComparisonsError[] };

const columns = ["winner", "loser", "count"] as const;
type Column = (typeof columns)[number];

/**
 * Reads `winner,loser[,count]` (CSV, a name of each column on the first line, in any order); a line without a count is one
 * comparison. Nothing is read half: one error anywhere and there are no comparisons.
 */
export function readComparisons(text: string): ComparisonsFile {
  const errors: ComparisonsError[] = [];
  const counts: PairCount[] = [];
  const ids = new Map<string, string>();
  /** One text for one id: thousands of slices of the file would keep it in memory. */
  const same = (id: string): string => {
    const known = ids.get(id);
    if (known === undefined) ids.set(id, id);
    return known ?? id;
  };
  let places: ReadonlyMap<Column, number> | null = null;
  let lines = 0;
  for (const { line, cells } of readTable(text, ",")) {
    lines = line;
    if (!cells) errors.push({ line, code: "quote_not_closed", value: "" });
    else if (places) {
      const read = readRow(cells, places);
      if ("code" in read) errors.push({ line, ...read });
      else counts.push({ winner: same(read.winner), loser: same(read.loser), count: read.count });
    } else {
      const header = readHeader(cells);
      if ("code" in header) return { kind: "malformed", errors: [...errors, { line, ...header }] };
      places = header.places;
    }
  }
  if (!places && errors.length === 0) errors.push({ line: lines + 1, code: "header_wrong", value: "" });
  return errors.length > 0 ? { kind: "malformed", errors } : { kind: "comparisons", ids: [...ids.keys()], counts };
}

type Wrong = Omit<ComparisonsError, "line">;

function readHeader(cells: readonly string[]): { readonly places: ReadonlyMap<Column, number> } | Wrong {
  const places = new Map<Column, number>();
  for (const [at, cell] of cells.entries()) {
    const name = columns.find((column) => column === cell.trim().toLowerCase());
    if (name === undefined) return { code: "header_wrong", value: cell };
    if (places.has(name)) return { code: "column_twice", value: name };
    places.set(name, at);
  }
  return places.has("winner") && places.has("loser") ? { places } : { code: "header_wrong", value: cells.join() };
}

function readRow(cells: readonly string[], places: ReadonlyMap<Column, number>): PairCount | Wrong {
  const surplus = cells.slice(places.size).find((cell) => cell.trim() !== "");
  if (surplus !== undefined) return { code: "too_many_cells", value: surplus };
  const cell = (column: Column) => cells[places.get(column) ?? -1]?.trim() ?? "";
  const [winner, loser] = [cell("winner"), cell("loser")];
  if (winner === "" || loser === "") return { code: "id_missing", value: "" };
  if (winner === loser) return { code: "with_itself", value: winner };
  const count = places.has("count") ? wholeNumber(cell("count")) : 1;
  return count === null ? { code: "count_wrong", value: cell("count") } : { winner, loser, count };
}
