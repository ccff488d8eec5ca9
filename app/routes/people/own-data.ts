import { mustBeAllowed, reading } from "#app/http.server.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { ownData } from "#app/modules/waardering/own-data.server.ts";

/** Everything that is kept of a resident, as a file. */
export const loader = reading(async ({ actor, url }) => {
  mustBeAllowed(whyNot(actor, "people.download_own", null), url);
  const own = actor.kind === "resident" ? await ownData(actor) : null;
  const headers = {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Disposition": 'attachment; filename="mijn-gegevens.json"',
  };
  return new Response(`${JSON.stringify(own, null, 2)}\n`, { headers });
});
