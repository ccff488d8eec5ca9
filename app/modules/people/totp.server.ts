import { Secret, TOTP } from "otpauth";
import { db, type Tx } from "#app/platform/db.server.ts";
import { keyedHash } from "#app/platform/keys.server.ts";
import { seal, unseal } from "#app/platform/sealed.server.ts";

const keyName = "second-factor";
const period = 30;
/** How long a code that is shown must hold at least, in seconds. */
const patience = 20;

const totpOf = (secret: Uint8Array, label = "") =>
  new TOTP({ issuer: "Leve de buurt", label, period, secret: new Secret({ buffer: new Uint8Array(secret).buffer }) });

/** The secret (160 bits) that is proposed in one session: the same at every look, so that looking stores nothing. */
const secretFor = (token: string) => keyedHash(keyName, `totp proposed in\n${token}`).subarray(0, 20);

/** A secret for an app on a phone, as letters and as the address that the app reads. */
export function proposeTotp(token: string, email: string): { secret: string; address: string } {
  const totp = totpOf(secretFor(token), email);
  return { secret: totp.secret.base32.replace(/(.{4})(?=.)/g, "$1 "), address: totp.toString() };
}

/** Stores the proposed secret when a code proves that the app has it; answers whether it did. */
export async function storeTotp(tx: Tx, accountId: number, token: string, code: string): Promise<boolean> {
  const secret = secretFor(token);
  const lastStep = stepOf(secret, code);
  if (lastStep === null) return false;
  const row = { secret: sealed(accountId, secret), lastStep };
  await tx.totp.upsert({ where: { accountId }, create: { accountId, ...row }, update: row });
  return true;
}

const purpose = (accountId: number) => `totp of ${accountId}`;
export const sealed = (accountId: number, secret: Uint8Array) => seal(keyName, purpose(accountId), secret);

async function findTotp(accountId: number) {
  const row = await db.totp.findUnique({ where: { accountId } });
  const secret = row && unseal(keyName, purpose(accountId), row.secret);
  return secret && { secret, lastStep: row.lastStep };
}

/** Whether this is a code of this account's app that was not taken before (RFC 6238, 5.2). */
export async function takeTotp(accountId: number, code: string): Promise<boolean> {
  const totp = await findTotp(accountId);
  const step = totp && stepOf(totp.secret, code);
  if (step === null) return false;
  const { count } = await db.totp.updateMany({
    where: { accountId, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}

/** A code that would be taken now; null when there is no app, or when the last one was too short ago. */
export async function codeNow(accountId: number): Promise<string | null> {
  const totp = await findTotp(accountId);
  if (!totp) return null;
  // The step before this one ends with it: near its end nobody has the time to send its code any more.
  const left = period - ((Date.now() / 1000) % period);
  const step = (left < patience ? [0, 1] : [-1, 0, 1])
    .map((delta) => stepNow() + delta)
    .find((one) => one > totp.lastStep);
  return step === undefined ? null : totpOf(totp.secret).generate({ timestamp: step * period * 1000 });
}

const stepNow = () => Math.floor(Date.now() / 1000 / period);

/** The step of 30 seconds that a code is of: now, the one before or the one after; null when it is of none. */
function stepOf(secret: Uint8Array, code: string): number | null {
  const delta = totpOf(secret).validate({ token: code.replaceAll(" ", ""), window: 1 });
  return delta === null ? null : stepNow() + delta;
}
