import { formatEuros } from "#app/modules/counting/core/money.ts";
import { whyInWords } from "#app/modules/fonds/texts.nl.ts";
import type { Amounts } from "#app/modules/plans/core/plan.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import type { Effect } from "#app/modules/rounds/core/rules.ts";
import { lower } from "#app/modules/rounds/texts.nl.ts";
import type { Decision } from "../core/decision.ts";
import type { DossierPlan, PlanAward } from "../core/facts.ts";
import type { InstrumentName } from "../core/instrument.ts";
import type { Votes } from "../core/votes.ts";
import { whole } from "../core/live-numbers.ts";
import { outcomeOf, type Verdict } from "../core/verdict.ts";
import { instrumentNames, raadTexts, verdictNames } from "../texts.nl.ts";

/** "€ 52.000 eenmalig en € 2.500 per jaar" */
export function amountsText({ oneOff, yearly }: Amounts): string {
  const parts = [
    ...(oneOff > 0 || yearly === 0 ? [`${formatEuros(oneOff)} eenmalig`] : []),
    ...(yearly > 0 ? [`${formatEuros(yearly)} per jaar`] : []),
  ];
  return parts.join(" en ");
}

/** "1 plan", "4.318 plannen" */
export const plansText = (count: number): string => `${whole(count)} ${count === 1 ? "plan" : "plannen"}`;

export function effectText(effect: Effect): string {
  return effect === "cost" ? "Kost" : "Bespaart";
}

/** "voor: Fractie A 9, Fractie B 1; tegen: Fractie B 7"; null when that was not written down. */
export function fractiesText(votes: Votes | null): string | null {
  const { fracties } = votes ?? {};
  if (!fracties) return null;
  const those = (name: string, part: "for" | "against") => {
    const voted = fracties.filter((one) => one[part] > 0).map((one) => `${one.name} ${one[part]}`);
    return voted.length > 0 ? [`${name}: ${voted.join(", ")}`] : [];
  };
  return [...those("voor", "for"), ...those("tegen", "against")].join("; ");
}

export function votesText({ votes }: Pick<Decision, "votes">): string {
  if (!votes) return "niet vastgelegd";
  const of = votes.seats === null ? "" : `, van ${votes.seats} zetels`;
  const sums = `${votes.for} voor, ${votes.against} tegen${of}`;
  const fracties = fractiesText(votes);
  return fracties === null ? sums : `${sums} (${fracties})`;
}

/** "Amendement A1" */
export const instrumentText = ({ kind, reference }: Pick<InstrumentName, "kind" | "reference">): string =>
  `${instrumentNames[kind]} ${reference}`;

/** "Gewijzigd overgenomen: € 40.000 eenmalig", "Deels toegekend: € 90.000"; `taken` is what a plan that goes on goes on with. */
export function verdictText(verdict: Verdict | null, taken: Amounts | null = null): string {
  if (!verdict) return "nog niet beslist";
  const name = verdictNames[outcomeOf(verdict)];
  if (verdict.from === "award") return verdict.award.cents > 0 ? `${name}: ${formatEuros(verdict.award.cents)}` : name;
  const amounts = verdict.decision.amounts ?? taken;
  return amounts ? `${name}: ${amountsText(amounts)}` : name;
}

/** What was decided on one activity of a plan. Another amount is one for the plan: it stands with the decision about that. */
export function lineOutcomeText(outcome: ReturnType<typeof outcomeOf> | null): string {
  if (!outcome) return verdictText(null);
  const name = verdictNames[outcome];
  return outcome === "adopted_changed" ? raadTexts.budget.changedAsPlan(name) : name;
}

/**
 * Why, as recorded or as the rule and the board gave it, else as an amendement or motie that holds says it; null when nobody
 * recorded why.
 */
export function reasonOf(verdict: Verdict): string | null {
  if (verdict.from === "award") return awardReason(verdict.award);
  const { decision, quoted } = verdict;
  return decision.reason ?? (quoted ? `Uit ${lower(instrumentText(quoted.from))}: ${quoted.reason}` : null);
}

/** Why a plan got what it got. */
export const awardReason = (award: PlanAward): string => whyInWords({ ...award, amount: award.cents });

/** "Een vergunning (voor of op 1 maart 2027)" */
export function conditionText({ text, dueOn }: DossierPlan["conditions"][number]): string {
  return `${text.replace(/\.$/, "")} (voor of op ${longDate(dueOn)})`;
}

export function yesNo(value: boolean | null): string {
  if (value === null) return "";
  return value ? "ja" : "nee";
}
