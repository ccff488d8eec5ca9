import { randomBytes } from "node:crypto";
import type { Role } from "#app/modules/people/core/acts.ts";
import { sealed } from "#app/modules/people/totp.server.ts";
import { db } from "#app/platform/db.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import signIns from "../example/sign-ins.json" with { type: "json" };
import { wijken } from "../example/municipality.ts";
import type { Chance } from "./chance.ts";

const rolesOf: Readonly<Record<string, readonly Role[]>> = {
  coordinator: ["coordinator"],
  balie: ["desk_officer"],
  ambtenaar: ["official"],
  voorzitter: ["board_chair"],
  adviesraad1: ["board_member"],
  programmateam: ["programme_team"],
  programmamanager: ["programme_manager"],
  opdrachtgever: ["official_sponsor"],
  opdrachtgever2: ["executive_sponsor"],
  college: ["executive"],
  partner: ["partner"],
  raadslid: ["council_member"],
  griffie: ["clerk"],
  beheerder: ["administrator"],
  beheerder2: ["administrator"],
};

export interface SeededResident {
  readonly id: number;
  readonly personRef: string;
  readonly name: string;
}

/** For whom the partner of the example advises. */
export const examplePartner = { partnerKind: "welfare", organisation: "Voorbeeldstichting Lindenveen" } as const;

/** How many residents the example has, those with a sign-in included. */
const residents = 420;

/** The wijken, the accounts of the example sign-ins, four more board members, and residents whom nobody can sign in as. */
export async function seedPeople(random: Chance): Promise<SeededResident[]> {
  await db.wijk.createMany({ data: wijken.map((name, at) => ({ name, position: at + 1 })) });
  const places = await db.wijk.findMany();
  const nobodyKnows = await hashPassword(randomBytes(16).toString("hex"));
  for (const { role, email, password } of signIns) {
    const roles = rolesOf[email.split("@")[0] ?? ""];
    const { id } = await db.account.create({
      data: {
        kind: roles ? "office" : "resident",
        email,
        displayName: role,
        passwordHash: await hashPassword(password),
        ...(roles
          ? { roles: { create: roles.map((held) => ({ role: held, ...(held === "partner" && examplePartner) })) } }
          : { birthYear: 1985, wijkId: random.pick(places).id }),
      },
    });
    if (roles) await db.totp.create({ data: { accountId: id, secret: sealed(id, randomBytes(20)), lastStep: 0 } });
  }
  for (const number of [2, 3, 4, 5])
    await db.account.create({
      data: {
        kind: "office",
        email: `adviesraad${number}@lindenveen.example`,
        displayName: `Lid fondsadviesraad ${number}`,
        passwordHash: nobodyKnows,
        roles: { create: { role: "board_member" } },
      },
    });
  await db.account.createMany({
    data: Array.from({ length: residents - 2 }, (_, at) => ({
      kind: "resident" as const,
      email: `inwoner${at + 3}@lindenveen.example`,
      displayName: `Inwoner ${at + 3}`,
      passwordHash: nobodyKnows,
      birthYear: random.between(1940, 2012),
      wijkId: random.pick(places).id,
    })),
  });
  const rows = await db.account.findMany({ where: { kind: "resident" }, orderBy: { id: "asc" } });
  return rows.map(({ id, personRef, displayName }) => ({ id, personRef, name: displayName }));
}
