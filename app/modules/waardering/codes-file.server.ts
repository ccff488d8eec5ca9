import { stringify } from "csv-stringify/sync";
import type { PrintedCode } from "./import-register.server.ts";

const perPart = 5000;

/** The file for the print house: UTF-8 with byte order mark, semicolons, the municipality's own number and the code. */
export async function codesFile(codes: readonly PrintedCode[]): Promise<Buffer> {
  const parts = ["\ufeffnummer;stemcode\r\n"];
  for (let at = 0; at < codes.length; at += perPart) {
    const rows = codes.slice(at, at + perPart).map(({ number, code }) => [number, code]);
    parts.push(stringify(rows, { delimiter: ";", record_delimiter: "windows", escape_formulas: true }));
    await new Promise(setImmediate);
  }
  return Buffer.from(parts.join(""));
}
