// npm run bench: what 20 parallel visitors get from the built product, each number beside its floor in the same run, whether
// its memory grows, and what large lists, counts and dossiers take.
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "../steps/build.js";
import { onOwnDatabase } from "./own-database.ts";
import { visitors } from "./measure.ts";
import type { Line } from "./lines.ts";

function print(lines: readonly Line[]): void {
  const rows = lines.map(({ what, measured, floor, ratio, asked, met }) => [
    ...[what, measured, floor, `${ratio.toFixed(2)} x`, asked, met ? "yes" : "NO"],
  ]);
  const table = [["", "measured", "floor", "ratio", "asked", "met"], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => (row[column] ?? "").length))) ?? [];
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("   ")
        .trimEnd(),
    );
}

async function measure(siteUrl: string): Promise<readonly Line[]> {
  // Only now: what these import reads the settings when it is loaded.
  const { makeExample, plans } = await import("./example.ts");
  const { dossier, memory, page, ranking, ratings, register, seconds, turns } = await import("./lines.ts");
  const { makeDecidedFund, makeDecidedRound } = await import("./dossier-example.ts");
  const { startSite } = await import("./site.ts");
  const { db } = await import("#app/platform/db.server.ts");
  const example = await makeExample(200);
  const site = await startSite(siteUrl);
  try {
    console.log(`${visitors} parallel visitors, ${turns} turns of ${seconds} seconds, ${cpus().length} cores`);
    return [
      await ratings(site.url, example),
      await page(site.url, `plan list of ${plans} plans`, `/rondes/${example.slug}/plannen`),
      await page(site.url, "plan page", `/rondes/${example.slug}/plannen/7`),
      await memory(site, example),
      await register(),
      await ranking(),
      ...(await dossier(site, await makeDecidedRound("dossier-begroting"))),
      ...(await dossier(site, await makeDecidedFund("dossier-fonds"))),
    ];
  } finally {
    await site.stop();
    await db.$disconnect();
  }
}

await ensureBuilt((line) => console.error(line));
const stateDir = mkdtempSync(join(tmpdir(), "leve-de-buurt-bench-"));
try {
  const { DATABASE_URL: ownerUrl = "", DATABASE_SITE_URL: siteUrl = "" } = process.env;
  await onOwnDatabase(ownerUrl, async (database) => {
    const onIt = (url: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href;
    Object.assign(process.env, {
      DATABASE_URL: onIt(ownerUrl),
      STATE_DIR: stateDir,
      EXAMPLE_MODE: "0",
      NODE_ENV: "production",
    });
    const lines = await measure(onIt(siteUrl));
    print(lines);
    if (lines.some(({ met }) => !met)) process.exitCode = 1;
  });
} finally {
  rmSync(stateDir, { recursive: true, force: true });
}
