import type { RoundKind } from "#app/modules/people/core/acts.ts";
import { coverageNames, decidingReasons, planTexts } from "#app/modules/plans/texts.nl.ts";
import { longDate, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { publicSentence } from "#app/modules/rounds/public-acts.ts";
import { ruleTexts } from "#app/modules/rounds/rule-texts.nl.ts";
import { financeWays } from "#app/modules/rounds/core/rules.ts";
import { financeNames } from "#app/modules/rounds/texts.nl.ts";
import type { Block, Doc } from "#app/platform/documents/model.ts";
import type { ProposalPart, ProposalTexts } from "../core/council-proposal.ts";
import { budgetAmendment } from "../core/budget-amendment.ts";
import type { DecidedPlan, Dossier } from "../core/dossier.ts";
import { whole } from "../core/live-numbers.ts";
import { fillIn, partsOf } from "../core/resolution.ts";
import { standardProposal } from "../standard-texts.nl.ts";
import { partNames } from "../texts.nl.ts";
import { ownAmounts } from "./annex.ts";
import { changesIn } from "./changes.ts";
import {
  heading,
  list,
  lotBlocks,
  named,
  paper,
  paragraph,
  partBlocks,
  tableBlock,
  valuesByName,
  withoutRemoved,
  type Paper,
} from "./paper.ts";
import { groupSheet, shortPlanTable } from "./tables.ts";
import { rulesBlock, versionBlocks, versionHeading } from "./version.ts";
import { amountsText, conditionText, plansText } from "./words.ts";

const noPlans = "Er zijn geen plannen waarover wordt beslist.";

/** The raadsvoorstel: as the college adopted it, then the very paper that was kept; else as it would be now. */
export function proposalPaper(dossier: Dossier): Paper {
  const { adopted } = dossier.proposal;
  const { name, doc } = adopted ? { name: "raadsvoorstel", doc: adopted.doc as Doc } : conceptPaper(dossier);
  return { name, doc: withoutRemoved(doc, dossier), asItIs: true };
}

/** The raadsvoorstel as it would be now: with what was written last, and the data of this moment. */
export function conceptPaper(dossier: Dossier): Paper {
  return newPaper(dossier, `Concept. Gegevens tot en met ${longDate(dossier.on)}`, [
    heading(versionHeading),
    paragraph("Dit is een concept. Het college stelde dit voorstel nog niet vast."),
    rulesBlock(dossier.round),
  ]);
}

/** The paper that the college adopts on a day as the next version, with what it changes and its fingerprint. */
export function adoptedPaper(dossier: Dossier, on: LocalDate, version: number): Paper {
  const date = longDate(on);
  const { blocks } = newPaper(dossier, date, []).doc;
  const said = `Versie ${version}. Het college stelde dit voorstel vast op ${date}.`;
  return newPaper(dossier, date, versionBlocks(dossier, blocks, { said, changed: changed(dossier) }));
}

/** What the paper as it is now changes in the one that was adopted last, both without what two people removed. */
function changed(dossier: Dossier) {
  const { written, adopted } = dossier.proposal;
  if (!adopted) return null;
  const before = withoutRemoved(adopted.doc as Doc, dossier);
  const now = withoutRemoved(newPaper(dossier, "", []).doc, dossier);
  const heads = (["subject", "holder"] as const).filter((part) => written?.texts[part] !== adopted.texts[part]);
  const changes = [
    ...heads.map((part) => `${partNames[part]}.`),
    ...changesIn(before.blocks, now.blocks, [versionHeading]),
  ];
  return { since: `versie ${adopted.version} van ${longDate(adopted.adoptedOn)}`, changes };
}

/** What was written, else what a proposal begins with. */
export function proposalTexts(dossier: Dossier): ProposalTexts {
  const { proposal, round } = dossier;
  return proposal.written?.texts ?? standardProposal(round.kind, round.rules.governance, named(dossier, "draft"));
}

function newPaper(dossier: Dossier, date: string, version: readonly Block[]): Paper {
  const texts = proposalTexts(dossier);
  const values = valuesByName(dossier, "draft");
  const written = (part: ProposalPart) => partBlocks(partsOf(texts[part], values));
  const section = (part: ProposalPart, facts: readonly Block[] = []): Block[] => {
    const blocks = [...written(part), ...facts];
    return blocks.length > 0 ? [heading(partNames[part]), ...blocks] : [];
  };
  const says = factsOf[dossier.round.kind];
  return paper(dossier, {
    name: "raadsvoorstel",
    title: "Raadsvoorstel",
    blocks: [
      heading("Raadsvoorstel", 1),
      ...head([
        [partNames.subject, inOneLine(texts.subject, values)],
        [partNames.holder, texts.holder],
        ["Gemeente", dossier.municipality],
        ["Datum", date],
      ]),
      ...section("points"),
      ...section("introduction", says.introduction(dossier)),
      ...section("effect"),
      ...section("arguments", says.arguments(dossier)),
      ...section("remarks", says.remarks(dossier)),
      ...section("finance", says.finance(dossier)),
      ...section("communication", says.communication(dossier)),
      ...section("execution"),
      heading("Bijlagen"),
      list([...says.annexes, ...(budgetAmendment(dossier, "draft") ? [amendmentName] : [])]),
      paragraph("Burgemeester en wethouders"),
      { kind: "signature", lines: ["De secretaris", "De burgemeester"] },
      ...version,
    ],
  });
}

const inOneLine = (text: string, values: Readonly<Record<string, string>>) =>
  fillIn(text, values)
    .map((piece) => piece.text)
    .join("");

const head = (facts: readonly (readonly [name: string, value: string])[]): Block[] =>
  facts
    .filter(([, value]) => value !== "")
    .map(([name, value]) => paragraph([{ text: `${name}: `, strong: true }, { text: value }]));

/** What the data add to what was written, by kind of round. */
interface FactsOfProposal {
  readonly introduction: (dossier: Dossier) => Block[];
  readonly arguments: (dossier: Dossier) => Block[];
  readonly remarks: (dossier: Dossier) => Block[];
  readonly finance: (dossier: Dossier) => Block[];
  readonly communication: (dossier: Dossier) => Block[];
  readonly annexes: readonly string[];
}

const amendmentName = "De wijziging van de begroting, bijlage 2 van het ontwerpbesluit";
const tables = "De tabellen met alle plannen en bedragen";
const nothing = () => [];

const factsOf: Readonly<Record<RoundKind, FactsOfProposal>> = {
  citizens_budget: {
    introduction: (dossier) => [paragraph(summary(dossier)), paragraph(introduction(dossier))],
    arguments: reasons,
    remarks,
    finance,
    communication: participation,
    annexes: ["Het ontwerpbesluit, met alle plannen waarover de raad beslist", tables],
  },
  neighbourhood_plans: {
    introduction: (dossier) => [paragraph(introduction(dossier))],
    arguments: advised,
    remarks,
    finance: (dossier) => [
      paragraph(ownAmounts),
      apart,
      tableBlock(
        groupSheet("Alle activiteiten per programma", "Programma", dossier.perProgramme, dossier.asked),
        noPlans,
      ),
      tableBlock(groupSheet("Alle activiteiten per dekking", "Dekking", dossier.perCoverage, dossier.asked), noPlans),
      list(coverages),
    ],
    communication: nothing,
    annexes: [
      "Het ontwerpbesluit, met de activiteiten waarover de raad beslist",
      "De bijlage bij Kadernota en Programmabegroting",
      tables,
    ],
  },
  interim_plans: {
    introduction: nothing,
    arguments: nothing,
    remarks: nothing,
    finance: nothing,
    communication: nothing,
    annexes: ["Het ontwerpbesluit, met de plannen waarover de raad beslist", tables],
  },
  neighbourhood_fund: {
    introduction: nothing,
    arguments: nothing,
    remarks: nothing,
    finance: nothing,
    communication: nothing,
    annexes: ["Het ontwerpbesluit, met de criteria, de gewichten en de verdeelregel", tables],
  },
};

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

function reasons(dossier: Dossier): Block[] {
  const { participation: facts, plans, round } = dossier;
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
    ...advised(dossier),
  ];
}

