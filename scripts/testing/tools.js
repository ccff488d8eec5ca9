import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The programs beside Node and Chromium that some tests read the exported documents back with. */
export const documentTools = ["soffice", "pdfinfo", "qpdf", "python3"];

/**
 * The path of a program on the search path, or null where this machine does not have it.
 * @param {string} name
 * @returns {string | null}
 */
export function findTool(name) {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const names = process.platform === "win32" ? [`${name}.exe`, `${name}.cmd`] : [name];
  return folders.flatMap((folder) => names.map((file) => join(folder, file))).find(existsSync) ?? null;
}
