import { today } from "#app/modules/rounds/load.server.ts";

/** For monitors: answers JSON, 200 when the database answers too. */
export async function loader() {
  try {
    return Response.json({ status: "ok", day: await today() }, { headers: { "Cache-Control": "no-store" } });
  } catch {
    return Response.json({ status: "database unreachable" }, { status: 503, headers: { "Cache-Control": "no-store" } });
  }
}
