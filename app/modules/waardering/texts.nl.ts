import { formatEuros, type Cents } from "#app/modules/counting/core/money.ts";
import { accessSentences, eligibilitySentences, type Sentences } from "#app/modules/people/texts.nl.ts";
import type { Method, Rules } from "#app/modules/rounds/core/rules.ts";
import type { NotKnowingReason } from "./core/comparison.ts";
import type { Scale } from "./core/rating.ts";
import type {
  BallotReason,
  CompareReason,
  DeskReason,
  IdentifyReason,
  RateReason,
  RegisterReason,
  ValuingReason,
} from "./core/reasons.ts";

const number = new Intl.NumberFormat("nl-NL");
/** "1.961" */
export const inDutch = (amount: number): string => number.format(amount);

const notDurable = "Wij nemen nu geen keuzes aan, want de database bewaart ze niet veilig. Probeer het later opnieuw.";

const valuingSentences: Sentences<ValuingReason> = {
  ...accessSentences,
  ...eligibilitySentences,
  no_such_round: "Deze ronde bestaat niet (meer).",
  other_method: "In deze ronde gaat beoordelen op een andere manier. Open de bladzijde opnieuw.",
  round_changed: "De ronde is net veranderd. Uw keuze is niet opgeslagen. Kies nog een keer.",
  storage_not_durable: notDurable,
  not_in_register: "In deze ronde doet u mee met de stemcode uit uw brief. Vul die eerst in.",
  key_reused: "Op deze bladzijde had u al een keuze gemaakt. Kies nog een keer. Wij bewaren dan de nieuwe keuze.",
};

export const rateSentences: Sentences<RateReason> = {
  ...valuingSentences,
  no_such_plan: "Dit plan bestaat niet in deze ronde.",
  plan_not_valued: "Dit plan doet niet (meer) mee. U hoeft het niet te beoordelen.",
  no_such_mark: "Kies een van de antwoorden.",
};

const overBudget = "Deze plannen vragen samen {over} te veel. Haal een plan weg, of kies een goedkoper plan.";

export const ballotSentences: Sentences<BallotReason> = {
  ...valuingSentences,
  plan_not_valued: "Een van deze plannen doet niet (meer) mee. Uw stem is niet bewaard. Open de bladzijde opnieuw.",
  nothing_chosen: "Kies ten minste één plan.",
  over_budget: overBudget,
};

export const compareSentences: Sentences<CompareReason> = {
  ...valuingSentences,
  key_reused: "Op deze bladzijde had u al gekozen. Die keuze blijft staan. U kunt verder met een ander paar.",
  no_such_pair: "Deze twee plannen hebben wij niet aan u voorgelegd. Wij tonen u een ander paar.",
  pair_already_answered: "Over deze twee plannen had u al gekozen. Die keuze blijft staan.",
  pair_no_longer_valid: "Een van deze plannen doet niet meer mee. Wij tonen u een ander paar.",
  not_knowing_needs_a_reason: "Kies waarom u het niet weet.",
  no_pair_left: "U heeft alle paren gezien.",
};

export const registerSentences: Sentences<RegisterReason> = {
  ...accessSentences,
  no_such_round: valuingSentences.no_such_round,
  no_register: "Deze ronde gebruikt geen register. Kies eerst bij de spelregels hoe inwoners meedoen.",
  register_in_use: "Het beoordelen is begonnen. Er komt geen andere lijst meer in. De balie geeft nieuwe stemcodes.",
};

export const identifySentences: Sentences<IdentifyReason> = {
  ...accessSentences,
  no_such_round: valuingSentences.no_such_round,
  no_stemcodes: "In deze ronde zijn er geen stemcodes.",
  code_not_accepted:
    "Deze stemcode kunnen wij niet aannemen. Kijk of alle tekens goed zijn overgetypt. Klopt alles? De balie geeft u een nieuwe code.",
  account_tied_already: "Uw account heeft in deze ronde al een stemcode. U kunt gewoon verder.",
  too_many_tries: "Er is te vaak een verkeerde code ingevuld. Wacht {minutes} minuten en probeer het dan weer.",
};

