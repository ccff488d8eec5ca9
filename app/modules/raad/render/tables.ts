import { partnerText } from "#app/modules/people/texts.nl.ts";
import { missedScreening } from "#app/modules/plans/core/lifecycle.ts";
import {
  bodyNames,
  missedScreeningText,
  outcomeNames as screeningNames,
  planTexts,
  recurrenceNames,
  stateNames,
} from "#app/modules/plans/texts.nl.ts";
import { pointsInWords } from "#app/modules/fonds/core/award-view.ts";
import { outcomeNames as awardNames } from "#app/modules/fonds/texts.nl.ts";
import type { Amounts } from "#app/modules/plans/core/plan.ts";
import type { Effect } from "#app/modules/rounds/core/rules.ts";
import { financeNames } from "#app/modules/rounds/texts.nl.ts";
import type { Cell, Column, ColumnKind, Row, Sheet } from "#app/platform/documents/model.ts";
import { isDecidedByBoth, type DecidedPlan, type Dossier, type DossierLine } from "../core/dossier.ts";
import type { PlanAward } from "../core/facts.ts";
import type { Group, Totals } from "../core/totals.ts";
import { departureNames, noReason } from "../texts.nl.ts";
import {
  awardReason,
  conditionText,
  effectText,
  fractiesText,
  instrumentText,
  lineOutcomeText,
  reasonOf,
  verdictText,
  votesText,
  yesNo,
} from "./words.ts";

/** A column with what stands in it, so that a table is said once for every format. */
export interface Filled<T> extends Column {
  readonly of: (one: T) => Cell;
}

export const filled = <T>(header: string, kind: ColumnKind, of: (one: T) => Cell, width?: number): Filled<T> => ({
  header,
  kind,
  of,
  ...(width !== undefined && { width }),
});

/** A table of a dossier: a sheet with perhaps a row of sums. */
export interface Filling extends Sheet {
  readonly footer?: Row;
}

export function fill<T>(
  { name, caption }: Pick<Sheet, "name" | "caption">,
  columns: readonly Filled<T>[],
  all: readonly T[],
): Filling {
  return {
    name,
    caption,
    columns: columns.map(({ of: _, ...column }) => column),
    rows: all.map((one) => columns.map(({ of }) => of(one))),
  };
}

/** A workbook is for reading and carries the sums; a CSV is for counting again and does not. */
export function withSums({ footer, ...sheet }: Filling): Sheet {
  return footer ? { ...sheet, rows: [...sheet.rows, footer] } : sheet;
}

interface WithAmounts {
  readonly effect: Effect;
  readonly amounts: Amounts | null;
}

/** Costs and savings each in columns of their own: they are never taken from each other. */
export function moneyColumns<T extends WithAmounts>(): readonly Filled<T>[] {
  const part = (effect: Effect, which: keyof Amounts) => (one: T) =>
    one.effect === effect && one.amounts ? one.amounts[which] : null;
  return [
    filled("Kost eenmalig", "money", part("cost", "oneOff")),
    filled("Kost per jaar", "money", part("cost", "yearly")),
    filled("Bespaart eenmalig", "money", part("saving", "oneOff")),
    filled("Bespaart per jaar", "money", part("saving", "yearly")),
  ];
}

/** The same of sums. */
export function totalsColumns<T>(totalsOf: (one: T) => Totals): readonly Filled<T>[] {
  return [
    filled("Kost eenmalig", "money", (one) => totalsOf(one).cost.oneOff),
    filled("Kost per jaar", "money", (one) => totalsOf(one).cost.yearly),
    filled("Bespaart eenmalig", "money", (one) => totalsOf(one).saving.oneOff),
    filled("Bespaart per jaar", "money", (one) => totalsOf(one).saving.yearly),
  ];
}

export function sumRow(before: readonly Cell[], { cost, saving }: Totals, after: readonly Cell[] = []): Row {
  return [...before, cost.oneOff, cost.yearly, saving.oneOff, saving.yearly, ...after];
}

const place = ({ removed, neighbourhoods }: DecidedPlan) =>
  removed ? "niet openbaar" : neighbourhoods.join(", ") || "hele stad";

export const whoColumns: readonly Filled<DecidedPlan>[] = [
  filled("Nr.", "number", ({ number }) => number),
  filled("Plan", "text", ({ title }) => title),
];

