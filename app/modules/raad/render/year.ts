import type { Row, Workbook } from "#app/platform/documents/model.ts";
import type { DecidedPlan } from "../core/dossier.ts";
import type { AccountSums, FundedPlan, ProgrammeKey, YearAccount } from "../core/year-account.ts";
import { noReason, raadTexts } from "../texts.nl.ts";
import { accountColumns } from "./account.ts";
import { shareSheet } from "./shares.ts";
import {
  fill,
  filled,
  financingColumn,
  totalsColumns,
  whoColumns,
  withSums,
  type Filled,
  type Filling,
} from "./tables.ts";
import { effectText, reasonOf } from "./words.ts";

const texts = raadTexts.year;

interface WithSums {
  readonly sums: AccountSums;
}

/** What some plans cost and save as decided, what was spent, and how far they are. */
const sumColumns: readonly Filled<WithSums>[] = [
  filled(texts.decided, "number", ({ sums }) => sums.decided),
  filled(texts.funded, "number", ({ sums }) => sums.funded),
  ...totalsColumns<WithSums>(({ sums }) => sums.adopted),
  filled(texts.granted, "money", ({ sums }) => sums.granted),
  filled(texts.paid, "money", ({ sums }) => sums.paid),
  filled(texts.set, "money", ({ sums }) => sums.set),
  filled(texts.spent, "money", ({ sums }) => sums.spent),
  filled(texts.accountedFor, "number", ({ sums }) => sums.accountedFor),
  filled(texts.carriedOut, "number", ({ sums }) => sums.carriedOut),
  filled(texts.failed, "number", ({ sums }) => sums.failed),
];

const sumRowOf = (sums: AccountSums): Row => [texts.sum, ...sumColumns.map(({ of }) => of({ sums }))];

/** Each round of the year (R27). */
export function roundSheet({ year, rounds, sums }: YearAccount): Filling & { footer: Row } {
  const columns = [filled<YearAccount["rounds"][number]>(texts.round, "text", ({ title }) => title), ...sumColumns];
  return {
    ...fill({ name: texts.sheets.rounds, caption: texts.rounds(year) }, columns, rounds),
    footer: sumRowOf(sums),
  };
}

/** A programme as a sheet and a page name it. */
export function programmeName(key: ProgrammeKey): number | string {
  return key === "several" ? texts.several : (key ?? texts.unknown);
}

/** Each programme from which plans of the year are paid (R70). */
export function programmeSheet({ year, programmes }: YearAccount): Filling {
  const columns = [
    filled<YearAccount["programmes"][number]>(texts.programme, "number", ({ key }) => programmeName(key)),
    ...sumColumns,
  ];
  return fill({ name: texts.sheets.programmes, caption: texts.programmes(year) }, columns, programmes);
}

/** Each plan of the year that goes on or did: its programme, what was decided and spent, its reason and its lesson (R27, R70). */
export function fundedSheet({ year, plans }: YearAccount): Filling {
  const columns: readonly Filled<FundedPlan<DecidedPlan>>[] = [
    filled(texts.round, "text", ({ roundTitle }) => roundTitle),
    ...whoColumns,
    filled(texts.programme, "number", ({ programmes: [first = null, ...more] }) =>
      more.length > 0 ? [first, ...more].map(programmeName).join(", ") : programmeName(first),
    ),
    filled("Soort", "text", ({ effect }) => effectText(effect)),
    financingColumn,
    ...accountColumns,
    filled("Reden van het besluit", "text", ({ verdict }) => verdict && (reasonOf(verdict) ?? noReason)),
  ];
  return fill({ name: texts.sheets.plans, caption: texts.plans(year) }, columns, plans);
}

/** The account of a year as a workbook; the same data give the same one. */
export function yearBook(account: YearAccount): Workbook {
  const { year, shares } = account;
  const shared = shares.shares.length > 0 ? [shareSheet(year, shares.shares)] : [];
  const sheets = [roundSheet(account), programmeSheet(account), ...shared, fundedSheet(account)];
  return { title: texts.of(account.year), date: account.on, sheets: sheets.map(withSums) };
}
