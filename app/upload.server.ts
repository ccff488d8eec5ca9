import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";

/** In bytes, of a field beside a file: those are boxes to tick. */
const largestField = 10_000;

/** The body is no form with at most one file, or broke off. */
export class NoUpload extends Error {}

/**
 * Reads a form with a file as it comes in: `take` reads the file, which is never held whole; null when none was chosen. Throws
 * `NoUpload`, or what `take` throws.
 */
export async function readUpload<Taken>(
  request: Request,
  mostFields: number,
  take: (bytes: AsyncIterable<Uint8Array>) => Promise<Taken>,
): Promise<{ form: FormData; file: Taken | null }> {
  const form = new FormData();
  let file: Promise<Taken | null> = Promise.resolve(null);
  try {
    const parser = busboy({
      headers: { "content-type": request.headers.get("Content-Type") ?? "" },
      limits: { fieldSize: largestField, fields: mostFields, files: 1 },
      defParamCharset: "utf8",
    });
    const tooMuch = () => parser.destroy(new NoUpload());
    parser.on("field", (name, value, { valueTruncated }) => {
      if (valueTruncated) tooMuch();
      form.append(name, value);
    });
    parser.on("file", (_name, bytes, { filename }) => {
      const given = new PassThrough();
      bytes.on("error", (error) => given.destroy(error));
      // What is left when it turns out wrong halfway, or has no name because none was chosen, stands before the next field.
      const passOver = () => bytes.unpipe(given).resume();
      if (!filename) return void passOver();
      file = take(bytes.pipe(given));
      file.then(passOver, passOver);
    });
    parser.on("fieldsLimit", tooMuch).on("filesLimit", tooMuch);
    await pipeline(Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]), parser);
  } catch {
    throw new NoUpload();
  }
  return { form, file: await file };
}
