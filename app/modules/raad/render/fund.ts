import { formatEuros, cents, type Cents } from "#app/modules/counting/core/money.ts";
import type { Outcome } from "#app/modules/fonds/core/award.ts";
import { fondsTexts, outcomeNames, variantMeanings, variantNames } from "#app/modules/fonds/texts.nl.ts";
import { fundBody } from "#app/modules/plans/core/deciding-body.ts";
import { bodyNames, decidingReasons, objectionTexts, signatures } from "#app/modules/plans/texts.nl.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import type { Block } from "#app/platform/documents/model.ts";
import type { Dossier } from "../core/dossier.ts";
import { whole } from "../core/live-numbers.ts";
import { departureNames, deciderNames } from "../texts.nl.ts";
import { heading, list, lotBlocks, paper, paragraph, tableBlock, type Paper } from "./paper.ts";
import { awardTable, decisionTable } from "./tables.ts";
import { voteBlocks } from "./vote.ts";
import { conditionText, plansText } from "./words.ts";

const noAward = "Er is nog geen verdeling.";
export const bodyOf = ({ round }: Dossier) => fundBody(round.rules);

/** The award decision: who awards how much to which plan, why, and how to object (R75; Awb 3:45, 4:25, 4:26). */
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
      ...(dossier.resolutions.adopted ? [] : [paragraph(noResolution)]),
      paragraph(`${body} van de gemeente ${dossier.municipality};`),
      paragraph(`gelet op ${grounds(dossier)}artikel 4:26 van de Algemene wet bestuursrecht;`),
      paragraph("besluit:"),
      list(awardPoints(dossier), true),
      ...dividedOtherwise(dossier),
      tableBlock(awardTable(dossier.plans), noAward),
      ...motivationBlocks(dossier),
      ...voteBlocks(dossier),
      ...lotBlocks(dossier),
      paragraph(adoption(dossier)),
      ...changedSince(dossier),
      signature(dossier),
      ...objecting(dossier, "bekendgemaakt"),
    ],
  });
}

const noResolution =
  "De griffie legde het raadsbesluit over het geld, de criteria en de verdeelregel nog niet vast. Daarom noemt dit besluit dat niet.";

function grounds({ resolutions: { adopted } }: Dossier): string {
  if (!adopted) return "";
  const meeting = adopted.meetingOn ? ` van ${longDate(adopted.meetingOn)}` : "";
  return `het raadsbesluit${meeting} over het geld, de criteria en de verdeelregel en op `;
}

function awardPoints({ plans, awarded, round }: Dossier): string[] {
  const given = plans.filter(({ award }) => award && award.cents > 0);
  const ceiling = round.ceiling ?? cents(0);
  return [
    given.length === 0
      ? "aan geen enkel plan geld toe te kennen;"
      : `aan ${plansText(given.length)} samen ${formatEuros(awarded)} toe te kennen, zoals in de tabel staat;`,
    awarded === ceiling
      ? `vast te stellen dat dit precies het plafond van ${formatEuros(ceiling)} is en dat er niets over is;`
      : `vast te stellen dat dit onder het plafond van ${formatEuros(ceiling)} blijft en dat ${formatEuros(cents(ceiling - awarded))} over is;`,
    ...given.flatMap(({ number, title, conditions }) =>
      conditions.map((one) => `aan plan ${number}, ${title}, deze voorwaarde te verbinden: ${conditionText(one)};`),
    ),
    ...(given.length < plans.length
      ? [
          `${given.length === 0 ? "de plannen" : "de andere plannen"} om de reden in de tabel nu geen geld te geven; welke daarvan op de reservelijst komen, staat in de tabel;`,
        ]
      : []),
  ].map((point, at, all) => (at === all.length - 1 ? point.replace(/;$/, ".") : point));
}

/** The rule was published beforehand: who was divided by another reads that first, and why (Awb 4:26). */
function dividedOtherwise({ award }: Dossier): Block[] {
  if (!award?.otherRule) return [];
  const { variant, reason } = award.otherRule;
  const { otherRule, otherRuleWhy } = fondsTexts.public;
  return [paragraph(`${otherRule(variantNames[variant])}.`), paragraph(otherRuleWhy(variantMeanings[variant], reason))];
}

/** What the board said of each plan in its meeting, as it was typed (R75; Awb 3:46, 3:50). */
function motivationBlocks({ plans }: Dossier): Block[] {
  const said = plans.filter(({ award }) => award && award.motivation !== null);
  if (said.length === 0) return [];
  return [
    heading("Wat de fondsadviesraad van de plannen vindt"),
    ...said.flatMap(({ number, title, award }) => [
      heading(`Plan ${number}. ${title}`, 3),
      ...(award?.motivation ?? "").split(/\n+/).map((line) => paragraph(line)),
    ]),
  ];
}

