import "./shared.ts";
import { db } from "#app/platform/db.server.ts";
import type { Role } from "#app/modules/people/core/acts.ts";
import type { Officer, Resident } from "#app/modules/people/core/actor.ts";
import { makeOfficer, makeResident, nextNumber, type ResidentWishes } from "../../support/factories.ts";

/** Somebody with the address to sign in with. */
export type WithEmail<Person> = Person & { readonly email: string };

const address = (who: string) => `${who}-${nextNumber()}-${process.pid}@test.example`;

/** A resident of this test alone. */
export async function aResident(wishes: ResidentWishes = {}): Promise<WithEmail<Resident>> {
  const email = address("inwoner");
  return { ...(await makeResident({ ...wishes, email })), email };
}

/** An office account of this test alone. */
export async function anOfficer(...roles: readonly Role[]): Promise<WithEmail<Officer>> {
  const email = address("werk");
  return { ...(await makeOfficer(roles, { email })), email };
}

/** Whoever sits on the board scores every fund: ends the boards that other tests made, so that the five of the example are it. */
export async function seatBoardOfExample(): Promise<void> {
  const ofExample = { email: { endsWith: "@lindenveen.example" } };
  await db.roleGrant.deleteMany({
    where: { role: { in: ["board_member", "board_chair"] }, account: { isNot: ofExample } },
  });
}