export const deskSentences: Sentences<DeskReason> = {
  ...registerSentences,
  no_stemcodes: identifySentences.no_stemcodes,
  not_on_list: "Dit nummer staat niet in het register van deze ronde. Kijk of het goed is overgetypt.",
  below_age: "Deze persoon is volgens het register nog te jong om mee te doen.",
  no_paper: "In deze ronde kan niemand op papier meedoen.",
  empty_ballot: "Vul ten minste een antwoord in. Een leeg stembiljet hoeft u niet in te voeren.",
  no_such_mark: rateSentences.no_such_mark,
  over_budget: "Op dit biljet staat {over} meer dan er in het fonds is. Zo telt het niet. Kijk of u het goed overnam.",
  own_ballot: "U voerde dit stembiljet zelf al in. Een collega voert het nog een keer in.",
  ballot_blocked: "Dit stembiljet is geblokkeerd: de twee keer dat het is ingevoerd, verschillen.",
  paper_closed: "Er komt geen stembiljet meer bij: alles is ingevoerd, of iemand kijkt de uitslag al na.",
  no_ballot_blocked: "Bij dit nummer is geen stembiljet geblokkeerd.",
  round_changed: "De ronde is net veranderd. Er is niets opgeslagen. Voer het stembiljet nog een keer in.",
  storage_not_durable: notDurable,
};

/** "kost € 52.000, eenmalig": the amount to show large, and what stands behind it. */
export function amountInWords({ oneOff, yearly }: { readonly oneOff: Cents; readonly yearly: Cents }) {
  if (oneOff === 0) return { amount: formatEuros(yearly), suffix: "per jaar" };
  const later = yearly === 0 ? "" : `, en daarna ${formatEuros(yearly)} per jaar`;
  return { amount: formatEuros(oneOff), suffix: `eenmalig${later}` };
}

/** "Plan 5 in Noordoost" */
export function planWithPlace({
  number: planNumber,
  neighbourhoods,
}: {
  readonly number: number;
  readonly neighbourhoods: readonly string[];
}): string {
  return neighbourhoods.length === 0
    ? `Plan ${planNumber} voor de hele stad`
    : `Plan ${planNumber} in ${neighbourhoods.join(", ")}`;
}

/** The words of a mark: the two answers, "4 van 5", or whether a plan is chosen. */
export function markInWords(scale: Scale, mark: number): string {
  if (scale === "chosen") return mark > 0 ? "Gekozen" : "Niet gekozen";
  if (scale !== "good_less_good") return `${mark} van ${scale === "five" ? 5 : 10}`;
  return mark > 0 ? "Goed voor onze stad" : "Minder goed";
}

export const reasonsForNotKnowing: Readonly<Record<NotKnowingReason, string>> = {
  both_good: "Allebei goed",
  neither_good: "Allebei niet",
  know_too_little: "Ik weet te weinig",
};

const people = (count: number) => (count === 1 ? "1 inwoner deed mee" : `${inDutch(count)} inwoners deden mee`);
const plans = (count: number) => (count === 1 ? "1 plan" : `${inDutch(count)} plannen`);

/** What somebody typed, so that another sentence can follow it. */
const asSentence = (typed: string) => (/[.!?]$/.test(typed) ? typed : `${typed}.`);

/** How the order is made, for above the table. */
const countTexts: Readonly<Record<Rules["valuation"]["count"], string>> = {
  positives:
    "De volgorde telt alleen ‘Goed voor onze stad’. ‘Minder goed’ telt niet mee. Het laat zien waar mensen verdeeld over zijn.",
  net: "De volgorde telt ‘Goed voor onze stad’ en trekt ‘Minder goed’ daarvan af.",
  mean: "De volgorde telt het gemiddelde cijfer.",
};

