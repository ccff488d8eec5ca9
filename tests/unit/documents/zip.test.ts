import { createHash } from "node:crypto";
import { strToU8, unzipSync } from "fflate";
import { afterEach, expect, test } from "vitest";
import { manifest, zip } from "#app/platform/documents/zip.ts";

const files = [
  { name: "besluit.odt", bytes: strToU8("tekst ".repeat(100)) },
  { name: "tabellen/één.csv", bytes: strToU8("a;b\r\n") },
];

const zone = process.env["TZ"];
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

test("the same files give the same bytes in every time zone, and come out as they went in", () => {
  const made = ["Europe/Amsterdam", "Pacific/Auckland", "America/Los_Angeles"].map((name) => {
    process.env["TZ"] = name;
    return { offset: new Date(2026, 10, 23).getTimezoneOffset(), bytes: zip(files, "2026-11-23") };
  });
  expect(new Set(made.map(({ offset }) => offset)).size).toBe(3);
  expect(new Set(made.map(({ bytes }) => Buffer.from(bytes).toString("hex"))).size).toBe(1);
  const out = unzipSync(made[0]?.bytes ?? new Uint8Array());
  expect(Object.entries(out).map(([name, bytes]) => ({ name, bytes }))).toEqual(files);
});

test("two files of one name and a date that is none are refused", () => {
  expect(() => zip([...files, ...files], "2026-11-23")).toThrow(/Two files/);
  expect(() => zip(files, "2026-02-30")).toThrow(/Not a date/);
});

test("the manifest lists every file by name with its size and hash, after the given facts", () => {
  const bytes = manifest([...files].reverse(), { rulesVersion: 3, round: "buurtfonds-2027" });
  const read = JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  expect(read).toEqual({
    rulesVersion: 3,
    round: "buurtfonds-2027",
    files: files.map(({ name, bytes: content }) => ({
      name,
      size: content.length,
      sha256: createHash("sha256").update(content).digest("hex"),
    })),
  });
  expect(manifest(files, {})).toEqual(manifest([...files].reverse(), {}));
});
