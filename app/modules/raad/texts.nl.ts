import type { Sentences } from "#app/modules/people/texts.nl.ts";
import { planSentences } from "#app/modules/plans/texts.nl.ts";
import type { DecidingBody } from "#app/modules/plans/core/deciding-body.ts";
import type { Instrument, Outcome } from "./core/decision.ts";
import type { Departure } from "./core/departure.ts";
import type { RaadReason } from "./core/reasons.ts";
import type { LiveNumber } from "./core/live-numbers.ts";
import type { ResolutionStage } from "./core/resolution.ts";

export const raadSentences: Sentences<RaadReason> = {
  ...planSentences,
  reference_missing: "Vul in welk amendement of welke motie het is. Bijvoorbeeld: M3.",
  instrument_missing: "Kies of dit een amendement of een motie is. Of maak het nummer leeg.",
  votes_incomplete: "Vul de stemmen voor en de stemmen tegen in. Of laat beide leeg.",
  more_votes_than_seats: "Dit zijn {votes} stemmen. De raad heeft {seats} zetels. Pas de stemmen of de zetels aan.",
  amounts_incomplete: "Vul beide bedragen in. Is er een niet? Vul dan 0 in.",
  amounts_only_when_changed: "Een ander bedrag hoort bij gewijzigd overgenomen. Kies dat, of maak de bedragen leeg.",
  decided_in_future: "Deze dag moet nog komen. Kies de dag waarop is besloten.",
  decided_before_council: "Deze dag ligt voor de fase waarin de raad beslist. Kies een latere dag.",
  decision_changed_meanwhile: "Een collega legde intussen een besluit vast. Open de bladzijde opnieuw en kijk eerst.",
  draft_is_frozen: "Er is al een vastgestelde tekst. Daarom verandert het ontwerp niet meer.",
  adopted_before_council: "De raad heeft nog niet besloten. Werk nu aan het ontwerpbesluit.",
  meeting_missing: "Vul in op welke dag de raad besloot.",
  meeting_in_future: "Deze vergadering moet nog komen. Kies de dag waarop de raad besloot.",
  unknown_live_number:
    "[{name}] staat niet in de lijst met getallen. Kies een naam uit de lijst, of haal de haken weg.",
};

export const decisionNames: Readonly<Record<Outcome, string>> = {
  adopted: "Overgenomen",
  adopted_changed: "Gewijzigd overgenomen",
  deferred: "Aangehouden",
  rejected: "Afgewezen",
  not_treated: "Niet behandeld",
};

export const decisionMeanings: Readonly<Record<Outcome, string>> = {
  adopted: "Het plan gaat door zoals het is.",
  adopted_changed: "Het plan gaat door, met een wijziging.",
  deferred: "Over het plan wordt later beslist.",
  rejected: "Het plan gaat niet door.",
  not_treated: "Er is niet over het plan gesproken.",
};

export const instrumentNames: Readonly<Record<Instrument, string>> = { amendement: "Amendement", motie: "Motie" };

export const noReason = "geen reden vastgelegd";

export const departureNames: Readonly<Record<Departure["how"], string>> = {
  listed_not_adopted: "Wijkt af van de volgorde van de inwoners: het plan stond bovenaan en gaat niet door.",
  unlisted_adopted: "Wijkt af van de volgorde van de inwoners: het plan stond niet bovenaan en gaat wel door.",
  awarded_not_adopted: "Wijkt af van het advies: de fondsadviesraad gaf het plan geld en het gaat niet door.",
  unawarded_adopted: "Wijkt af van het advies: de fondsadviesraad gaf het plan geen geld en het gaat wel door.",
  award_changed: "Wijkt af van het advies: het plan krijgt een ander bedrag of een andere vorm.",
};

/** Who took the decision, at the start of a sentence. */
export const deciderNames: Readonly<Record<DecidingBody, string>> = {
  council: "De raad",
  executive: "Het college",
  board: "Het Buurtfonds",
};

export const stageNames: Readonly<Record<ResolutionStage, string>> = {
  draft: "Ontwerpbesluit",
  adopted: "Vastgesteld besluit",
};

/** How a live number is called between brackets in the text of a besluit. */
export const liveNumberNames: Readonly<Record<LiveNumber, string>> = {
  municipality: "gemeente",
  round: "ronde",
  budget_year: "begrotingsjaar",
  people: "deelnemers",
  plans: "aantal plannen",
  listed: "aantal bovenaan",
  ceiling: "geld in het fonds",
  awarded: "toegekend",
  adopted: "aantal overgenomen",
  changed: "aantal gewijzigd",
  deferred: "aantal aangehouden",
  rejected: "aantal afgewezen",
  not_treated: "aantal niet behandeld",
  cost_one_off: "kosten eenmalig",
  cost_yearly: "kosten per jaar",
  saving_one_off: "besparing eenmalig",
  saving_yearly: "besparing per jaar",
};
