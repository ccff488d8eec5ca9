import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);
const program = `
  const { key } = await import("#app/platform/keys.server.ts");
  process.stdout.write(key("race").toString("hex"));`;

test("processes that start together have one whole key, and leave no draft behind", async () => {
  const stateDir = mkdtempSync(join(tmpdir(), "leve-de-buurt-race-"));
  const words = ["--import", "tsx", "--input-type=module", "--eval", program];
  const env = { ...process.env, STATE_DIR: stateDir };
  const found = await Promise.all(Array.from({ length: 4 }, () => run(process.execPath, words, { env })));
  const keys = new Set(found.map(({ stdout }) => stdout));
  expect([...keys][0]).toMatch(/^[0-9a-f]{64}$/);
  expect(keys.size).toBe(1);
  expect(readdirSync(join(stateDir, "keys"))).toEqual(["race.key"]);
  rmSync(stateDir, { recursive: true });
});
