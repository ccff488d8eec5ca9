import { sessionHeader, tokenOf } from "#app/http.server.ts";
import { endSession } from "#app/modules/people/sessions.server.ts";
import { methodOf } from "#app/modules/rounds/core/round.ts";
import { listRounds } from "#app/modules/rounds/load.server.ts";
import { forgetOrderHeader } from "../plans/visitor-order.server.ts";
import { clearTableHeader } from "./on-the-table.server.ts";
import { forgetAllPending } from "./pending.server.ts";
import { skippedHeader } from "./skipped.server.ts";
import { forgetHolderHeader } from "./valuer.server.ts";

/**
 * Ends whatever somebody was on this device and takes it out of the browser, in every round: who comes next finds nothing of it.
 * Some of it goes only with the pages of its round, so a browser does not tell here of which rounds it holds any.
 */
export async function forgetPerson(request: Request): Promise<Headers> {
  const token = await tokenOf(request);
  if (token) await endSession(token);
  const headers = new Headers({ "Set-Cookie": await sessionHeader(null) });
  headers.append("Set-Cookie", await forgetOrderHeader());
  for (const forgotten of await forgetAllPending(request)) headers.append("Set-Cookie", forgotten);
  for (const round of await listRounds()) {
    if (methodOf(round) === null) continue;
    const { slug } = round;
    headers.append("Set-Cookie", await forgetHolderHeader(slug));
    headers.append("Set-Cookie", await skippedHeader(slug, []));
    headers.append("Set-Cookie", await clearTableHeader(slug));
  }
  return headers;
}