function advised({ plans }: Dossier): Block[] {
  const those = plans.filter(({ advice }) => advice !== null);
  if (those.length === 0) return [paragraph("Bij de plannen is geen advies vastgelegd.")];
  // By number alone: a title can be removed later, also from a paper that was kept, and stands in the tables
  return [heading("Advies per plan", 3), list(those.map(({ number, advice }) => `Plan ${number}: ${advice}`))];
}

function remarks({ plans, round }: Dossier): Block[] {
  const items = plans.flatMap(({ number, conditions, deciding, residents }) => [
    ...conditions.map((condition) => `Plan ${number} heeft een open voorwaarde: ${conditionText(condition)}`),
    ...(deciding?.budgetAmendment ? [`Plan ${number} vraagt een wijziging van de begroting (dekking 3 of 4).`] : []),
    ...(residents?.controversy?.divided
      ? [`Over plan ${number} zijn inwoners verdeeld: ${residents.controversy.percent} procent vond het minder goed.`]
      : []),
    ...(residents && residents.rank === null
      ? [`Plan ${number} kreeg te weinig ${answerNames[round.rules.valuation.method].needed} voor een plaats.`]
      : []),
  ]);
  return items.length > 0 ? [list(items)] : [paragraph("Er zijn geen kanttekeningen vastgelegd.")];
}

