import { readFileSync, renameSync, writeFileSync } from "node:fs";

/**
 * Reads a small JSON file; null when it is absent or not whole.
 * @param {string} path
 * @returns {any}
 */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    if (code === "EACCES") throw new Error(`Het bestand ${path} is van een andere gebruiker. Start als die gebruiker.`);
    return null;
  }
}

/**
 * Writes it for this user's eyes only, and whole or not at all.
 * @param {string} path
 * @param {unknown} value
 */
export function writeJson(path, value) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, path);
}
