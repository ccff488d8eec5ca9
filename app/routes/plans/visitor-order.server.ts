import { randomUUID } from "node:crypto";
import { createCookie } from "@remix-run/node";
import { secure } from "#app/http.server.ts";

/** Holds nothing but a random number, so that the order of plans stays the same for one browser. */
const cookie = createCookie("lvb-volgorde", {
  httpOnly: true,
  sameSite: "lax",
  path: "/",
  secure,
  maxAge: 365 * 86_400,
});

export interface VisitorOrder {
  readonly seed: string;
  /** Only the first time: what the browser keeps. */
  readonly headers: HeadersInit;
}

/** The seed of this browser's order of plans, made on its first visit. */
export async function visitorOrder(request: Request): Promise<VisitorOrder> {
  const kept: unknown = await cookie.parse(request.headers.get("Cookie"));
  if (typeof kept === "string" && /^[0-9a-f-]{36}$/.test(kept)) return { seed: kept, headers: {} };
  const seed = randomUUID();
  return { seed, headers: { "Set-Cookie": await cookie.serialize(seed) } };
}

/** The header that makes a browser show another order to who comes next. */
export const forgetOrderHeader = (): Promise<string> => cookie.serialize("", { maxAge: 0 });
