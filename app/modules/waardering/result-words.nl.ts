import { formatEuros } from "#app/modules/counting/core/money.ts";
import type { GreedyStep } from "#app/modules/counting/core/greedy.ts";
import type { Controversy } from "#app/modules/counting/core/ranking.ts";
import type { AreaLoss, Exclusion, Inclusion } from "#app/modules/counting/core/shortlist.ts";
import type { TieRule } from "#app/modules/counting/core/ties.ts";
import type { Rules } from "#app/modules/rounds/core/rules.ts";
import type { ResultRow } from "./core/result-row.ts";
import { inDutch } from "./texts.nl.ts";

const decimals = new Intl.NumberFormat("nl-NL", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: "negative",
});
/** "-0,84"; what rounds to zero has no sign. */
export const inDecimals = (number: number): string => decimals.format(number);

/** "15 procent vond het minder goed." */
function controversyInWords({ percent }: Controversy): string {
  return `${percent} procent vond het minder goed.`;
}

/** How a plan came to its place, in one or two sentences. */
export function scoreInWords({ score, controversy }: Pick<ResultRow, "score" | "controversy">): string {
  const split = controversy ? ` ${controversyInWords(controversy)}` : "";
  switch (score.method) {
    case "positives":
      return `${inDutch(score.positives)} keer goed, ${inDutch(controversy?.negatives ?? 0)} keer minder goed.${split}`;
    case "net":
      return `${inDutch(score.positives)} keer goed min ${inDutch(score.negatives)} keer minder goed.${split}`;
    case "mean":
      return score.count === 0
        ? "Geen oordelen."
        : `Gemiddeld ${inDecimals(score.sum / score.count)} uit ${score.count === 1 ? "1 cijfer" : `${inDutch(score.count)} cijfers`}.${split}`;
    case "pairs":
      return score.wins + score.losses === 1
        ? `Gekozen in ${score.wins} van 1 vergelijking.`
        : `Gekozen in ${inDutch(score.wins)} van de ${inDutch(score.wins + score.losses)} vergelijkingen.`;
    case "too_few_pairs":
      return `${inDutch(score.comparisons)} keer vergeleken.`;
  }
}

/** The same in an imported election, where nobody could say "minder goed". */
export const approvalsInWords = (positives: number): string => `${inDutch(positives)} keer goed.`;

/** The number that ranks a plan, for its column. */
export function scoreInShort({ score }: Pick<ResultRow, "score">): string {
  switch (score.method) {
    case "positives":
      return inDutch(score.positives);
    case "net":
      return inDutch(score.net);
    case "mean":
      return score.count === 0 ? "-" : inDecimals(score.sum / score.count);
    case "pairs":
      return inDecimals(score.strength);
    case "too_few_pairs":
      return inDutch(score.comparisons);
  }
}

type Method = ResultRow["score"]["method"];

/** In a round by pairs the plusses of a plan are the times that it was chosen. */
function tieInWords(rule: TieRule, method: Method): string {
  switch (rule) {
    case "more_positives":
      return method === "pairs" ? "vaker gekozen ging voor" : "meer keer goed ging voor";
    case "fewer_negatives":
      return method === "pairs" ? "minder vaak niet gekozen ging voor" : "minder keer minder goed ging voor";
    case "lower_cost":
      return "het goedkoopste plan ging voor";
    case "lot":
      return "er is geloot";
    case "id":
      return "het laagste nummer ging voor";
  }
}

/** "Bij gelijke stand in Oost: het goedkoopste plan ging voor" */
const areaTieInWords = ({ area, settledBy }: AreaLoss, method: Method): string =>
  `Bij gelijke stand in ${area}: ${tieInWords(settledBy, method)}`;

function inclusionInWords(because: Inclusion, method: Method): string {
  switch (because.code) {
    case "top":
      return "Ja";
    case "tied_at_edge":
      return "Ja, gelijk op de laatste plaats";
    case "won_tie":
      return `Ja. Bij gelijke stand: ${tieInWords(because.settledBy, method)}`;
    case "area": {
      const places = because.areas.map(({ area, place }) =>
        place === 1 ? `beste van ${area}` : `nummer ${place} van ${area}`,
      );
      const ties = because.areas.flatMap(({ area, settledBy }) =>
        settledBy ? [areaTieInWords({ area, settledBy }, method)] : [],
      );
      return [`Ja, ${places.join(" en ")}`, ...ties].join(". ");
    }
  }
}

function exclusionInWords(because: Exclusion, method: Method): string {
  switch (because.code) {
    case "below_edge":
      return "Nee";
    case "lost_tie":
      return `Nee. Bij gelijke stand: ${tieInWords(because.settledBy, method)}`;
    case "lost_area_tie":
      return ["Nee", ...because.areas.map((loss) => areaTieInWords(loss, method))].join(". ");
    case "displaced":
      return "Nee, de laatste plaatsen waren voor de beste plannen van elke wijk";
    case "too_little_support":
      return `Nee, ${because.support} keer ${method === "pairs" ? "gekozen" : "goed"} is te weinig. Nodig is ${because.minimum}`;
    case "too_few_ratings":
      return "Nee, te weinig oordelen";
  }
}

