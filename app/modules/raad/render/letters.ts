import { isSubsidy } from "#app/modules/rounds/core/rules.ts";
import { pointsInWords, type CriterionPoints } from "#app/modules/fonds/core/award-view.ts";
import { fondsTexts, givenInWords } from "#app/modules/fonds/texts.nl.ts";
import { formatEuros } from "#app/modules/counting/core/money.ts";
import { settledBy } from "#app/modules/plans/core/deciding-body.ts";
import { settledInWords, type SettledMoney } from "#app/modules/plans/payment-texts.nl.ts";
import { promisesAsked } from "#app/modules/plans/core/promises.ts";
import { bodyNames, planTexts } from "#app/modules/plans/texts.nl.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import { lower } from "#app/modules/rounds/texts.nl.ts";
import type { Block } from "#app/platform/documents/model.ts";
import type { DecidedPlan, Dossier } from "../core/dossier.ts";
import type { PlanAward } from "../core/facts.ts";
import { outcomeOf, type Verdict } from "../core/verdict.ts";
import { decisionMeanings, departureNames, noReason } from "../texts.nl.ts";
import { bodyOf, objecting, signature } from "./fund.ts";
import { heading, list, paper, paragraph, tableBlock, type Paper } from "./paper.ts";
import { fill, filled, type Filled } from "./tables.ts";
import { amountsText, awardReason, conditionText, reasonOf, verdictText } from "./words.ts";

type ToldPlan = DecidedPlan & { readonly verdict: Verdict };
type PointsOf = ReadonlyMap<number, readonly CriterionPoints[]>;

/** The plans of a fund whose makers get a letter: all that were decided on, also those that get nothing; by number. */
export function toldByLetter({ round, stage, plans }: Dossier): ToldPlan[] {
  if (round.kind !== "neighbourhood_fund" || stage !== "after") return [];
  return plans
    .flatMap((plan) => (plan.verdict ? [{ ...plan, verdict: plan.verdict }] : []))
    .toSorted((one, other) => one.number - other.number);
}

/** As many letters as one paper holds: one of thousands takes more memory than a site has, and fills no printer at once. */
const mostInOne = 500;

/**
 * The letters, each on a page of its own, in one paper or in parts: a file for each takes many times as long to make, as fonts
 * are put into each. Addressed to the makers of a plan, whose names the product does not keep (R75; Awb 3:41, 3:45).
 */
export function lettersPapers(dossier: Dossier, points: PointsOf): Paper[] {
  const letters = toldByLetter(dossier).map((plan) => letter(dossier, plan, points.get(plan.number) ?? []));
  return inParts(dossier, { name: "brieven", title: "Brieven per plan" }, letters);
}

function inParts(
  dossier: Dossier,
  { name, title }: { readonly name: string; readonly title: string },
  letters: readonly Block[][],
): Paper[] {
  const parts = Math.ceil(letters.length / mostInOne);
  return Array.from({ length: parts }, (_, at) => {
    const blocks = letters
      .slice(at * mostInOne, (at + 1) * mostInOne)
      .flatMap((one, nth): Block[] => [...(nth === 0 ? [] : [{ kind: "pageBreak" } as const]), ...one]);
    const words = parts === 1 ? "" : ` (deel ${at + 1} van ${parts})`;
    const part = { name: parts === 1 ? name : `${name}-deel-${at + 1}`, title: `${title}${words}`, blocks };
    return { ...paper(dossier, part), asItIs: true };
  });
}

/** The letters of a round of any kind with what each plan gets in the end, after the account of its makers (Awb 4:42). */
export function settlementPapers(dossier: Dossier): Paper[] {
  const letters = dossier.plans
    .flatMap((plan) =>
      plan.money?.settlement ? [{ plan, money: { ...plan.money, settlement: plan.money.settlement } }] : [],
    )
    .toSorted((one, other) => one.plan.number - other.plan.number)
    .map(({ plan, money }) => settlementLetter(dossier, plan, money));
  return inParts(dossier, { name: "brieven-vaststelling", title: "Brieven over het vastgestelde bedrag" }, letters);
}

function settlementLetter(dossier: Dossier, { number, title, financing }: DecidedPlan, money: SettledMoney): Block[] {
  const body = settledBy(dossier.round);
  return [
    heading(`Vastgesteld bedrag voor plan ${number}`, 1),
    fact("Aan", `de indieners van plan ${number}`),
    fact("Van", `${lower(bodyNames[body])} van de gemeente ${dossier.municipality}`),
    fact("Datum van het besluit", longDate(money.settlement.on)),
    fact("Onderwerp", `${title} (${dossier.round.title})`),
    heading("Wat is er vastgesteld?"),
    ...settledInWords(money).map((sentence) => paragraph(sentence)),
    ...(isSubsidy(financing)
      ? [paragraph("Dit staat in de artikelen 4:42, 4:46, 4:52, 4:57, 4:87 en 4:95 van de Algemene wet bestuursrecht.")]
      : []),
    signature(dossier, body),
    ...(isSubsidy(financing) ? objecting(dossier, "verstuurd", body) : []),
  ];
}

