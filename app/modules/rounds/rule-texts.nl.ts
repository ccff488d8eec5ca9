import type { RoundKind } from "#app/modules/people/core/acts.ts";
import type { Criterion, Level, Method, Rules, TieRule } from "./core/rules.ts";
import { effectNames, financeNames, groundNames, groundNamesOfKind, principleNames, themeNames } from "./texts.nl.ts";

export const tieNames: Readonly<Record<TieRule, string>> = {
  more_positives: "meer keer goed gaat voor",
  fewer_negatives: "minder keer minder goed gaat voor",
  lower_cost: "het goedkoopste plan gaat voor",
  lot: "loten, met een trekking die iedereen kan zien",
};

/** A field of the rules on the admin form and the public page: its name, its explanation and where the default is from. */
export interface RuleText {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Where the default is from; the default itself is read from the rules. */
  readonly source: string;
  readonly options?: Readonly<Record<string, string>> | undefined;
}

const age = "Amsterdam laat meedoen vanaf 12 jaar. De raadsnota noemt geen leeftijd. Wij rekenen met kalenderjaren.";
const living = "eigen keuze. De raadsnota noemt geen regel voor waar u woont.";

/** What stands together on the form that administrators fill in. */
export const ruleGroupNames = {
  joining: "Meedoen en indienen",
  screening: "Controleren",
  choosing: "Plannen kiezen",
} as const;

/** The parts of the rules, in the order of the page. */
export const rulePartNames: Readonly<Record<keyof Rules, string>> = {
  submit: "Wie mag een plan indienen?",
  value: "Wie mag plannen beoordelen?",
  channels: "Hoe doen inwoners mee?",
  themes: "Waar mogen plannen over gaan?",
  amounts: "Welke bedragen mogen?",
  screening: "Hoe controleert de gemeente een plan?",
  financing: "Hoe kan de gemeente een plan betalen?",
  valuation: "Hoe beoordelen inwoners de plannen?",
  shortlist: "Welke plannen gaan bovenaan naar de raad?",
  criteria: "Waar let de fondsadviesraad op?",
  missingScores: "Wat als een lid geen score geeft?",
  allocation: "Hoe wordt het geld van het fonds verdeeld?",
  governance: "Wie kent het geld toe?",
  interim: "Wie beslist, en hoe snel?",
  ties: "Wat gebeurt er bij een gelijke stand?",
};

