import { forbidden, notFound, writing } from "#app/http.server.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { exportDossier } from "#app/modules/raad/export-dossier.server.ts";

/** Looking writes nothing, and that the dossier was taken stays in the log: so there is nothing to look at. */
export const loader = () => {
  throw notFound();
};

/** The dossier as a download. */
export const action = writing(async ({ actor, url, param }) => {
  const slug = param("roundSlug");
  const file = await exportDossier(actor, slug);
  if (isRefused(file))
    throw file.refused === "no_such_round" ? notFound() : forbidden(file, new URL(`/werk/rondes/${slug}/dossier`, url));
  const headers = {
    "Content-Type": "application/zip",
    "Content-Disposition": `attachment; filename="${file.name}"`,
    "Cache-Control": "private, no-store",
  };
  return new Response(new Uint8Array(file.bytes), { headers });
});
