import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

const length = 32;

function readOrMake(name: string): Buffer {
  const file = join(env.keysFolder, `${name}.key`);
  if (!existsSync(file)) make(file);
  const found = readFileSync(file);
  if (found.length !== length) throw new Error(`the key ${name} is not whole: put its file back from a backup`);
  return found;
}

/**
 * The file gets its name only when it is whole, and only when nobody was first: of two processes that start together one
 * makes the key and both read it.
 */
function make(file: string): void {
  mkdirSync(env.keysFolder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, randomBytes(length), { mode: 0o600, flag: "wx", flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(draft);
  }
}

/** HMAC-SHA-256 under a named key. */
export function keyedHash(keyName: string, value: string): Buffer {
  return createHmac("sha256", key(keyName)).update(value).digest();
}