export const ruleTexts: Readonly<Record<string, RuleText>> = {
  "submit.minimumAge": { label: "Vanaf het jaar waarin u zo oud wordt", source: age },
  "submit.wijken": { label: "Wijken", hint: "Kruis niets aan: dan doet de hele stad mee.", source: living },
  "value.minimumAge": { label: "Vanaf het jaar waarin u zo oud wordt", source: age },
  "value.wijken": { label: "Wijken", hint: "Kruis niets aan: dan doet de hele stad mee.", source: living },
  channels: {
    label: "Manieren om mee te doen",
    hint: "Een account met eigen opgave gaat niet samen met de andere manieren. De andere drie gebruiken het register van deze ronde: wie daarin staat, telt één keer.",
    source: "eigen keuze. De raadsnota zegt niet hoe de gemeente ziet wie er meedoet.",
    options: {
      account: "Een account met eigen opgave van leeftijd en wijk",
      registered_account: "Een account dat met een stemcode aan het register is gekoppeld",
      stemcode: "Een stemcode uit de brief, zonder account",
      desk: "Een stembiljet op papier, aan de balie",
    },
  },
  themes: {
    label: "Thema’s",
    source: "de elf onderwerpen van de raadsnota (2.3) en de vier die buurten toevoegden (4.1).",
    options: themeNames,
  },
  "amounts.effects": {
    label: "Soort plannen",
    source: "Raadsnota 5.2: alleen van de burgerbegroting staat er dat plannen ook geld mogen besparen.",
    options: effectNames,
  },
  "amounts.minimumCents": { label: "Laagste bedrag", source: "eigen keuze. De raadsnota noemt geen laagste bedrag." },
  "amounts.maximumCents": {
    label: "Hoogste bedrag",
    hint: "Laat leeg als er geen hoogste bedrag is.",
    source: "eigen keuze. De raadsnota noemt geen hoogste bedrag per plan.",
  },
  "screening.principles": {
    label: "Grondbeginselen",
    hint: "Wat de indieners beloven, kijkt de gemeente na als het plan klaar is.",
    source: "Raadsnota 5.3. De terugkoppeling en de verantwoording van het geld beloven de indieners.",
    options: principleNames,
  },
  "screening.grounds": {
    label: "Redenen om een plan buiten bereik te noemen",
    source: "Raadsnota 2.3. Een andere reden is er niet.",
    options: groundNames,
  },
  "screening.answerWeeks": {
    label: "Weken tot het antwoord",
    hint: "De weken tellen vanaf de dag van indienen. Is de controle eerder voorbij? Dan is er die dag een antwoord. Voor de eerste dag van de controle is er nog geen antwoord.",
    source:
      "acht weken is de langste redelijke termijn in de wet (Awb, artikel 4:13). De raadsnota noemt geen termijn.",
  },
  "screening.prices": {
    label: "Bedragen van de gemeente bekend maken",
    hint: "Bij ‘allemaal tegelijk’ kiest een medewerker het moment. Dat is uiterlijk na de laatste dag van de controle.",
    source: "eigen keuze. Tegelijk is eerlijk: geen plan krijgt eerder een prijskaartje dan een ander.",
    options: { each: "per plan, met het antwoord", together: "allemaal tegelijk" },
  },
  "financing.ways": {
    label: "Manieren van betalen",
    hint: "Deelnemen kan pas nadat de raad zijn wensen en bedenkingen gaf (Gemeentewet, artikel 160 lid 2).",
    source: "Raadsnota 5.3. Inkoop staat daar op de lijst, en wordt er ook uitgesloten.",
    options: financeNames,
  },
  "financing.citation": {
    label: "Beleidsregels voor het geld",
    hint: "Zo noemen wij de regels op de bladzijde van een plan.",
    source: "Raadsnota 5.3, voetnoot 27.",
  },
  "financing.citedWith": {
    label: "Bij welke dekking horen deze regels?",
    hint: "Bij twijfel staat de twijfel erbij, op de bladzijde van elk plan met dekking 1 of 2.",
    source: "Raadsnota 5.3: de regels staan bij dekking 1. Zo te zien is dekking 2 bedoeld.",
    options: {
      doubtful: "Twijfel: dekking 1 of dekking 2",
      "1": "Dekking 1: het staat al in de begroting",
      "2": "Dekking 2: het budget voor buurtgericht werken",
    },
  },
  "valuation.method": {
    label: "Manier van beoordelen",
    source: "zo doet Stuttgart het, het voorbeeld van de raadsnota (5.2).",
    options: { score: "Een oordeel per plan", pairs: "Steeds kiezen tussen twee plannen" },
  },
  "valuation.scale": {
    label: "Antwoorden",
    hint: "Alleen bij een oordeel per plan.",
    source: "Stuttgart.",
    options: {
      good_less_good: "Goed voor onze stad of minder goed voor onze stad",
      five: "Een cijfer van 1 tot en met 5",
      ten: "Een cijfer van 1 tot en met 10",
    },
  },
  "valuation.count": {
    label: "Wat telt voor de volgorde",
    hint: "Alleen bij een oordeel per plan. Bij paren berekenen wij de volgorde uit alle keuzes samen.",
    source: "Stuttgart, sinds 2015. Minder goed ziet de raad als teken van verdeeldheid.",
    options: {
      positives: "Het aantal keer goed",
      net: "Het aantal keer goed min het aantal keer minder goed",
      mean: "Het gemiddelde cijfer",
    },
  },
  "valuation.minimumPerPlan": {
    label: "Minste aantal oordelen voor een plaats",
    hint: "Plannen met minder oordelen staan apart. Ze verdwijnen niet.",
    source: "Bij paren is ongeveer tien vergelijkingen per plan genoeg (Kinnear e.a., 2025).",
  },
  "valuation.keyWeeks": {
    label: "Weken tot de sleutel wordt vernietigd",
    hint: "De weken tellen vanaf het besluit van de raad. Daarna weet niemand meer wie wat koos, ook de inwoner zelf niet.",
    source: "zes weken is de tijd voor bezwaar (Awb, artikel 6:7).",
  },
  "valuation.choice": {
    label: "Hoeveel mag iemand kiezen?",
    source: "zo doen veel steden het (Pabulib). De raadsnota zegt hier niets over.",
    options: {
      within_budget: "Zoveel plannen als samen in het fonds passen",
      any_number: "Zoveel plannen als iemand goed vindt",
    },
  },
  "valuation.division": {
    label: "Hoe verdelen de stemmen het geld?",
    hint: "Deze uitkomst is een advies aan wie het geld toekent.",
    source: "zo doen veel steden het (Pabulib). De raadsnota zegt hier niets over.",
    options: {
      greedy: "Het plan met de meeste stemmen is eerst. Past een plan niet meer? Dan is het volgende aan de beurt.",
      "greedy-no-skip":
        "Het plan met de meeste stemmen is eerst. Het verdelen stopt bij het eerste plan dat niet past.",
      "greedy-density": "Het plan met de meeste stemmen per euro is eerst.",
      knapsack: "De plannen die samen de meeste stemmen krijgen en in het fonds passen.",
      "equal-shares":
        "Iedereen die stemt krijgt een even groot deel van het geld. Wie een plan steunt, betaalt eraan mee (methode: gelijke delen).",
      phragmen:
        "Wie een plan steunt, betaalt eraan mee. Het plan dat het eerst betaald is, is eerst (methode: Phragmén).",
    },
  },
  "shortlist.size": { label: "Aantal plannen bovenaan", source: "Stuttgart." },
  "shortlist.perArea": {
    label: "Vaste plaatsen per wijk",
    hint: "Van elke wijk gaan altijd zoveel plannen mee. Vul 0 in als dat niet nodig is.",
    source: "Stuttgart, sinds 2015.",
  },
  "shortlist.areaMode": {
    label: "Hoe tellen de vaste plaatsen?",
    source: "Stuttgart, sinds 2021. In 2015 kwamen ze erbovenop.",
    options: { inside: "Binnen het aantal plannen", on_top: "Boven op het aantal plannen" },
  },
  "shortlist.minimumSupport": {
    label: "Minste aantal keer goed",
    hint: "Een plan dat minder vaak goed krijgt, gaat niet bovenaan naar de raad.",
    source: "eigen keuze. De raadsnota noemt geen aantal. Een plan zonder steun gaat zo niet bovenaan naar de raad.",
  },
  "shortlist.edge": {
    label: "Gelijke stand op de laatste plaats",
    source: "eigen keuze. De raadsnota zegt hier niets over. Zo valt geen plan af door toeval.",
    options: { include: "Alle gelijke plannen gaan mee", tie_rule: "De regels voor een gelijke stand beslissen" },
  },
  criteria: {
    label: "Criteria",
    hint: "De gewichten zijn samen 100. Bij een knock-out valt een plan met 0 punten af.",
    source: "Raadsnota 5.2: de raad geeft de criteria mee.",
  },
  missingScores: {
    label: "Ontbrekende scores",
    source:
      "eigen keuze. De raadsnota zegt hier niets over. Zo verliest een plan geen punten als een lid erbij betrokken is.",
    options: {
      ignore: "Het gemiddelde van de gegeven scores telt",
      zero: "Een ontbrekende score telt als 0 punten",
      block: "Het plan krijgt geen plaats tot alle scores er zijn",
    },
  },
  "allocation.atMisfit": {
    label: "Als een plan niet meer past",
    hint: "Een plan dat niet past, krijgt eerst het bedrag dat over is, als het daarmee iets kan.",
    source: "zo doen veel steden het (Pabulib). De raadsnota zegt alleen dat de beste plannen geld krijgen (5.2).",
    options: { go_on: "Verdergaan met het volgende plan", stop: "Stoppen: wat over is, blijft over" },
  },
  "allocation.perArea": {
    label: "Eerst plannen van elke wijk",
    hint: "Van elke wijk krijgen eerst zoveel plannen geld, op volgorde van score. Vul 0 in als dat niet nodig is.",
    source: "eigen keuze. De raadsnota noemt geen ondergrens per wijk.",
  },
  governance: {
    label: "Bestuur van het fonds",
    source: "Raadsnota 5.2. Het college op advies van een Adviesraad is daar het alternatief.",
    options: {
      fund_awards: "Het fonds kent het geld zelf toe",
      executive_awards: "Het college kent het geld toe, met advies van de fondsadviesraad",
    },
  },
  "interim.coordinatorCents": {
    label: "Smeeroliegeld: de buurtcoördinator beslist tot en met",
    hint: "Boven dit bedrag beslist het programmateam. Het gaat om het eenmalige bedrag en het bedrag van het eerste jaar samen.",
    source: "Raadsnota 4.2b: boven € 10.000 beslist het programmateam.",
  },
  "interim.informWeeks": {
    label: "Weken om de raad in te lichten",
    hint: "Als het college iets doet voordat de raad beslist. De weken tellen vanaf de dag waarop het college besloot.",
    source: "eigen keuze. De raadsnota zegt alleen dat het college de raad inlicht (5.3).",
  },
  "interim.approveWeeks": {
    label: "Weken tot het besluit van de raad",
    hint: "Als het college iets doet voordat de raad beslist. De weken tellen vanaf de dag waarop het college besloot.",
    source: "eigen keuze. Volgens de raadsnota duurt een raadsbesluit ten minste twee maanden (5.3).",
  },
  ties: {
    label: "Regels als niet elk gelijk plan verder kan, in deze volgorde",
    hint: "Op een gelijke plaats waar alle plannen verder gaan, of geen enkel plan, tellen deze regels niet. De uitkomst van de loting komt pas na sluiting. Twee mensen voeren de trekking in.",
    source: "eigen keuze. De raadsnota zegt hier niets over.",
    options: tieNames,
  },
};

