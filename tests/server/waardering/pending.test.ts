import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { pendingHeader, pendingOf } from "#app/routes/waardering/pending.server.ts";

const slug = "burgerbegroting-2031";

/** The request of a browser that keeps this cookie. */
const asking = (header: string) => new Request("http://site/", { headers: { Cookie: header.split(";")[0] ?? "" } });
const marksOf = async (header: string, of = slug) => [...(await pendingOf(asking(header), of)).marks];

test("choices that wait are kept as long as they fit in a cookie, and none that was kept is lost then", async () => {
  const id = randomUUID();
  const marks = new Map<number, number>();
  let kept = "";
  for (let plan = 1000; ; plan++) {
    const header = await pendingHeader(slug, { id, marks: new Map([...marks, [plan, 10]]) });
    if (header === null) break;
    marks.set(plan, 10);
    kept = header;
    expect(header.length).toBeLessThanOrEqual(4096);
  }
  expect(marks.size).toBeGreaterThan(200);
  expect(await marksOf(kept)).toEqual([...marks]);
});

test("choices that wait cannot be read, changed or brought to another round", async () => {
  const id = randomUUID();
  const header = (await pendingHeader(slug, { id, marks: new Map([[17, -1]]) })) ?? "";
  expect(await marksOf(header)).toEqual([[17, -1]]);
  const value = decodeURIComponent(/=([^;]*)/.exec(header)?.[1] ?? "");
  const sealed = JSON.parse(Buffer.from(value, "base64").toString()) as string;
  for (const text of [value, sealed, Buffer.from(sealed, "base64url").toString("latin1")]) {
    expect(text).not.toContain(id);
    expect(text).not.toContain("17,");
  }
  const bytes = Buffer.from(sealed, "base64url");
  bytes[30] = (bytes[30] ?? 0) ^ 1;
  const changed = Buffer.from(JSON.stringify(bytes.toString("base64url"))).toString("base64");
  expect(await marksOf(`alvast-${slug}=${encodeURIComponent(changed)}`)).toEqual([]);
  expect(await marksOf(header.replace(`alvast-${slug}`, "alvast-andere-ronde"), "andere-ronde")).toEqual([]);
});
