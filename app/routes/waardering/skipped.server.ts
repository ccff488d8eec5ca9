import { createCookie } from "@remix-run/node";
import { z } from "zod";
import { secure } from "#app/http.server.ts";

/** Skipping is free: it is no answer, so only the browser remembers it, until it is asked to forget. */
const cookie = (roundSlug: string) =>
  createCookie("overgeslagen", {
    path: `/rondes/${roundSlug}/waardering`,
    httpOnly: true,
    sameSite: "lax",
    secure,
    maxAge: 60 * 86_400,
  });

/** More do not fit in a cookie; the first skipped come back then. */
const most = 400;

const Numbers = z.array(z.int().positive()).catch([]);

/** Numbers of the plans that this browser skipped. */
export async function skippedOf(request: Request, roundSlug: string): Promise<number[]> {
  return Numbers.parse(await cookie(roundSlug).parse(request.headers.get("Cookie")));
}

/** The header that makes the browser remember these; of none it remembers nothing. */
export function skippedHeader(roundSlug: string, skipped: readonly number[]): Promise<string> {
  const kept = [...new Set(skipped)].slice(-most);
  return cookie(roundSlug).serialize(kept, kept.length === 0 ? { maxAge: 0 } : {});
}