/** What the raad sees of the plans at a glance. */
export function shortPlanTable(caption: string, plans: readonly DecidedPlan[], totals: Totals): Filling {
  const table = fill({ name: caption, caption }, [...whoColumns, ...moneyColumns<DecidedPlan>()], plans);
  return { ...table, footer: sumRow([null, "Samen"], totals) };
}

const conditionColumn: Filled<DecidedPlan> = filled(
  "Open voorwaarden",
  "text",
  ({ conditions }) => conditions.map(conditionText).join("; ") || null,
);

const whoDecidesColumn: Filled<DecidedPlan> = filled("Wie beslist", "text", (plan) =>
  isDecidedByBoth(plan) ? planTexts.show.perLine : plan.deciding && bodyNames[plan.deciding.body],
);

/** How the municipality pays for it (R88). */
export const financingColumn: Filled<DecidedPlan> = filled("Manier van betalen", "text", ({ effect, financing }) =>
  effect === "saving" ? null : financing ? financeNames[financing] : "nog niet gekozen",
);

const partnersText = ({ partnerAdvices }: DecidedPlan): string | null =>
  partnerAdvices.map((advice) => `${partnerText(advice)}: ${advice.text}`).join("\n") || null;

export function planSheet(dossier: Dossier): Filling {
  const residents = dossier.round.kind === "citizens_budget" ? residentColumns : [];
  const columns: readonly Filled<DecidedPlan>[] = [
    ...whoColumns,
    filled("Stand", "text", ({ state }) => stateNames[state]),
    filled("Waar", "text", place),
    filled("Soort", "text", ({ effect }) => effectText(effect)),
    ...moneyColumns<DecidedPlan>(),
    filled("Eigen schatting eenmalig", "money", ({ own }) => own.oneOff),
    filled("Eigen schatting per jaar", "money", ({ own }) => own.yearly),
    filled("Raming eenmalig", "money", ({ estimate }) => estimate && estimate.oneOff),
    filled("Raming per jaar", "money", ({ estimate }) => estimate && estimate.yearly),
    filled("Begrotingsregel (besparing)", "text", ({ budgetLine }) => budgetLine),
    filled("Programma", "number", ({ programme }) => programme),
    filled("Dekking", "number", ({ coverage }) => coverage),
    financingColumn,
    filled("Wensen en bedenkingen van de raad", "date", ({ consultedOn }) => consultedOn),
    filled("Waar die staan", "text", ({ consultation }) => consultation),
    whoDecidesColumn,
    ...residents,
    filled("Voorrang van de raad", "text", ({ priority }) => priority),
    filled("Advies van partners", "text", partnersText),
    filled("Advies", "text", ({ advice }) => advice),
    conditionColumn,
  ];
  return fill({ name: "Plannen", caption: "Plannen waarover wordt beslist" }, columns, dossier.plans);
}

const inOnes = (thousandths: number | undefined) => (thousandths === undefined ? null : thousandths / 1000);

const residentColumns: readonly Filled<DecidedPlan>[] = [
  filled("Plaats van de inwoners", "number", ({ residents }) => residents?.rank ?? null),
  filled("Groep", "number", ({ residents }) => residents?.group ?? null),
  filled("Bovenaan", "text", ({ residents }) => yesNo(residents?.listed ?? null)),
  filled("Sterkte", "number", ({ residents }) => inOnes(residents?.strength?.thousandths)),
  filled("Standaardfout", "number", ({ residents }) => inOnes(residents?.strength?.standardError)),
  filled("Goed", "number", ({ residents }) => residents?.positives ?? null),
  filled("Minder goed", "number", ({ residents }) => residents?.negatives ?? null),
  filled("Minder goed in procenten", "number", ({ residents }) => residents?.controversy?.percent ?? null),
  filled("Verdeeld", "text", ({ residents }) => yesNo(residents?.controversy?.divided ?? null)),
  filled("Som van de cijfers", "number", ({ residents }) => residents?.marks?.sum ?? null),
  filled("Aantal cijfers", "number", ({ residents }) => residents?.marks?.count ?? null),
  filled("Gewonnen", "number", ({ residents }) => residents?.comparisons?.won ?? null),
  filled("Verloren", "number", ({ residents }) => residents?.comparisons?.lost ?? null),
  filled("Gekozen binnen het budget", "text", ({ residents }) => yesNo(residents?.funded ?? null)),
];

