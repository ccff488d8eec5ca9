import { createHash } from "node:crypto";
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from "@simplewebauthn/server";
import { db, type Tx } from "#app/platform/db.server.ts";
import { seal, unseal } from "#app/platform/sealed.server.ts";

/** The address that people see in their browser, which a passkey is bound to. */
export interface Site {
  readonly origin: string;
  readonly host: string;
}

const keyName = "second-factor";
const minutes = 5;

/** The challenge of an offer, sealed for one purpose with its end, so that the page can bring it back and nobody can make one. */
function sealChallenge(purpose: string, challenge: string): string {
  const note = JSON.stringify({ challenge, until: Date.now() + minutes * 60_000 });
  return Buffer.from(seal(keyName, purpose, Buffer.from(note))).toString("base64url");
}

function unsealChallenge(purpose: string, sealed: string): string | null {
  const note = unseal(keyName, purpose, Buffer.from(sealed, "base64url"));
  if (!note) return null;
  const { challenge, until } = JSON.parse(Buffer.from(note).toString()) as { challenge: string; until: number };
  return Date.now() < until ? challenge : null;
}

/** For adding one: by an account only, and only once per key. */
const adding = (accountId: number) => `passkey added to ${accountId}`;
/** For showing one: in this very first step only, which ends with it. */
const showing = (token: string) => `passkey shown in ${createHash("sha256").update(token).digest("hex")}`;

export async function offerToAdd(account: { id: number; email: string; name: string }, { host }: Site) {
  const known = await db.passkey.findMany({ where: { accountId: account.id }, select: { credentialId: true } });
  const options = await generateRegistrationOptions({
    rpName: "Leve de buurt",
    rpID: host,
    userName: account.email,
    userDisplayName: account.name,
    userID: new Uint8Array(Buffer.from(`account ${account.id}`)),
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" },
  });
  return { options, sealed: sealChallenge(adding(account.id), options.challenge) };
}

/** Stores the key that the browser made; answers whether it was right. */
export async function storePasskey(
  tx: Tx,
  accountId: number,
  { sealed, answer, name }: { sealed: string; answer: unknown; name: string },
  site: Site,
): Promise<boolean> {
  const expectedChallenge = unsealChallenge(adding(accountId), sealed);
  if (expectedChallenge === null) return false;
  const proof = await verified(() =>
    verifyRegistrationResponse({
      response: answer as RegistrationResponseJSON,
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: false,
    }),
  );
  if (!proof?.verified) return false;
  const { id: credentialId, publicKey, counter } = proof.registrationInfo.credential;
  const row = { credentialId, accountId, publicKey: new Uint8Array(publicKey), counter, name };
  const { count } = await tx.passkey.createMany({ data: row, skipDuplicates: true });
  return count === 1;
}

export async function offerToShow(accountId: number, token: string, { host }: Site) {
  const known = await db.passkey.findMany({ where: { accountId }, select: { credentialId: true } });
  if (known.length === 0) return null;
  const options = await generateAuthenticationOptions({
    rpID: host,
    allowCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    userVerification: "preferred",
  });
  return { options, sealed: sealChallenge(showing(token), options.challenge) };
}

/** Whether the browser signed the challenge with a key of this account. */
export async function takePasskey(
  accountId: number,
  token: string,
  { sealed, answer }: { sealed: string; answer: unknown },
  site: Site,
): Promise<boolean> {
  const expectedChallenge = unsealChallenge(showing(token), sealed);
  const response = answer as AuthenticationResponseJSON | null;
  const key = await db.passkey.findFirst({ where: { accountId, credentialId: response?.id ?? "" } });
  if (expectedChallenge === null || !response || !key) return false;
  const proof = await verified(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      credential: { id: key.credentialId, publicKey: new Uint8Array(key.publicKey), counter: Number(key.counter) },
      requireUserVerification: false,
    }),
  );
  if (!proof?.verified) return false;
  const counter = proof.authenticationInfo.newCounter;
  await db.passkey.update({ where: { credentialId: key.credentialId }, data: { counter } });
  return true;
}

/** The library throws on whatever is not right; that is an answer here. */
async function verified<T>(verify: () => Promise<T>): Promise<T | null> {
  try {
    return await verify();
  } catch {
    return null;
  }
}
