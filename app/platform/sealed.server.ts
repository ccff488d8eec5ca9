import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { key } from "./keys.server.ts";

const cipher = "aes-256-gcm";

/**
 * Seals bytes with a named key outside the database (AES-256-GCM), for one purpose: sealed for another, they do not open.
 * Shape: 12 bytes of chance, 16 bytes of proof, then the sealed bytes.
 */
export function seal(keyName: string, purpose: string, open: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12);
  const sealing = createCipheriv(cipher, key(keyName), nonce).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([sealing.update(open), sealing.final()]);
  return new Uint8Array(Buffer.concat([nonce, sealing.getAuthTag(), sealed]));
}

/** Null when it was not sealed by us, for this purpose, or was changed since. */
export function unseal(keyName: string, purpose: string, sealed: Uint8Array): Uint8Array | null {
  if (sealed.length < 28) return null;
  try {
    const opening = createDecipheriv(cipher, key(keyName), sealed.subarray(0, 12)).setAAD(Buffer.from(purpose));
    opening.setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([opening.update(sealed.subarray(28)), opening.final()]);
  } catch {
    return null; // the proof does not fit
  }
}
