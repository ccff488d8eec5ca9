import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";

/** A program that reads what our writers wrote, independent of them; undefined where it is not installed. */
export function findTool(name: string): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What the program prints; throws with its complaint when it fails. */
export function runTool(name: string, ...options: string[]): string {
  return execFileSync(findTool(name) ?? name, options, {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    stdio: "pipe",
  });
}

/**
 * Tests that need programs from outside npm. Where one is absent a single skipped test says by name that they were not
 * run; in CI that test fails, because there every program must be installed.
 */
export function describeWithTools(names: readonly string[], title: string, define: () => void): void {
  const absent = names.filter((name) => !findTool(name));
  if (absent.length === 0) return void describe(title, define);
  const notice = `not run: ${absent.join(", ")} ${absent.length > 1 ? "are" : "is"} not installed`;
  test.skipIf(process.env["CI"] !== "true")(`${title}: ${notice}`, () => expect.fail(notice));
}
