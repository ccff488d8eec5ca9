/** Who is in the team of a wijk (R44); the last two from 2017 on, at least one of them. */
export const teamFunctions = ["coordinator", "executive", "worker", "police", "green_grey", "enforcement"] as const;
export type TeamFunction = (typeof teamFunctions)[number];

/** How somebody of a team is reached: a colleague, or an address or telephone number of the function. */
export interface TeamContact {
  readonly accountId: number | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** A function of a team, as everybody may reach it. */
export interface PublicContact {
  readonly function: TeamFunction;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

export type TeamReason = "no_such_wijk" | "no_such_account";

export type Team = Readonly<Record<TeamFunction, TeamContact>>;

export const isReached = ({ accountId, email, phone }: TeamContact): boolean =>
  accountId !== null || email !== null || phone !== null;

/** Of these one is enough. */
const oneOf: readonly TeamFunction[] = ["green_grey", "enforcement"];

/** Whom a team still lacks (R44): functions that nobody is named for; of the last two together, when neither is. */
export function lackingIn(filled: readonly TeamFunction[]): readonly (readonly TeamFunction[])[] {
  const single = teamFunctions.filter((one) => !oneOf.includes(one) && !filled.includes(one));
  const last = oneOf.some((one) => filled.includes(one)) ? [] : [oneOf];
  return [...single.map((one) => [one]), ...last];
}
