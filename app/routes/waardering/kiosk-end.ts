import { redirect } from "@remix-run/node";
import { sessionHeader, tokenOf, writing } from "#app/http.server.ts";
import { endSession } from "#app/modules/people/sessions.server.ts";
import { kioskOf } from "./kiosk.server.ts";
import { forgetPending } from "./pending.server.ts";
import { skippedHeader } from "./skipped.server.ts";
import { forgetHolderHeader } from "./valuer.server.ts";

export const loader = () => redirect("/");

/** The next one at the desk finds nothing of the one before. */
export const action = writing(async ({ request }) => {
  const slug = await kioskOf(request);
  if (!slug) return redirect("/", 303);
  const token = await tokenOf(request);
  if (token) await endSession(token);
  const headers = new Headers({ "Set-Cookie": await sessionHeader(null) });
  headers.append("Set-Cookie", await forgetHolderHeader(slug));
  headers.append("Set-Cookie", await forgetPending(slug));
  headers.append("Set-Cookie", await skippedHeader(slug, []));
  return redirect(`/rondes/${slug}/waardering/meedoen`, { status: 303, headers });
});
