import { PassThrough, Readable } from "node:stream";
import { finished } from "node:stream/promises";
import busboy from "busboy";

/** In bytes, of a field beside a file: those are boxes to tick. */
const largestField = 10_000;

/** The body is no form with at most one file, or broke off. */
export class NoUpload extends Error {}

/**
 * Reads a form with a file as it comes in: `take` reads the file, which is never held whole; null when none was chosen. Throws
 * `NoUpload`, or what `take` throws; the body is read to its end then too.
 */
export async function readUpload<Taken>(
  request: Request,
  mostFields: number,
  take: (bytes: AsyncIterable<Uint8Array>) => Promise<Taken>,
): Promise<{ form: FormData; file: Taken | null }> {
  const parser = parserFor(request, mostFields);
  if (!parser || !request.body) return passOver(request).then(() => Promise.reject(new NoUpload()));
  const form = new FormData();
  let file: Promise<Taken | null> = Promise.resolve(null);
  const seen = { tooMuch: false };
  const tooMuch = () => void (seen.tooMuch = true);
  parser.on("fieldsLimit", tooMuch).on("filesLimit", tooMuch);
  parser.on("field", (name, value, { valueTruncated }) => {
    if (valueTruncated) tooMuch();
    form.append(name, value);
  });
  parser.on("file", (_name, bytes, { filename }) => {
    const given = new PassThrough();
    bytes.on("error", (error) => given.destroy(error));
    // What is left when it turns out wrong halfway, or has no name because none was chosen, stands before the next field.
    const rest = () => bytes.unpipe(given).resume();
    if (!filename) return void rest();
    file = take(bytes.pipe(given));
    file.then(rest, rest);
  });
  const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
  body.on("error", (error) => parser.destroy(error));
  await finished(body.pipe(parser)).catch(async () => {
    tooMuch();
    await toTheEnd(body.unpipe(parser));
  });
  if (seen.tooMuch) throw new NoUpload();
  return { form, file: await file };
}

function parserFor(request: Request, mostFields: number): busboy.Busboy | null {
  try {
    return busboy({
      headers: { "content-type": request.headers.get("Content-Type") ?? "" },
      limits: { fieldSize: largestField, fields: mostFields, files: 1 },
      defParamCharset: "utf8",
    });
  } catch {
    return null;
  }
}

/** Reads a body that is refused, and keeps nothing: whoever is still sending it would not see the answer. */
export async function passOver({ body }: Request): Promise<void> {
  if (body) await toTheEnd(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]));
}

const toTheEnd = (body: Readable): Promise<void> => finished(body.resume()).catch(() => undefined);
