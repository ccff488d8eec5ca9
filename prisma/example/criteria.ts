export interface ExampleLevel {
  level: "excellent" | "good" | "sufficient" | "moderate" | "insufficient";
  name: string;
  points: 100 | 80 | 60 | 40 | 0;
  description: string;
}

export interface ExampleCriterion {
  id: string;
  name: string;
  question: string;
  /** Out of 100 over all criteria. */
  weight: number;
  /** Insufficient here means no money, whatever the other points say. */
  knockOut: boolean;
  levels: readonly ExampleLevel[];
}

type Descriptions = readonly [excellent: string, good: string, sufficient: string, moderate: string, none: string];

const levels = ([excellent, good, sufficient, moderate, none]: Descriptions): readonly ExampleLevel[] => [
  { level: "excellent", name: "Uitstekend", points: 100, description: excellent },
  { level: "good", name: "Goed", points: 80, description: good },
  { level: "sufficient", name: "Voldoende", points: 60, description: sufficient },
  { level: "moderate", name: "Matig", points: 40, description: moderate },
  { level: "insufficient", name: "Onvoldoende", points: 0, description: none },
];

/** What the raad of Lindenveen asks of a plan for the Buurtfonds. */
export const fondsCriteria: readonly ExampleCriterion[] = [
  {
    id: "cohesion",
    name: "Samenhang in de buurt",
    question: "Brengt het plan mensen bij elkaar die elkaar nog niet kennen?",
    weight: 30,
    knockOut: false,
    levels: levels([
      "Brengt groepen samen die elkaar niet kennen. Het contact gaat door na het plan.",
      "Brengt meerdere groepen uit de buurt samen.",
      "Brengt buren samen die elkaar al een beetje kennen.",
      "Bereikt één kleine groep.",
      "Brengt niemand samen.",
    ]),
  },
  {
    id: "support",
    name: "Draagvlak",
    question: "Wil de buurt dit plan, en waar blijkt dat uit?",
    weight: 25,
    knockOut: false,
    levels: levels([
      "Breed, met bewijs uit de hele buurt. Wie tegen was, is gehoord.",
      "Veel steun, met bewijs van meerdere groepen.",
      "Enige steun, met bewijs van de directe buren.",
      "Weinig steun. Het bewijs is dun.",
      "Geen bewijs van steun.",
    ]),
  },
  {
    id: "own_effort",
    name: "Eigen inzet",
    question: "Wat doen bewoners zelf, in uren, spullen of geld?",
    weight: 20,
    knockOut: true,
    levels: levels([
      "Bewoners doen het meeste zelf. De taken zijn verdeeld.",
      "Bewoners doen een groot deel zelf.",
      "Bewoners doen een deel. De rest doet een beroepskracht.",
      "Bewoners doen weinig.",
      "Geen eigen inzet. Alles wordt gekocht.",
    ]),
  },
  {
    id: "lasting_effect",
    name: "Blijvend effect",
    question: "Wat merkt de buurt er nog van als het geld op is?",
    weight: 15,
    knockOut: false,
    levels: levels([
      "Werkt vijf jaar of langer door, zonder nieuw geld.",
      "Werkt drie jaar door. Het onderhoud is geregeld.",
      "Werkt één jaar door.",
      "Stopt kort na de uitgave.",
      "Geen effect te verwachten.",
    ]),
  },
  {
    id: "open_to_all",
    name: "Open voor iedereen",
    question: "Kan iedereen meedoen, ook wie weinig geld heeft of slecht loopt?",
    weight: 10,
    knockOut: false,
    levels: levels([
      "Gratis en zonder drempels. De makers zoeken stille bewoners zelf op.",
      "Gratis of bijna gratis. De plek is goed te bereiken.",
      "Open voor iedereen, maar niet iedereen kan er komen.",
      "Vooral voor leden of bekenden.",
      "Besloten. Anderen kunnen niet meedoen.",
    ]),
  },
];
