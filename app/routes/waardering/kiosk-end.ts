import { redirect } from "@remix-run/node";
import { writing } from "#app/http.server.ts";
import { forgetPerson } from "./forget.server.ts";
import { kioskOf } from "./kiosk.server.ts";

export const loader = () => redirect("/");

/** The next one at the desk finds nothing of the one before. */
export const action = writing(async ({ request }) => {
  const slug = await kioskOf(request);
  if (!slug) return redirect("/", 303);
  return redirect(`/rondes/${slug}/waardering/meedoen`, { status: 303, headers: await forgetPerson(request) });
});
