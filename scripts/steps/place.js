import { chmodSync, mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** @typedef {(line: string) => void} Say */

/** The root of this clone, symbolic links resolved: two clones are told apart by it. */
export const projectDir = realpathSync(fileURLToPath(new URL("../..", import.meta.url)));

/** What this clone remembers between starts: locks, passwords, the keys of rounds and normally the database. */
export const stateDir = join(projectDir, ".leve-de-buurt");

/** Whether this process is root, for whom PostgreSQL refuses to run. */
export const isRoot = process.getuid?.() === 0;

/** Makes the state folder. Others may pass through it when root makes it (the database server is another user), never read it. */
export function ensureStateDir() {
  mkdirSync(stateDir, { recursive: true });
  chmodSync(stateDir, isRoot ? 0o711 : 0o700);
  return stateDir;
}
