import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { RegisterReader, type FileError, type ListedPerson } from "./core/register-file.ts";

/** So that the process answers others while it reads. */
const perTurn = 2000;

/** All of a list, or every error that was found in it. */
export type ReadList = readonly ListedPerson[] | { readonly errors: readonly FileError[] };

/**
 * Reads a list of entitled persons from the bytes of a CSV file (semicolons or commas, UTF-8) as they come in.
 */
export async function readRegister(
  bytes: AsyncIterable<Uint8Array>,
  progress: (rows: number) => void = () => undefined,
): Promise<ReadList> {
  const reader = new RegisterReader();
  const records = parse({
    bom: true,
    delimiter: [";", ","],
    info: true,
    relax_column_count: true,
    max_record_size: 10_000,
  });
  // What goes wrong before the parser comes out of it below.
  pipeline(Readable.from(decoded(bytes)), records, () => undefined);
  try {
    let rows = 0;
    for await (const { record, info } of records as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      reader.row(record, info.lines);
      if (++rows % perTurn !== 0) continue;
      progress(rows);
      await new Promise(setImmediate);
    }
    reader.end();
  } catch (error) {
    return { errors: [...reader.errors, errorOf(error)] };
  }
  return reader.errors.length > 0 ? { errors: reader.errors } : reader.persons;
}

class NotUtf8 extends Error {}

async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const decode = (part?: Uint8Array): string => {
    try {
      return decoder.decode(part, { stream: part !== undefined });
    } catch {
      throw new NotUtf8();
    }
  };
  for await (const part of bytes) yield decode(part);
  yield decode();
}

function errorOf(error: unknown): FileError {
  if (error instanceof NotUtf8) return { line: null, reason: "not_utf8" };
  if (error instanceof CsvError) return { line: Number(error["lines"] ?? 0) || null, reason: "not_csv" };
  throw error;
}
