import { describe, expect, test } from "vitest";
import { fileErrorInWords } from "#app/modules/waardering/register-texts.nl.ts";
import { passesElfproef, RegisterReader, type FileError } from "#app/modules/waardering/core/register-file.ts";

/** Reads rows as they stand below each other in a file. */
function read(rows: readonly (readonly string[])[], mostErrors?: number): RegisterReader {
  const reader = new RegisterReader(mostErrors);
  rows.forEach((row, at) => reader.row(row, at + 1));
  reader.end();
  return reader;
}

const header = ["nummer", "leeftijd"];
const reasons = (errors: readonly FileError[]) => errors.map(({ line, reason }) => [line, reason]);
const errorsOf = (rows: readonly (readonly string[])[]) => reasons(read(rows).errors);

/** Numbers that pass the elfproef, worked out here from its definition. */
const bsns = Array.from({ length: 3000 }, (_, at) => String(100_000_000 + at)).filter(
  (text) => [9, 8, 7, 6, 5, 4, 3, 2, -1].reduce((sum, weight, at) => sum + weight * Number(text[at]), 0) % 11 === 0,
);

describe("the elfproef", () => {
  test.each(["111222333", "123456782", "12345678" + "2"])("passes %s", (value) =>
    expect(passesElfproef(value)).toBe(true),
  );
  test.each(["123456789", "111222334", "000000000", "1234567", "1234567890", "L-1", ""])("refuses %j", (value) =>
    expect(passesElfproef(value)).toBe(false),
  );
  test("takes eight digits as nine with a 0 in front", () => {
    expect(passesElfproef("010000008")).toBe(passesElfproef("10000008"));
  });
});

describe("a list of entitled persons", () => {
  test("is a number and a yes or no, in any order of columns and case", () => {
    const { persons, errors } = read([
      ["Leeftijd", " NUMMER "],
      ["Ja", " a-1 "],
      ["nee", "A-2"],
      ["", ""],
    ]);
    expect(errors).toEqual([]);
    expect(persons).toEqual([
      { number: "A-1", meetsAge: true },
      { number: "A-2", meetsAge: false },
    ]);
  });

  test("says of each wrong row on which line it stands", () => {
    const rows = [header, ["1", "ja"], ["", "ja"], ["2", "misschien"], ["1", "nee"], ["3"], ["x".repeat(41), "ja"]];
    expect(errorsOf(rows)).toEqual([
      [3, "number_missing"],
      [4, "age_not_yes_or_no"],
      [5, "number_twice"],
      [6, "columns_differ"],
      [7, "number_too_long"],
    ]);
    expect(read(rows).errors[2]?.with).toEqual({ before: 2 });
  });

  test.each([
    (bsn: string) => bsn,
    (bsn: string) => `${bsn.slice(0, 4)}-${bsn.slice(4, 6)}-${bsn.slice(6)}`,
    (bsn: string) => `NL ${bsn}`,
  ])("is no list of BSNs, however they are written", (written) => {
    const rows = bsns.slice(0, 20).map((bsn) => [written(bsn), "ja"]);
    expect(errorsOf([header, ...rows])[0]?.[1]).toBe("column_of_bsn");
  });

  test("never repeats what stands in the file, which may be somebody's", () => {
    const { errors } = read([header, ["geheim-nummer", "geheim"], ["geheim-nummer", "geheim", "geheim"]]);
    expect(JSON.stringify(errors)).not.toContain("geheim");
  });

  test("names a column by its place unless it is a word: without a header it is somebody's number", () => {
    const { errors } = read([
      ["L-1234", "ja", "naam"],
      ["L-1235", "nee", "x"],
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/1234/i);
    const words = errors.map(fileErrorInWords);
    expect(words).toContain("De kolom op plaats 1 hoort hier niet. Laat alleen nummer en leeftijd staan.");
    expect(words).toContain("De kolom ‘naam’ hoort hier niet. Laat alleen nummer en leeftijd staan.");
  });

  test.each([
    ["nothing at all", [], "column_missing"],
    ["no rows", [header], "no_rows"],
    ["no column of ages", [["nummer"], ["1"]], "column_missing"],
    [
      "a column twice",
      [
        ["nummer", "leeftijd", "nummer"],
        ["1", "ja", "1"],
      ],
      "column_twice",
    ],
    [
      "a column that is not asked",
      [
        [...header, "naam"],
        ["1", "ja", "Jan"],
      ],
      "column_not_asked",
    ],
    [
      "a date of birth by its name",
      [
        [...header, "geboortedatum"],
        ["1", "ja", "x"],
      ],
      "column_of_birth",
    ],
    [
      "a date of birth by its values",
      [
        [...header, "dag"],
        ["1", "ja", "01-02-1980"],
      ],
      "column_of_birth",
    ],
  ] as const)("is refused with %s", (_, rows, reason) => {
    expect(errorsOf(rows)[0]).toEqual([null, reason]);
  });

  test("is refused when a column holds burgerservicenummers, whatever the column is called", () => {
    const asNumber = [header, ...bsns.slice(0, 200).map((bsn) => [bsn, "ja"])];
    const beside = [[...header, "kenmerk"], ...bsns.slice(0, 200).map((bsn, at) => [`L-${at}`, "ja", bsn])];
    expect(errorsOf(asNumber)[0]).toEqual([null, "column_of_bsn"]);
    expect(errorsOf(beside)[0]).toEqual([null, "column_of_bsn"]);
  });

  test("is refused when a part of a long column are burgerservicenummers", () => {
    const mixed = Array.from({ length: 200 }, (_, at) => [at % 3 === 0 ? (bsns[at] ?? "") : `L-${at}`, "ja"]);
    expect(errorsOf([header, ...mixed])[0]).toEqual([null, "column_of_bsn"]);
  });

  test("may have numbers of nine digits, of which one in eleven passes by chance", () => {
    const rows = [header, ...Array.from({ length: 1000 }, (_, at) => [String(200_000_000 + at), "ja"])];
    expect(errorsOf(rows)).toEqual([]);
  });

  test("stops counting errors somewhere", () => {
    const rows = [header, ...Array.from({ length: 50 }, () => ["", "ja"])];
    expect(read(rows, 10).errors).toHaveLength(10);
  });
});