const adoptedColumns = moneyColumns<WithAmounts>().map((column): Filled<DecidedPlan> => ({
  ...column,
  of: ({ effect, adoptedAmounts }) => column.of({ effect, amounts: adoptedAmounts }),
}));

/** What the authors of buurtplannen think they cost or save, beside what the city thinks (R74): each for the whole plan. */
export function estimateTable(plans: readonly DecidedPlan[]): Filling {
  const columns: readonly Filled<DecidedPlan>[] = [
    ...whoColumns,
    filled("Soort", "text", ({ effect }) => effectText(effect)),
    filled("Indieners eenmalig", "money", ({ own }) => own.oneOff),
    filled("Indieners per jaar", "money", ({ own }) => own.yearly),
    filled("Raming gemeente eenmalig", "money", ({ estimate }) => estimate && estimate.oneOff),
    filled("Raming gemeente per jaar", "money", ({ estimate }) => estimate && estimate.yearly),
  ];
  const caption = "Bedragen van het hele plan, volgens de indieners en volgens de gemeente";
  return fill({ name: "Bedragen", caption }, columns, plans);
}

export function decisionSheet(plans: readonly DecidedPlan[]): Filling {
  const columns: readonly Filled<DecidedPlan>[] = [
    ...whoColumns,
    whoDecidesColumn,
    filled("Besluit", "text", ({ verdict }) => verdictText(verdict)),
    filled("Reden", "text", ({ verdict }) => verdict && (reasonOf(verdict) ?? noReason)),
    filled("Amendement of motie", "text", ({ decision }) =>
      decision?.instrument ? instrumentText(decision.instrument) : null,
    ),
    filled("Voor", "number", ({ decision }) => decision?.votes?.for ?? null),
    filled("Tegen", "number", ({ decision }) => decision?.votes?.against ?? null),
    filled("Zetels", "number", ({ decision }) => decision?.votes?.seats ?? null),
    filled("Per fractie", "text", ({ decision }) => fractiesText(decision?.votes ?? null)),
    filled("Dag", "date", ({ verdict }) => verdict && verdict.decidedOn),
    ...adoptedColumns,
    filled("Wijkt af", "text", ({ departure }) => departure && departureNames[departure.how]),
  ];
  return fill({ name: "Besluiten", caption: "Besluit per plan" }, columns, plans);
}

const votesColumn: Filled<DecidedPlan> = filled("Stemmen", "text", ({ decision, deciding }) =>
  decision && deciding?.body === "council" ? votesText(decision) : null,
);

/** From what a decision followed, unless its reason says that too. */
const cited = (decision: DecidedPlan["decision"]): string | null =>
  decision?.instrument && decision.reason !== null ? instrumentText(decision.instrument) : null;

/** Besluit with its amount, votes and reason per plan as they stand in a paper; only the raad votes. */
export function decisionTable(plans: readonly DecidedPlan[]): Filling {
  const columns: readonly Filled<DecidedPlan>[] = [
    ...whoColumns,
    filled("Besluit", "text", ({ verdict, adoptedAmounts }) => verdictText(verdict, adoptedAmounts)),
    ...(plans.some(({ deciding }) => deciding?.body === "council") ? [votesColumn] : []),
    filled("Reden", "text", ({ verdict, decision }) =>
      verdict ? [cited(decision), reasonOf(verdict) ?? noReason].filter(Boolean).join(": ") : null,
    ),
  ];
  return fill({ name: "Besluit per plan", caption: "Besluit per plan" }, columns, plans);
}

// What an award ran on, so that it can be followed: the score and what was asked; the official estimate stands beside it (R75).
const awardColumns: readonly Filled<DecidedPlan>[] = [
  filled("Plaats", "number", ({ award }) => award?.position ?? null),
  ...whoColumns,
  filled("Score", "number", ({ award }) => award && scoreOf(award)),
  filled("Gevraagd", "money", ({ award }) => award && award.because.requested),
  filled("Raming van de gemeente", "money", ({ estimate }) => estimate && estimate.oneOff + estimate.yearly),
  filled("Uitkomst", "text", ({ award }) => award && awardNames[award.outcome]),
  filled("Toegekend", "money", ({ award }) => award?.cents ?? null),
  filled("Reden", "text", ({ award }) => award && awardReason(award)),
];