/** Who decides on the money signs. */
export const signature = (dossier: Dossier, body = bodyOf(dossier)): Block => ({
  kind: "signature",
  lines: [signatures[body]],
});

/** Who disagrees reads until when, where and how to object (Awb 3:45, 6:4, 6:5, 6:7, 6:8). */
export function objecting(
  dossier: Dossier,
  how: Parameters<typeof objectionTexts.term>[0],
  body = bodyOf(dossier),
): Block[] {
  const { title, term, where, what } = objectionTexts;
  return [
    heading(title),
    paragraph(term(how)),
    paragraph(where(body, dossier.municipality)),
    paragraph(what),
    paragraph("Dit staat in de artikelen 3:45, 6:4, 6:5, 6:7 en 6:8 van de Algemene wet bestuursrecht."),
  ];
}

function adoption({ award }: Dossier): string {
  if (!award) return noAward;
  const day = award.adoptedOn ? `vastgesteld op ${longDate(award.adoptedOn)}` : "nog niet vastgesteld";
  return `Dit is versie ${award.version} van de verdeling, ${day}.`;
}

/** What an award after an earlier one gives otherwise, plan by plan. */
function changedSince({ award, plans }: Dossier): Block[] {
  if (!award?.earlier) return [];
  const { version, adoptedOn, gave } = award.earlier;
  const since = `versie ${version} van ${longDate(adoptedOn)}`;
  if (gave.length === 0) return [paragraph(`Er veranderde niets sinds ${since}.`)];
  const now = new Map(plans.map((plan) => [plan.number, plan.award]));
  const given = (outcome: Outcome | null, amount: Cents | null) =>
    outcome === null ? "staat er niet in" : `${outcomeNames[outcome]}, ${formatEuros(amount ?? cents(0))}`;
  return [
    paragraph(`Veranderd sinds ${since}:`),
    list(
      gave.map(({ number, outcome, cents: amount }) => {
        const is = now.get(number);
        return `Plan ${number}. Nu: ${given(is?.outcome ?? null, is?.cents ?? null)}. Eerst: ${given(outcome, amount)}.`;
      }),
    ),
  ];
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
      ...dividedOtherwise(dossier),
      tableBlock(awardTable(plans), noAward),
      ...openConditions(plans),
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

/** What stands first: after later decisions that is not what the award gave. */
function decided(dossier: Dossier): string {
  const { awarded, award, plans } = dossier;
  const ceiling = `Het plafond is ${formatEuros(dossier.round.ceiling ?? cents(0))}.`;
  const apart = plans.filter(({ decision }) => decision).length;
  if (apart === 0) return [`Er is ${formatEuros(awarded)} toegekend.`, ceiling, ...givenInWords(plans)].join(" ");
  const going = plans.filter(({ adoptedAmounts }) => adoptedAmounts).length;
  return [
    `Het fonds geeft nu samen ${formatEuros(inAll(dossier))}, aan ${plansText(going)}.`,
    ceiling,
    ...(award ? [`De verdeling gaf ${formatEuros(awarded)}: die staat in de tabel.`] : []),
    `Daarna is over ${plansText(apart)} apart besloten: dat staat onder de tabel.`,
  ].join(" ");
}

function givenInWords(plans: Dossier["plans"]): string[] {
  const say = (wanted: Outcome, one: string, more: string) => {
    const count = plans.filter(({ award }) => award?.outcome === wanted).length;
    return count === 0 ? [] : [`${plansText(count)} ${count === 1 ? one : more}`];
  };
  const given = [
    ...say("full", "krijgt alles", "krijgen alles"),
    ...say("partial", "krijgt een deel", "krijgen een deel"),
  ];
  return [
    ...(given.length > 0 ? [given.join(" en ")] : []),
    ...say("reserve", "krijgt nu niets en staat op de reservelijst", "krijgen nu niets en staan op de reservelijst"),
    ...say("refused", "krijgt niets", "krijgen niets"),
  ].map((sentence) => `${sentence}.`);
}

function openConditions(plans: Dossier["plans"]): Block[] {
  const open = plans.flatMap(({ number, conditions, adoptedAmounts }) =>
    adoptedAmounts ? conditions.map((one) => `Plan ${number}: ${conditionText(one)}`) : [],
  );
  return open.length > 0 ? [paragraph("Deze voorwaarden staan nog open:"), list(open)] : [];
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
