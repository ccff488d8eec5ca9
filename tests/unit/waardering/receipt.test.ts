import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ownSetText, receiptCode } from "#app/modules/waardering/core/receipt.ts";

const hash = (text: string) => createHash("sha256").update(text).digest();

describe("the receipt", () => {
  it("does not depend on the order of the answers, and on everything else", () => {
    const one = { plan: 3, mark: 1 };
    const other = { plan: 12, mark: -1 };
    const text = ownSetText("ronde", [one, other]);
    expect(ownSetText("ronde", [other, one])).toBe(text);
    expect(ownSetText("ronde", [one])).not.toBe(text);
    expect(ownSetText("ronde", [one, { plan: 12, mark: 1 }])).not.toBe(text);
    expect(ownSetText("andere", [one, other])).not.toBe(text);
  });

  it("is three groups of four, without characters that look alike", () => {
    for (let at = 0; at < 500; at++) {
      expect(receiptCode(hash(String(at)))).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/);
    }
  });

  it("differs for different sets", () => {
    const codes = Array.from({ length: 2000 }, (_, at) => receiptCode(hash(String(at))));
    expect(new Set(codes).size).toBe(2000);
  });
});
