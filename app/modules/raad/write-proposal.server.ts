import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import type { RaadReason } from "./core/reasons.ts";
import { whyNotWrite, type WrittenProposal } from "./core/council-proposal.ts";
import { loadProposal } from "./load-proposal.server.ts";
import { raadHasDecided } from "./queries.server.ts";
import { storeProposal } from "./store-proposal.server.ts";
import { liveNumberNames } from "./texts.nl.ts";

/**
 * Stores what an official wrote of the raadsvoorstel as its next version. Refused when a colleague stored another text since this one
 * was opened, and once the raad has decided.
 */
export function writeProposal(
  actor: Actor,
  slug: string,
  entry: Pick<WrittenProposal, "texts"> & { readonly version: number | null },
): Promise<{ version: number } | Refused<RaadReason>> {
  return actInRound<{ version: number } | Refused<RaadReason>>(
    actor,
    slug,
    "raad.write_proposal",
    async ({ tx, round, record }) => {
      const known = { proposal: await loadProposal(round.id, tx), decided: await raadHasDecided(round, tx) };
      const no = whyNotWrite(entry, known, Object.values(liveNumberNames));
      if (no) return no;
      const version = await storeProposal(tx, round, {
        texts: entry.texts,
        version: known.proposal.written?.version ?? 0,
        by: accountOf(actor),
        adopted: null,
      });
      await record({ type: "raad.proposal_written", details: { version } });
      return { version };
    },
  );
}
