import argon2 from "argon2";

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. */
const parameters = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return argon2.hash(password, parameters);
}

let hashOfNobody: Promise<string> | undefined;

/** Checks a password; without a stored hash it does the same work and answers false, so that time tells nothing. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  hashOfNobody ??= hashPassword("no account has this password");
  const matches = await argon2.verify(stored ?? (await hashOfNobody), password);
  return stored !== null && matches;
}
