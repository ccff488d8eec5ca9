// npm run -s dossier -- ROUND-SLUG OUT.zip: writes the dossier of a round, as the griffie downloads it.
import { writeFileSync } from "node:fs";
import { makeDossierFile } from "#app/modules/raad/make-files.server.ts";
import { loadRound } from "#app/modules/rounds/load.server.ts";
import { db } from "#app/platform/db.server.ts";

async function writeDossier([slug, out]: readonly string[]): Promise<void> {
  if (!slug || !out) throw new Error("Gebruik: npm run -s dossier -- RONDE UIT.zip");
  const found = await loadRound(slug);
  if (!found) throw new Error(`Er is geen ronde met het adres ${slug}.`);
  const { bytes, round, stage, files, manifest } = await makeDossierFile(found);
  writeFileSync(out, bytes);
  console.log(JSON.stringify({ round, stage, files, manifest }));
}

try {
  await writeDossier(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message.split("\n")[0]);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
}
