import { accessSentences, eligibilitySentences, type Sentences } from "#app/modules/people/texts.nl.ts";
import type { Effect } from "#app/modules/rounds/core/rules.ts";
import { longDate, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Deciding, DecidingBody } from "./core/deciding-body.ts";
import type { PlanState } from "./core/lifecycle.ts";
import type { Coverage, EntryChannel, Recurrence, ScreeningOutcome } from "./core/plan.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { TimelineEvent } from "./core/timeline.ts";

export const planSentences: Sentences<PlanReason> = {
  ...accessSentences,
  ...eligibilitySentences,
  no_such_round: "Deze ronde bestaat niet (meer).",
  no_such_plan: "Dit plan bestaat niet in deze ronde.",
  not_your_plan: "Dit plan is van iemand anders. U kunt het niet wijzigen of intrekken.",
  changed_meanwhile: "Dit plan is intussen veranderd. Open de bladzijde opnieuw en breng uw wijziging daarna aan.",

  plan_is_draft: "Dit plan is nog een concept. Dien het eerst in.",
  plan_is_submitted: "Dit plan is ingediend en nog niet gecontroleerd. Daarom kan dit nu niet.",
  plan_is_admitted: "Dit plan doet al mee. Daarom kan dit niet.",
  plan_is_admitted_conditionally: "Dit plan doet al mee, met voorwaarden. Daarom kan dit niet.",
  plan_is_not_admitted: "Dit plan voldoet niet en doet niet mee. Daarom kan dit niet.",
  plan_is_out_of_scope: "Dit plan is buiten bereik en doet niet mee. Daarom kan dit niet.",
  plan_is_merged: "Dit plan is samengevoegd met een ander plan. Ga verder met dat plan.",
  plan_is_withdrawn: "De indiener heeft dit plan ingetrokken. Er kan niets meer mee.",
  plan_is_removed: "Dit plan is verwijderd. Er kan niets meer mee.",
  plan_is_decided: "Over dit plan is al besloten. Daarom kan dit niet meer.",
  plan_is_carried_out: "Dit plan is al uitgevoerd. Daarom kan dit niet meer.",
  plan_is_failed: "Dit plan is niet gelukt. Daarom kan dit niet meer.",

  theme_missing: "Kies een onderwerp.",
  theme_not_allowed: "Dit onderwerp hoort niet bij deze ronde. Kies een ander onderwerp.",
  effect_not_allowed: "In deze ronde kan dat niet. Kijk in de spelregels of plannen geld mogen kosten of besparen.",
  budget_line_missing: "Schrijf op welke regel in de begroting u wilt besparen. Bijvoorbeeld: maaien van bermen.",
  own_effort_missing: "Schrijf wat u of uw buurt zelf doet. Zonder eigen inzet kan een plan niet meedoen.",
  lines_missing: "Vul ten minste een activiteit in. Een buurtplan bestaat uit activiteiten.",
  line_year_past: "Kies voor elke activiteit het jaar {year} of later.",
  several_icons: "Kies een icoonproject. Meer dan een kan niet.",
  amount_missing: "Vul een bedrag in. Wat kost of bespaart uw plan?",
  amount_too_low: "Dit bedrag is te laag. In deze ronde kan het vanaf {minimum}.",
  amount_too_high: "Dit bedrag is te hoog. In deze ronde kan het tot en met {maximum}.",
  minimum_is_zero: "Vul een bedrag boven nul in, of laat dit veld leeg.",
  minimum_above_amount: "Dit bedrag is hoger dan het hele plan ({amount}). Vul een lager bedrag in.",

  saving_has_no_coverage: "Een plan dat geld bespaart heeft geen dekking. Laat dit veld leeg.",
  coverage_is_per_line: "In een buurtplan staat de dekking bij elke activiteit. Laat dit veld leeg.",
  coverage_missing: "Kies waar het geld vandaan komt (de dekking).",

  principles_not_checked: "Ja kan pas als alle grondbeginselen van deze ronde zijn nagekeken.",
  principle_is_not_met: "Ja kan niet, want het plan voldoet niet aan een grondbeginsel. Kies ja, mits.",
  estimate_missing: "Ja kan pas als de gemeente het bedrag heeft geschat.",
  lines_not_covered: "Ja kan pas als elke activiteit een programma en een dekking heeft.",
  condition_missing: "Ja, mits heeft ten minste een voorwaarde nodig, met een datum.",
  condition_not_in_future: "Kies voor de voorwaarde een datum na vandaag.",
  not_met_needs_condition: "Voldoet niet kan alleen na ja, mits. Geef eerst een voorwaarde met een datum.",
  condition_not_overdue: "Voldoet niet kan pas als de datum van een voorwaarde voorbij is.",
  principle_missing: "Kies aan welk grondbeginsel het plan niet voldoet.",
  principle_not_asked: "Dit grondbeginsel geldt niet in deze ronde.",
  ground_missing: "Kies waarom het plan buiten bereik is.",
  ground_not_allowed: "Deze grond geldt niet in deze ronde.",
  no_such_condition: "Deze voorwaarde hoort niet bij de laatste controle van dit plan.",
  condition_already_met: "Deze voorwaarde is al vervuld.",
  no_such_line: "Deze activiteit staat niet in het plan.",

  merge_into_itself: "Een plan kan niet met zichzelf worden samengevoegd. Kies een ander nummer.",
  parent_not_found: "Er is geen plan met dit nummer in deze ronde.",
  parent_not_in_play: "Dat plan doet niet mee. Kies een plan dat wel meedoet.",
  has_duplicates_itself: "Aan dit plan hangen zelf dubbele plannen. Maak die eerst los.",

  unknown_wijk: "Kies alleen wijken uit de lijst.",
  no_such_report: "Deze melding hoort niet bij dit plan.",
  report_already_handled: "Deze melding is al afgehandeld.",
  removal_already_requested: "Er is al gevraagd om dit plan te verwijderen. Een collega moet dat nog bevestigen.",
  no_removal_requested: "Er is niet gevraagd om dit plan te verwijderen.",
  own_removal_request: "U vroeg zelf om het verwijderen. Een collega moet het bevestigen.",
  nothing_granted: "Voor dit plan is geen geld en geen besluit. Er is niets om over te vertellen.",
  lesson_missing: "Schrijf wat u heeft geleerd. Dat hoort bij een plan dat niet gelukt is.",
};

