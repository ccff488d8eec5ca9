import { createHmac, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "./env.server.ts";

const keys = new Map<string, Buffer>();

/** A secret key of 256 bits by name, kept in a file outside the database and made on first use. */
export function key(name: string): Buffer {
  let found = keys.get(name);
  if (!found) {
    found = readOrMake(name);
    keys.set(name, found);
  }
  return found;
}

function readOrMake(name: string): Buffer {
  const file = join(env.keysFolder, `${name}.key`);
  mkdirSync(env.keysFolder, { recursive: true, mode: 0o700 });
  try {
    // "wx" fails when the file exists: of two processes that start together one makes the key and both read it.
    writeFileSync(file, randomBytes(32), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(file);
}

/** HMAC-SHA-256 under a named key. */
export function keyedHash(keyName: string, value: string): Buffer {
  return createHmac("sha256", key(keyName)).update(value).digest();
}
