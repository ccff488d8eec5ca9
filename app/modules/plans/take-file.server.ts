import sharp from "sharp";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { isWholePdf, kindOf, largest, type FileReason, type TakenFile } from "./core/milestone.ts";

/** In pixels: larger than any telephone makes, and it fits in memory. */
const mostPixels = 64_000_000;
/** In pixels, of the longest side as it is kept. */
const longestSide = 1600;

// Whatever gets past the first bytes, nothing else is ever read as a picture: an SVG can keep a processor busy for minutes.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"],
});

/** A picture of the most pixels takes much memory while it is made anew, so others wait for their turn. */
const atOnce = 2;

/**
 * Reads a photo or a PDF as it comes in, and no more of it than may be. What it is, its first bytes say. A photo is made anew, upright
 * and at most 1600 pixels long: nothing that a camera or a program wrote beside the picture stays.
 */
export async function takeFile(bytes: AsyncIterable<Uint8Array>): Promise<TakenFile | Refused<FileReason>> {
  const whole = await atMost(bytes, largest.photo);
  if (!whole) return notTaken("file_too_large");
  const kind = kindOf(whole);
  if (kind === null) return notTaken("file_unknown");
  if (whole.length > largest[kind]) return notTaken("file_too_large");
  if (kind === "photo") return inTurn(() => anew(whole));
  return isWholePdf(whole) ? { kind, bytes: whole } : notTaken("file_broken");
}

const notTaken = (reason: FileReason) => refused(reason, { field: "file" });

async function atMost(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes) {
    if ((length += part.length) > limit) return null;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

let running = 0;
const waiting: (() => void)[] = [];

/** Runs at most `atOnce` of what it is given at the same time; who came first goes first. */
export async function inTurn<T>(run: () => Promise<T>): Promise<T> {
  if (running === atOnce) await new Promise<void>((goOn) => waiting.push(goOn));
  else running += 1;
  try {
    return await run();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

async function anew(whole: Uint8Array): Promise<TakenFile | Refused<FileReason>> {
  try {
    // Its head alone is read here.
    const { width, height } = await sharp(whole, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return notTaken("photo_too_many_pixels");
    const { data, info } = await sharp(whole, { limitInputPixels: mostPixels, failOn: "truncated" })
      .rotate()
      .resize(longestSide, longestSide, { fit: "inside", withoutEnlargement: true })
      .flatten({ background: "white" })
      .jpeg({ quality: 80, mozjpeg: true })
      .toBuffer({ resolveWithObject: true });
    return { kind: "photo", bytes: new Uint8Array(data), width: info.width, height: info.height };
  } catch {
    return notTaken("file_broken");
  }
}
