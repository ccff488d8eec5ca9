import { accessSentences, phaseNames, type Sentences } from "#app/modules/people/texts.nl.ts";
import type { Phase, RoundKind } from "#app/modules/people/core/acts.ts";
import type { LotReason } from "./core/lot.ts";
import type { RoundReason } from "./core/reasons.ts";
import type { Effect, FinanceWay, Ground, Principle, Rules, Theme } from "./core/rules.ts";

/** Within a sentence. */
export const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** At the start of one. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const roundSentences: Sentences<RoundReason> = {
  ...accessSentences,
  no_such_round: "Deze ronde bestaat niet (meer).",
  slug_taken: "Er is al een ronde met dit adres. Kies een ander adres.",
  phase_not_of_this_kind: "Deze fase hoort niet bij deze soort ronde. Laat de datums leeg.",
  phase_missing: "Vul de datums in van de fase {phase}. Zonder die fase kan deze ronde niet.",
  phase_ends_before_it_starts: "De laatste dag ligt voor de eerste dag. Draai de datums om.",
  phases_overlap: "Deze fase begint voordat de vorige klaar is. Kies een latere eerste dag.",
  phases_backwards: "Deze fase ligt voor de fase die eraan voorafgaat. De volgorde staat vast.",
  weights_not_hundred: "De gewichten van de criteria zijn samen geen 100. Pas ze aan.",
  criteria_missing: "Vul de criteria in. Zonder criteria kan de fondsadviesraad niet scoren.",
  criterion_key_twice: "Twee criteria hebben dezelfde code. Geef elk criterium een eigen code.",
  knock_out_needs_zero:
    "Bij een knock-out heeft het laagste niveau 0 punten. Pas de punten aan, of haal het kruisje weg.",
  scale_needs_mean:
    "Bij cijfers telt het gemiddelde. Bij goed en minder goed tellen de oordelen. Kies een passende telling.",
  amounts_crossed: "Het hoogste bedrag ligt onder het laagste bedrag. Pas een van de twee aan.",
  channels_mixed:
    "Een account met eigen opgave gaat niet samen met het register. Kruis dat alleen aan, of alleen de andere manieren.",
  ties_end_with_lot: "Loten is de laatste regel bij een gelijke stand. Kruis loten aan.",
  ceiling_missing: "Vul in hoeveel geld er in het fonds zit.",
  storage_not_durable:
    "De database bewaart niet alles veilig: {settings} staat uit. Laat de beheerder van de database dat aanzetten.",
  storage_not_guarded:
    "De site kan opgeslagen keuzes veranderen. Laat de beheerder van de database de rol van de site beperken.",
  opens_too_late: "Open een ronde voor haar eerste dag. Die is vandaag of al voorbij: kies eerst nieuwe datums.",
  imported_rounds_stay_closed: "Deze ronde komt uit een bestand met een echte verkiezing. U kunt hem alleen bekijken.",
  settings_changed_meanwhile:
    "Een collega bewaarde intussen iets anders. Open de bladzijde opnieuw en breng uw wijziging daarna aan.",
  opening_waits: "Er wacht een voorstel om deze ronde te openen. Trek dat eerst in.",
  reason_missing: "Schrijf de reden op. Die wordt openbaar.",
  refusal_reason_missing: "Schrijf op waarom u weigert. Wie het voorstelde, leest dit.",
  other_proposal_waits: "Er ligt al zo’n voorstel. Daar moet eerst over worden beslist.",
  no_such_proposal: "Dit voorstel bestaat niet (meer).",
  proposal_already_decided: "Over dit voorstel is al beslist.",
  own_proposal: "Dit is uw eigen voorstel. Iemand anders beslist erover.",
  not_your_proposal: "Dit is het voorstel van iemand anders. U kunt het niet intrekken.",
  phase_went_on: "De fase waar dit voorstel over ging, is voorbij.",
  closes_today: "Vandaag is al de laatste dag van deze fase.",
  already_released: "De uitslag is al openbaar.",
  already_invalid: "Deze keuzes tellen al niet mee.",
  one_only_before_close:
    "Het beoordelen is klaar. Eén inwoner weglaten zou nu laten zien wat die koos. Het kan alleen nog voor iedereen.",
  nothing_chosen: "Van deze inwoner zijn er in deze ronde geen keuzes.",
  not_on_list: "Dit nummer staat niet in het register van deze ronde. Kijk het na.",
  no_such_resident: "Wij kennen geen inwoner met dit e-mailadres. Kijk het na.",
  key_day_is_set: "Hier is al over besloten. De sleutel gaat vanzelf weg op {day}.",
  key_is_destroyed: "De sleutel van deze ronde is al vernietigd.",
  no_such_change: "Dit voorstel bestaat niet (meer).",
  change_already_decided: "Over dit voorstel is al beslist.",
  own_change: "Dit is uw eigen voorstel. Een andere beheerder beslist erover.",
  other_change_waits: "Er ligt al een voorstel. Daar moet eerst over worden beslist.",
  nothing_changes: "Dit is hoe het al is. Verander eerst een datum of een regel.",
  phase_has_ended: "De fase {phase} is voorbij. De datums van die fase veranderen niet meer.",
  phase_has_begun: "De fase {phase} is begonnen. De eerste dag van die fase verandert niet meer.",
  phase_is_running: "De fase {phase} is nu bezig. Kies als laatste dag vandaag of een latere dag.",
  phase_begins_too_soon: "De fase {phase} moet nog beginnen. Kies als eerste dag een dag na vandaag.",
  handing_in_is_over: "De fase {phase} is voorbij. Wat voor het indienen geldt, verandert niet meer.",
  checking_has_begun: "De fase {phase} is begonnen. Wij controleren alle plannen op dezelfde punten.",
  choosing_has_begun: "De fase {phase} is begonnen. De vragen en wie ze beantwoordt, veranderen niet meer.",
  counting_has_begun: "De fase {phase} is voorbij. Hoe wij tellen en verdelen, verandert niet meer.",
};

