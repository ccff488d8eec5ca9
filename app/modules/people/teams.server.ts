import { db } from "#app/platform/db.server.ts";
import { isReached, teamFunctions, type PublicContact, type TeamContact, type TeamFunction } from "./core/team.ts";

const inOrder = (one: { function: string }) => teamFunctions.indexOf(one.function as TeamFunction);

/** The wijken in their order, each with whom to ask (R44). Of a colleague the name, and the address where the function has none. */
export async function publicTeams(): Promise<{ name: string; contacts: PublicContact[] }[]> {
  const account = { select: { displayName: true, email: true } };
  const wijken = await db.wijk.findMany({
    orderBy: { position: "asc" },
    select: { name: true, team: { include: { account } } },
  });
  return wijken.map(({ name, team }) => ({
    name,
    contacts: team
      .filter(isReached)
      .sort((one, other) => inOrder(one) - inOrder(other))
      .map((one) => ({
        function: one.function as TeamFunction,
        name: one.account?.displayName ?? null,
        email: one.email ?? (one.phone === null ? (one.account?.email ?? null) : null),
        phone: one.phone,
      })),
  }));
}

/** The team of a wijk as the form has it. */
export async function teamOf(wijkId: number): Promise<Partial<Record<TeamFunction, TeamContact>>> {
  const rows = await db.teamContact.findMany({ where: { wijkId } });
  return Object.fromEntries(
    rows.map(({ function: one, accountId, email, phone }) => [one, { accountId, email, phone }]),
  );
}

/** The colleagues who coordinate wijken with these names, each with the name of the wijk. */
export async function coordinatorsOf(wijken: readonly string[]): Promise<{ wijk: string; accountId: number }[]> {
  const rows = await db.teamContact.findMany({
    where: { function: "coordinator", accountId: { not: null }, wijk: { name: { in: [...wijken] } } },
    orderBy: { wijk: { position: "asc" } },
    select: { accountId: true, wijk: { select: { name: true } } },
  });
  return rows.flatMap(({ accountId, wijk }) => (accountId === null ? [] : [{ wijk: wijk.name, accountId }]));
}
