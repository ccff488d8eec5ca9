import { redirect } from "@remix-run/node";
import { sessionHeader, tokenOf, writing } from "#app/http.server.ts";
import { endSession } from "#app/modules/people/sessions.server.ts";

export const loader = () => redirect("/");

export const action = writing(async ({ request }) => {
  const token = await tokenOf(request);
  if (token) await endSession(token);
  return redirect("/", { status: 303, headers: { "Set-Cookie": await sessionHeader(null) } });
});
