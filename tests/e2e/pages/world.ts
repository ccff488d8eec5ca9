import "../support/shared.ts";
import type { Party, RoundKind } from "#app/modules/people/core/acts.ts";
import { visitor, type Actor } from "#app/modules/people/core/actor.ts";
import { makePlan, makeRound, type Moment } from "../../support/factories.ts";
import { anOfficer, aResident, type WithEmail } from "../support/people.ts";
import { isAdmitted, type World } from "./table.ts";

/** Made once for a worker, when first asked for. */
function once<Key extends string, T>(make: (key: Key) => Promise<T>): (key: Key) => Promise<T> {
  const made = new Map<Key, Promise<T>>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

/** Who looks; a visitor has no e-mail address. */
export const lookingAs = once<Party, { readonly actor: Actor; readonly email: string | null }>(async (party) => {
  if (party === "visitor") return { actor: visitor, email: null };
  const actor = party === "resident" ? await resident() : await anOfficer(party);
  return { actor, email: actor.email };
});

const theResident = once<"resident", WithEmail<Awaited<ReturnType<typeof aResident>>>>(() => aResident());
const resident = () => theResident("resident");

/** A round of a kind at a moment, with two plans of the resident and one of somebody else. */
const worlds = once<string, World>(async (key) => {
  const [kind, at, register] = key.split(" ") as [RoundKind, Moment, string?];
  const rules = register ? { channels: ["registered_account", "stemcode", "desk"] as const } : {};
  const round = await makeRound({ kind, at, title: `Een ronde van ${kind} in ${at}`, rules });
  const state = isAdmitted(at) ? "admitted" : "submitted";
  const author = await resident();
  await makePlan(round, { state, author, neighbourhoods: ["Rond het park"], wijken: ["Noord"] });
  await makePlan(round, { state, author: await aResident() });
  await makePlan(round, { state: "withdrawn", author });
  return { kind, moment: at, register: register !== undefined, round };
});

export const worldOf = (kind: RoundKind, at: Moment, register = false): Promise<World> =>
  worlds(`${kind} ${at}${register ? " register" : ""}`);
