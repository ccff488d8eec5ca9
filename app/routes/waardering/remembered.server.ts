import { tokenOf } from "#app/http.server.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { rememberedActor } from "#app/modules/people/remembered-actor.server.ts";
import { tokenHash } from "#app/modules/people/sessions.server.ts";

/** Who asks, a resident looked up only once: for acts that check the session in the statement that stores them. */
export async function rememberedActorOf(request: Request): Promise<Actor> {
  return rememberedActor(await tokenOf(request));
}

/** What such a statement checks. */
export async function sessionOf(request: Request): Promise<Uint8Array | null> {
  const token = await tokenOf(request);
  return token === null ? null : tokenHash(token);
}
