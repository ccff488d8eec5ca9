import { redirect } from "@remix-run/node";
import { forbidden, notFound, writing } from "#app/http.server.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { takeDossier } from "#app/modules/raad/dossier-jobs.server.ts";

/** Looking writes nothing, and that the dossier was taken stays in the log: so there is nothing to look at. */
export const loader = () => {
  throw notFound();
};

/** The dossier as a download; a large one is made first, and the page says how far it is. */
export const action = writing(async ({ actor, url, param }) => {
  const slug = param("roundSlug");
  const page = `/werk/rondes/${slug}/dossier`;
  const file = await takeDossier(actor, slug);
  if (file === null) throw redirect(page, 303);
  if (isRefused(file)) throw file.refused === "no_such_round" ? notFound() : forbidden(file, new URL(page, url));
  const headers = {
    "Content-Type": "application/zip",
    "Content-Disposition": `attachment; filename="${file.name}"`,
    "Cache-Control": "private, no-store",
  };
  return new Response(new Uint8Array(file.bytes), { headers });
});
