import { whyNotDo } from "#app/modules/people/act.server.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { loadRound } from "#app/modules/rounds/load.server.ts";
import type { RaadReason } from "./core/reasons.ts";
import { makeDossierFile, type DossierFile } from "./make-files.server.ts";

/**
 * The dossier of a round for the griffie; that it was taken, and which, stays in the log. It is made before the round is
 * locked, because that takes seconds in which nobody should wait. `make` makes it, once it is known that the actor may.
 */
export async function exportDossier(
  actor: Actor,
  slug: string,
  make: (round: Round) => Promise<DossierFile> = makeDossierFile,
): Promise<DossierFile | Refused<RaadReason>> {
  const round = await loadRound(slug);
  if (!round) return refused("no_such_round");
  const no = await whyNotDo(actor, "raad.export", round);
  if (no) return no;
  const file = await make(round);
  return actInRound<DossierFile | Refused<RaadReason>>(actor, slug, "raad.export", async ({ record }) => {
    await record({ type: "raad.exported", details: { files: file.files, hash: file.manifest } });
    return file;
  });
}
