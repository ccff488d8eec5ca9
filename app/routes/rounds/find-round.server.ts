import { notFound } from "#app/http.server.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { isVisible, type Round } from "#app/modules/rounds/core/round.ts";
import { loadRound, loadRoundAtVersion, type RoundAtVersion } from "#app/modules/rounds/load.server.ts";

/** A round that this actor may see: opened and imported rounds are for everybody, the others for who works on them. */
export async function findRound(actor: Actor, slug: string): Promise<Round> {
  const round = await loadRound(slug);
  if (!round || !isVisible(round, actor)) throw notFound();
  return round;
}

/** The same, with the version that what is kept of the round goes by. */
export async function findRoundAtVersion(actor: Actor, slug: string): Promise<RoundAtVersion> {
  const found = await loadRoundAtVersion(slug);
  if (!found || !isVisible(found.round, actor)) throw notFound();
  return found;
}
