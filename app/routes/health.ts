import { whyNotEntrust } from "#app/modules/rounds/safe-storage.server.ts";
import { today } from "#app/modules/rounds/load.server.ts";

/** For monitors: answers JSON, 200 when the database answers too; and whether it can be trusted with choices. */
export async function loader() {
  try {
    const unsafe = await whyNotEntrust();
    const health = { status: "ok", day: await today(), storage: unsafe?.refused ?? "safe" };
    return Response.json(health, { headers: { "Cache-Control": "no-store" } });
  } catch {
    return Response.json({ status: "database unreachable" }, { status: 503, headers: { "Cache-Control": "no-store" } });
  }
}
