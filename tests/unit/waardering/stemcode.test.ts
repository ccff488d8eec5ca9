import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { readable } from "#app/modules/waardering/core/readable.ts";
import { printedStemcode, readStemcode, stemcodeBytes, stemcodeFrom } from "#app/modules/waardering/core/stemcode.ts";

const bytes = fc.uint8Array({ minLength: stemcodeBytes, maxLength: stemcodeBytes });
const plain = (code: string) => code.replaceAll("-", "");

describe("a stemcode", () => {
  test("holds at least eighty bits by chance, and one character that checks", () => {
    const free = plain(stemcodeFrom(new Uint8Array(stemcodeBytes))).length - 1;
    expect(free * Math.log2(readable.length)).toBeGreaterThanOrEqual(80);
  });

  test("has no characters that look alike, and stands in groups of three", () => {
    expect(readable).not.toMatch(/[01OIL]/);
    expect(stemcodeFrom(new Uint8Array(stemcodeBytes).fill(7))).toMatch(/^[2-9A-HJKMNP-Z]{3}(-[2-9A-HJKMNP-Z]{3}){5}$/);
  });

  test("is made of enough chance, or not at all", () => {
    expect(() => stemcodeFrom(new Uint8Array(stemcodeBytes - 1))).toThrow(RangeError);
  });

  property.prop([bytes])("is read however it is typed", (chance) => {
    const code = stemcodeFrom(chance);
    for (const typed of [
      code,
      code.toLowerCase(),
      plain(code),
      ` ${code.replaceAll("-", " ")} `,
      code.replaceAll("-", "–"),
    ])
      expect(readStemcode(typed)).toBe(plain(code));
    expect(printedStemcode(plain(code))).toBe(code);
  });

  property.prop([bytes, bytes])("differs with its chance", (one, other) => {
    fc.pre(Buffer.compare(one, other) !== 0);
    expect(stemcodeFrom(one)).not.toBe(stemcodeFrom(other));
  });

  property.prop([bytes, fc.nat(17), fc.nat(30)])("is refused with any one character wrong", (chance, at, other) => {
    const code = plain(stemcodeFrom(chance));
    const wrong = readable[other] ?? "";
    fc.pre(code[at] !== wrong);
    expect(readStemcode(code.slice(0, at) + wrong + code.slice(at + 1))).toBeNull();
  });

  property.prop([bytes, fc.nat(16)])("is refused with two neighbours swapped", (chance, at) => {
    const code = plain(stemcodeFrom(chance));
    fc.pre(code[at] !== code[at + 1]);
    expect(readStemcode(`${code.slice(0, at)}${code[at + 1]}${code[at]}${code.slice(at + 2)}`)).toBeNull();
  });

  test.each(["", "ABC", "0".repeat(18), "ABC-DEF-GHJ-KMN-PQR-ST", "ABC-DEF-GHJ-KMN-PQR-STU-V", "'; DROP TABLE"])(
    "is not %j",
    (typed) => {
      expect(readStemcode(typed)).toBeNull();
    },
  );
});
