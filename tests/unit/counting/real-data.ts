import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
const folder = process.env.ELECTIONS_DIR ?? join(root, "../shared/data");

/** Tests against real elections, which are not part of this project. Without their folder they say that they did not run. */
export function describeRealData(name: string, body: (folder: string) => void): void {
  describe(name, () => {
    if (existsSync(join(folder, "pabulib"))) {
      body(folder);
      return;
    }
    test("NOT RUN: there are no real elections on this machine", () => {
      console.info(`Not run: ${name}. Put the elections in ../shared/data, or name their folder in ELECTIONS_DIR.`);
      expect(existsSync(join(folder, "pabulib"))).toBe(false);
    });
  });
}