const alone = "Alleen als bewoners over het fonds stemmen: vul dan de dagen van het beoordelen in.";

/** What the text of a rule says otherwise in a kind of round. */
const ruleTextsOfKind: Readonly<Partial<Record<RoundKind, Readonly<Record<string, Partial<RuleText>>>>>> = {
  neighbourhood_fund: {
    "value.minimumAge": { hint: alone },
    "valuation.choice": { hint: alone },
  },
  interim_plans: {
    "screening.answerWeeks": {
      hint: "De weken tellen vanaf de dag van indienen. Is de ronde eerder voorbij? Dan is er die dag een antwoord.",
      source: "eigen keuze. De raadsnota vraagt om een snel antwoord (5.3) en noemt geen termijn.",
    },
  },
  citizens_budget: {
    "amounts.effects": { source: "Raadsnota 5.2: plannen kosten geld of besparen geld." },
    "screening.principles": {
      source: "Raadsnota 5.3. Het beoordelen zelf laat zien of er steun is bij meer mensen.",
    },
    "screening.grounds": {
      source:
        "Raadsnota 2.3. In de burgerbegroting besluit de raad (5.2): wat de gemeente zelf mag beslissen, kan dus wel. Een andere reden is er niet.",
      options: groundNamesOfKind.citizens_budget,
    },
    ties: {
      source:
        "Keulen laat het plan met meer keer goed voorgaan. De rest is een eigen keuze: de raadsnota zegt hier niets over.",
    },
  },
};

