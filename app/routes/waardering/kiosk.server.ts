import { createCookie } from "@remix-run/node";
import { secure } from "#app/http.server.ts";

/** A device that stands at the desk for residents: it holds the round, and nothing of anybody. */
const cookie = createCookie("balie", { path: "/", httpOnly: true, sameSite: "lax", secure });

/** The round that this device is set up for; null on everybody's own device. */
export async function kioskOf(request: Request): Promise<string | null> {
  const kept: unknown = await cookie.parse(request.headers.get("Cookie"));
  return typeof kept === "string" && /^[a-z0-9-]{1,80}$/.test(kept) ? kept : null;
}

export const kioskHeader = (slug: string | null): Promise<string> =>
  slug ? cookie.serialize(slug) : cookie.serialize("", { maxAge: 0 });
