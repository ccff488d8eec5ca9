import type { RoundKind } from "#app/modules/people/core/acts.ts";
import type { Rules } from "#app/modules/rounds/core/rules.ts";
import type { ResolutionStage } from "./core/resolution.ts";

/**
 * The text of a raadsbesluit before anybody edited it. The form is the usual one of Dutch councils (gelezen, gelet op,
 * besluit); the articles are those on the power of the raad (Gemeentewet 147, 189), and for a fund on its ceiling and
 * the way of dividing it (Awb 4:25, 4:26). Counts stand behind a colon: a count of 1 must read well too.
 */
export function standardText(kind: RoundKind, governance: Rules["governance"], stage: ResolutionStage): string {
  if (kind === "citizens_budget") return stage === "draft" ? budgetDraft : budgetAdopted;
  if (kind === "neighbourhood_fund") return fund(governance);
  return stage === "draft" ? plansDraft : plansAdopted;
}

const opening = "De raad van de gemeente [gemeente];";

const budgetOpening = `${opening}
gelezen het voorstel van burgemeester en wethouders over [ronde];
gelet op artikel 147 en artikel 189 van de Gemeentewet;
besluit:`;

const budgetDraft = `${budgetOpening}
1. kennis te nemen van de uitslag van [ronde] (aantal deelnemers: [deelnemers]);
2. per plan te besluiten over de plannen in bijlage 1 (aantal plannen: [aantal plannen], waarvan volgens de inwoners bovenaan: [aantal bovenaan]);
3. voor de plannen die bovenaan staan [kosten eenmalig] eenmalig en [kosten per jaar] per jaar op te nemen in de Programmabegroting [begrotingsjaar];
4. de besparingen van de plannen die bovenaan staan, [besparing eenmalig] eenmalig en [besparing per jaar] per jaar, op te nemen in de Programmabegroting [begrotingsjaar].`;

const budgetAdopted = `${budgetOpening}
1. kennis te nemen van de uitslag van [ronde] (aantal deelnemers: [deelnemers]);
2. per plan te besluiten zoals in bijlage 1 staat (aantal overgenomen: [aantal overgenomen], gewijzigd overgenomen: [aantal gewijzigd], aangehouden: [aantal aangehouden], afgewezen: [aantal afgewezen], niet behandeld: [aantal niet behandeld]);
3. hiervoor [kosten eenmalig] eenmalig en [kosten per jaar] per jaar op te nemen in de Programmabegroting [begrotingsjaar];
4. een besparing van [besparing eenmalig] eenmalig en [besparing per jaar] per jaar op te nemen in de Programmabegroting [begrotingsjaar].`;

const fund = (governance: Rules["governance"]) => `${opening}
gelezen het voorstel van burgemeester en wethouders over [ronde];
gelet op artikel 147 en artikel 189 van de Gemeentewet en de artikelen 4:25 en 4:26 van de Algemene wet bestuursrecht;
besluit:
1. voor [ronde] [geld in het fonds] beschikbaar te stellen in [begrotingsjaar]; dit bedrag is het plafond;
2. de criteria, gewichten en niveaus vast te stellen die in dit besluit staan;
3. de verdeelregel vast te stellen die in dit besluit staat;
4. ${
  governance === "fund_awards"
    ? "het fonds het geld te laten toekennen binnen deze regels;"
    : "het college het geld te laten toekennen binnen deze regels, met het advies van de fondsadviesraad;"
}
5. over de toekenningen een raadsinformatiebrief te ontvangen.`;

const plansOpening = `${opening}
gelezen het voorstel van burgemeester en wethouders over [ronde];
gelet op artikel 147, artikel 189 en artikel 192 van de Gemeentewet;
besluit:`;

const plansDraft = `${plansOpening}
1. kennis te nemen van de buurtplannen (aantal: [aantal plannen]) en van het antwoord van het college per activiteit;
2. te besluiten over de activiteiten met dekking 3 of 4, die in de bijlage staan;
3. de activiteiten waarover de raad positief besluit te verwerken in de Kadernota en de Programmabegroting [begrotingsjaar].`;

const plansAdopted = `${plansOpening}
1. kennis te nemen van de buurtplannen (aantal: [aantal plannen]) en van het antwoord van het college per activiteit;
2. per buurtplan te besluiten zoals in de bijlage staat (aantal overgenomen: [aantal overgenomen], gewijzigd overgenomen: [aantal gewijzigd], aangehouden: [aantal aangehouden], afgewezen: [aantal afgewezen], niet behandeld: [aantal niet behandeld]);
3. hiervoor [kosten eenmalig] eenmalig en [kosten per jaar] per jaar te verwerken in de Kadernota en de Programmabegroting [begrotingsjaar];
4. een besparing van [besparing eenmalig] eenmalig en [besparing per jaar] per jaar te verwerken in de Kadernota en de Programmabegroting [begrotingsjaar].`;
