import type { RoundKind } from "#app/modules/people/core/acts.ts";
import { longDate, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Rules } from "#app/modules/rounds/core/rules.ts";
import type { ProposalPart, ProposalTexts } from "./core/council-proposal.ts";
import type { ResolutionStage } from "./core/resolution.ts";

/** Whether there are costs and savings to take in the budget: a point about € 0 says nothing. And whether it changes one. */
export interface Named {
  readonly cost: boolean;
  readonly saving: boolean;
  /** Dekking 3 or 4 asks for a change of the budget, which stands in annex 2 (R85). */
  readonly amendment: boolean;
}

/**
 * The text of a raadsbesluit before anybody edited it. The form is the usual one of Dutch councils (gelezen, gelet op,
 * besluit); the articles are those on the power of the raad (Gemeentewet 147, 189), on changing the budget (192), and for
 * a fund on its ceiling and the way of dividing it (Awb 4:25, 4:26). Counts stand behind a colon: a count of 1 must read well too.
 */
export function standardText(
  kind: RoundKind,
  governance: Rules["governance"],
  stage: ResolutionStage,
  { named = all, proposed = null }: { readonly named?: Named; readonly proposed?: Proposed | null } = {},
): string {
  const points = (stage === "draft" && proposed?.points) || standardPoints(kind, governance, stage, named);
  const dated = proposed ? ` van ${longDate(proposed.on)}` : "";
  return `De raad van de gemeente [gemeente];
gelezen het voorstel van burgemeester en wethouders${dated} over [ronde];
gelet op ${kind === "citizens_budget" && named.amendment ? amending : articles[kind]};
besluit:
${points}`;
}

/** What the college proposed, and when. */
export interface Proposed {
  readonly on: LocalDate;
  readonly points: string;
}

const all: Named = { cost: true, saving: true, amendment: false };

/** The points of the decision before anybody edited them, one on a line. */
export function standardPoints(
  kind: RoundKind,
  governance: Rules["governance"],
  stage: ResolutionStage,
  named: Named = all,
): string {
  const points = [...pointsOf(kind, governance, stage, named), named.amendment && amended].filter(
    (point) => point !== false,
  );
  return `${points.map((point, at) => `${at + 1}. ${point}`).join(";\n")}.`;
}

function pointsOf(
  kind: RoundKind,
  governance: Rules["governance"],
  stage: ResolutionStage,
  named: Named,
): readonly (string | false)[] {
  if (kind === "citizens_budget") return (stage === "draft" ? budgetDraft : budgetAdopted)(named);
  if (kind === "neighbourhood_fund") return fund(governance);
  if (kind === "interim_plans") return interim(named, stage);
  return stage === "draft" ? plansDraft : plansAdopted(named);
}

const amending = "artikel 147, artikel 189 en artikel 192 van de Gemeentewet";

const articles: Readonly<Record<RoundKind, string>> = {
  citizens_budget: "artikel 147 en artikel 189 van de Gemeentewet",
  neighbourhood_fund:
    "artikel 147 en artikel 189 van de Gemeentewet en de artikelen 4:25 en 4:26 van de Algemene wet bestuursrecht",
  neighbourhood_plans: amending,
  interim_plans: amending,
};

const amended = "de begroting te wijzigen zoals in bijlage 2 staat";

const result = "kennis te nemen van de uitslag van [ronde] (aantal deelnemers: [deelnemers])";
const outcomes =
  "(aantal overgenomen: [aantal overgenomen], gewijzigd overgenomen: [aantal gewijzigd], aangehouden: [aantal aangehouden], afgewezen: [aantal afgewezen], niet behandeld: [aantal niet behandeld])";
const cost = "[kosten eenmalig] eenmalig en [kosten per jaar] per jaar";
const saving = "[besparing eenmalig] eenmalig en [besparing per jaar] per jaar";
const budget = "op te nemen in de Programmabegroting [begrotingsjaar]";
const bothPapers = "te verwerken in de Kadernota en de Programmabegroting [begrotingsjaar]";

const budgetDraft = (named: Named) => [
  result,
  "per plan te besluiten over de plannen in bijlage 1 (aantal plannen: [aantal plannen], waarvan volgens de inwoners bovenaan: [aantal bovenaan])",
  named.cost && `voor de plannen die bovenaan staan ${cost} ${budget}`,
  named.saving && `de besparingen van de plannen die bovenaan staan, ${saving}, ${budget}`,
];

const budgetAdopted = (named: Named) => [
  result,
  `per plan te besluiten zoals in bijlage 1 staat ${outcomes}`,
  named.cost && `hiervoor ${cost} ${budget}`,
  named.saving && `een besparing van ${saving} ${budget}`,
];

const fund = (governance: Rules["governance"]) => [
  "voor [ronde] [geld in het fonds] beschikbaar te stellen in [begrotingsjaar]; dit bedrag is het plafond",
  "de criteria, gewichten en niveaus vast te stellen die in dit besluit staan",
  "de verdeelregel vast te stellen die in dit besluit staat",
  governance === "fund_awards"
    ? "het fonds het geld te laten toekennen binnen deze regels"
    : "het college het geld te laten toekennen binnen deze regels, met het advies van de fondsadviesraad",
  "over de toekenningen een raadsinformatiebrief te ontvangen",
];

