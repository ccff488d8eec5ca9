import { forbidden, notFound, reading } from "#app/http.server.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { exportDossier } from "#app/modules/raad/export-dossier.server.ts";

/** The dossier as a download; that it was taken stays in the log. */
export const loader = reading(async ({ actor, url, param }) => {
  const file = await exportDossier(actor, param("roundSlug"));
  if (isRefused(file)) throw file.refused === "no_such_round" ? notFound() : forbidden(file, url);
  const headers = {
    "Content-Type": "application/zip",
    "Content-Disposition": `attachment; filename="${file.name}"`,
    "Cache-Control": "private, no-store",
  };
  return new Response(new Uint8Array(file.bytes), { headers });
});
