import { createCookie, redirect } from "@remix-run/node";
import { z } from "zod";
import { secure, type Incoming } from "#app/http.server.ts";
import type { CodeHolder, Valuer } from "#app/modules/people/core/actor.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { seal, unseal } from "#app/platform/sealed.server.ts";

/** The browser forgets it when it is closed; and we no longer believe it after a day. */
const cookie = (slug: string) =>
  createCookie("stemcode", { path: `/rondes/${slug}`, httpOnly: true, sameSite: "lax", secure });

const day = 24 * 60 * 60_000;

const Held = z.object({ roundId: z.int(), entry: z.uuid(), code: z.hex(), until: z.int() });

const purpose = (slug: string) => `holder ${slug}`;

/** The header that makes this browser known in a round by a stemcode: nothing of it is stored with us. */
export function holderHeader(slug: string, { roundId, entry, code }: CodeHolder): Promise<string> {
  const held = { roundId, entry, code: Buffer.from(code).toString("hex"), until: Date.now() + day };
  const sealed = seal("stemcodes", purpose(slug), Buffer.from(JSON.stringify(held)));
  return cookie(slug).serialize(Buffer.from(sealed).toString("base64url"));
}

export const forgetHolderHeader = (slug: string): Promise<string> => cookie(slug).serialize("", { maxAge: 0 });

/** Who this browser is known as in a round by a stemcode; whether the code still holds, the commands ask. */
export async function holderOf(request: Request, slug: string): Promise<CodeHolder | null> {
  const kept: unknown = await cookie(slug).parse(request.headers.get("Cookie"));
  if (typeof kept !== "string") return null;
  const opened = unseal("stemcodes", purpose(slug), Buffer.from(kept, "base64url"));
  const read = Held.safeParse(opened && JSON.parse(Buffer.from(opened).toString()));
  if (!read.success || read.data.until < Date.now()) return null;
  const { roundId, entry, code } = read.data;
  return { kind: "code_holder", roundId, entry, code: new Uint8Array(Buffer.from(code, "hex")) };
}

/** Who values in this round: by stemcode where this browser has used one, else by account. */
export async function valuerOf({ request, actor, param }: Incoming): Promise<Valuer> {
  return (await holderOf(request, param("roundSlug"))) ?? actor;
}

/** Sends who is not known in the register yet to where a stemcode is asked. */
export function mustBeKnown(no: Refused, slug: string): void {
  if (no.refused === "not_in_register") throw redirect(`/rondes/${slug}/waardering/meedoen`);
}
