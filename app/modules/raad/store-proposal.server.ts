import { utc, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Doc } from "#app/platform/documents/model.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { WrittenProposal } from "./core/council-proposal.ts";

interface ToStore extends WrittenProposal {
  readonly by: number;
  readonly adopted: { readonly on: LocalDate; readonly doc: Doc } | null;
}

/** Stores what follows on a version of the raadsvoorstel, which is then the next one. The round is locked: nobody else stores it too. */
export async function storeProposal(
  tx: Tx,
  { id: roundId }: Pick<Round, "id">,
  { texts, version: last, by: storedById, adopted }: ToStore,
): Promise<number> {
  const version = last + 1;
  const paper = adopted && { adoptedOn: utc(adopted.on), document: asJson({ doc: adopted.doc }) };
  await tx.councilProposal.create({
    data: { roundId, version, texts, storedById, storedAt: new Date(), ...paper },
  });
  return version;
}

const asJson = (value: unknown) => value as Prisma.InputJsonObject;
