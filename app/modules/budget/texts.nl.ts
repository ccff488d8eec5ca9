import type { AccessReason } from "#app/modules/people/core/may.ts";
import { accessSentences, type Sentences } from "#app/modules/people/texts.nl.ts";
import type { BookingReason, Move, PotReason } from "./core/pots.ts";

export const potSentences: Sentences<AccessReason | PotReason | BookingReason | "form_used"> = {
  ...accessSentences,
  no_such_pot: "Deze pot bestaat niet (meer). Kies een andere pot.",
  no_year: "Vul een jaar in. Of kies een pot waar deze onder hoort.",
  other_year: "De pot erboven is van {year}. Maak dit veld leeg, of kies een andere pot.",
  pot_changed: "Iemand anders heeft deze pot veranderd. Open hem opnieuw en probeer het nog een keer.",
  pot_not_booked: "Deze pot past niet in de pot erboven. Daarover beslist eerst de raad.",
  pot_name_twice: "In dit jaar is er al een pot met deze naam. Kies een andere naam.",
  more_is_used: "Van deze pot is al {used} verdeeld of geboekt. Vul een bedrag in dat ten minste zo hoog is.",
  exceeds_parent: "In de pot erboven is ruimte voor {room}. Vul een lager bedrag in.",
  pot_in_use: "Onder deze pot hangt een andere pot, of er is iets op geboekt. Daarom blijft hij staan.",
  no_pots_that_year: "Van dit jaar zijn er nog geen potten. Voeg eerst een pot toe.",
  form_used: "Dit formulier is al een keer verstuurd. Open de pot opnieuw en boek nog een keer.",
  nothing_to_book: "Vul een bedrag in dat hoger is dan nul.",
  not_enough_free: "In deze pot is nog {free} vrij. Vul een lager bedrag in.",
  not_enough_committed: "Hiervoor is {committed} toegezegd. Zeg eerst meer toe, of vul een lager bedrag in.",
  not_enough_to_release: "Hiervoor is {held} gereserveerd en toegezegd. Vul een lager bedrag in.",
  not_enough_spent: "Hiervoor is {spent} uitgegeven. Vul een lager bedrag in.",
  item_of_plan: "Dit is geld van een plan. Boek het op de bladzijde van dat plan.",
};

export const moveNames: Readonly<Record<Move, string>> = {
  reserve: "Reserveren",
  commit: "Toezeggen",
  spend: "Uitgeven",
  release: "Vrijgeven",
  pay_back: "Terugboeken",
};