function letter(dossier: Dossier, plan: ToldPlan, points: readonly CriterionPoints[]): Block[] {
  // What the board advises is its own as long as nobody adopted it.
  const award = dossier.award?.status === "adopted" ? plan.award : null;
  return [
    heading(`Besluit over plan ${plan.number}`, 1),
    ...about(dossier, plan),
    heading("Wat is er besloten?"),
    ...decided(dossier, plan, award),
    heading("Waarom?"),
    ...why(plan, award),
    ...(award ? [...motivated(award), ...scored(award, points)] : []),
    ...goingOn(dossier, plan),
    signature(dossier),
    ...objecting(dossier, "verstuurd"),
    paragraph(
      "De datum boven deze brief is de dag van het besluit. De zes weken gaan pas in na de dag waarop de brief is verstuurd.",
    ),
  ];
}

const fact = (name: string, value: string) => paragraph([{ text: `${name}: `, strong: true }, { text: value }]);

function about(dossier: Dossier, { number, title, amounts, verdict }: ToldPlan): Block[] {
  const joined = dossier.left.filter(({ state, parent }) => state === "merged" && parent === number);
  const also = joined.map((one) => `, en van plan ${one.number} dat hiermee is samengevoegd`).join("");
  return [
    fact("Aan", `de indieners van plan ${number}${also}`),
    fact("Van", `${lower(bodyNames[bodyOf(dossier)])} van de gemeente ${dossier.municipality}`),
    fact("Datum van het besluit", longDate(verdict.decidedOn)),
    fact("Onderwerp", `${title} (${dossier.round.title})`),
    fact("Gevraagd", amountsText(amounts)),
  ];
}

/** What stands; of a plan that was decided on apart also what the award gave it. */
function decided({ award: stored }: Dossier, { verdict, adoptedAmounts }: ToldPlan, award: PlanAward | null): Block[] {
  if (verdict.from === "award") {
    const { reserve, cents: amount } = verdict.award;
    return [paragraph(givenInWords({ ...verdict.award, amount }, reserve))];
  }
  const { decision } = verdict;
  const stands = paragraph(`${verdictText(verdict, adoptedAmounts)}. ${decisionMeanings[decision.outcome]}`);
  if (!award || !stored?.adoptedOn) return [stands];
  const atFirst = fondsTexts.plan.atFirst(award.cents > 0 ? formatEuros(award.cents) : null);
  const apart = `Over dit plan is apart besloten. Dat gaat voor de verdeling van ${longDate(stored.adoptedOn)}.`;
  return [stands, paragraph(`${apart} ${atFirst}`)];
}

/** The reason that stands; of a plan that was decided on apart also whom that departs from, and why the award was as it was. */
function why({ verdict, departure }: ToldPlan, award: PlanAward | null): Block[] {
  const reason = reasonOf(verdict) ?? `Er is ${noReason}.`;
  if (verdict.from === "award") return [paragraph(reason)];
  return [
    paragraph(reason),
    ...(departure ? [paragraph(departureNames[departure.how])] : []),
    ...(award ? [paragraph(`Dit was de reden in de verdeling. ${awardReason(award)}`)] : []),
  ];
}

/** What the board said of the plan in its meeting, as it was typed (Awb 3:46); nothing when it wrote nothing. */
function motivated({ motivation }: PlanAward): Block[] {
  if (motivation === null) return [];
  return [
    paragraph("Dit vindt de fondsadviesraad van uw plan:"),
    ...motivation.split(/\n+/).map((line) => paragraph(line)),
  ];
}

/** What the board gave on the criteria of the raad; nothing of a plan that it did not score. */
function scored({ because: { score } }: PlanAward, points: readonly CriterionPoints[]): Block[] {
  if (points.every((one) => one.points === null)) return [];
  const columns: readonly Filled<CriterionPoints>[] = [
    filled("Criterium", "text", ({ criterion }) => criterion),
    filled("Gewicht", "number", ({ weight }) => weight),
    filled("Punten", "number", (one) => one.points),
  ];
  const caption = "Punten van de fondsadviesraad, van 0 tot en met 100";
  const total = score === null ? [] : [paragraph(`Met de gewichten is dat samen ${pointsInWords(score)} van de 100.`)];
  return [tableBlock(fill({ name: "Punten", caption }, columns, points), ""), ...total];
}

/** What goes with the money, or how a plan on the reserve list can still get some; nothing for the others. */
function goingOn({ round }: Dossier, { verdict, adoptedAmounts, conditions, effect }: ToldPlan): Block[] {
  const title = heading("Hoe gaat het verder?");
  if (outcomeOf(verdict) === "reserve")
    return [title, paragraph("Komt er geld vrij? Dan kan er alsnog over uw plan worden besloten. U hoort dat dan.")];
  if (!adoptedAmounts) return [];
  const duties = promisesAsked(round.rules, effect);
  const checking = round.calendar.find(({ phase }) => phase === "accountability");
  return [
    ...(conditions.length > 0 ? [heading("Voorwaarden"), paragraph(open), list(conditions.map(conditionText))] : []),
    title,
    paragraph("Hoe en wanneer u het geld krijgt, staat niet in deze brief. Vraag dat aan de buurtcoördinator."),
    ...(duties.length > 0
      ? [paragraph("Dit hoort bij het geld:"), list(duties.map((duty) => planTexts.form.promise[duty]))]
      : []),
    ...(duties.includes("finance") ? [paragraph("Bewaar daarom de bonnen.")] : []),
    ...(duties.length > 0 && checking
      ? [
          paragraph(
            `De gemeente kijkt dat na van ${longDate(checking.startsOn)} tot en met ${longDate(checking.endsOn)}.`,
          ),
        ]
      : []),
  ];
}

const open = "Deze voorwaarden staan nog open:";
