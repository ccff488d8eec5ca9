import type { AccessReason } from "./core/may.ts";
import type { TeamFunction, TeamReason } from "./core/team.ts";
import { accessSentences, type Sentences } from "./texts.nl.ts";

export const teamSentences: Sentences<AccessReason | TeamReason> = {
  ...accessSentences,
  no_such_wijk: "Deze wijk bestaat niet (meer). Kies een andere wijk.",
  no_such_account: "Deze collega heeft geen account van het werk (meer). Kies een andere collega.",
};

export const teamFunctionNames: Readonly<Record<TeamFunction, string>> = {
  coordinator: "Buurtcoördinator",
  executive: "Buurtwethouder",
  worker: "Buurtwerker",
  police: "Wijkagent",
  green_grey: "Beheerder groen en grijs",
  enforcement: "Handhaving",
};

/** What somebody is asked for, for who does not know the word. */
export const teamFunctionTasks: Readonly<Record<TeamFunction, string>> = {
  coordinator: "helpt u met uw plan en kent de weg in het gemeentehuis.",
  executive: "is de wethouder die bij uw wijk hoort.",
  worker: "kent de mensen in de buurt en brengt ze bij elkaar.",
  police: "is de politie in uw wijk. Is er gevaar? Bel 112.",
  green_grey: "gaat over planten en bomen (groen) en over stoepen en straten (grijs).",
  enforcement: "let op de regels op straat, zoals afval en parkeren.",
};

const either = (functions: readonly TeamFunction[]) =>
  functions.map((one) => teamFunctionNames[one].toLowerCase()).join(" of ");

export const teamTexts = {
  title: "Wie helpt u in uw wijk?",
  lead: "Elke wijk heeft een vast team. Kies uw wijk en bel of mail wie u nodig heeft.",
  choose: "Kies uw wijk",
  who: "Wie doet wat?",
  otherwise: "Weet u niet wie u nodig heeft? Bel de gemeente of kom naar de balie in het raadhuis.",
  noWijken: "De gemeente heeft haar wijken nog niet ingevuld. Bel de gemeente.",
  lacking: (functions: readonly (readonly TeamFunction[])[]) =>
    `Nog niet ingevuld: ${functions.map(either).join(", ")}. Bel daarvoor de gemeente.`,
  ofPlan: (wijk: string) => `Wie helpt u in ${wijk}?`,
  ofCity: "Wie helpt u in uw wijk?",
  manage: {
    title: "Teams van de wijken",
    lead: "Vul per wijk in wie inwoners kunnen vragen. Wat u hier invult, is openbaar.",
    link: "Vul het team van elke wijk in",
    publicPage: "Bekijk de openbare bladzijde",
    of: (wijk: string) => `Team van ${wijk}`,
    hint: "Laat leeg wat u nog niet weet. De openbare bladzijde zegt dan wat er ontbreekt. Vul van beheer en handhaving er ten minste één in.",
    colleague:
      "Kiest u een collega? Dan staat de naam op de openbare bladzijde. Vult u geen telefoon en mail in? Dan staat er ook het e-mailadres van de collega.",
    account: "Collega",
    nobody: "Geen collega",
    email: "E-mailadres van de functie",
    phone: "Telefoonnummer",
    submit: "Bewaar dit team",
    saved: "Het team is bewaard.",
  },
} as const;
