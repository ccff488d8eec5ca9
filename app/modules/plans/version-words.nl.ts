import { formatEuros, type Cents } from "#app/modules/counting/core/money.ts";
import type { Role } from "#app/modules/people/core/acts.ts";
import { roleNames } from "#app/modules/people/texts.nl.ts";
import { themeNames } from "#app/modules/rounds/texts.nl.ts";
import { placeText } from "./amount-text.ts";
import type { Changes } from "./core/diff.ts";
import type { ShownChange } from "./core/dossier.ts";
import type { LineContent, PlanContent, Supporter } from "./core/plan.ts";
import { effectNames, planTexts, promiseNames, recurrenceNames } from "./texts.nl.ts";
import { workTexts } from "./work-texts.nl.ts";

/** Who made a version: a resident by name (none when the account is gone), somebody of the office by function and name. */
export function authorInWords(role: string, name: string): string {
  if (!(role in roleNames)) return name || planTexts.someone;
  const office = roleNames[role as Role];
  return name === "" || name === office ? office : `${office}, ${name}`;
}

/** What changed in a version, field by field in the order of the form; before the first version there was nothing. */
export function changesInWords(changes: Changes, isFirst: boolean): ShownChange[] {
  return (Object.keys(fields) as (keyof PlanContent)[]).flatMap((field) => {
    const change = changes[field];
    if (!change) return [];
    const { name, inWords } = fields[field] as Field<unknown>;
    return [{ name, old: isFirst ? nothing : inWords(change.old), new: inWords(change.new) }];
  });
}

interface Field<Value> {
  readonly name: string;
  readonly inWords: (value: Value) => string;
}

const nothing = "-";
const plain = (text: string | null) => text || nothing;
const money = (amount: Cents | null) => (amount === null ? nothing : formatEuros(amount));
const listed = (items: readonly string[]) => items.join("\n") || nothing;

const fields: { readonly [F in keyof PlanContent]: Field<PlanContent[F]> } = {
  title: { name: "Titel", inWords: plain },
  summary: { name: "Korte samenvatting", inWords: plain },
  text: { name: "Het hele plan", inWords: plain },
  theme: { name: "Onderwerp", inWords: (theme) => (theme ? themeNames[theme] : nothing) },
  neighbourhoods: { name: "Waar is het?", inWords: placeText },
  effect: { name: "Kost of bespaart", inWords: (effect) => effectNames[effect] },
  oneOffCents: { name: "Bedrag eenmalig", inWords: money },
  yearlyCents: { name: "Bedrag per jaar", inWords: money },
  minimumCents: { name: "Laagste bedrag", inWords: money },
  budgetLine: { name: "Regel in de begroting", inWords: plain },
  lines: { name: "Activiteiten", inWords: (lines) => listed(lines.map(lineInWords)) },
  ownEffort: { name: "Eigen inzet", inWords: plain },
  carriedOutBy: { name: "Wie voert het uit?", inWords: plain },
  promises: { name: "Beloofd", inWords: (promises) => listed(promises.map((promise) => promiseNames[promise])) },
  supporters: { name: "Steun", inWords: (supporters) => listed(supporters.map(supporterInWords)) },
  displayName: { name: "Naam bij het plan", inWords: (name) => name ?? planTexts.someone },
};

function lineInWords({ activity, cents, recurrence, year, owner, priority, ...line }: LineContent, at: number): string {
  const parts = [
    `${formatEuros(cents)} ${recurrenceNames[recurrence]}`,
    String(year),
    owner,
    `${planTexts.show.priority.toLowerCase()} ${priority}`,
    ...(line.feasibleThisYear ? [planTexts.show.thisYear.toLowerCase()] : []),
    ...(line.isIcon ? [planTexts.show.icon.toLowerCase()] : []),
  ];
  return `${at + 1}. ${activity}: ${parts.join(", ")}`;
}

function supporterInWords({ name, consent }: Supporter): string {
  return `${name} (${consent ? workTexts.plan.consent : workTexts.plan.noConsent})`;
}
