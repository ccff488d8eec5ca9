import { notFound, uploading } from "#app/http.server.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { registerTexts } from "#app/modules/waardering/register-texts.nl.ts";
import { takeCodes } from "#app/modules/waardering/register-jobs.server.ts";
import { findRound } from "../rounds/find-round.server.ts";

/** Looking writes nothing, and fetching the codes takes them away: so there is nothing to look at. */
export const loader = () => {
  throw notFound();
};

/** The file for the print house, once. */
export const action = uploading(
  async ({ actor, param }) => {
    const { standing } = await findRound(actor, param("roundSlug"));
    return whyNot(actor, "waardering.import_register", standing);
  },
  ({ actor, param }) => {
    const bytes = takeCodes(actor, param("roundSlug"));
    if (!bytes) throw new Response(registerTexts.gone, { status: 410 });
    const headers = {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="stemcodes-${param("roundSlug")}.csv"`,
    };
    return Promise.resolve(new Response(new Uint8Array(bytes), { headers }));
  },
);
