import { inDutch } from "./texts.nl.ts";

const plans = (count: number) => (count === 1 ? "1 plan" : `${inDutch(count)} plannen`);

export const ballotTexts = {
  landing: "Stem over de plannen",
  signIn: "Inloggen om te stemmen",
  title: "Uw stembiljet",
  lead: "Kruis de plannen aan die u goed vindt. Verstuur daarna uw stem.",
  leadWithin: (ceiling: string) =>
    `Kruis de plannen aan die u goed vindt. Samen mogen ze niet meer kosten dan ${ceiling}. Verstuur daarna uw stem.`,
  noPlans: "Er zijn nog geen plannen om te kiezen.",
  read: (planNumber: number) => `Lees plan ${planNumber}`,
  problem: "Uw stem is niet bewaard",
  bar: "Uw stem",
  send: "Verstuur uw stem",
  keep: "Ga verder",
  notSent: "Nog niet verstuurd.",
  isStored: "Dit is uw stem zoals wij hem bewaarden. U kunt hem nog veranderen.",
  chosen: (count: number, asked: string) => `U koos ${plans(count)}. Samen kosten ze ${asked}.`,
  fits: (count: number, asked: string, left: string) =>
    `U koos ${plans(count)}. Samen kosten ze ${asked}. Er is nog ${left}.`,
  over: (count: number, asked: string, over: string) =>
    `U koos ${plans(count)}. Samen kosten ze ${asked}. Dat is ${over} te veel.`,
  barLabel: (asked: string, ceiling: string) => `Uw plannen kosten samen ${asked}. In het fonds zit ${ceiling}.`,
  ceiling: (ceiling: string) => `In het fonds ${ceiling}`,
  asked: (asked: string) => `Uw plannen: ${asked}`,
  numberIs: "Het nummer is het nummer van het plan.",
  pieces: { whole: "Past", above: "Past niet meer", free: "Nog over" },
  full: "Zoveel plannen passen niet in uw browser. Kies er minder, of laat eerst weten wie u bent.",
  /** On the page with what somebody gave. */
  own: {
    title: "Uw stem is binnen en telt mee",
    change: "Verander uw stem",
    start: "Vul uw stembiljet in",
    asked: (asked: string, ceiling: string | null) =>
      ceiling === null
        ? `Deze plannen kosten samen ${asked}.`
        : `Deze plannen kosten samen ${asked}. In het fonds zit ${ceiling}.`,
    askedHeader: "Vraagt",
    nextResultText:
      "Zij geven hem samen vrij. Pas dan ziet u hoeveel stemmen elk plan kreeg. Hoe lang dat duurt, staat niet vast.",
    nextFundTitle: "Het geld wordt verdeeld",
    nextFundText:
      "De fondsadviesraad maakt de verdeling. De stemming is een advies. U leest bij elk plan wat het krijgt en waarom.",
    captionChosen: "De plannen die u koos",
    nothing: "Op uw stembiljet staat nu geen plan dat nog meedoet.",
  },
  waiting: {
    title: "Verstuur uw stem",
    lead: "Uw stem is nog niet verstuurd. Zij staat alleen in deze browser. Koos iemand anders hier? Wis haar dan.",
    replaces: "U stemde al. Deze stem komt in de plaats van de vorige.",
    change: "Verander uw stembiljet",
    store: (count: number) => `U kiest ${plans(count)}`,
  },
} as const;