const apart = paragraph("Kosten en besparingen staan naast elkaar. Ze zijn niet van elkaar afgetrokken.");

const coverages = [
  ...Object.entries(coverageNames).map(([number, name]) => `Dekking ${number}: ${name}`),
  "Een besparing heeft geen dekking.",
];

function finance(dossier: Dossier): Block[] {
  const { plans, listed, asked, listedTotals, perProgramme, perCoverage } = dossier;
  return [
    apart,
    tableBlock(shortPlanTable("Plannen die bovenaan staan", listed, listedTotals), noneListed(dossier)),
    tableBlock(shortPlanTable("Alle plannen waarover wordt beslist", plans, asked), noPlans),
    tableBlock(groupSheet("Alle plannen per programma", "Programma", perProgramme, asked), noPlans),
    tableBlock(groupSheet("Alle plannen per dekking", "Dekking", perCoverage, asked), noPlans),
    list(coverages),
    ...waysToPay(plans),
    paragraph(decidingReasons.citizens_budget),
  ];
}

/** How many plans are paid in which way (R88), and where the raad was heard before a deelname. */
function waysToPay(plans: readonly DecidedPlan[]): Block[] {
  const paid = plans.filter(({ effect }) => effect === "cost");
  const ways = [...financeWays, null].flatMap((way) => {
    const those = paid.filter(({ financing }) => financing === way);
    return those.length > 0 ? [`${way ? financeNames[way] : "Nog niet gekozen"}: ${plansText(those.length)}`] : [];
  });
  const heard = paid.flatMap(({ number, consultedOn, consultation }) =>
    consultedOn && consultation
      ? [`Plan ${number}. ${planTexts.show.consulted(longDate(consultedOn), consultation)}`]
      : [],
  );
  return ways.length > 0 ? [paragraph("Zo betaalt de gemeente de plannen:"), list([...ways, ...heard])] : [];
}

function participation({ participation: facts, round, acts, lot }: Dossier): Block[] {
  if (!facts) return [paragraph("Er is nog geen uitslag.")];
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