/** The number that the pages of the fund show: 0 to 100 with one decimal; null without a score. */
function scoreOf({ because: { score } }: PlanAward): number | null {
  return score === null ? null : Number(pointsInWords(score).replace(",", "."));
}

const awards = { name: "Toekenningen", caption: "Toekenningen uit het fonds" };

/** The award list as it stands in a paper, which says the conditions apart. */
export const awardTable = (plans: readonly DecidedPlan[]): Filling => fill(awards, awardColumns, plans);

export const awardSheet = (plans: readonly DecidedPlan[]): Filling =>
  fill(awards, [...awardColumns, conditionColumn], plans);

export const lineColumns: readonly Filled<DossierLine>[] = [
  filled("Plan", "number", ({ plan }) => plan),
  filled("Activiteit", "text", ({ activity }) => activity),
  ...moneyColumns<DossierLine>(),
  filled("Soort", "text", ({ recurrence }) => recurrenceNames[recurrence]),
  filled("Jaar", "number", ({ year }) => year),
  filled("Wie doet het", "text", ({ owner }) => owner),
  filled("Dekking", "number", ({ coverage }) => coverage),
  filled("Wie beslist", "text", ({ deciding }) => deciding && bodyNames[deciding.body]),
  filled("Nog dit jaar uitvoerbaar", "text", ({ feasibleThisYear }) => yesNo(feasibleThisYear)),
  filled("Antwoord van het college", "text", ({ answer }) => answer),
];

export function lineSheet(lines: readonly DossierLine[]): Filling {
  const columns: readonly Filled<DossierLine>[] = [
    filled("Programma", "number", ({ programme }) => programme),
    filled("Buurtplan", "text", ({ planTitle }) => planTitle),
    ...lineColumns,
    filled("Besluit", "text", ({ deciding, outcome }) =>
      outcome || deciding?.body === "council" ? lineOutcomeText(outcome) : null,
    ),
    filled("Icoonproject", "text", ({ isIcon }) => yesNo(isIcon)),
  ];
  return fill({ name: "Activiteiten", caption: "Activiteiten per programma" }, columns, byProgramme(lines));
}

export function byProgramme(lines: readonly DossierLine[]): DossierLine[] {
  const of = ({ programme }: DossierLine) => programme ?? Number.MAX_SAFE_INTEGER;
  return lines.toSorted((one, other) => of(one) - of(other));
}

/** How the group without a number is called: a saving has no dekking and never will (R85). */
const unnumbered = { Programma: "nog niet bekend", Dekking: "besparing of nog niet bekend" } as const;

export function groupSheet(
  name: string,
  header: keyof typeof unnumbered,
  groups: readonly Group<number | null>[],
  all: Totals,
): Filling & { footer: Row } {
  const columns: readonly Filled<Group<number | null>>[] = [
    filled(header, "number", ({ key }) => key ?? unnumbered[header]),
    filled("Aantal", "number", ({ count }) => count),
    ...totalsColumns<Group<number | null>>(({ totals }) => totals),
  ];
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  return { ...fill({ name, caption: name }, columns, groups), footer: sumRow(["Samen", count], all) };
}

/** Why a plan is not decided about, in a few words: an earlier outcome of the screening does not say it of one that left later. */
function leftReason({ state, title, reason, parent }: Dossier["left"][number]): string | null {
  if (state === "withdrawn") return "ingetrokken";
  if (state === "submitted") return "nog niet gecontroleerd";
  if (parent !== null) return `samengevoegd met plan ${parent}`;
  return reason ?? (title === null ? "de tekst is niet openbaar" : null);
}

export function leftSheet({ left, round }: Dossier): Filling {
  const columns: readonly Filled<Dossier["left"][number]>[] = [
    filled("Nr.", "number", ({ number }) => number),
    filled("Plan", "text", ({ title }) => title ?? "niet openbaar"),
    filled("Stand", "text", ({ state }) => stateNames[state]),
    filled("Uitkomst van de controle", "text", ({ outcome }) => outcome && screeningNames[outcome]),
    filled("Reden", "text", (plan) =>
      missedScreening(plan.state, round.standing) ? missedScreeningText : leftReason(plan),
    ),
  ];
  return fill({ name: "Niet op de lijst", caption: "Plannen waarover niet wordt beslist" }, columns, left);
}
