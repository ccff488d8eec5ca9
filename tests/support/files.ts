import sharp from "sharp";

/** As small as a PDF can be for us. */
export const aPdf = new Uint8Array(Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"));

/** Where a photo says that it was taken, as a camera writes it. */
export const place = "GPS-GEHEIM";

/** A photo of these many pixels as a telephone makes it: lying on its side, with where it was taken. */
export async function aPhoto(width = 2400, height = 1200, format: "jpeg" | "png" | "webp" = "jpeg"): Promise<Buffer> {
  const heath = { create: { width, height, channels: 3 as const, background: { r: 120, g: 80, b: 140 } } };
  return sharp(heath)
    .withExif({ IFD0: { ImageDescription: place, Copyright: place }, IFD3: { GPSLatitude: "52/1 13/1 0/1" } })
    .withMetadata({ orientation: 6 })
    [format]()
    .toBuffer();
}
