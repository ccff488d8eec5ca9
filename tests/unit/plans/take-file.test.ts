import { Readable } from "node:stream";
import sharp from "sharp";
import { expect, test } from "vitest";
import { kindOf } from "#app/modules/plans/core/milestone.ts";
import { inTurn, takeFile } from "#app/modules/plans/take-file.server.ts";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

test("a picture is WebP only when it begins as one, so that nothing else is rendered", async () => {
  expect(kindOf(bytes("RIFF\x10\0\0\0WEBPVP8 "))).toBe("photo");
  const svg = bytes('<svg\nx="WEBP" xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>');
  for (const other of [svg, bytes("GIF89a\x01\0WEBP"), bytes("II*\0\x08\0\0\0WEBP")]) {
    expect(Buffer.from(other.subarray(8, 12)).toString()).toBe("WEBP");
    expect(kindOf(other)).toBeNull();
    expect(await takeFile(Readable.from([other]))).toMatchObject({ refused: "file_unknown", field: "file" });
  }
});

test("no other kind of picture is read, whatever its first bytes say", async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>');
  await expect(sharp(svg).metadata()).rejects.toThrow();
  const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
  await expect(sharp(gif).metadata()).rejects.toThrow();
});

test("at most two pictures are made anew at once, and one that fails makes room", async () => {
  let running = 0;
  let most = 0;
  const work = Array.from({ length: 7 }, (_, nth) =>
    inTurn(async () => {
      most = Math.max(most, (running += 1));
      await new Promise((goOn) => setTimeout(goOn, 5));
      running -= 1;
      if (nth % 2 === 0) throw new Error("broken");
      return nth;
    }),
  );
  const ended = await Promise.allSettled(work);
  expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  expect(most).toBe(2);
});
