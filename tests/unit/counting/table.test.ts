import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTable } from "#app/modules/counting/core/table.ts";

const read = (text: string) => [...readTable(text, ";")].map(({ line, cells }) => [line, cells]);

describe("readTable", () => {
  test("rows and cells, with any line end, a byte order mark and empty lines", () => {
    expect(read("\ufeffa;b\r\n\n  \r\nc;;d\re")).toEqual([
      [1, ["a", "b"]],
      [4, ["c", "", "d"]],
      [5, ["e"]],
    ]);
    expect(read("")).toEqual([]);
  });

  test("quoted cells hold separators, marks and line ends, which count as lines", () => {
    expect(read('1;"a;b";2\n"say ""hi"""\n"two\r\nlines\nthree";x\nlast')).toEqual([
      [1, ["1", "a;b", "2"]],
      [2, ['say "hi"']],
      [3, ["two\r\nlines\nthree", "x"]],
      [6, ["last"]],
    ]);
  });

  test("a mark inside a cell is an ordinary character, text behind a closing one is kept", () => {
    expect(read('ul. "Nowa" 3;5"\n"a" b;""')).toEqual([
      [1, ['ul. "Nowa" 3', '5"']],
      [2, ["a b", ""]],
    ]);
  });

  test("a mark that is never closed has no row, and ends the reading", () => {
    expect(read('a\nb;"c\nd;e')).toEqual([
      [1, ["a"]],
      [2, null],
    ]);
  });

  test("whatever is written with marks is read back", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", ";", '"', "\n", "\r", " ", "é") });
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.constantFrom("\n", "\r\n"), (all, lineEnd) => {
        const text = all.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(";")).join(lineEnd);
        expect(read(text).map(([, cells]) => cells)).toEqual(all);
      }),
    );
  });
});
