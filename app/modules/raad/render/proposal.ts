import { coverageNames, decidingReasons } from "#app/modules/plans/texts.nl.ts";
import { publicSentence } from "#app/modules/rounds/public-acts.ts";
import { ruleTexts } from "#app/modules/rounds/rule-texts.nl.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import type { Block } from "#app/platform/documents/model.ts";
import type { Dossier } from "../core/dossier.ts";
import { whole } from "../core/live-numbers.ts";
import { heading, list, lotBlocks, paper, paragraph, resolutionParts, tableBlock, type Paper } from "./paper.ts";
import { groupSheet, shortPlanTable } from "./tables.ts";
import { amountsText, conditionText, plansText } from "./words.ts";

const noPlans = "Er zijn geen plannen waarover wordt beslist.";

/** The raadsvoorstel of a burgerbegroting: only what the data say, in the usual order of such a paper. */
export function proposalPaper(dossier: Dossier): Paper {
  return paper(dossier, {
    name: "raadsvoorstel",
    title: "Raadsvoorstel",
    blocks: [
      heading("Raadsvoorstel", 1),
      ...subject(dossier),
      heading("Samenvatting"),
      paragraph(summary(dossier)),
      heading("Beslispunten"),
      ...points(dossier),
      heading("Inleiding"),
      paragraph(introduction(dossier)),
      heading("Beoogd effect"),
      paragraph("Inwoners beslissen mee over geld van de stad. De raad beslist per plan en zegt waarom."),
      heading("Argumenten"),
      ...reasons(dossier),
      heading("Kanttekeningen"),
      ...remarks(dossier),
      heading("Financiën"),
      ...finance(dossier),
      heading("Participatie"),
      ...participation(dossier),
      heading("Vervolg"),
      paragraph(
        "Na het besluit staat bij elk plan op de website wat er is besloten en waarom. De indieners horen wat er met hun plan gebeurt.",
      ),
      paragraph("Burgemeester en wethouders"),
      { kind: "signature", lines: ["De secretaris", "De burgemeester"] },
    ],
  });
}

function subject({ round, municipality, on }: Dossier): Block[] {
  const fact = (name: string, value: string) => paragraph([{ text: `${name}: `, strong: true }, { text: value }]);
  return [
    fact("Onderwerp", round.title),
    fact("Gemeente", municipality),
    fact("Gegevens tot en met", longDate(on)),
    fact("Spelregels", `versie ${round.rulesVersion}, vingerafdruk (SHA-256) ${round.rulesHash}`),
  ];
}

/** Without a result there is no order yet; with one nothing may have enough support to stand at the top. */
const noneListed = ({ participation: facts }: Dossier) =>
  facts ? "Er staan geen plannen bovenaan." : "Er staan nog geen plannen bovenaan.";

function summary(dossier: Dossier): string {
  const { plans, listed, listedTotals, round } = dossier;
  return [
    `Inwoners maakten plannen voor de begroting van ${round.budgetYear}.`,
    `Over ${plansText(plans.length)} beslist de raad.`,
    ...(listed.length > 0
      ? [
          `De inwoners zetten ${plansText(listed.length)} bovenaan.`,
          `Samen kost dat ${amountsText(listedTotals.cost)} en bespaart dat ${amountsText(listedTotals.saving)}.`,
        ]
      : [noneListed(dossier)]),
  ].join(" ");
}

function points(dossier: Dossier): Block[] {
  return resolutionParts(dossier, "draft").flatMap((part) =>
    part.kind === "points"
      ? [
          list(
            part.points.map((point) => point.map(({ text }) => text).join("")),
            true,
          ),
        ]
      : [],
  );
}

function introduction({ plans, left }: Dossier): string {
  return [
    `Ingediend: ${plansText(plans.length + left.length)}. Daarvan doen mee: ${plansText(plans.length)}.`,
    ...(left.length > 0 ? [`Niet mee: ${plansText(left.length)}, met de reden in de tabellen.`] : []),
  ].join(" ");
}

