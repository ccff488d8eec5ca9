import type { RoundKind } from "#app/modules/people/core/acts.ts";
import type { Rules } from "#app/modules/rounds/core/rules.ts";
import type { ResolutionStage } from "./core/resolution.ts";

/** Whether there are costs and savings to take in the budget: a point about € 0 says nothing. */
export interface Named {
  readonly cost: boolean;
  readonly saving: boolean;
}

/**
 * The text of a raadsbesluit before anybody edited it. The form is the usual one of Dutch councils (gelezen, gelet op,
 * besluit); the articles are those on the power of the raad (Gemeentewet 147, 189), and for a fund on its ceiling and
 * the way of dividing it (Awb 4:25, 4:26). Counts stand behind a colon: a count of 1 must read well too.
 */
export function standardText(
  kind: RoundKind,
  governance: Rules["governance"],
  stage: ResolutionStage,
  named: Named = { cost: true, saving: true },
): string {
  if (kind === "citizens_budget")
    return besluit(citizensBudget, (stage === "draft" ? budgetDraft : budgetAdopted)(named));
  if (kind === "neighbourhood_fund") return besluit(neighbourhoodFund, fund(governance));
  return besluit(neighbourhoodPlans, stage === "draft" ? plansDraft : plansAdopted(named));
}

function besluit(articles: string, points: readonly (string | false)[]): string {
  const numbered = points.filter((point) => point !== false).map((point, at) => `${at + 1}. ${point}`);
  return `De raad van de gemeente [gemeente];
gelezen het voorstel van burgemeester en wethouders over [ronde];
gelet op ${articles};
besluit:
${numbered.join(";\n")}.`;
}

const citizensBudget = "artikel 147 en artikel 189 van de Gemeentewet";
const neighbourhoodFund =
  "artikel 147 en artikel 189 van de Gemeentewet en de artikelen 4:25 en 4:26 van de Algemene wet bestuursrecht";
const neighbourhoodPlans = "artikel 147, artikel 189 en artikel 192 van de Gemeentewet";

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