export const effectNames: Readonly<Record<Effect, string>> = { cost: "Kost geld", saving: "Bespaart geld" };

export const stateNames: Readonly<Record<PlanState, string>> = {
  draft: "Concept",
  submitted: "Ingediend",
  admitted: "Doet mee",
  admitted_conditionally: "Doet mee, met voorwaarden",
  not_admitted: "Voldoet niet",
  out_of_scope: "Buiten bereik",
  merged: "Samengevoegd",
  withdrawn: "Ingetrokken",
  removed: "Verwijderd",
  decided: "Besloten",
  carried_out: "Uitgevoerd",
  failed: "Niet gelukt",
};

export const outcomeNames: Readonly<Record<ScreeningOutcome, string>> = {
  yes: "Ja",
  yes_provided: "Ja, mits",
  not_met: "Voldoet niet",
  out_of_scope: "Buiten bereik",
};

export const coverageNames: Readonly<Record<Coverage, string>> = {
  1: "Het staat al in de begroting",
  2: "Het budget voor buurtgericht werken",
  3: "Schuiven tussen programma's",
  4: "Algemene middelen van de gemeente",
};

export const recurrenceNames: Readonly<Record<Recurrence, string>> = { one_off: "eenmalig", yearly: "elk jaar" };

export const channelNames: Readonly<Record<EntryChannel, string>> = {
  online: "Via de website",
  paper: "Op papier",
  phone: "Met de telefoon",
};

export const bodyNames: Readonly<Record<DecidingBody, string>> = {
  council: "De gemeenteraad",
  executive: "Het college van burgemeester en wethouders",
  board: "Het Buurtfonds",
};

export const decidingReasons: Readonly<Record<Deciding["because"], string>> = {
  citizens_budget: "Bij een burgerbegroting beslist altijd de raad.",
  fund_awards: "De raad gaf het fonds het geld en de regels. Het fonds verdeelt het geld.",
  executive_awards: "Het college beslist, met het advies van de fondsadviesraad.",
  saving: "Een besparing verandert de begroting. Dat doet alleen de raad.",
  coverage_1: "Dat volgt uit de dekking. Het geld staat al in de begroting.",
  coverage_2: "Dat volgt uit de dekking. Het geld komt uit het budget voor buurtgericht werken.",
  coverage_3: "Dat volgt uit de dekking. Schuiven tussen programma's mag alleen de raad.",
  coverage_4: "Dat volgt uit de dekking. Over de algemene middelen beslist alleen de raad.",
};

export const timelineNames: Readonly<Record<TimelineEvent, string>> = {
  submitted: "Ingediend",
  screened: "Gecontroleerd",
  merged: "Samengevoegd met een ander plan",
  withdrawn: "Ingetrokken door de indiener",
  removed: "Verwijderd",
  carried_out: "Uitgevoerd",
  failed: "Niet gelukt",
  preparation: "Voorbereiden",
  submission: "Indienen",
  screening: "De gemeente controleert het plan",
  valuation: "Inwoners beoordelen de plannen",
  scoring: "De fondsadviesraad geeft punten",
  advice: "Advies aan wie beslist",
  council: "Besluit",
  accountability: "Uitvoeren en vertellen",
};

export const withheldTexts = {
  title: (number: number) => `Plan ${number}`,
  removed: "Dit plan is verwijderd.",
  removedReason: (reason: string) => `De reden: ${reason}`,
  ground_c:
    "Dit plan kan niet meedoen. Het gaat over zorg of veiligheid van een persoon. Daarom tonen wij de tekst niet. De indiener krijgt persoonlijk antwoord.",
} as const;

interface ScreeningTold {
  readonly outcome: ScreeningOutcome;
  readonly reason: string;
  readonly conditions: readonly { readonly text: string; readonly dueOn: LocalDate }[];
}

/** What the author of a plan reads when it was screened. */
export function screeningMail(
  round: { readonly title: string },
  plan: { readonly number: number; readonly title: string },
  { outcome, reason, conditions }: ScreeningTold,
  address: string,
): { subject: string; text: string } {
  const wanted =
    outcome === "yes_provided"
      ? ["", "Dit is nog nodig:", ...conditions.map((c) => `- ${c.text} (voor of op ${longDate(c.dueOn)})`)]
      : [];
  const text = [
    "Beste indiener,",
    "",
    `Wij hebben plan ${plan.number} bekeken: ${plan.title}.`,
    `De uitkomst: ${outcomeNames[outcome].toLowerCase()}.`,
    `De reden: ${reason}`,
    ...wanted,
    "",
    `U leest het ook op de bladzijde van uw plan: ${address}`,
    "Vragen? Bel of mail de buurtcoördinator.",
  ].join("\n");
  return { subject: `${round.title}: antwoord op plan ${plan.number}`, text };
}