export const lotSentences: Sentences<LotReason> = {
  ...accessSentences,
  no_such_round: "Deze ronde bestaat niet (meer).",
  lot_already_confirmed: "De loting is al bevestigd. De uitkomst verandert niet meer.",
  lot_before_paper:
    "Er wachten nog stembiljetten op papier. Loot pas als die zijn ingevoerd, of als iemand voorstelt de uitslag vrij te geven.",
  lot_after_decision: "Er is al besloten. Een loting verandert daar niets meer aan.",
  no_lot_entered: "Er is nog geen uitkomst ingevoerd. Voer die eerst in.",
  own_lot: "U heeft deze uitkomst zelf ingevoerd. Iemand anders bevestigt hem.",
  lot_differs: "Dit is niet precies wat de eerste persoon invoerde. Kijk de trekking na en typ hem nog een keer.",
};

export const themeNames: Readonly<Record<Theme, string>> = {
  safety: "Veiligheid",
  public_space: "Openbare ruimte",
  parking: "Parkeren",
  sport: "Sport",
  recreation: "Recreatie",
  culture: "Cultuur",
  welfare: "Welzijn",
  green: "Groen",
  economy: "Economie",
  care: "Zorg",
  sustainability: "Duurzaamheid",
  meeting: "Ontmoeten",
  art: "Kunst",
  facilities: "Voorzieningen",
  taking_part: "Meedoen",
};

export const effectNames: Readonly<Record<Effect, string>> = {
  cost: "Plannen die geld kosten",
  saving: "Plannen die geld besparen",
};

export const financeNames: Readonly<Record<FinanceWay, string>> = {
  subsidy: "Subsidie",
  participation: "Deelname in een coöperatie of onderneming",
  sponsoring: "Sponsoring of crowdfunding",
  purchase: "Inkoop",
};

