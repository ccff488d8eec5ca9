import { db, type Tx } from "#app/platform/db.server.ts";
import { keyedHash } from "#app/platform/keys.server.ts";

/** No letter or figure that looks like another. */
const alphabet = "23456789abcdefghjkmnpqrstvwxyz";
const many = 10;
const length = 12;

/** The ten codes (58 bits each) that are proposed in one session: the same at every look, so that looking stores nothing. */
export function proposeRecoveryCodes(token: string): string[] {
  return Array.from({ length: many }, (_, at) =>
    inSigns(keyedHash("second-factor", `recovery code ${at} proposed in\n${token}`)),
  );
}

function inSigns(bytes: Buffer): string {
  let rest = BigInt(`0x${bytes.toString("hex")}`);
  let signs = "";
  while (signs.length < length) {
    signs += alphabet.charAt(Number(rest % BigInt(alphabet.length)));
    rest /= BigInt(alphabet.length);
  }
  return signs.replace(/(.{4})(?=.)/g, "$1-");
}

const codeHash = (accountId: number, code: string) =>
  new Uint8Array(
    keyedHash("second-factor", `recovery code of ${accountId}\n${code.toLowerCase().replace(/[^a-z0-9]/g, "")}`),
  );

/** Stores the proposed codes instead of those there were; only their keyed hashes. */
export async function storeRecoveryCodes(tx: Tx, accountId: number, token: string): Promise<void> {
  const codes = proposeRecoveryCodes(token).map((code) => ({ accountId, codeHash: codeHash(accountId, code) }));
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.recoveryCode.createMany({ data: codes });
}

/** Uses a code up; false when it is none of this account's, or was used before. */
export async function takeRecoveryCode(accountId: number, code: string): Promise<boolean> {
  const { count } = await db.recoveryCode.deleteMany({ where: { accountId, codeHash: codeHash(accountId, code) } });
  return count === 1;
}