/** Hundredths of a percent as people read them: "2,5 procent". */
export function percentText(hundredths: number): string {
  const percent = Math.trunc(hundredths / 100).toLocaleString("nl-NL");
  const rest = String(hundredths % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${percent}${rest && `,${rest}`} procent`;
}

export const budgetTexts = {
  title: "Potten",
  lead: "Hier ziet u het geld voor plannen van inwoners. Een pot kan verdeeld zijn over kleinere potten.",
  empty: "Er zijn nog geen potten",
  emptyText: "Zodra de gemeente het geld verdeelt, staat het hier.",
  year: (year: number) => `Potten van ${year}`,
  bar: (pot: string, amount: string, parts: readonly string[], free: string) =>
    `${pot}, ${amount}. ${parts.join("; ")}. Nog vrij: ${free}.`,
  part: (pot: string, amount: string, booked: boolean) => `${pot}: ${amount}${booked ? "" : ", niet geboekt"}`,
  used: (amount: string) => `geboekt: ${amount}`,
  amountIs: (amount: string) => `Pot ${amount}`,
  asked: (amount: string) => `Verdeeld en gevraagd: ${amount}`,
  words: { whole: "uit deze pot", above: "niet geboekt", free: "nog vrij" },
  bookedPart: "Geboekt",
  table: {
    caption: (year: number) => `Alle potten van ${year}`,
    pot: "Pot",
    fcl: "Nummer",
    amount: "Bedrag",
    divided: "Verdeeld",
    reserved: "Gereserveerd",
    committed: "Toegezegd",
    spent: "Uitgegeven",
    free: "Nog vrij",
    under: (name: string) => `onder ${name}`,
    notForPlans: "niet voor plannen",
    booked: "geboekt",
    question: "vraag aan de raad",
    waits: "nog niet geboekt",
    none: "-",
  },
  question: {
    title: "Een vraag aan de raad",
    text: (pot: string, amount: string, parent: string, free: string, excess: string) =>
      `‘${pot}’ vraagt ${amount} uit ‘${parent}’. Daar is nog ${free} vrij. Het past niet: er is ${excess} te weinig. Dit bedrag is daarom niet geboekt. De raad beslist waar het geld vandaan komt.`,
    /** R79: the paper takes the fund of 2018 and the costs of the process from one pot, and adds them up nowhere. */
    besides: (parent: string, amount: string) =>
      `In ‘${parent}’ zit ook ${amount} dat niet voor plannen is. Het raadsvoorstel van 2017 zegt niet hoe dat in 2018 samen past.`,
    fitsTitle: "Deze pot past nu",
    fits: (pot: string, amount: string, parent: string) =>
      `‘${pot}’ vraagt ${amount} uit ‘${parent}’. Daar is nu genoeg vrij. De gemeente moet de pot nog bewaren. Dan is hij geboekt.`,
  },
  ceilings: {
    title: "Twee richtbedragen",
    lead: "Een richtbedrag zegt hoeveel geld er ongeveer voor plannen is. Meer mag. Dan staat dat hier.",
    free: "Geld voor plannen",
    freeText: (percent: number, budget: string, amount: string) =>
      `${percent} procent van de vrije budgetten is voor plannen. Die budgetten zijn samen ${budget}. Het richtbedrag is dus ${amount}.`,
    freeUsed: (used: string) => `In de potten voor plannen zit ${used}.`,
    green: "Groen en grijs",
    greenText: (percent: number, budget: string, amount: string) =>
      `Over ${percent} procent van de budgetten voor groen en grijs gaan buurten zelf. Die budgetten zijn samen ${budget}. Het richtbedrag is dus ${amount}.`,
    greenUsed: (used: string, programme: number) =>
      `In buurtplannen die meedoen of zijn aangenomen, staat voor ${used} aan activiteiten in programma ${programme}.`,
    within: "Dat past binnen het richtbedrag.",
    over: (amount: string) => `Dat is ${amount} meer dan het richtbedrag.`,
    ceilingIs: (amount: string) => `Richtbedrag ${amount}`,
    usedIs: (amount: string) => `Nu ${amount}`,
    words: { whole: "binnen het richtbedrag", above: "boven het richtbedrag", free: "nog ruimte" },
    source: (source: string) => `Bron: ${source}`,
    warning: (year: number, what: string, over: string) =>
      `${what} in ${year}: er is ${over} meer dan het richtbedrag. Dat mag. Leg het uit aan de raad.`,
  },
  shares: {
    title: "Welk deel is met inwoners ingevuld?",
    caption: (year: number) => `Deel van elk programma dat in ${year} met inwoners is ingevuld`,
    programme: "Programma",
    named: (programme: number, name: string) => `${programme}. ${name}`,
    budget: "Begroting",
    decided: "Besloten met inwoners",
    share: "Deel",
    sheet: "Deel per programma",
    name: "Naam",
    percent: "Deel in procenten",
    asked: "Gevraagd in plannen",
    percentAsked: "Gevraagd in procenten",
    from: "Bron",
    none: "Er is geen begroting per programma ingevuld.",
    source: (source: string) => `Bron: ${source}`,
    explain:
      "Geteld is wat plannen kosten waarover ja is besloten: eenmalig en het eerste jaar samen. Geen buurt krijgt een vast deel.",
    elsewhere: (amount: string) => `Van ${amount} is nog niet bekend bij welk programma het hoort.`,
  },
  explain:
    "Gereserveerd is apart gezet. Toegezegd is beloofd. Uitgegeven is betaald. Wat nog vrij is, kan naar andere plannen.",
  csv: "Download de tabel (CSV)",
  toPay: (pot: string, year: number, free: string) => `${pot} (${year}), nog vrij ${free}`,
  book: "Openen",
  work: {
    title: "Potten beheren",
    lead: "Verdeel het geld over potten en boek wat er gereserveerd, toegezegd en uitgegeven is.",
    public: "Bekijk wat inwoners zien",
    open: (pot: string) => `${pot} openen`,
    add: "Pot toevoegen",
    addText: "Past het bedrag niet in de pot erboven? Dan staat de nieuwe pot er als vraag aan de raad.",
    parent: "Onder welke pot?",
    byItself: "Onder geen andere pot",
    yearField: "Jaar",
    yearHint: "Alleen nodig als de pot onder geen andere hoort.",
    name: "Naam",
    fcl: "Nummer in de administratie (FCL)",
    amount: "Bedrag",
    forPlans: "Dit geld is voor plannen",
    addSubmit: "Voeg de pot toe",
    change: (pot: string) => `${pot} wijzigen`,
    changeSubmit: "Bewaar de pot",
    remove: "Haal deze pot weg",
    figures: (year: number) => `Richtbedragen van ${year}`,
    figuresText: "De gemeente rekent twee richtbedragen uit. Iedereen ziet ze bij de potten.",
    figureFields: {
      free: "Vrije budgetten samen",
      freePercent: "Hoeveel procent daarvan is voor plannen?",
      freePercentHint: "De kadernotitie noemt 3 procent.",
      green: "Budgetten voor groen en grijs samen",
      greenPercent: "Over hoeveel procent daarvan gaan buurten zelf?",
      greenPercentHint: "De kadernotitie noemt 10 procent.",
      greenProgramme: "Nummer van het programma met groen en grijs",
      source: "Waar staan deze cijfers?",
      sourceHint: "Bijvoorbeeld: Programmabegroting 2028, bladzijde 40.",
    },
    figuresSubmit: "Bewaar de cijfers",
    programme: (year: number) => `Begroting per programma van ${year}`,
    programmeText:
      "Vul in hoeveel geld een programma dit jaar heeft. Dan rekenen wij uit welk deel met inwoners is ingevuld. Het mag, het hoeft niet.",
    programmeKept: (programme: number, name: string, amount: string) => `${programme}. ${name}: ${amount}`,
    programmeFields: {
      programme: "Nummer van het programma",
      name: "Naam van het programma",
      nameHint: "Bijvoorbeeld: Openbare ruimte.",
      amount: "Begroting van dit jaar",
      amountHint: "Laat dit leeg om het programma van de lijst te halen.",
      source: "Waar staat dit bedrag?",
      sourceHint: "Bijvoorbeeld: Programmabegroting 2028, bladzijde 12.",
    },
    programmeSubmit: "Bewaar het programma",
    bookTitle: (pot: string) => `Boeken op ${pot}`,
    item: "Waarvoor?",
    itemHint: "Kies een naam uit de tabel, of schrijf een nieuwe.",
    move: "Wat boekt u?",
    moveHints: {
      reserve: "Zet vrij geld apart.",
      commit: "Beloof het geld. Wat gereserveerd was, gaat eerst op.",
      spend: "Betaal wat was toegezegd.",
      release: "Geef terug wat gereserveerd of toegezegd was.",
      pay_back: "Boek betaald geld terug naar de pot.",
    } satisfies Record<Move, string>,
    reason: "Waarom?",
    bookSubmit: "Boek het bedrag",
    items: (pot: string) => `Waarvoor ${pot} is`,
    noItems: "Op deze pot is nog niets geboekt.",
    bookings: (pot: string) => `Alle boekingen op ${pot}`,
    lately: "De laatste boekingen",
    forWhat: "Waarvoor",
    booked: "Geboekt",
    why: "Waarom",
    on: "Dag",
    by: "Door",
    done: {
      toegevoegd: "De pot is toegevoegd.",
      vraag: "De pot past niet in de pot erboven. Hij staat er nu als vraag aan de raad.",
      gewijzigd: "De pot is gewijzigd.",
      weg: "De pot is weg.",
      geboekt: "Het bedrag is geboekt.",
      cijfers: "De cijfers zijn bewaard.",
      programma: "De begroting van het programma is bewaard.",
    },
  },
};
