import { formatEuros } from "#app/modules/counting/core/money.ts";
import type { GreedyStep } from "#app/modules/counting/core/greedy.ts";
import type { Controversy } from "#app/modules/counting/core/ranking.ts";
import type { AreaLoss, Exclusion, Inclusion, Shortlist } from "#app/modules/counting/core/shortlist.ts";
import type { TieRule } from "#app/modules/counting/core/ties.ts";
import type { ResultRow } from "./core/result-row.ts";
import { inDutch } from "./texts.nl.ts";

const decimals = new Intl.NumberFormat("nl-NL", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
/** "-0,84" */
export const inDecimals = (number: number): string => decimals.format(number);

/** "15 procent vond het minder goed." */
function controversyInWords({ permille }: Controversy): string {
  return `${Math.round(permille / 10)} procent vond het minder goed.`;
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
        : `Gemiddeld ${inDecimals(score.sum / score.count)} uit ${inDutch(score.count)} cijfers.${split}`;
    case "pairs":
      return `Gekozen in ${inDutch(score.wins)} van de ${inDutch(score.wins + score.losses)} vergelijkingen.`;
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

const tieWords: Readonly<Record<TieRule, string>> = {
  more_positives: "meer keer goed ging voor",
  fewer_negatives: "minder keer minder goed ging voor",
  lower_cost: "het goedkoopste plan ging voor",
  lot: "er is geloot",
  id: "het laagste nummer ging voor",
};

/** "Bij gelijke stand in Oost: het goedkoopste plan ging voor" */
const areaTieInWords = ({ area, settledBy }: AreaLoss): string =>
  `Bij gelijke stand in ${area}: ${tieWords[settledBy]}`;

function inclusionInWords(because: Inclusion): string {
  switch (because.code) {
    case "top":
      return "Ja";
    case "tied_at_edge":
      return "Ja, gelijk op de laatste plaats";
    case "won_tie":
      return `Ja. Bij gelijke stand: ${tieWords[because.settledBy]}`;
    case "area": {
      const places = because.areas.map(({ area, place }) =>
        place === 1 ? `beste van ${area}` : `nummer ${place} van ${area}`,
      );
      const ties = because.areas.flatMap(({ area, settledBy }) => (settledBy ? [{ area, settledBy }] : []));
      return [`Ja, ${places.join(" en ")}`, ...ties.map(areaTieInWords)].join(". ");
    }
  }
}

function exclusionInWords(because: Exclusion): string {
  switch (because.code) {
    case "below_edge":
      return "Nee";
    case "lost_tie":
      return `Nee. Bij gelijke stand: ${tieWords[because.settledBy]}`;
    case "lost_area_tie":
      return ["Nee", ...because.areas.map(areaTieInWords)].join(". ");
    case "displaced":
      return "Nee, de laatste plaatsen waren voor de beste plannen van elke wijk";
    case "too_little_support":
      return `Nee, ${because.support} keer goed is te weinig. Nodig is ${because.minimum}`;
    case "too_few_ratings":
      return "Nee, te weinig oordelen";
  }
}

/** Whether a plan goes to the raad with priority, and why or why not. */
export function placeOnListInWords(list: ResultRow["list"]): string {
  if (!list) return "Wacht op de loting";
  return list.on ? inclusionInWords(list.because) : exclusionInWords(list.because);
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

/** The line under the last place that goes on by itself, in words, with who goes on below it. */
export function lineInWords(list: Shortlist & { kind: "list" }): string {
  const byPlace = list.listed.filter(({ because }) => because.code !== "area");
  const areas = list.listed.length - byPlace.length;
  const last = Math.max(0, ...byPlace.map(({ because }) => because.place));
  const tied = byPlace.filter(({ because }) => because.code === "tied_at_edge").length;
  const first =
    last === 0
      ? "Lijn: geen plan gaat door om zijn plaats."
      : `Lijn: plaats 1 t/m ${last} gaat met voorrang naar de raad.`;
  const edge = tied > 1 ? ` Plaats ${last} is gedeeld: die ${tied} plannen gaan alle door.` : "";
  const below =
    areas === 0
      ? ""
      : ` Daaronder ${areas === 1 ? "gaat 1 plan" : `gaan ${areas} plannen`} door als beste van de wijk.`;
  return first + edge + below;
}
