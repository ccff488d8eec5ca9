import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "#app/modules/counting/core/sha256.ts";

const hex = (text: string) => [...sha256(text)].map((word) => word.toString(16).padStart(8, "0")).join("");

test.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
])("the published example %j", (text, digest) => {
  expect(hex(text)).toBe(digest);
});

test("agrees with the library of Node on every length around a block and on any text", () => {
  const node = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
  for (let length = 0; length < 200; length++) expect(hex("é".repeat(length))).toBe(node("é".repeat(length)));
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      expect(hex(text)).toBe(node(text));
    }),
  );
});
