import { fromUtc, localDay } from "#app/modules/rounds/core/dates.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import type { CouncilProposal, ProposalTexts } from "./core/council-proposal.ts";

/** The raadsvoorstel of a round: what was stored last, and what the college adopted last with its paper. */
export async function loadProposal(roundId: number, tx: Tx = db): Promise<CouncilProposal> {
  const newest = { version: "desc" } as const;
  const [last, adopted] = [
    await tx.councilProposal.findFirst({ where: { roundId }, orderBy: newest, omit: { document: true } }),
    await tx.councilProposal.findFirst({ where: { roundId, adoptedOn: { not: null } }, orderBy: newest }),
  ];
  // Written by store-proposal.server.ts from its own types only.
  const textsOf = ({ texts }: { readonly texts: unknown }) => texts as ProposalTexts;
  return {
    written: last && { texts: textsOf(last), version: last.version, storedOn: localDay(last.storedAt) },
    adopted: adopted?.adoptedOn
      ? {
          ...{ texts: textsOf(adopted), version: adopted.version },
          ...{ adoptedOn: fromUtc(adopted.adoptedOn), doc: (adopted.document as { doc: unknown }).doc },
        }
      : null,
  };
}
