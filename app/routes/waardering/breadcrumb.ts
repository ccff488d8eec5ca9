import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { waarderingTexts } from "#app/modules/waardering/texts.nl.ts";
import { voteTexts } from "#app/modules/waardering/vote-words.nl.ts";

const toRound = (round: string, base: string) => [
  { label: roundTexts.list.title, href: "/rondes" },
  { label: round, href: base },
];

/** The way back from the page with the result; nothing as long as the page has no data. */
export const belowRound = (data: { readonly title: string; readonly base: string } | undefined) =>
  data ? toRound(data.title, data.base) : [];

/** The way back from a page below that of the result. */
export const belowResult = (data: { readonly title: string; readonly base: string } | undefined) =>
  data
    ? [...toRound(data.title, data.base), { label: waarderingTexts.results.short, href: `${data.base}/uitslag` }]
    : [];

/** The way back from a page below that of a vote. */
export const belowVote = (data: { readonly title: string; readonly base: string } | undefined) =>
  data ? [...toRound(data.title, data.base), { label: voteTexts.short, href: `${data.base}/stemming` }] : [];

/** The way back from a page below that of the valuing. */
export const belowValuing = (data: { readonly round: string; readonly base: string } | undefined) =>
  data
    ? [...toRound(data.round, data.base), { label: waarderingTexts.landing.title, href: `${data.base}/waardering` }]
    : [];
