import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import type { Sentences } from "#app/modules/people/texts.nl.ts";
import { longDate, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { PaymentMove, PaymentReason, PlanMoney, Settlement } from "./core/payment.ts";
import { dueInAll, stillToPay, toComeBack } from "./core/payment.ts";

export const paymentSentences: Sentences<PaymentReason | "pot_not_for_plans"> = {
  no_grant: "Voor dit plan staat nog geen geld klaar. Kies eerst een pot.",
  grant_in_use: "Uit deze pot is al betaald, of het bedrag is vastgesteld. Daarom blijft het deze pot.",
  pot_not_for_plans: "Deze pot is niet voor plannen. Kies een andere pot.",
  paid_meanwhile: "Er is intussen iets betaald of teruggekomen. Kijk na wat er nu staat. Verstuur het dan opnieuw.",
  settled_meanwhile: "Een collega heeft het bedrag intussen vastgesteld. Kijk na wat er nu staat.",
  paid_in_future: "Deze dag is nog niet geweest. Vul een dag in tot en met vandaag.",
  more_than_advances:
    "Als voorschot kan nu nog {now}. Plan eerst een voorschot, of wacht op de verantwoording van de indiener.",
  more_than_granted: "Van wat is toegekend, is nog {left} over. Vul een lager bedrag in.",
  more_than_set: "Van wat is vastgesteld, is nog {now} over. Vul een lager bedrag in.",
  more_than_paid: "Voor dit plan is {paid} betaald. Er kan niet meer terugkomen.",
  why_back_missing: "Schrijf waarom het geld terugkomt.",
  advance_in_past: "Deze dag is al geweest. Kies vandaag of een dag daarna.",
  advances_above_grant: "De voorschotten zijn zo samen hoger dan wat is toegekend. Vul een lager bedrag in.",
  advances_below_paid: "Dit voorschot is al betaald. Daarom blijft het staan.",
  too_many_advances: "Een plan heeft ten hoogste {most} voorschotten. Haal er eerst een weg.",
  no_such_advance: "Dit voorschot staat niet (meer) bij dit plan.",
  already_settled: "Het bedrag is vastgesteld. Daarom komt er geen voorschot meer bij.",
  not_accounted: "De indiener heeft nog niet uitgelegd wat er met het geld is gedaan. Kijk eerst de verantwoording na.",
  settled_in_future: "Vaststellen kan niet op een dag die nog komt. Vul een dag in tot en met vandaag.",
  settled_before_account: "Deze dag is te vroeg. Kies een dag vanaf de verantwoording of de vorige vaststelling.",
  set_above_grant: "Er is {granted} toegekend. Vaststellen kan tot dat bedrag.",
  why_less_missing: "Dit is minder dan er is toegekend. Schrijf waarom.",
  settled_so_already: "Dit bedrag is al vastgesteld. Wilt u een ander bedrag? Vul dat dan in.",
};

/** Why the pot books what it does for a plan, as it stands in its bookings. */
export const holdReasons = {
  granted: "Toegekend aan het plan.",
  moved: "Het plan wordt uit een andere pot betaald.",
  paid: "Betaald aan de indieners.",
  backInGrant: "Teruggekomen, en nog steeds toegekend.",
  settled: "Het bedrag is vastgesteld.",
} as const;

export interface SettledMoney extends Omit<PlanMoney, "settlement"> {
  readonly settlement: Settlement;
}

/** What was set and what that means for who gets it, for a mail and a letter (Awb 4:42, 4:52, 4:57). */
export function settledInWords(money: SettledMoney): string[] {
  const { granted, paid, settlement } = money;
  const [left, back] = [stillToPay(money), toComeBack(money)];
  return [
    `Toegekend was ${formatEuros(granted)}. Het bedrag is nu vastgesteld op ${formatEuros(dueInAll(money))}.`,
    ...(settlement.reason === null ? [] : [`De reden: ${settlement.reason}`]),
    `Betaald is ${formatEuros(paid)}.`,
    ...(left > 0 ? [`U krijgt nog ${formatEuros(left)}. Wij betalen dat binnen zes weken.`] : []),
    ...(back > 0 ? [`U kreeg ${formatEuros(back)} te veel. Betaal dat terug binnen zes weken.`] : []),
    ...(left === 0 && back === 0 ? ["U krijgt niets meer en u hoeft niets terug te betalen."] : []),
  ];
}

export const paymentMoveNames: Readonly<Record<PaymentMove, string>> = {
  spend: "Betaald",
  pay_back: "Teruggekomen",
};

/** What waits next, in one sentence. */
export function nextInWords(
  {
    what,
    amount,
    dueOn,
  }: { readonly what: "pay" | "recover"; readonly amount: number; readonly dueOn: LocalDate | null },
  late: boolean,
): string {
  const day = dueOn ? ` ${late ? "Dat moest" : "Dat moet"} uiterlijk op ${longDate(dueOn)}.` : "";
  const sum = formatEuros(cents(amount));
  return what === "pay" ? `Betaal ${sum}.${day}` : `De indieners betalen ${sum} terug.${day}`;
}

export const paymentTexts = {
  title: (plan: string) => `Betaling: ${plan}`,
  lead: "Betaal een voorschot, stel na de verantwoording het bedrag vast en betaal de rest.",
  link: "Betaling",
  toPlan: "Terug naar het dossier",
  receipts: "Bonnen van de indiener",
  saved: "Opgeslagen.",
  notNow: "Er valt nog niets te betalen",
  next: "Nu te doen",
  nothingNext: "Er staat nu niets open.",
  stands: "Hoe het staat",
  granted: "Toegekend",
  paid: "Betaald",
  left: "Nog te betalen",
  back: "Terug te betalen door de indieners",
  set: "Vastgesteld",
  notSet: "Nog niet",
  setOn: (day: string) => `op ${day}`,
  from: "Betaald uit",
  pot: (name: string, year: number) => `${name} (${year})`,
  hold: {
    title: "Uit welke pot komt het geld?",
    text: (amount: string) => `Aan dit plan is ${amount} toegekend. Dat bedrag staat daarna als toegezegd op de pot.`,
    field: "Pot",
    noPots: "Er is nog geen pot met geld voor plannen. Vraag de beheerder om er een toe te voegen.",
    submit: "Zet het geld klaar",
    change: "Kies een andere pot",
    changeSubmit: "Zet het geld klaar op deze pot",
    none: "Uit geen pot",
    awardHint: "Elk bedrag staat meteen als toegezegd op deze pot. U kunt dit leeg laten.",
    interimHint: "Het bedrag staat meteen als toegezegd op deze pot. U kunt dit leeg laten.",
  },
  advances: {
    title: "Voorschotten",
    none: "Er is geen voorschot gepland.",
    caption: "Voorschotten van dit plan",
    amount: "Bedrag",
    dueOn: "Uiterlijk betalen op",
    standing: "Stand",
    paid: "betaald",
    open: "nog te betalen",
    actions: "Weghalen",
    add: "Plan een voorschot",
    submit: "Bewaar het voorschot",
    drop: (amount: string, day: string) => `Haal weg: ${amount} op ${day}`,
  },
  pay: {
    title: "Leg een betaling vast",
    text: (amount: string) =>
      `U kunt nu tot en met ${amount} vastleggen. Betalen doet u in de financiële administratie.`,
    nothing: "Nu kan er niets worden betaald. Plan een voorschot, of stel het bedrag vast.",
    amount: "Bedrag",
    paidOn: "Betaald op",
    reference: "Nummer in de financiële administratie",
    referenceHint: "Alleen medewerkers zien dit nummer.",
    way: "Manier van betalen",
    submit: "Leg de betaling vast",
  },
  payBack: {
    title: "Leg vast dat er geld terugkwam",
    text: "Ook voor een vergissing: een betaling verandert niet, u legt vast wat er terugkwam.",
    paidOn: "Teruggekomen op",
    reason: "Waarom?",
    submit: "Leg het terugkomen vast",
  },
  settle: {
    title: "Stel het bedrag vast",
    text: "Dit doet u na de verantwoording van de indiener. De indiener krijgt een mail met het bedrag.",
    again:
      "Het bedrag is al vastgesteld. Stelt u een ander bedrag vast? Dan geldt dat, en krijgt de indiener weer een mail.",
    waits: "De verantwoording is nog niet nagekeken. Dat doet u in het dossier van het plan.",
    spent: (amount: string) => `Volgens de verantwoording is ${amount} uitgegeven.`,
    amount: "Vast te stellen bedrag",
    reason: "Waarom minder dan er is toegekend?",
    reasonHint: "Alleen nodig als het minder is. De indiener leest dit.",
    on: "Vastgesteld op",
    submit: "Stel het bedrag vast",
  },
  payments: {
    title: "Betalingen",
    caption: "Wat er is betaald en teruggekomen",
    none: "Er is nog niets betaald.",
    on: "Dag",
    what: "Wat",
    amount: "Bedrag",
    reference: "Nummer",
    way: "Manier",
    why: "Waarom",
    by: "Door",
  },
  public: {
    granted: "Toegekend",
    paid: "Betaald tot nu toe",
    set: "Vastgesteld na de verantwoording",
  },
};