/** Whether a plan goes to the raad with priority, and why or why not. */
export function placeOnListInWords({ list, score }: Pick<ResultRow, "list" | "score">): string {
  if (!list) return "Wacht op de loting";
  return list.on ? inclusionInWords(list.because, score.method) : exclusionInWords(list.because, score.method);
}

/** Whether a plan of an imported election fits the budget. */
export function stepInWords(step: GreedyStep | undefined): string {
  if (!step) return "Nee";
  switch (step.outcome) {
    case "in":
      return "Ja";
    case "does_not_fit":
      return `Nee, het past niet: er was nog ${formatEuros(step.leftBefore)}`;
    case "after_misfit":
      return "Nee, het verdelen was al gestopt";
    case "too_few_votes":
      return "Nee, te weinig stemmen";
  }
}

/** The rows of a result down to the last place that led onto the list by itself; none when no place did. */
export function rowsAboveLine<Row extends Pick<ResultRow, "rank" | "list">>(ranked: readonly Row[]): Row[] {
  const last = lastPlace(ranked);
  return ranked.filter(({ rank }) => (rank ?? Infinity) <= last);
}

const lastPlace = (ranked: readonly Pick<ResultRow, "rank" | "list">[]): number =>
  ranked.findLast(({ list }) => list?.on && list.because.code !== "area")?.rank ?? 0;

/** The line under the last place that goes on by itself, in words: who above it does not go on, and who below it does. */
export function lineInWords(ranked: readonly Pick<ResultRow, "rank" | "list">[]): string {
  const above = rowsAboveLine(ranked);
  const below = ranked.filter(({ list }) => list?.on).length - above.filter(({ list }) => list?.on).length;
  return [
    `Lijn: ${aboveInWords(above, lastPlace(ranked))}`,
    ...sharedInWords(above),
    ...exceptionsInWords(above),
    ...(below === 0 ? [] : [belowInWords(below, above.length > 0)]),
  ].join(" ");
}

function aboveInWords(above: readonly Pick<ResultRow, "list">[], last: number): string {
  const on = above.filter(({ list }) => list?.on).length;
  if (above.length === 0) return "geen plan gaat door om zijn plaats.";
  if (on < above.length)
    return `van de ${inDutch(above.length)} plannen t/m plaats ${inDutch(last)} ${on === 1 ? "gaat" : "gaan"} er ${inDutch(on)} bovenaan naar de raad.`;
  return `plaats ${last === 1 ? "1" : `1 t/m ${inDutch(last)}`} gaat bovenaan naar de raad.`;
}

/** The last place is shared and all of its plans go on, so that more may go on than the list is long. */
function sharedInWords(above: readonly Pick<ResultRow, "rank" | "list">[]): string[] {
  const edge = above.find(({ list }) => list?.because.code === "tied_at_edge");
  const sharing = edge ? above.filter(({ rank }) => rank === edge.rank) : [];
  if (!edge || sharing.some(({ list }) => !list?.on)) return [];
  return [
    `Plaats ${inDutch(edge.rank ?? 0)} is gedeeld: die ${inDutch(sharing.length)} plannen gaan ${sharing.length === 2 ? "allebei" : "alle"} door.`,
  ];
}

/** Why a plan above the line does not go on; every other reason stands below it. */
const exceptionWords: Readonly<Partial<Record<Exclusion["code"], string>>> = {
  lost_tie: "bij gelijke stand ging een ander plan voor",
  lost_area_tie: "bij gelijke stand in de wijk ging een ander plan voor",
  displaced: "de laatste plaatsen waren voor de beste plannen van elke wijk",
  too_little_support: "te weinig steun",
};

/** "Op plaats 2 en 4 gaan 2 plannen niet door: te weinig steun." for each reason. */
function exceptionsInWords(above: readonly Pick<ResultRow, "rank" | "list">[]): string[] {
  return Object.entries(exceptionWords).flatMap(([code, why]) => {
    const those = above.filter(({ list }) => list && !list.on && list.because.code === code);
    const places = [...new Set(those.map(({ rank }) => inDutch(rank ?? 0)))];
    if (those.length === 0) return [];
    const count = those.length === 1 ? "gaat 1 plan" : `gaan ${inDutch(those.length)} plannen`;
    return [`Op plaats ${inSeries.format(places)} ${count} niet door: ${why}.`];
  });
}

const inSeries = new Intl.ListFormat("nl-NL");

function belowInWords(count: number, hasLine: boolean): string {
  const plans = count === 1 ? "gaat 1 plan" : `gaan ${inDutch(count)} plannen`;
  return `${hasLine ? "Daaronder" : "Wel"} ${plans} door om ${count === 1 ? "zijn" : "hun"} plaats in de wijk.`;
}

/** That the list was too short for so many plans of each wijk as the rules want; null when it was not. */
export function shortOfPlacesInWords({ size, perArea }: Rules["shortlist"], granted: number): string | null {
  if (granted >= perArea) return null;
  const places = (count: number) => (count === 1 ? "1 vaste plaats" : `${inDutch(count)} vaste plaatsen`);
  const instead =
    granted === 0 ? "Daarom kreeg geen wijk een vaste plaats." : `Daarom is het er ${inDutch(granted)} per wijk.`;
  return `De regels geven elke wijk ${places(perArea)}. Maar de lijst heeft ${size === 1 ? "1 plaats" : `${inDutch(size)} plaatsen`}: te weinig voor alle wijken. ${instead}`;
}
