import { formatEuros, cents } from "#app/modules/counting/core/money.ts";
import { bodyNames, decidingReasons } from "#app/modules/plans/texts.nl.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import type { Block } from "#app/platform/documents/model.ts";
import type { Dossier } from "../core/dossier.ts";
import { whole } from "../core/live-numbers.ts";
import { departureNames, deciderNames } from "../texts.nl.ts";
import { heading, list, paper, paragraph, tableBlock, type Paper } from "./paper.ts";
import { awardSheet, decisionTable } from "./tables.ts";
import { plansText } from "./words.ts";

const noAward = "Er is nog geen verdeling.";
const bodyOf = ({ round }: Dossier) => (round.rules.governance === "fund_awards" ? "board" : "executive");

/** The award decision: who awards how much to which plan, and why (R75; Awb 4:25, 4:26). */
export function awardPaper(dossier: Dossier): Paper {
  const adopted = dossier.award?.status === "adopted";
  const title = adopted ? "Toekenningsbesluit" : "Concept toekenningsbesluit";
  const body = bodyNames[bodyOf(dossier)];
  return paper(dossier, {
    name: "toekenningsbesluit",
    title,
    wide: true,
    blocks: [
      heading(title, 1),
      paragraph(`${body} van de gemeente ${dossier.municipality};`),
      paragraph(
        `gelet op het raadsbesluit${meeting(dossier)} over het geld, de criteria en de verdeelregel en op artikel 4:26 van de Algemene wet bestuursrecht;`,
      ),
      paragraph("besluit:"),
      list(awardPoints(dossier), true),
      tableBlock(awardSheet(dossier.plans), noAward),
      paragraph(adoption(dossier)),
      {
        kind: "signature",
        lines: [bodyOf(dossier) === "board" ? "De voorzitter van de fondsadviesraad" : "Burgemeester en wethouders"],
      },
    ],
  });
}

function meeting({ resolutions: { adopted } }: Dossier): string {
  return adopted?.meetingOn ? ` van ${longDate(adopted.meetingOn)}` : "";
}

function awardPoints({ plans, awarded, round }: Dossier): string[] {
  const given = plans.filter(({ award }) => award && award.cents > 0).length;
  const ceiling = round.ceiling ?? cents(0);
  return [
    `aan ${plansText(given)} samen ${formatEuros(awarded)} toe te kennen, zoals in de tabel staat;`,
    `vast te stellen dat dit onder het plafond van ${formatEuros(ceiling)} blijft en dat ${formatEuros(cents(ceiling - awarded))} over is;`,
    "de andere plannen om de genoemde reden geen geld te geven of op de reservelijst te zetten.",
  ];
}

function adoption({ award }: Dossier): string {
  if (!award) return noAward;
  const day = award.adoptedOn ? `vastgesteld op ${longDate(award.adoptedOn)}` : "nog niet vastgesteld";
  return `Dit is versie ${award.version} van de verdeling, ${day}.`;
}

/** What the raad hears of the awards. */
export function letterPaper(dossier: Dossier): Paper {
  const { round, municipality, on, plans } = dossier;
  return paper(dossier, {
    name: "raadsinformatiebrief",
    title: "Raadsinformatiebrief",
    blocks: [
      heading("Raadsinformatiebrief", 1),
      paragraph(`Aan: de raad van de gemeente ${municipality}`),
      paragraph(`Onderwerp: ${round.title}`),
      paragraph(`Gegevens tot en met: ${longDate(on)}`),
      heading("Wat is er besloten?"),
      paragraph(decided(dossier)),
      tableBlock(awardSheet(plans), noAward),
      heading("Hoe ging het?"),
      paragraph(
        `Aantal plannen dat meedeed: ${whole(plans.length)}. De fondsadviesraad gaf punten op de criteria van de raad. ${decidingReasons[round.rules.governance]}`,
      ),
      ...later(dossier),
      ...departing(dossier),
      heading("Vervolg"),
      paragraph(
        "Elke indiener hoort het besluit en de reden. Na de uitvoering leggen de indieners uit wat er met het geld is gedaan.",
      ),
    ],
  });
}

function decided({ awarded, round, plans }: Dossier): string {
  const count = (wanted: string) => plans.filter(({ award }) => award?.outcome === wanted).length;
  const toReserve = count("reserve");
  const get = (number: number, what: string) => `${plansText(number)} ${number === 1 ? "krijgt" : "krijgen"} ${what}`;
  return [
    `Er is ${formatEuros(awarded)} toegekend. Het plafond is ${formatEuros(round.ceiling ?? cents(0))}.`,
    `${get(count("full"), "alles")} en ${get(count("partial"), "een deel")}.`,
    `${plansText(toReserve)} ${toReserve === 1 ? "staat" : "staan"} op de reservelijst en ${get(count("refused"), "niets")}.`,
  ].join(" ");
}

function later(dossier: Dossier): Block[] {
  const decidedPlans = dossier.plans.filter(({ decision }) => decision);
  if (decidedPlans.length === 0) return [];
  return [
    heading(`${deciderNames[bodyOf(dossier)]} besloot per plan`),
    tableBlock(decisionTable(decidedPlans), ""),
    paragraph(`Met deze besluiten geeft het fonds samen ${formatEuros(inAll(dossier))}.`),
  ];
}

function departing({ departures }: Dossier): Block[] {
  if (departures.length === 0) return [];
  return [
    heading("Besluiten die afwijken"),
    list(departures.map(({ number, departure }) => `Plan ${number}. ${departureNames[departure.how]}`)),
  ];
}

/** What the plans take in all: what was decided about each, else its award. The purse holds the same: fonds/core/commitment.ts. */
const inAll = ({ adopted: { cost } }: Dossier) => cents(cost.oneOff + cost.yearly);
