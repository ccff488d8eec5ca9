import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { waarderingTexts } from "#app/modules/waardering/texts.nl.ts";

/** The way back from a page below that of the valuing; nothing as long as the page has no data. */
export const belowValuing = (data: { readonly round: string; readonly base: string } | undefined) =>
  data
    ? [
        { label: roundTexts.list.title, href: "/rondes" },
        { label: data.round, href: data.base },
        { label: waarderingTexts.landing.title, href: `${data.base}/waardering` },
      ]
    : [];
