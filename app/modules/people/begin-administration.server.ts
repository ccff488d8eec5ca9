import { inTransaction, isDuplicate } from "#app/platform/db.server.ts";
import { refused, type Refused } from "./core/refusal.ts";
import { storeOfficer } from "./store-officer.server.ts";

/**
 * Makes an administrator from the machine itself, where nobody is signed in: the first of a municipality, or one more when
 * all others have left. Answers the link to choose a password with.
 */
export async function beginAdministration(input: {
  readonly email: string;
  readonly displayName: string;
}): Promise<{ link: string } | Refused<"email_taken">> {
  const machine = { accountId: null, role: "system" };
  try {
    const officer = { ...input, roles: ["administrator"] as const };
    const { link } = await inTransaction((tx) => storeOfficer(tx, machine, officer));
    return { link };
  } catch (error) {
    if (isDuplicate(error)) return refused("email_taken", { field: "email" });
    throw error;
  }
}