export const waarderingTexts = {
  landing: {
    title: "Plannen beoordelen",
    lead: {
      score: "U ziet steeds een plan. U zegt wat u ervan vindt voor onze stad. Alle oordelen samen maken de volgorde.",
      pairs:
        "U ziet steeds twee plannen. U kiest welk plan beter is. Uit alle keuzes samen berekenen wij hoe sterk elk plan is. Het sterkste plan komt bovenaan.",
      ballot:
        "U kruist op één stembiljet de plannen aan die u goed vindt. Alle stemmen samen verdelen het geld van het fonds.",
    },
    imported:
      "Dit was een echte verkiezing. Inwoners kruisten de plannen aan die zij goed vonden. U kunt hier niet meer stemmen.",
    /** Behind the number itself. */
    turnout: (count: number) =>
      count === 0
        ? "Nog niemand deed mee. U kunt de eerste zijn."
        : `${count === 1 ? "inwoner deed" : "inwoners deden"} al mee`,
    turnoutAfter: (count: number) =>
      count === 0 ? "Niemand deed mee." : count === 1 ? "inwoner deed mee" : "inwoners deden mee",
    signIn: "Inloggen om te beoordelen",
    result: "Bekijk de uitslag",
    plans: "Bekijk de plannen",
    own: "Bekijk wat u gaf",
    until: (day: string, left: string) => `Meedoen kan t/m ${day}: ${left}.`,
    from: (day: string) => `Beoordelen begint op ${day}.`,
    over: "Het beoordelen van deze ronde is klaar.",
    never: "In deze ronde beoordelen inwoners geen plannen.",
    how: "Zo werkt het",
    steps: {
      score: [
        "Log in met uw account. Zo telt iedereen even zwaar: één persoon, één oordeel per plan.",
        "Kies per plan uw antwoord, of sla het over. Wij bewaren uw antwoord meteen.",
        "Bedenkt u zich? Dan kiest u opnieuw. Uw laatste antwoord telt.",
      ],
      pairs: [
        "Log in met uw account. De computer kiest welke twee plannen u ziet. Zo komt elk plan even vaak aan bod.",
        "Kies het plan dat u beter vindt, of zeg dat u het niet weet. Wij bewaren uw keuze meteen.",
        "Stop wanneer u wilt. U kunt later verder.",
      ],
      ballot: [
        "Kruis de plannen aan die u goed vindt.",
        "Log in met uw account. Zo telt iedereen even zwaar: één persoon, één stem.",
        "Verstuur uw stem. Bedenkt u zich? Dan verstuurt u een nieuwe. Uw laatste stem telt.",
      ],
    },
    registerStep: (method: Method) =>
      `Doe mee met de stemcode uit uw brief. Zo telt iedereen even zwaar: één persoon, één ${method === "ballot" ? "stem" : "oordeel per plan"}.`,
    secret: "Niemand ziet wat u kiest. Tot het einde ziet ook niemand hoe de plannen ervoor staan.",
    rules: "Lees alle spelregels",
  },
  rate: {
    title: (planTitle: string) => `${planTitle}: wat vindt u?`,
    question: "Wat vindt u van dit plan?",
    progress: (at: number, total: number) => `Plan ${inDutch(at)} van ${inDutch(total)}`,
    detail: (rated: number, skipped: number) => `${inDutch(rated)} beoordeeld, ${inDutch(skipped)} overgeslagen`,
    stored: (planNumber: number, words: string) => `Bewaard: plan ${planNumber} is ‘${words}’.`,
    change: "Verander dit oordeel",
    now: (words: string) => `Uw oordeel nu: ${words}.`,
    ownEffort: "Eigen inzet:",
    advice: "Advies van de gemeente:",
    adviceProvided: (conditions: readonly string[]) => `ja, mits: ${conditions.join("; ")}.`,
    adviceYes: "ja.",
    whole: "Lees het hele plan",
    skip: "Overslaan",
    save: "Bewaar en ga verder",
    low: "minder goed",
    high: "goed",
    stop: "Even stoppen",
    list: "Alle plannen in een lijst",
    own: "Wat u tot nu toe gaf",
    doneTitle: "U heeft alle plannen gezien",
    doneLead: (rated: number, skipped: number) =>
      skipped === 0
        ? `U beoordeelde ${plans(rated)}. Alles is bewaard. U hoeft niets meer te doen.`
        : `U beoordeelde ${plans(rated)} en sloeg er ${inDutch(skipped)} over. Alles is bewaard.`,
    noPlans: "Er zijn nog geen plannen om te beoordelen.",
    again: "Toon de overgeslagen plannen",
    problem: "Uw oordeel is niet opgeslagen",
  },
  list: {
    title: "Beoordeel de plannen in een lijst",
    lead: "De volgorde is bij iedereen anders. Zo maakt elk plan evenveel kans. Bij u blijft de volgorde hetzelfde.",
    stored: (planNumber: number, words: string) => `Bewaard: plan ${planNumber} is ‘${words}’.`,
    none: "U heeft dit plan nog niet beoordeeld.",
    answer: (planNumber: number) => `Wat vindt u van plan ${planNumber}?`,
    save: "Bewaar",
    oneByOne: "Liever één plan tegelijk",
    pages: "Bladeren door de plannen",
    read: (planNumber: number) => `Lees plan ${planNumber}`,
  },
  compare: {
    title: "Welk plan is beter voor de stad?",
    progress: (at: number) => `Vergelijking ${inDutch(at)}`,
    detail: (chosen: number) => `${inDutch(chosen)} gekozen. U mag stoppen wanneer u wilt.`,
    choose: (letter: string) => `Kies ${letter}`,
    read: (planNumber: number) => `Lees plan ${planNumber}`,
    dontKnow: "Ik weet het niet",
    why: "Waarom kiest u niet?",
    skip: "Sla dit paar over",
    stored: "Uw keuze is bewaard.",
    begin: "Begin met vergelijken",
    beginTitle: "Vergelijk steeds twee plannen",
    beginLead: "U kiest welk van de twee plannen beter is. Elke keuze bewaren wij meteen. U mag altijd stoppen.",
    goOn: "Toon het volgende paar",
    doneTitle: "U heeft alle paren gezien",
    doneLead: (chosen: number) =>
      `U maakte ${chosen === 1 ? "1 keuze" : `${inDutch(chosen)} keuzes`}. Alles is bewaard. U hoeft niets meer te doen.`,
    top: "Uw eigen top 5 tot nu toe",
    topLead: (chosen: number) => `Dit zeggen uw ${inDutch(chosen)} keuzes. Alleen u ziet deze lijst.`,
    topHow: "De computer kiest welke twee plannen u ziet. Zo komt elk plan even vaak aan bod.",
  },
  own: {
    title: "Uw oordeel is binnen en het telt mee",
    lead: "Wij lazen dit net terug uit onze opslag. U mag stoppen of verdergaan.",
    titleNotCounted: "Uw oordeel is bewaard, maar het telt niet mee",
    notCounted: (day: string, reason: string) =>
      `Op ${day} hebben twee mensen van de gemeente besloten dat deze keuzes niet meetellen. De reden: ${reason}`,
    leadClosed: "Wij lazen dit net terug uit onze opslag.",
    titleEmpty: "U heeft nog niets beoordeeld",
    titleGone: "Uw keuzes zijn niet meer terug te lezen",
    leadGone: (day: string) =>
      `Op ${day} is de sleutel van deze ronde vernietigd. Twee mensen van de gemeente hadden dat besloten. Uw keuzes zijn bewaard en de uitslag verandert niet. Niemand kan nog zien dat ze van u zijn, ook u zelf niet. Uw bewijs is daarom niet meer na te kijken.`,
    leadEmpty: "Hier komt te staan wat u van de plannen vindt.",
    start: "Begin met beoordelen",
    goOn: "Ga verder met beoordelen",
    receipt: "Uw bewijs",
    receiptText:
      "Deze code hoort bij al uw antwoorden samen. Verandert er iets in onze opslag, dan verandert de code. De code verraadt niet wat u koos.",
    stored: "Dit is wat wij bewaarden",
    notRated: "Niet beoordeeld",
    together: (total: number) => `Samen zijn dat ${plans(total)}.`,
    left: "Doet niet meer mee",
    leftPlan: "Dit plan doet niet meer mee. Uw keuze is bewaard, maar telt niet meer.",
    leftPair: "Een van deze plannen doet niet meer mee. Uw keuze is bewaard, maar telt niet meer.",
    caption: "Uw keuze per plan",
    plan: "Plan",
    choice: "Uw keuze",
    change: "Veranderen",
    changeOf: (planNumber: number) => `Verander plan ${planNumber}`,
    chosen: "Gekozen",
    dontKnow: "Weet ik niet",
    captionPairs: "Uw keuze per paar",
    pair: "De twee plannen",
    or: (left: string, right: string) => `${left}, of ${right}`,
    stays: "Een keuze tussen twee plannen blijft staan. Daarom krijgt u elk paar maar één keer.",
    next: "Wat gebeurt er nu?",
    nextChange: (day: string) => `t/m ${day}`,
    nextUntil: {
      score: { title: "U kunt nog wijzigen", text: "Kies bij een plan opnieuw. Uw laatste antwoord telt." },
      pairs: {
        title: "U kunt verdergaan zolang er paren zijn",
        text: "Elke keuze erbij telt mee. Wat u al koos, blijft staan.",
      },
      ballot: { title: "U kunt nog wijzigen", text: "Verstuur een nieuwe stem. Uw laatste stem telt." },
    },
    nextResultDay: (day: string) => `na ${day}`,
    nextResultTitle: "Twee mensen kijken de uitslag na",
    nextResultText:
      "Zij geven hem samen vrij. Pas dan ziet u de volgorde van alle plannen, en waarom die zo is. Hoe lang dat duurt, staat niet vast.",
    nextCouncilTitle: "De raad beslist",
    nextCouncilText: "De raad beslist per plan. U leest bij elk plan wat de raad besluit en waarom.",
    closed: "Het beoordelen is klaar. U kunt niets meer veranderen.",
  },
  results: {
    title: (round: string) => `Uitslag ${round}`,
    short: "Uitslag",
    lead: (turnout: number, count: number) =>
      turnout === 0
        ? `Geen enkele keuze telt mee. Er waren ${plans(count)}.`
        : `${people(turnout)}. Zij beoordeelden ${plans(count)}.`,
    answers: { score: "Oordelen die tellen", pairs: "Keuzes die tellen" },
    people: "Inwoners die meededen",
    plans: "Plannen",
    onList: "Gaan bovenaan naar de raad",
    winners: "Passen binnen het budget",
    unreleased:
      "Deze uitslag is nog niet vrijgegeven. Alleen wie hem mag vrijgeven, ziet hem. Twee mensen samen geven hem vrij.",
    notReleased: (turnout: number) =>
      `${people(turnout)}. Het beoordelen is klaar. Twee mensen van de gemeente kijken de uitslag na en geven hem vrij. Daarna staat hij hier.`,
    paperFirst: (count: number) =>
      `${count === 1 ? "1 stembiljet op papier telt" : `${inDutch(count)} stembiljetten op papier tellen`} nog niet mee: de balie moet dat eerst invoeren. Daarna ziet u hier de uitslag.`,
    paperNever:
      "Kan dat niet meer? Stel dan voor de uitslag vrij te geven. Er komt dan geen stembiljet meer bij, en u ziet de uitslag.",
    release: "Naar het vrijgeven van de uitslag",
    invalid: (count: number) =>
      count === 1
        ? "De keuzes van één persoon tellen niet mee."
        : `De keuzes van ${inDutch(count)} mensen tellen niet mee.`,
    allInvalid: "De keuzes van iedereen tellen niet mee.",
    invalidReason: (day: string, reason: string) => `Dat is besloten op ${day}. De reden: ${asSentence(reason)}`,
    fewStayOut:
      "Eerder is besloten dat keuzes van enkele mensen niet meetellen. Die staan ook niet in de uitslag met de andere keuzes erbij: anders is te zien wat zij kozen.",
    paperLeft: (count: number) =>
      count === 1
        ? "1 stembiljet op papier telde niet mee: het is niet twee keer gelijk ingevoerd."
        : `${inDutch(count)} stembiljetten op papier telden niet mee: ze zijn niet twee keer gelijk ingevoerd.`,
    samePlans: "Met deze keuzes erbij gaan dezelfde plannen door.",
    otherPlans: "Met deze keuzes erbij gaan andere plannen door.",
    withInvalid: "Dit is de uitslag mét de keuzes die niet meetellen. Hij geldt niet.",
    other: {
      with: "Bekijk de uitslag met de keuzes die niet meetellen",
      without: "Bekijk de uitslag die geldt",
    },
    before: "De uitslag is er nog niet",
    beforeLead: (day: string) =>
      `Het beoordelen sluit op ${day}. Daarna kijken twee mensen van de gemeente de uitslag na en geven hem vrij. Tot het sluit, ziet niemand hoe de plannen ervoor staan. Ook de gemeente niet.`,
    beforeLeadUnknown:
      "Na het beoordelen kijken twee mensen van de gemeente de uitslag na en geven hem vrij. Tot het sluit, ziet niemand hoe de plannen ervoor staan. Ook de gemeente niet.",
    rate: "Plannen beoordelen",
    none: "Deze ronde heeft geen uitslag van inwoners",
    toRound: "Naar de ronde",
    order: "De volgorde van de inwoners",
    how: countTexts,
    howPairs:
      "Inwoners kozen steeds tussen twee plannen. Uit alle keuzes samen berekenen wij hoe sterk elk plan is. Liggen plannen te dicht bij elkaar? Dan staan ze in één groep.",
    imported: (file: string) =>
      `Dit is een echte verkiezing, uit het bestand ${file}. Wij lezen een stem als ‘goed’. Het budget gaat in de volgorde van de stemmen naar elk plan dat nog past.`,
    dots: { pairs: "Zo leest u sterkte en zekerheid", mean: "Zo leest u gemiddelde en zekerheid" },
    numbersText: {
      pairs:
        "Sterkte 0 is gemiddeld: hoe hoger, hoe vaker een plan wint, ook van sterke plannen. Achter ± staat de standaardfout: de echte sterkte ligt bijna altijd minder dan twee keer dat getal hoger of lager.",
      mean: "Achter ± staat de standaardfout: het echte gemiddelde ligt bijna altijd minder dan twee keer dat getal hoger of lager.",
    },
    dotsText:
      "De grote stip is de uitkomst. Elke kleine stip is een uitkomst die ook kon. Overlappen de stippen? Dan is het verschil niet zeker.",
    divided: "Zo leest u ‘verdeeld’",
    dividedText: {
      good_less_good:
        "De balk toont wie ‘Minder goed’ zei. Het streepje is 30 procent. Zei 30 procent of meer ‘Minder goed’? Dan staat er ‘verdeeld’. De raad leest dat ook.",
      five: "De balk toont wie het plan minder goed vond: een 1 of een 2 gaf. Het streepje is 30 procent. Gaf 30 procent of meer zo’n cijfer? Dan staat er ‘verdeeld’. De raad leest dat ook.",
      ten: "De balk toont wie het plan minder goed vond: een 5 of lager gaf. Het streepje is 30 procent. Gaf 30 procent of meer zo’n cijfer? Dan staat er ‘verdeeld’. De raad leest dat ook.",
    } satisfies Record<Rules["valuation"]["scale"], string>,
    caption: (count: number) => `De volgorde van ${plans(count)}`,
    place: "Plaats",
    plan: "Plan",
    /** The number that ranks, by the way of counting. */
    outcome: { positives: "Goed", net: "Saldo", mean: "Gemiddeld", pairs: "Sterkte" },
    /** The same as the name of the axis of the picture. */
    measure: {
      positives: "Hoe vaak ‘Goed’",
      net: "Hoe vaak ‘Goed’ min hoe vaak ‘Minder goed’",
      mean: "Gemiddeld cijfer",
      pairs: "Sterkte",
    },
    error: "Standaardfout",
    doubt: "Zekerheid",
    lessGood: "Minder goed",
    money: "Geld",
    toCouncil: "Naar de raad",
    within: "Binnen het budget",
    group: (letter: string) => `Groep ${letter}`,
    groupMany: (letter: string) => `Groep ${letter}: deze plannen liggen te dicht bij elkaar om een winnaar te noemen`,
    lot: (planNumbers: readonly string[]) =>
      `Deze plannen staan gelijk op de grens van de lijst: ${planNumbers.join(", ")}. Een openbare loting beslist. Daarna staat hier welke plannen naar de raad gaan.`,
    tooFew: "Te weinig oordelen",
    tooFewLead: (minimum: number) =>
      minimum === 1
        ? "Deze plannen kregen geen oordeel. Daarom staan ze niet in de volgorde."
        : `Deze plannen kregen minder dan ${inDutch(minimum)} oordelen. Dat is te weinig voor een plaats in de volgorde.`,
    tooFewCaption: "Plannen met te weinig oordelen",
    left: "Doen niet meer mee",
    leftLead: "Inwoners beoordeelden ook deze plannen. Daarna vielen ze af. Wat inwoners ervan vonden telt niet mee.",
    leftCaption: "Plannen die niet meer meedoen",
    leftState: "Stand",
    leftReason: "De reden",
    leftNoReason: "Er is geen reden vastgelegd.",
    received: "Gekregen",
    balance: (count: number) => `Kosten en besparingen van ${plans(count)}`,
    balanceLead: "Kosten en besparingen staan naast elkaar. Wij tellen ze niet samen tot één bedrag.",
    balanceLabel: (parts: string) => `Kosten links, besparingen rechts. ${parts}`,
    balancePart: (kind: string, cost: string, saving: string) => `${kind} kost ${cost} en bespaart ${saving}.`,
    balanceNote: "Bedragen die de gemeente schatte. Na het besluit van de raad kunnen ze anders zijn.",
    shown: (shown: number, total: number) => `U ziet de eerste ${shown} van de ${plans(total)}.`,
    all: (count: number) => `Toon alle ${plans(count)}`,
    balanceCaption: "Kosten en besparingen",
    kind: "Soort",
    cost: "Kost",
    saving: "Bespaart",
    oneOff: "Eenmalig",
    yearly: "Per jaar",
    chart: "De volgorde in beeld",
    chartKey: "Een gevulde balk gaat door, een lichte balk niet.",
    chartText: (count: number) =>
      `Dit beeld toont dezelfde cijfers als de tabel, voor ${count === 1 ? "het eerste plan" : `de eerste ${plans(count)}`}.`,
    csv: "Download de cijfers als CSV",
    empty: "Er deden geen plannen mee.",
    emptyOrder: "Geen plan kreeg genoeg oordelen voor een plaats in de volgorde.",
    notKnowing: "Weet ik niet",
    notKnowingLead: (count: number) => `${inDutch(count)} keer koos iemand niet. Dat telt niet mee in de volgorde.`,
    budget: (budget: string, spent: string, left: string) =>
      `Het budget is ${budget}. De plannen die passen kosten samen ${spent}. Er blijft ${left} over.`,
  },
} as const;
