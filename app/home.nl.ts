import type { Phase } from "./modules/people/core/acts.ts";

/** What the home page says of the round that stands first, by the phase it is in. */
export const homeTexts = {
  title: "Leve de buurt",
  question: {
    preparation: "Welke plannen heeft uw buurt?",
    submission: "Welk plan heeft u voor uw buurt?",
    screening: "Welke plannen kunnen doorgaan?",
    valuation: "Welke plannen zijn goed voor onze stad?",
    scoring: "Welke plannen passen het best?",
    advice: "Welke plannen gaan naar de raad?",
    council: "Welke plannen neemt de raad over?",
    all_year: "Welk plan kan niet wachten?",
    accountability: "Wat is er van de plannen gekomen?",
  } satisfies Record<Phase, string>,
  between: "Inwoners beslissen mee over geld van de gemeente",
  noRound: "Er is nu geen ronde open",
  noRoundLead: "Zodra er een ronde begint, staat die hier.",
  look: "Eerst rondkijken",
  allRounds: "Bekijk alle rondes",
  phases: "Zo loopt deze ronde",
  now: "Wat kunt u nu doen?",
  turnout: "Zoveel mensen deden al mee",
  turnoutText: (people: number) => (people === 1 ? "inwoner gaf een oordeel." : "inwoners gaven hun oordeel."),
  turnoutSecret: "De uitslag blijft geheim tot het beoordelen klaar is. Zo beïnvloedt niemand een ander.",
  others: "Andere rondes",
  map: (cost: number, saving: number) =>
    `Tekening van de wijken met plannen. Plannen die geld kosten: ${cost}. Plannen die geld besparen: ${saving}.`,
  cost: (count: number) => (count === 1 ? "1 plan kost geld" : `${count} plannen kosten geld`),
  saving: (count: number) => (count === 1 ? "1 plan bespaart geld" : `${count} plannen besparen geld`),
  cards: {
    value: {
      title: "Beoordeel de plannen",
      text: "U ziet steeds één plan. Per plan is een halve minuut genoeg. U mag stoppen en later verdergaan.",
      action: "Beginnen",
    },
    vote: {
      title: "Stem over de plannen",
      text: "U kruist op één stembiljet de plannen aan die u goed vindt. U mag uw stem nog veranderen.",
      action: "Beginnen",
    },
    submit: {
      title: "Dien een plan in",
      text: "Schrijf wat u wilt doen, wat het kost en wat u er zelf aan doet. U kunt het plan bewaren en later verdergaan.",
      action: "Plan indienen",
    },
    paper: {
      title: "Liever op papier?",
      text: "Kom naar de balie of bel de gemeente. Een medewerker vult het samen met u in.",
      action: "Adres en telefoon",
    },
    help: {
      title: "Heeft u een vraag?",
      text: "Bel de gemeente of kom naar de balie. Een medewerker helpt u.",
      action: "Adres en telefoon",
    },
    plans: {
      title: "Bekijk de plannen",
      text: "Elk plan heeft een eigen bladzijde. U leest wat het kost of bespaart, en waar het plan nu staat.",
      action: "Kies een plan",
    },
    rules: {
      title: "Lees de spelregels",
      text: "Wie mag meedoen, wat telt en wie beslist? De regels staan vast en zijn voor iedereen gelijk.",
      action: "Naar de spelregels",
    },
  },
  promises: "Daar kunt u op rekenen",
  promise: {
    once: {
      title: "Uw oordeel telt één keer",
      text: "U krijgt een bewijs met een code. Daarmee kijkt u na wat u heeft gegeven.",
    },
    recount: {
      title: "Iedereen kan natellen",
      text: "Na afloop staan alle cijfers online. De rekenregels staan al vast.",
    },
    stays: { title: "Geen plan verdwijnt", text: "Niet gekozen? Dan leest u waarom, en wat de volgende stap is." },
  },
} as const;
