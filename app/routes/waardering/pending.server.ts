import { randomUUID } from "node:crypto";
import { createCookie } from "@remix-run/node";
import { z } from "zod";
import { secure } from "#app/http.server.ts";
import type { Valuer } from "#app/modules/people/core/actor.ts";
import { isRefused, type Refused } from "#app/modules/people/core/refusal.ts";
import { methodOf, type Round } from "#app/modules/rounds/core/round.ts";
import { castBallot } from "#app/modules/waardering/cast-ballot.server.ts";
import type { BallotReason, RateReason } from "#app/modules/waardering/core/reasons.ts";
import { ratePlans } from "#app/modules/waardering/rate-plan.server.ts";
import { ratingKey } from "#app/modules/waardering/rating-key.server.ts";
import { seal, unseal } from "#app/platform/sealed.server.ts";

/**
 * What somebody chose before it was known who that is: in the browser alone, sealed, until the browser is closed or the
 * choices are stored. It goes with every page, because signing out takes it away.
 */
const cookieOf = (name: string) => createCookie(name, { path: "/", httpOnly: true, sameSite: "lax", secure });
const prefix = "alvast-";
const nameOf = (slug: string) => `${prefix}${slug}`;

/** What every browser keeps of a cookie (RFC 6265, 6.1); a larger one it drops without a word. */
const largestCookie = 4096;

export interface Pending {
  /** Makes the keys of the ratings: stored again they are the same ratings. */
  readonly id: string;
  /** The mark per number of a plan. */
  readonly marks: ReadonlyMap<number, number>;
}

const Kept = z.object({
  id: z.uuid(),
  marks: z.array(z.tuple([z.int().positive(), z.int().min(-1).max(10)])),
});

export async function pendingOf(request: Request, slug: string): Promise<Pending> {
  const kept: unknown = await cookieOf(nameOf(slug)).parse(request.headers.get("Cookie"));
  const opened = typeof kept === "string" ? unseal("pending", nameOf(slug), Buffer.from(kept, "base64url")) : null;
  const read = Kept.safeParse(opened && JSON.parse(Buffer.from(opened).toString()));
  return read.success ? { id: read.data.id, marks: new Map(read.data.marks) } : { id: randomUUID(), marks: new Map() };
}

/** The header that makes this browser keep these choices; null when they do not fit in a cookie. */
export async function pendingHeader(slug: string, { id, marks }: Pending): Promise<string | null> {
  const sealed = seal("pending", nameOf(slug), Buffer.from(JSON.stringify({ id, marks: [...marks] })));
  const header = await cookieOf(nameOf(slug)).serialize(Buffer.from(sealed).toString("base64url"));
  return header.length > largestCookie ? null : header;
}

/**
 * Stores the choices that wait in this browser for a round, as those of who asked for it: signing in alone never does,
 * because somebody else may have chosen here. A plan in `rated` keeps the answer of before; a whole ballot comes in the
 * place of the one before. Answers the header that takes them all away.
 */
export async function storePending(
  request: Request,
  round: Round,
  valuer: Valuer,
  rated: ReadonlyMap<number, number>,
): Promise<string | Refused<RateReason | BallotReason>> {
  const { slug } = round;
  const { id, marks } = await pendingOf(request, slug);
  if (methodOf(round) === "ballot") {
    const cast = await castBallot(valuer, slug, { plans: [...marks.keys()], key: id });
    return isRefused(cast) ? cast : forgetPending(slug);
  }
  const fresh = [...marks].filter(([plan]) => !rated.has(plan));
  const ratings = fresh.map(([plan, mark]) => ({ plan, mark, key: ratingKey(id, plan, mark) }));
  const result = await ratePlans(valuer, slug, ratings);
  return isRefused(result) ? result : forgetPending(slug);
}

export const forgetPending = (slug: string): Promise<string> => cookieOf(nameOf(slug)).serialize("", { maxAge: 0 });

/** The rounds of which something waits in this browser. */
function waitingIn(request: Request): string[] {
  const names = (request.headers.get("Cookie") ?? "").split(";").map((pair) => pair.split("=")[0]?.trim() ?? "");
  return names.filter((name) => /^alvast-[a-z0-9-]+$/.test(name)).map((name) => name.slice(prefix.length));
}

/** The first round of which something waits in this browser; null: none. */
export const unsentIn = (request: Request): string | null => waitingIn(request)[0] ?? null;

/** The headers that take away what waits in this browser for any round, so that who comes next finds nothing of it. */
export const forgetAllPending = (request: Request): Promise<string[]> =>
  Promise.all(waitingIn(request).map(forgetPending));