const interim = (named: Named, stage: ResolutionStage) => [
  "kennis te nemen van de tussentijdse plannen waarover de raad beslist (dekking 3 of 4)",
  `per plan te besluiten zoals in bijlage 1 staat${stage === "adopted" ? ` ${outcomes}` : ""}`,
  stage === "adopted" && named.cost && `hiervoor ${cost} te verwerken in een wijziging van de begroting`,
];

const plansRead =
  "kennis te nemen van de buurtplannen (aantal: [aantal plannen]) en van het antwoord van het college per activiteit";

const plansDraft = [
  plansRead,
  "te besluiten over de activiteiten met dekking 3 of 4 en over de besparingen, die in de bijlage staan",
  `de activiteiten waarover de raad positief besluit ${bothPapers}`,
];

const plansAdopted = (named: Named) => [
  plansRead,
  `per buurtplan te besluiten zoals in de bijlage staat ${outcomes}`,
  named.cost && `hiervoor ${cost} ${bothPapers}`,
  named.saving && `een besparing van ${saving} ${bothPapers}`,
];

/** The raadsvoorstel before anybody wrote on it: what is true of every round of its kind. Who holds the portfolio nobody can guess. */
export function standardProposal(kind: RoundKind, governance: Rules["governance"], named: Named = all): ProposalTexts {
  return {
    subject: "[ronde]",
    holder: "",
    points: standardPoints(kind, governance, "draft", named),
    ...proposals[kind],
  };
}

const money = [
  "Kosten: [kosten eenmalig] eenmalig en [kosten per jaar] per jaar.",
  "Besparingen: [besparing eenmalig] eenmalig en [besparing per jaar] per jaar.",
].join("\n");

const proposals: Readonly<Record<RoundKind, Omit<Record<ProposalPart, string>, "subject" | "holder" | "points">>> = {
  citizens_budget: {
    introduction:
      "De raad wil dat inwoners meebeslissen over geld van de stad. Daarom konden inwoners plannen maken die geld kosten of besparen. Daarna beoordeelden inwoners alle plannen. De raad neemt het besluit.",
    effect: "Inwoners beslissen mee over geld van de stad. De raad beslist per plan en zegt waarom.",
    arguments: "Dit voorstel volgt de volgorde van de inwoners.",
    remarks: "",
    finance: `Dit zijn de bedragen van de plannen die bovenaan staan.\n${money}`,
    communication: "De uitslag staat op de website. Iedereen kan die narekenen.",
    execution:
      "Na het besluit staat bij elk plan op de website wat er is besloten en waarom. De indieners horen wat er met hun plan gebeurt.",
  },
  neighbourhood_fund: {
    introduction:
      "De raad wil dat inwoners meebeslissen over geld van de stad. In [ronde] vragen inwoners geld voor plannen in hun buurt. De fondsadviesraad geeft elk plan een score. De raad stelt vooraf vast hoeveel geld er is en hoe het wordt verdeeld.",
    effect: "Inwoners voeren eigen plannen uit in hun buurt. Vooraf weet iedereen wie geld kan krijgen, en waarom.",
    arguments:
      "Het geld is beperkt. Daarom staan het plafond en de verdeelregel vast voordat iemand geld vraagt (Algemene wet bestuursrecht, artikelen 4:25 en 4:26).",
    remarks: "",
    finance: "In [begrotingsjaar] is [geld in het fonds] beschikbaar. Meer geeft het fonds niet uit.",
    communication: "Het plafond, de criteria en de verdeelregel staan op de website.",
    execution:
      "Na de verdeling krijgt de raad een brief met alle toekenningen. Wie geld kreeg, laat zien wat ermee is gedaan.",
  },
  interim_plans: {
    introduction:
      "Niet elk plan past in een ronde. In [ronde] kunnen inwoners het hele jaar een plan indienen. Over plannen met dekking 3 of 4 beslist de raad.",
    effect: "Inwoners krijgen snel antwoord op een plan dat niet kan wachten.",
    arguments: "De dekking bepaalt wie beslist. Bij deze plannen is dat de raad.",
    remarks: "",
    finance: "De bedragen staan per plan in de bijlage.",
    communication: "Elk plan heeft een eigen bladzijde op de website. Daar staat wie besliste, en waarom.",
    execution: "Na het besluit horen de indieners wat er met hun plan gebeurt.",
  },
  neighbourhood_plans: {
    introduction:
      "In [ronde] maakten buurten hun eigen plannen. Elk plan heeft activiteiten. Het college gaf bij elke activiteit een antwoord.",
    effect: "Wat buurten belangrijk vinden, telt mee in de Kadernota en de Programmabegroting [begrotingsjaar].",
    arguments: "De agenda van de buurt is het begin van dit voorstel.",
    remarks: "",
    finance: `Dit zijn de bedragen van alle plannen samen.\n${money}`,
    communication: "Het antwoord op elke activiteit staat op de website.",
    execution: "Activiteiten die doorgaan, komen in de begroting. Op de website staat hoe het ermee gaat.",
  },
};
