import { visitor, type Actor, type Resident } from "./core/actor.ts";
import { actorOf, tokenHash } from "./sessions.server.ts";

const most = 20_000;
const residents = new Map<string, Resident>();

/**
 * Who a session token stands for, where a resident is looked up once: nothing of a resident ever changes while a session
 * lasts (a command that changes it must end the sessions). Whether the session still holds is NOT looked up again: only
 * for acts whose own statement checks the token's hash.
 */
export async function rememberedActor(token: string | null): Promise<Actor> {
  if (!token) return visitor;
  const name = Buffer.from(tokenHash(token)).toString("base64");
  const actor = residents.get(name) ?? (await actorOf(token));
  if (actor.kind === "resident") remember(name, actor);
  return actor;
}

/** The one seen longest ago makes room. */
function remember(name: string, resident: Resident): void {
  residents.delete(name);
  residents.set(name, resident);
  const oldest = residents.keys().next();
  if (residents.size > most && !oldest.done) residents.delete(oldest.value);
}
