import { redirect } from "@remix-run/node";
import { firstStepOf, type FirstStep } from "#app/modules/people/sessions.server.ts";
import { tokenOf } from "#app/http.server.ts";

/** Whose password was right a moment ago; whoever comes otherwise begins with signing in. */
export async function needFirstStep(request: Request): Promise<FirstStep> {
  const step = await firstStepOf(await tokenOf(request));
  if (!step) throw redirect("/inloggen");
  return step;
}
