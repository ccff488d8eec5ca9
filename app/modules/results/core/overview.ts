import { moneyForPlans } from "../../budget/core/ceilings.ts";
import type { Balance, Pot } from "../../budget/core/pots.ts";
import type { ProgrammeShare } from "../../budget/core/shares.ts";
import type { AccountedPlan, AccountSums, ProgrammeKey, YearAccount } from "../../raad/core/year-account.ts";
import type { Shares } from "../../raad/core/shares.ts";
import type { Indicator } from "./indicator.ts";

/** What the pots of a year hold for plans, and what became of it. In cents. */
export interface PotMoney extends Balance {
  readonly forPlans: number;
}

/** Ambition, budget, effort and result side by side (R93): of the whole municipality, or of one programme of the budget. */
export interface OverviewRow {
  readonly key: ProgrammeKey | "whole";
  /** Of a programme of which somebody gave the budget. */
  readonly share: ProgrammeShare | null;
  /** Of the whole municipality; null where there are no pots. */
  readonly pots: PotMoney | null;
  readonly indicators: readonly Indicator[];
  /** Null where nothing was decided about plans. */
  readonly sums: AccountSums | null;
}

export interface Facts {
  readonly indicators: readonly Indicator[];
  /** Of the year. */
  readonly pots: readonly Pot[];
  readonly shares: Shares;
  readonly account: YearAccount<AccountedPlan> | null;
}

/** The rows of a year: the whole first, then programmes by number, then plans of several programmes or of one not known yet. */
export function overviewOf({ indicators, pots, shares: { shares }, account }: Facts): OverviewRow[] {
  const programmes = account?.programmes ?? [];
  const numbers = new Set([
    ...indicators.flatMap(({ programme }) => programme ?? []),
    ...shares.map(({ programme }) => programme),
    ...programmes.flatMap(({ key }) => (typeof key === "number" ? [key] : [])),
  ]);
  const keys: ProgrammeKey[] = [
    ...[...numbers].toSorted((one, other) => one - other),
    ...programmes.map(({ key }) => key).filter((key) => typeof key !== "number"),
  ];
  const whole: OverviewRow = {
    ...{ key: "whole", share: null, pots: potMoney(pots), sums: account?.sums ?? null },
    indicators: indicators.filter(({ programme }) => programme === null),
  };
  const rows = keys.map((key): OverviewRow => ({
    ...{ key, pots: null },
    share: shares.find(({ programme }) => programme === key) ?? null,
    indicators: indicators.filter(({ programme }) => programme !== null && programme === key),
    sums: programmes.find((one) => one.key === key)?.sums ?? null,
  }));
  return [whole, ...rows];
}

function potMoney(pots: readonly Pot[]): PotMoney | null {
  if (pots.length === 0) return null;
  const held = pots.filter(({ forPlans, booked }) => forPlans && booked);
  const sum = (part: keyof Balance) => held.reduce((total, { balance }) => total + balance[part], 0);
  return {
    forPlans: moneyForPlans(pots),
    reserved: sum("reserved"),
    committed: sum("committed"),
    spent: sum("spent"),
  };
}