export const principleNames: Readonly<Record<Principle, string>> = {
  i: "Het plan komt van inwoners of buurtgroepen",
  ii: "Er is steun bij meer mensen, en iedereen kan meedoen",
  iii: "Het past bij de agenda van de buurt (een voorkeur)",
  iv: "Het voegt iets toe en doet niets dubbel",
  quality: "Het mag volgens de wet en het is goed gemaakt",
  own_effort: "De indieners doen zelf ook iets (eigen inzet)",
  feedback: "De buurt hoort hoe het ging (dat beloven de indieners)",
  finance: "Iedereen ziet waar het geld bleef (dat beloven de indieners)",
};

/** The grounds as the paper has them (R13); `groundName` says them in a round. */
export const groundNames: Readonly<Record<Ground, string>> = {
  a: "Het gaat over de hele stad of de regio, zoals belasting of het ziekenhuis",
  b: "De oplossing is slecht voor andere delen van de stad",
  c: "Het gaat over de zorg of veiligheid van één persoon",
  law: "De wet staat het niet toe",
};

/** In experiment 3 the whole city decides, so ground a keeps out only what is not the city's to decide. */
export const groundNamesOfKind: Readonly<Record<RoundKind, typeof groundNames>> = {
  neighbourhood_plans: groundNames,
  neighbourhood_fund: groundNames,
  interim_plans: groundNames,
  citizens_budget: {
    ...groundNames,
    a: "Het gaat over de hele stad of de regio en de gemeente mag er niet zelf over beslissen, zoals het ziekenhuis",
  },
};

/** A ground to call a plan out of scope, as it holds in a round of a kind. */
export const groundName = (kind: RoundKind, ground: Ground): string => groundNamesOfKind[kind][ground];

/** Who decides in the council phase. */
export type Deciding = Rules["governance"] | "raad";

/** The name of the council phase by who decides then. */
export const decidingNames: Readonly<Record<Deciding, string>> = {
  raad: "Raad beslist",
  fund_awards: "Fonds beslist",
  executive_awards: "College beslist",
};

const deciding: Readonly<Record<Deciding, string>> = {
  raad: "beslist de raad over de plannen",
  fund_awards: "beslist de fondsadviesraad over het geld",
  executive_awards: "beslist het college over het geld",
};

/** Who does what in a phase, after a first or last day. */
const doing: Readonly<Record<Phase, (when: string, who: Deciding) => string>> = {
  preparation: (when) => `${when} maakt de gemeente de ronde klaar.`,
  submission: (when) => `${when} kunnen inwoners een plan indienen.`,
  screening: (when) => `${when} controleert de gemeente de plannen.`,
  valuation: (when) => `${when} kunnen inwoners de plannen beoordelen.`,
  scoring: (when) => `${when} geeft de fondsadviesraad elk plan een score.`,
  advice: (when, who) =>
    who === "raad"
      ? `${when} schrijft de gemeente een advies bij de plannen.`
      : `${when} maakt de fondsadviesraad de verdeling van het geld.`,
  council: (when, who) => `${when} ${deciding[who]}.`,
  all_year: (when) => `Het hele jaar open. ${when} kunnen inwoners een plan indienen.`,
  accountability: (when) => `${when} worden de plannen uitgevoerd.`,
};

