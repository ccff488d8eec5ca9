import { createCookie } from "@remix-run/node";
import { z } from "zod";
import { secure } from "#app/http.server.ts";

/**
 * What lies before somebody who rates one by one: the plan that was asked for again, and the one that was rated last. In the browser
 * until it is closed and in no address: servers on the way keep addresses, so who rated which plans would stand there.
 */
export interface OnTheTable {
  readonly plan: number | null;
  readonly stored: number | null;
}

const cookie = (slug: string) =>
  createCookie("op-tafel", { path: `/rondes/${slug}/waardering`, httpOnly: true, sameSite: "lax", secure });

const nothing: OnTheTable = { plan: null, stored: null };

const PlanNumber = z.int().positive().nullable();
const Kept = z.object({ plan: PlanNumber, stored: PlanNumber }).catch(nothing);

export async function onTheTable(request: Request, slug: string): Promise<OnTheTable> {
  return Kept.parse(await cookie(slug).parse(request.headers.get("Cookie")));
}

/** The header that puts this on the table, and takes away what lay there. */
export const tableHeader = (slug: string, what: Partial<OnTheTable>): Promise<string> =>
  cookie(slug).serialize({ ...nothing, ...what });

export const clearTableHeader = (slug: string): Promise<string> => cookie(slug).serialize("", { maxAge: 0 });
