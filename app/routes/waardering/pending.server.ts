import { randomUUID } from "node:crypto";
import { createCookie } from "@remix-run/node";
import { z } from "zod";
import { secure } from "#app/http.server.ts";
import type { Valuer } from "#app/modules/people/core/actor.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { ratePlans } from "#app/modules/waardering/rate-plan.server.ts";
import { ratingKey } from "#app/modules/waardering/rating-key.server.ts";
import { seal, unseal } from "#app/platform/sealed.server.ts";

/**
 * What somebody chose before it was known who that is: in the browser alone, sealed, until the browser is closed or the
 * choices are stored. It goes with every page, because signing in stores it too.
 */
const cookieOf = (name: string) => createCookie(name, { path: "/", httpOnly: true, sameSite: "lax", secure });
const prefix = "alvast-";
const nameOf = (slug: string) => `${prefix}${slug}`;

/** More do not fit in a cookie of four kilobytes. */
export const mostPending = 250;

export interface Pending {
  /** Makes the keys of the ratings: stored again they are the same ratings. */
  readonly id: string;
  /** The mark per number of a plan. */
  readonly marks: ReadonlyMap<number, number>;
}

const Kept = z.object({
  id: z.uuid(),
  marks: z.array(z.tuple([z.int().positive(), z.int().min(-1).max(10)])).max(mostPending),
});

export async function pendingOf(request: Request, slug: string): Promise<Pending> {
  const kept: unknown = await cookieOf(nameOf(slug)).parse(request.headers.get("Cookie"));
  const opened = typeof kept === "string" ? unseal("pending", nameOf(slug), Buffer.from(kept, "base64url")) : null;
  const read = Kept.safeParse(opened && JSON.parse(Buffer.from(opened).toString()));
  return read.success ? { id: read.data.id, marks: new Map(read.data.marks) } : { id: randomUUID(), marks: new Map() };
}

export function pendingHeader(slug: string, { id, marks }: Pending): Promise<string> {
  if (marks.size === 0) return cookieOf(nameOf(slug)).serialize("", { maxAge: 0 });
  const sealed = seal("pending", nameOf(slug), Buffer.from(JSON.stringify({ id, marks: [...marks] })));
  return cookieOf(nameOf(slug)).serialize(Buffer.from(sealed).toString("base64url"));
}

/** Stores what waits in this browser for a round; answers the header that takes it away, or null when it has to wait on. */
export async function storePending(request: Request, slug: string, valuer: Valuer): Promise<string | null> {
  const { id, marks } = await pendingOf(request, slug);
  if (marks.size === 0) return null;
  const ratings = [...marks].map(([plan, mark]) => ({ plan, mark, key: ratingKey(id, plan, mark) }));
  const result = await ratePlans(valuer, slug, ratings);
  return isRefused(result) ? null : pendingHeader(slug, { id, marks: new Map() });
}

/** The same for every round, for who has just signed in; answers the headers. */
export async function storeAllPending(request: Request, valuer: Valuer): Promise<string[]> {
  const names = (request.headers.get("Cookie") ?? "").split(";").map((pair) => pair.split("=")[0]?.trim() ?? "");
  const slugs = names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  const headers: string[] = [];
  for (const slug of slugs) {
    const header = await storePending(request, slug, valuer);
    if (header) headers.push(header);
  }
  return headers;
}