export const roundTexts = {
  list: {
    title: "Alle rondes",
    lead: "In een ronde beslissen inwoners mee over geld van de gemeente. Kies een ronde.",
    empty: "Er is nog geen ronde. Kijk later nog eens.",
    running: "bezig",
    done: "klaar",
    soon: "straks",
    view: (title: string) => `Bekijk ${title}`,
  },
  standing: {
    unopened: "Deze ronde wordt voorbereid. Er kan nog niets.",
    in: (phase: Phase, until: string, who: Deciding) => doing[phase](`Tot en met ${until}`, who),
    next: (phase: Phase, from: string, who: Deciding) => doing[phase](`Vanaf ${from}`, who),
    after: "Deze ronde is klaar.",
    imported: "Dit is een echte verkiezing van elders, als voorbeeld ingelezen.",
  },
  show: {
    phases: "Zo loopt deze ronde",
    money: "Geld in het fonds",
    year: (year: number) => `Voor de begroting van ${year}`,
    now: "Wat kunt u nu doen?",
    rules: "Lees de spelregels",
    plans: "Bekijk de plannen",
    submit: "Dien een plan in",
    value: "Beoordeel de plannen",
    castVote: "Stem over de plannen",
    result: "Bekijk de uitslag",
    resultLater: "Lees wanneer de uitslag komt",
    vote: "Uitslag van de stemming",
    voteLater: "Lees wanneer de uitslag van de stemming komt",
    fonds: "Lees hoe het fonds werkt",
    decision: "Lees wat er is besloten",
    until: (day: string, left: string) => `Dat kan t/m ${day}. Dat is ${left}.`,
    untilLastDay: (day: string) => `Dat kan t/m ${day}. Vandaag is de laatste dag.`,
  },
  phaseWho: {
    preparation: "De gemeente maakt de ronde klaar.",
    submission: "Inwoners dienen plannen in.",
    screening: "De gemeente controleert de plannen en rekent de bedragen na.",
    valuation: "Inwoners beoordelen alle plannen.",
    scoring: "De fondsadviesraad geeft elk plan een score.",
    advice: "De gemeente schrijft een advies bij de plannen.",
    council: "De gemeenteraad beslist.",
    all_year:
      "Inwoners dienen het hele jaar plannen in. Elk plan krijgt snel een antwoord. Waar het geld vandaan komt, bepaalt wie beslist.",
    accountability: "De plannen worden uitgevoerd. U ziet wat er van komt.",
  },
  adviceOfFund: "De fondsadviesraad maakt de verdeling van het geld.",
  /** Of a fund the raad does not decide per plan. */
  councilOfFund: {
    fund_awards: "De fondsadviesraad beslist over het geld. De gemeenteraad krijgt de verdeling.",
    executive_awards:
      "Het college beslist over het geld, op advies van de fondsadviesraad. De gemeenteraad krijgt de verdeling.",
  },
  late: (deadline: string) => `Let op: de uitslag komt na ${deadline}. Dat is laat voor deze begroting. Het mag wel.`,
  phaseDates: (from: string, to: string) => (from === to ? from : `${from} t/m ${to}`),
  rules: {
    title: "Spelregels",
    lead: "De gemeenteraad stelt deze regels vast. Ze gelden voor iedereen en staan vast zodra de ronde open is.",
    budget: "Budget",
    imported: (file: string) =>
      `Dit is een echte verkiezing, uit het bestand ${file}. Inwoners kruisten de plannen aan die zij goed vonden. Het budget gaat in de volgorde van de stemmen naar elk plan dat nog past. Andere regels staan niet in het bestand.`,
    notFrozen: "De ronde is nog niet open. Deze regels kunnen nog veranderen.",
    frozen: "De regels staan vast.",
    changed: "De regels staan vast. Twee beheerders hebben ze na het openen veranderd: dat staat onderaan.",
    hash: "Controlegetal van de regels (SHA-256)",
    version: (version: number) => `Versie ${version}`,
    standard: (value: string) => `Standaard: ${value}.`,
    source: (source: string) => `Bron: ${source}`,
    all: (count: number, but: readonly string[]) =>
      but.length === 0 ? `alle ${count}` : `alle ${count} behalve dit: ${but.join("; ")}`,
    none: "Geen",
    wholeCity: "De hele stad",
    noMaximum: "Geen hoogste bedrag",
    noCriteria: "Geen criteria",
    yes: "Ja",
    no: "Nee",
    years: (age: number) => `${age} jaar`,
    calendar: "Wanneer gebeurt wat?",
    calendarCaption: "Fasen met hun eerste en laatste dag",
    phase: "Fase",
    from: "Van",
    to: "Tot en met",
    changes: "Wijzigingen na de opening",
    noChanges: "Er is niets veranderd na de opening.",
    proposed: (day: string) => `Voorgesteld op ${day}`,
    reason: "Reden",
    outcome: "Uitkomst",
    approved: (day: string) => `Goedgekeurd door een tweede beheerder op ${day}.`,
    rejected: (day: string) => `Afgewezen door een tweede beheerder op ${day}. Er verandert niets.`,
    withdrawn: (day: string) => `Ingetrokken op ${day}. Er verandert niets.`,
    waiting: "Wacht op een tweede beheerder. Er verandert nog niets.",
    asVersion: (version: number) => `Sindsdien geldt versie ${version} van de regels.`,
    differences: "Wat verandert er?",
    nothing: "Er verandert niets aan de regels of datums.",
    before: "Eerst",
    after: "Nieuw",
    weight: "Gewicht",
    levels: "Niveaus en punten",
    knockOut: "Knock-out",
    criteriaCaption: "Criteria met gewicht en niveaus",
    points: (points: number) => (points === 1 ? "1 punt" : `${points} punten`),
  },
  admin: {
    title: "Rondes beheren",
    lead: "Maak een ronde, vul de regels in en open haar voor de eerste dag.",
    caption: "Alle rondes",
    round: "Ronde",
    kind: "Soort",
    year: "Begroting",
    standing: "Stand",
    newTitle: "Nieuwe ronde",
    name: "Naam van de ronde",
    slug: "Adres",
    slugHint: "Zoals burgerbegroting-2029. Het adres verandert later niet meer.",
    kindLabel: "Soort ronde",
    kindHints: {
      neighbourhood_plans: "Experiment 1: buurten maken plannen met activiteiten voor Kadernota en begroting.",
      neighbourhood_fund: "Experiment 2: de fondsadviesraad verdeelt het geld van het fonds.",
      interim_plans: "Het hele jaar open: voor plannen die niet op een ronde kunnen wachten.",
      citizens_budget: "Experiment 3: inwoners dienen plannen in en beoordelen ze. De raad beslist.",
    },
    budgetYear: "Begrotingsjaar",
    create: "Maak de ronde",
    edit: "Bewerken",
    open: "Openen",
    register: "Register",
    duplicate: "Kopie maken",
    change: "Regels wijzigen",
    fourEyes: "Met twee mensen",
    created: "De ronde is gemaakt. Vul nu de datums en de regels in.",
    saved: "De ronde is opgeslagen.",
    proposed: "Uw voorstel is opgeslagen. Een tweede beheerder beslist.",
    approved: "U heeft het voorstel goedgekeurd. De wijziging geldt vanaf nu.",
    rejected: "U heeft het voorstel afgewezen. Er verandert niets.",
    withdrawn: "U heeft het voorstel ingetrokken. Er verandert niets.",
  },
  configure: {
    title: (name: string) => `Ronde instellen: ${name}`,
    lead: "Alles wat u hier invult, is openbaar op de pagina Spelregels.",
    basics: "De ronde",
    intro: "Inleiding voor inwoners",
    ceiling: "Geld in het fonds",
    ceilingHint: "Er gaat nooit meer geld uit dan dit bedrag.",
    calendar: "Fasen",
    calendarHint: "Eerste en laatste dag tellen mee. Laat beide leeg om een fase over te slaan.",
    startsOn: (phase: string) => `${phase}: eerste dag`,
    endsOn: (phase: string) => `${phase}: laatste dag`,
    contents: "Op deze bladzijde",
    save: "Opslaan",
    saveHint: "Vergeet niet op te slaan.",
  },
  open: {
    title: (name: string) => `Ronde openen: ${name}`,
    lead: "Na het openen staan de regels vast, en gaat elke fase op haar dag in. Alleen twee mensen samen kunnen daarna nog iets veranderen.",
    check: "Controleer eerst de spelregels en de datums.",
  },
  fourEyes: {
    title: "Met twee mensen",
    lead: "De een stelt iets voor, de ander keurt het goed. Zo doet niemand dit alleen.",
    nothing: "In deze ronde kan nu niets wat twee mensen vraagt.",
    reason: "Reden",
    reasonHint: "Dit wordt openbaar. Noem geen namen.",
    by: (name: string, day: string) => `Voorgesteld door ${name} op ${day}.`,
    gone: "iemand die weg is",
    ofOne: "Het gaat om de keuzes van één inwoner.",
    ofAll: "Het gaat om de keuzes van iedereen.",
    own: "Dit is uw eigen voorstel. Iemand anders beslist.",
    alone: (roles: string) =>
      `Nodig eerst een collega uit. Die heeft een van deze rollen nodig: ${roles}. U kunt dit niet alleen.`,
    invite: "Naar mensen en rollen",
    approve: "Keur goed",
    refuse: "Weiger",
    withdraw: "Trek het voorstel in",
    why: "Waarom weigert u?",
    whyHint: "Wie het voorstelde leest dit, en wie zo’n voorstel mag doen. Het wordt niet openbaar.",
    refused: "Het laatste voorstel is geweigerd",
    refusedOn: (day: string, why: string) => `Geweigerd op ${day}. De reden: ${why}`,
    whose: "Van wie tellen de keuzes niet mee?",
    whoseOne: "Van één inwoner",
    whoseAll: "Van iedereen",
    onlyAll: "Het beoordelen is klaar. Eén inwoner weglaten zou nu laten zien wat die koos.",
    who: {
      email: {
        label: "E-mailadres van de inwoner",
        hint: "Alleen bij één inwoner. Wij bewaren dit adres hierbij niet.",
      },
      number: {
        label: "Nummer uit het register",
        hint: "Alleen bij één inwoner: het nummer uit uw eigen lijst. Wij bewaren dit nummer hierbij niet.",
      },
    },
    paperWaits: ({ waiting, blocked }: { waiting: number; blocked: number }) =>
      `Nog niet alle stembiljetten op papier tellen mee. Wachten op invoer: ${waiting}. Geblokkeerd, omdat de twee keer verschilden: ${blocked}. Stelt iemand voor de uitslag vrij te geven? Dan komt er voorgoed geen meer bij.`,
    keyGoes: (day: string) => `Volgens de regels gaat de sleutel vanzelf weg op ${day}, als twee mensen dit besluiten.`,
    keyGoesAtOnce: "De dag uit de regels is voorbij. De sleutel gaat meteen weg als iemand dit voorstel goedkeurt.",
    kinds: {
      open: {
        title: "De ronde openen",
        text: "Na het openen staan de regels vast, en gaat elke fase op haar dag in. Alleen twee mensen samen kunnen daarna nog iets veranderen.",
        propose: "Stel voor de ronde te openen",
      },
      close_early: {
        title: "De fase eerder sluiten",
        text: "Vandaag wordt de laatste dag. Tot middernacht kan iedereen nog meedoen.",
        propose: "Stel voor eerder te sluiten",
      },
      invalidate: {
        title: "Keuzes niet laten meetellen",
        text: "De keuzes blijven bewaard. Van één inwoner kan dit alleen tot het beoordelen klaar is.",
        propose: "Stel voor ze niet te laten meetellen",
      },
      release: {
        title: "De uitslag vrijgeven",
        text: "Kijk de uitslag eerst na. Daarna kan iedereen hem zien.",
        propose: "Stel voor de uitslag vrij te geven",
      },
      destroy_key: {
        title: "De sleutel vernietigen",
        text: "Daarna weet niemand meer wie wat koos. De uitslag verandert niet. Vernietig dan ook de kopieën van de sleutel in reservekopieën. Loopt er nog een bezwaar? Laat twee beheerders eerst het aantal weken in de regels verhogen.",
        propose: "Stel voor de sleutel te vernietigen",
      },
    },
    done: {
      voorgesteld: "Uw voorstel is bewaard. Iemand anders beslist.",
      approved: "U heeft het voorstel goedgekeurd. Het besluit staat vast.",
      refused: "U heeft het voorstel geweigerd. Er verandert niets.",
      withdrawn: "U heeft het voorstel ingetrokken. Er verandert niets.",
    },
    decided: "Wat er met twee mensen is besloten",
    because: (reason: string) => (reason === "" ? "" : ` De reden: ${reason}`),
    public: {
      open: (day: string) => `Op ${day} hebben twee mensen van de gemeente de ronde geopend.`,
      close_early: (day: string) => `Op ${day} hebben twee mensen van de gemeente besloten een fase eerder te sluiten.`,
      invalidate: (day: string) =>
        `Op ${day} hebben twee mensen van de gemeente besloten dat keuzes van één persoon niet meetellen.`,
      invalidate_all: (day: string) =>
        `Op ${day} hebben twee mensen van de gemeente besloten dat de keuzes van iedereen niet meetellen.`,
      release: (day: string) => `Op ${day} hebben twee mensen van de gemeente de uitslag vrijgegeven.`,
      destroy_key: (day: string) =>
        `Op ${day} hebben twee mensen van de gemeente besloten de sleutel van deze ronde te vernietigen. Is de sleutel weg, dan kan niemand meer zien wie wat koos.`,
    },
  },
  duplicate: {
    title: (name: string) => `Kopie van ${name}`,
    lead: "De nieuwe ronde krijgt dezelfde soort, regels en teksten. De datums vult u opnieuw in.",
    submit: "Maak de kopie",
  },
  change: {
    title: (name: string) => `Regels wijzigen: ${name}`,
    lead: "De ronde is open. Een wijziging heeft een reden nodig en een tweede beheerder. Alles blijft zichtbaar.",
    why: "De reden",
    reason: "Waarom veranderen de regels?",
    propose: "Stel de wijziging voor",
    proposeHint: "Een tweede beheerder beslist daarna.",
    waiting: "Voorstel dat wacht",
    approve: "Keur goed",
    reject: "Wijs af",
    whyReject: "Waarom wijst u het af?",
    own: "Dit is uw eigen voorstel. Een andere beheerder beslist.",
    withdraw: "Trek uw voorstel in",
  },
  lot: {
    title: "Loting",
    lead: "Hebben plannen dezelfde score, dan beslist een openbare trekking. Die vindt pas plaats na sluiting.",
    who: "Twee mensen typen de uitkomst. Pas als beide precies hetzelfde typen, telt hij.",
    enter: "Voer de uitkomst in",
    again: "Voer de uitkomst opnieuw in",
    seed: "Uitkomst van de trekking",
    seedHint: "Typ de getallen zoals ze getrokken zijn, met een spatie ertussen. Zoals 7 12 33.",
    source: "Waar is dit na te zien?",
    sourceHint: "Welke trekking, van welke dag. Dit wordt openbaar.",
    submit: "Bewaar de uitkomst",
    waits: (source: string) => `Er is een uitkomst ingevoerd: ${source}. Een tweede persoon bevestigt hem.`,
    own: "U heeft de uitkomst ingevoerd. Iemand anders bevestigt hem.",
    confirm: "Bevestig de uitkomst",
    confirmHint: "Kijk zelf bij de trekking en typ de uitkomst. U ziet hier niet wat de eerste persoon typte.",
    drawn: "De loting staat vast",
    result: (seed: string, source: string) =>
      `De uitkomst van de loting is ${seed} (${source}). Zo rekent u de loting na. Neem van elk plan dat gelijk staat de uitkomst, een nieuwe regel en het nummer van het plan. Maak daarvan de SHA-256. Het plan met de laagste SHA-256 komt eerst.`,
    drawnText: (seed: string, source: string) => `Uitkomst: ${seed}. Bron: ${source}.`,
    closed:
      "De loting kan als het beoordelen of scoren klaar is, t/m de fase waarin wordt beslist. Zij kan niet meer als er al is besloten.",
    done: {
      ingevoerd: "De uitkomst is bewaard. Een tweede persoon bevestigt hem.",
      bevestigd: "De loting is bevestigd.",
    },
  },
} as const;

export { phaseNames };
