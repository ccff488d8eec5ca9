import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PairColumns, PairCount } from "#app/modules/counting/core/comparisons.ts";
import { readComparisons, type ComparisonsError } from "#app/modules/counting/core/comparisons-file.ts";

/** The same with its comparisons in a row. */
function readIn(text: string): unknown {
  const read = readComparisons(text);
  return read.kind === "malformed" ? read : { ...read, counts: inARow(read.counts) };
}

function inARow({ ids, winners, losers, counts }: PairColumns): PairCount[] {
  return Array.from(counts, (count, at) => {
    return { winner: ids[winners[at] ?? -1] ?? "", loser: ids[losers[at] ?? -1] ?? "", count };
  });
}

const errorsOf = (text: string): readonly ComparisonsError[] => {
  const read = readComparisons(text);
  return read.kind === "malformed" ? read.errors : [];
};

describe("a file of comparisons", () => {
  test("has a winner and a loser on each line, and perhaps a count", () => {
    expect(readIn("winner,loser\na,b\n02,a\n")).toEqual({
      kind: "comparisons",
      ids: ["a", "b", "02"],
      counts: [
        { winner: "a", loser: "b", count: 1 },
        { winner: "02", loser: "a", count: 1 },
      ],
    });
    expect(readIn('\ufeffCount, Loser ,winner\r\n3,b,"a, met komma"\r\n0,c,b')).toMatchObject({
      ids: ["a, met komma", "b", "c"],
      counts: [
        { winner: "a, met komma", loser: "b", count: 3 },
        { winner: "b", loser: "c", count: 0 },
      ],
    });
    expect(readIn("winner,loser,count\n")).toEqual({ kind: "comparisons", ids: [], counts: [] });
  });

  test("is refused whole, with every line that is wrong", () => {
    expect(errorsOf("winner,loser,count\na,b,1\na,a,1\n\na,b,half\na,,2\na,b,1,x\n")).toEqual([
      { line: 3, code: "with_itself", value: "a" },
      { line: 5, code: "count_wrong", value: "half" },
      { line: 6, code: "id_missing", value: "" },
      { line: 7, code: "too_many_cells", value: "x" },
    ]);
  });
});

const good = ["winner,loser,count", ...Array.from({ length: 12 }, (_, at) => `plan ${at},plan ${at + 1},${at}`)];
const withLine = (at: number, line: string) => good.with(at, line).join("\n");

type Refused = readonly (readonly [row: string, code: ComparisonsError["code"]])[];
const each = (code: ComparisonsError["code"], rows: readonly string[]): Refused =>
  rows.map((row) => [row, code] as const);

/** What stands on a line instead, and what it is refused for. */
const wrongRows: Refused = [
  ...each("with_itself", ["a,a,1", '"a","a",1', " a ,a,2"]),
  ...each("id_missing", [",b,1", "a,,1", "a", "a, ,1", '"",b,1', ",,"]),
  ...each("count_wrong", [
    "a,b,",
    "a,b",
    "a,b,-1",
    "a,b,1.5",
    "a,b,1e3",
    "a,b,twee",
    "a,b,0x1",
    `a,b,${"9".repeat(20)}`,
  ]),
  ...each("too_many_cells", ["a,b,1,2", "a,b,1,,x"]),
];
const wrongHeaders: Refused = [
  ...each("header_wrong", [
    "winner",
    "loser,count",
    "a,b,1",
    "winner,loser,aantal",
    "winner;loser;count",
    "{}",
    "winner,",
  ]),
  ...each("column_twice", ["winner,winner,loser", "winner,loser,loser", "count,winner,loser,count"]),
];

const malformed: readonly (readonly [string, string, number, ComparisonsError["code"]])[] = [
  ...wrongHeaders.map(([row, code]) => [row, withLine(0, row), 1, code] as const),
  ...[1, 4, 7, 10, 12].flatMap((at) =>
    wrongRows.map(([row, code]) => [`${row} on line ${at + 1}`, withLine(at, row), at + 1, code] as const),
  ),
  ...[0, 3, 12].map(
    (at) => [`a quotation mark on line ${at + 1}`, withLine(at, '"a,b,1'), at + 1, "quote_not_closed"] as const,
  ),
  ["nothing", "", 1, "header_wrong"],
  ["empty lines", "\n\n\n", 1, "header_wrong"],
];

test(`so are ${malformed.length} files with one thing wrong, each with its line and why`, () => {
  expect(malformed.length).toBeGreaterThan(100);
  for (const [name, text, line, code] of malformed) expect(errorsOf(text), name).toMatchObject([{ line, code }]);
});

test("whatever a file holds, it is read whole or refused with lines of its own", () => {
  const part = fc.constantFrom(
    "winner",
    "loser",
    "count",
    "a",
    "b",
    "7",
    ",",
    ",",
    "\n",
    "\n",
    '"',
    " ",
    "\r",
    "é",
    "-",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), fc.boolean(), (parts, headed) => {
      const text = (headed ? "winner,loser,count\n" : "") + parts.join("");
      const read = readComparisons(text);
      if (read.kind === "comparisons") {
        for (const { winner, loser } of inARow(read.counts))
          expect(winner !== loser && winner !== "" && loser !== "").toBe(true);
        return;
      }
      const lines = text.split(/\r\n|\n|\r/).length + 1;
      expect(read.errors.length).toBeGreaterThan(0);
      for (const { line } of read.errors) expect(line >= 1 && line <= lines).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("rows that are read quickly are read as others are", () => {
  const id = fc.constantFrom(
    "a",
    "b",
    "07",
    "7",
    "plan een",
    "plan\ttwee",
    "é",
    "2025/POD/0004",
    "a-b",
    "x".repeat(300),
  );
  const row = fc.tuple(id, id, fc.oneof(fc.nat(3), fc.nat()));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), fc.constantFrom("\n", "\r\n", "\r"), (rows, end) => {
      const lines = (quote: string) => [
        "winner,loser,count",
        ...rows.map(([up, down, n]) => `${quote}${up}${quote},${quote}${down}${quote},${n}`),
      ];
      expect(readIn(lines("").join(end))).toEqual(readIn(lines('"').join(end)));
    }),
  );
});
