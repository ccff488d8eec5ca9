import { asFile, mustBeAllowed, notFound, writing } from "#app/http.server.ts";
import { whyNotDo } from "#app/modules/people/act.server.ts";
import { registerTexts } from "#app/modules/waardering/register-texts.nl.ts";
import { takeCodes } from "#app/modules/waardering/register-jobs.server.ts";
import { findRound } from "../rounds/find-round.server.ts";

/** Looking writes nothing, and fetching the codes takes them away: so there is nothing to look at. */
export const loader = () => {
  throw notFound();
};

/** The file for the print house, once. */
export const action = writing(async ({ actor, url, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(await whyNotDo(actor, "waardering.import_register", round), url);
  const bytes = takeCodes(actor, round.slug);
  if (!bytes) throw new Response(registerTexts.gone, { status: 410 });
  return new Response(new Uint8Array(bytes), {
    headers: asFile("text/csv; charset=utf-8", `stemcodes-${round.slug}.csv`),
  });
});
