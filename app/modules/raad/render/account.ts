import { cents, formatEuros, sumCents, type Cents } from "#app/modules/counting/core/money.ts";
import type { Goal } from "#app/modules/plans/core/goal.ts";
import { stateNames } from "#app/modules/plans/texts.nl.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import { isFunded, type DecidedPlan, type Dossier } from "../core/dossier.ts";
import { whole } from "../core/live-numbers.ts";
import { heading, paper, paragraph, tableBlock, type Paper } from "./paper.ts";
import { fill, filled, whoColumns, type Filled, type Filling } from "./tables.ts";
import { yesNo } from "./words.ts";

/** Whether anybody has accounted for a plan of this round. */
export function isAccountedFor({ plans }: Dossier): boolean {
  return plans.some(({ account }) => account !== null);
}

export const accountColumns: readonly Filled<DecidedPlan>[] = [
  filled("Stand", "text", ({ state }) => stateNames[state]),
  filled("Besloten eenmalig", "money", ({ adoptedAmounts: amounts }) => amounts && amounts.oneOff),
  filled("Besloten per jaar", "money", ({ adoptedAmounts: amounts }) => amounts && amounts.yearly),
  filled("Toegekend uit een pot", "money", ({ money }) => money && money.granted),
  filled("Betaald", "money", ({ money }) => money && money.paid),
  filled("Vastgesteld", "money", ({ money }) => money?.settlement?.amount ?? null),
  filled("Uitgegeven", "money", ({ account }) => account && account.spent),
  filled("Meer dan besloten", "money", overspent),
  filled("Waaraan", "text", ({ account }) => account && account.explanation),
  filled("Verteld aan de buurt", "text", ({ account }) => account && account.feedback),
  filled("Terugkoppeling gedaan", "text", ({ account }) => yesNo(account && account.feedbackMet)),
  filled("Bonnen kloppen", "text", ({ account }) => yesNo(account && account.financeMet)),
  filled("Wat de buurt een succes noemt", "text", ({ goals }) => goals.map(goalText).join("; ") || null),
  filled("Wat we leerden", "text", ({ account }) => account && account.lesson),
  filled("Dag", "date", ({ account }) => account && account.on),
];

/** A goal of residents in a cell: how it was, what they aimed at and what came of it (R92). */
const goalText = ({ name, before, aim, outcome }: Goal) =>
  `${name}: eerst ${before}, doel ${aim}, nu ${outcome || "nog niet bekend"}`;

/** What became of the plans that went on, and of their money: for the jaarrekening, where the raad checks (R27, R84). */
export function accountSheet(plans: readonly DecidedPlan[]): Filling {
  const columns = [...whoColumns, ...accountColumns];
  return fill({ name: "Verantwoording", caption: "Verantwoording per plan" }, columns, plans.filter(isFunded));
}

/** What was spent above the decision, in cents; null when nothing was, and where money comes each year: of how many is not told. */
function overspent({ effect, adoptedAmounts: adopted, account }: DecidedPlan): Cents | null {
  if (!adopted || !account || effect === "saving" || adopted.yearly > 0 || account.spent <= adopted.oneOff) return null;
  return cents(account.spent - adopted.oneOff);
}

/** What the raad reads at the jaarrekening: what became of the plans that went on, and of their money (R27, R84). */
export function accountPaper(dossier: Dossier): Paper {
  const { round, plans, on } = dossier;
  const accounts = plans.flatMap(({ account }) => account ?? []);
  const met = (promise: "feedbackMet" | "financeMet") => whole(accounts.filter((account) => account[promise]).length);
  const over = plans.flatMap((plan) => overspent(plan) ?? []);
  const spent = sumCents(accounts.map((account) => account.spent));
  return paper(dossier, {
    name: "verantwoording",
    title: "Verantwoording",
    wide: true,
    blocks: [
      heading(`Verantwoording ${round.title}`, 1),
      paragraph(
        `Gegevens tot en met ${longDate(on)}. Plannen met verantwoording: ${whole(accounts.length)}. Samen uitgegeven: ${formatEuros(spent)}.`,
      ),
      ...(over.length > 0
        ? [
            paragraph(
              `Plannen waaraan meer is uitgegeven dan besloten: ${whole(over.length)}. Samen: ${formatEuros(sumCents(over))} meer.`,
            ),
          ]
        : []),
      paragraph(
        `De indieners beloofden een terugkoppeling aan de buurt en een verantwoording van het geld. De gemeente controleerde dat. Plannen waarbij de terugkoppeling is gedaan: ${met("feedbackMet")}. Plannen waarbij de bonnen kloppen: ${met("financeMet")}.`,
      ),
      tableBlock(accountSheet(plans), ""),
    ],
  });
}