/** What the text of a rule says otherwise where residents choose between two plans. */
const ruleTextsOfPairs: Readonly<Record<string, Partial<RuleText>>> = {
  "valuation.method": {
    options: {
      score: "Een oordeel per plan",
      pairs:
        "Steeds kiezen tussen twee plannen. Uit alle keuzes samen berekenen wij hoe sterk elk plan is (methode: Bradley-Terry).",
    },
  },
  "valuation.minimumPerPlan": { label: "Minste aantal vergelijkingen voor een plaats" },
  "shortlist.minimumSupport": {
    label: "Minste aantal keer gekozen",
    hint: "Een plan dat minder vaak is gekozen, gaat niet bovenaan naar de raad.",
  },
  ties: {
    options: {
      ...tieNames,
      more_positives: "het plan dat vaker is gekozen gaat voor",
      fewer_negatives: "het plan dat minder vaak niet is gekozen gaat voor",
    },
  },
};

/** The text of a rule in a kind of round, and by its method where that is known. */
export function ruleText(kind: RoundKind, path: string, method: Method = "score"): RuleText {
  const text = ruleTexts[path];
  if (!text) throw new Error(`the rule ${path} has no text`);
  const ofPairs = method === "pairs" && kind === "citizens_budget" ? ruleTextsOfPairs[path] : {};
  return { ...text, ...ruleTextsOfKind[kind]?.[path], ...ofPairs };
}

export const criterionTexts = {
  key: "Code",
  title: "Naam",
  weight: "Gewicht",
  knockOut: "Knock-out: met 0 punten valt het plan af",
  level: (number: number) => `Niveau ${number}`,
  levelTitle: "Naam van het niveau",
  levelDescription: "Wanneer past dit niveau?",
  points: "Punten",
  criterion: (number: number) => `Criterium ${number}`,
  numbered: (number: number, title: string, weight: string) => `Criterium ${number}: ${title}, gewicht ${weight}`,
  named: (title: string) => `Criterium: ${title}`,
  inWords: ({ title, weight, knockOut }: Pick<Criterion, "title" | "weight" | "knockOut">) =>
    `${title}. Gewicht ${weight}.${knockOut ? " Met 0 punten valt het plan af." : ""}`,
  levelInWords: ({ title, description, points }: Level) =>
    `${title} (${points === 1 ? "1 punt" : `${points} punten`}): ${description}`,
  empty: "Laat lege vakken leeg. Die tellen niet mee.",
};