/** What is counted, and what a plan needs enough of for a place. */
const answerNames = {
  score: { counted: "Oordelen", needed: "oordelen" },
  pairs: { counted: "Keuzes", needed: "vergelijkingen" },
} as const;

function reasons({ participation: facts, plans, round }: Dossier): Block[] {
  const advised = plans.filter(({ advice }) => advice !== null);
  const ranked = plans.some(({ residents }) => residents !== null && residents.rank !== null);
  const { needed } = answerNames[round.rules.valuation.method];
  return [
    paragraph(
      ranked
        ? "De volgorde is die van de inwoners. Bijlage 1 van het besluit houdt die volgorde aan."
        : facts
          ? `Geen plan kreeg genoeg ${needed} voor een plaats.`
          : "Er is nog geen volgorde van de inwoners.",
    ),
    ...(advised.length > 0
      ? [
          heading("Advies per plan", 3),
          list(advised.map(({ number, title, advice }) => `Plan ${number}, ${title}: ${advice}`)),
        ]
      : [paragraph("Bij de plannen is geen advies vastgelegd.")]),
  ];
}

function remarks({ plans, round }: Dossier): Block[] {
  const items = plans.flatMap(({ number, title, conditions, deciding, residents }) => [
    ...conditions.map(
      (condition) => `Plan ${number}, ${title}, heeft een open voorwaarde: ${conditionText(condition)}`,
    ),
    ...(deciding?.budgetAmendment
      ? [`Plan ${number}, ${title}, vraagt een wijziging van de begroting (dekking 3 of 4).`]
      : []),
    ...(residents?.controversy?.divided
      ? [
          `Over plan ${number}, ${title}, zijn inwoners verdeeld: ${residents.controversy.percent} procent vond het minder goed.`,
        ]
      : []),
    ...(residents && residents.rank === null
      ? [
          `Plan ${number}, ${title}, kreeg te weinig ${answerNames[round.rules.valuation.method].needed} voor een plaats.`,
        ]
      : []),
  ]);
  return items.length > 0 ? [list(items)] : [paragraph("Er zijn geen kanttekeningen vastgelegd.")];
}

function finance(dossier: Dossier): Block[] {
  const { plans, listed, asked, listedTotals, perProgramme, perCoverage } = dossier;
  const coverages = Object.entries(coverageNames).map(([number, name]) => `Dekking ${number}: ${name}`);
  return [
    paragraph("Kosten en besparingen staan naast elkaar. Ze zijn niet van elkaar afgetrokken."),
    tableBlock(shortPlanTable("Plannen die bovenaan staan", listed, listedTotals), noneListed(dossier)),
    tableBlock(shortPlanTable("Alle plannen waarover wordt beslist", plans, asked), noPlans),
    tableBlock(groupSheet("Alle plannen per programma", "Programma", perProgramme, asked), noPlans),
    tableBlock(groupSheet("Alle plannen per dekking", "Dekking", perCoverage, asked), noPlans),
    list([...coverages, "Een besparing heeft geen dekking."]),
    paragraph(decidingReasons.citizens_budget),
  ];
}

function participation({ participation: facts, round, acts, lot }: Dossier): Block[] {
  if (!facts) return [paragraph("Het beoordelen is nog niet voorbij. Er is nog geen uitslag.")];
  const special = acts.filter(({ kind }) => kind === "invalidate" || kind === "close_early").map(publicSentence);
  const names = answerNames[round.rules.valuation.method];
  const method = ruleTexts["valuation.method"]?.options?.[round.rules.valuation.method] ?? "";
  return [
    list([
      `Deelnemers: ${whole(facts.people)}`,
      `${names.counted} die tellen: ${whole(facts.answers)}`,
      `Manier van beoordelen: ${method}`,
      `Aantal ${names.needed} dat een plan nodig heeft voor een plaats: ${whole(facts.minimumPerPlan)}`,
      ...special,
    ]),
    ...lotBlocks({ lot }),
  ];
}
