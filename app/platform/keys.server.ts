import { createHmac, randomBytes, randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { env } from "./env.server.ts";

const keys = new Map<string, Buffer>();

/** A secret key of 256 bits by name, kept in a file outside the database and made on first use. */
export function key(name: string): Buffer {
  let found = keys.get(name);
  // Another process may have destroyed it: what this one remembers goes too.
  if (found && existsSync(markOf(name))) {
    forget(name);
    found = undefined;
  }
  if (!found) {
    found = readOrMake(name);
    keys.set(name, found);
  }
  return found;
}

/** Whether a key was destroyed: it never comes back, under no name of its own. */
export const isDestroyed = (name: string): boolean => existsSync(markOf(name));

/**
 * Destroys a key for good: its bytes are written over with chance and reach the disk before the file goes. A mark stays, so that
 * no new key takes its name. Copies of the folder are not ours to reach.
 */
export function destroyKey(name: string): void {
  const file = fileOf(name);
  mkdirSync(env.keysFolder, { recursive: true, mode: 0o700 });
  writeFileSync(markOf(name), "", { mode: 0o600, flush: true });
  if (existsSync(file)) {
    const open = openSync(file, "r+");
    try {
      writeSync(open, randomBytes(length), 0, length, 0);
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
    rmSync(file);
  }
  forget(name);
}

function forget(name: string): void {
  keys.get(name)?.fill(0);
  keys.delete(name);
}

const length = 32;
const fileOf = (name: string): string => join(env.keysFolder, `${name}.key`);
const markOf = (name: string): string => `${fileOf(name)}.destroyed`;

function readOrMake(name: string): Buffer {
  const file = fileOf(name);
  if (isDestroyed(name)) throw new Error(`the key ${name} was destroyed`);
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
