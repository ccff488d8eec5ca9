// npm run -s dossier -- ROUND-SLUG OUT.zip: writes the dossier of a round, as the griffie downloads it.
import { writeFileSync } from "node:fs";
import { makeDossierFile } from "#app/modules/raad/make-files.server.ts";
import { loadRound } from "#app/modules/rounds/load.server.ts";
import { runCommand } from "./command.ts";

async function writeDossier([slug, out]: readonly string[]): Promise<readonly string[]> {
  if (!slug || !out) return ["Gebruik: npm run -s dossier -- RONDE UIT.zip"];
  const found = await loadRound(slug);
  if (!found) return [`Er is geen ronde met het adres ${slug}.`];
  if (!found.opened) return [`De ronde ${slug} is nog niet open. Er is nog geen dossier.`];
  const { bytes, round, stage, files, manifest } = await makeDossierFile(found);
  try {
    writeFileSync(out, bytes);
  } catch {
    return [`Het bestand ${out} kan niet worden geschreven. Kies een ander bestand, in een map die er is.`];
  }
  console.log(JSON.stringify({ round, stage, files, manifest }));
  return [];
}

await runCommand(writeDossier);
