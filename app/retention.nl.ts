import { retention, type RecordType } from "./modules/audit/core/retention.ts";

const later = (days: number): string => (days === 0 ? "meteen" : days === 42 ? "na zes weken" : inPeriods(days));

function inPeriods(days: number): string {
  if (days % 365 === 0) return days === 365 ? "na een jaar" : `na ${days / 365} jaar`;
  return `na ${days} dagen`;
}

/** What each kind of record is called, and how long we keep it, in a sentence. */
const kept: Readonly<Record<RecordType, { readonly name: string; readonly until: (later: string) => string }>> = {
  session: { name: "Inlogsessies", until: (when) => `Een inlogsessie die voorbij is, gaat ${when} weg.` },
  invitation: {
    name: "Links per e-mail",
    until: (when) => `Een link die niemand gebruikte, gaat ${when} weg. Het e-mailadres ook.`,
  },
  mail: { name: "E-mails", until: (when) => `Dat wij een e-mail stuurden, vergeten wij ${when}.` },
  rate_limit: {
    name: "Getelde pogingen",
    until: (when) => `Hoe vaak iemand probeerde in te loggen, gaat ${when} weg als de tijd om is.`,
  },
  people_event: {
    name: "Logboek over accounts",
    until: (when) => `Wat er met accounts gebeurde, gaat ${when} uit het logboek.`,
  },
  resident_event: {
    name: "Inwoners in het logboek",
    until: (when) => `Welke inwoner iets deed, gaat ${when} uit het logboek.`,
  },
  draft: {
    name: "Concepten",
    until: (when) =>
      `Een concept dat niemand indiende, gaat ${when} weg. Wij tellen vanaf het einde van het indienen. Verwijdert u uw account, dan gaan uw concepten de nacht erna weg.`,
  },
  draft_sheet: {
    name: "Begonnen scorebladen",
    until: (when) =>
      `Een scoreblad dat een lid van de fondsadviesraad begon en niet inleverde, gaat ${when} weg als de verdeling is vastgesteld. Dat gebeurt ook als de fase van het advies voorbij is.`,
  },
  author_name: {
    name: "Namen bij plannen van verwijderde accounts",
    until: (when) =>
      `Verwijdert u uw account? Dan gaat de naam die u bij een plan koos ${when} van de site. In de nacht erna gaat die naam ook uit de oudere versies van het plan.`,
  },
  withdrawn_text: {
    name: "Tekst van ingetrokken plannen",
    until: (when) => `De tekst van een ingetrokken plan gaat ${when} weg.`,
  },
  removed_text: {
    name: "Tekst van verwijderde plannen",
    until: (when) =>
      `De tekst van een plan dat wij verwijderden, gaat ${when} weg. Foto's, documenten en bonnen ook. Zo lang kan iemand bezwaar maken.`,
  },
  receipt: {
    name: "Bonnen bij plannen",
    until: (when) => `Een bon bij een plan gaat ${when} weg. De Belastingdienst kan er zo lang om vragen.`,
  },
  register: {
    name: "Register, met stemcodes en koppelingen",
    until: (when) =>
      `Het register van een ronde gaat ${when} weg als de sleutel van die ronde is vernietigd. De stemcodes en de gekoppelde accounts gaan dan ook weg. Bij een ronde die nooit open ging, gebeurt dat als die voorbij is.`,
  },
  paper_ballot: {
    name: "Stembiljetten die niet voor de tweede keer zijn ingevoerd",
    until: (when) =>
      `Een stembiljet op papier dat niemand voor de tweede keer invoerde, gaat ${when} weg als de sleutel van de ronde is vernietigd. Hoeveel het er waren, bewaren wij.`,
  },
  retired_person: {
    name: "Codes van verwijderde accounts",
    until: (when) =>
      `De code van een verwijderd account gaat ${when} weg als in elke ronde die toen open was het beoordelen klaar is. Zo telt niemand die terugkomt dubbel.`,
  },
};

/** One sentence for each kind of record. */
export const retentionSentences = (Object.keys(kept) as RecordType[]).map((what) => ({
  what,
  name: kept[what].name,
  sentence: kept[what].until(later(retention[what].days)),
}));

/** The name of what a report says was destroyed. */
export const destroyedName = (what: string): string =>
  what === "round_key" ? "Sleutel van een ronde" : (retentionSentences.find((one) => one.what === what)?.name ?? what);

export const destroyedTexts = {
  title: "Wat is vernietigd",
  lead: "Elke nacht gaat weg wat wij niet langer bewaren. Hier staat wat er wanneer weg is.",
  caption: "Vernietigd, het nieuwste eerst",
  what: "Wat",
  day: "Dag",
  count: "Aantal",
  why: "Waarom",
  byTwo: (first: string, second: string, reason: string) => `Besloten door ${first} en ${second}. De reden: ${reason}`,
  gone: "iemand die weg is",
  empty: "Er is nog niets vernietigd",
  kept: "Hoe lang wij iets bewaren",
} as const;
