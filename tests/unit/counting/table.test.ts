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

  test("comes out the same in pieces, wherever they are cut, and tells the number of the last line", () => {
    const text = fc.string({ unit: fc.constantFrom("a", ";", '"', "\n", "\r", "\r\n", " ", "é", "\ufeff") });
    const whole = (pieces: string | readonly string[]) => {
      const rows = readTable(pieces, ";");
      const found: unknown[] = [];
      for (let next = rows.next(); ; next = rows.next()) {
        found.push(next.value);
        if (next.done) return found;
      }
    };
    fc.assert(
      fc.property(text, fc.array(fc.nat(30), { maxLength: 6 }), (all, places) => {
        const cuts = [0, ...places.map((place) => Math.min(place, all.length)).toSorted((a, b) => a - b), all.length];
        const pieces = cuts.slice(1).map((cut, at) => all.slice(cuts[at], cut));
        expect(whole(pieces)).toEqual(whole(all));
        expect(whole(pieces).at(-1)).toBe(all.split(/\r\n|\n|\r/).length);
      }),
      { numRuns: 1000 },
    );
    expect([whole("a"), whole("a\n"), whole("a\r\n\r\n")].map((found) => found.at(-1))).toEqual([1, 2, 3]);
  });

  test("asks for no piece before the rows of those before it were taken", () => {
    let asked = 0;
    function* pieces(): Generator<string, void> {
      for (asked = 1; asked <= 100; asked++) yield `${asked};a\n`;
    }
    for (const { line } of readTable(pieces(), ";")) expect(asked - line).toBeLessThanOrEqual(1);
    expect(asked).toBe(101);
  });
});
