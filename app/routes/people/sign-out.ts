import { redirect } from "@remix-run/node";
import { sessionHeader, tokenOf, writing } from "#app/http.server.ts";
import { endSession } from "#app/modules/people/sessions.server.ts";
import { forgetAllPending } from "../waardering/pending.server.ts";

export const loader = () => redirect("/");

export const action = writing(async ({ request }) => {
  const token = await tokenOf(request);
  if (token) await endSession(token);
  const headers = new Headers({ "Set-Cookie": await sessionHeader(null) });
  for (const forgotten of await forgetAllPending(request)) headers.append("Set-Cookie", forgotten);
  return redirect("/", { status: 303, headers });
});
