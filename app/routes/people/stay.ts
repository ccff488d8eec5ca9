import { redirect } from "@remix-run/node";
import { writing } from "#app/http.server.ts";

export const loader = () => redirect("/");

/** Somebody of the office is still there: asking anything says so, and this asks for nothing else. */
export const action = writing(({ actor }) =>
  Promise.resolve(new Response(null, { status: actor.kind === "officer" ? 204 : 401 })),
);
