import { randomUUID } from "node:crypto";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import { db } from "#app/platform/db.server.ts";
import { makePlan, makeRound, type PlanWishes, type RoundWishes } from "../../support/factories.ts";
import { moveTo } from "#tests/support/plans-factories.ts";
import { anOfficer, aResident } from "../support/people.ts";
import { chosen, inGroup, picked, typed, type Entry, type Refusal, type Scene } from "./refusal.ts";

const words = [
  typed("Titel", "Bankjes in het park"),
  typed("Korte samenvatting", "Drie bankjes langs het pad."),
  typed("Het hele plan", "Wij willen drie bankjes."),
  chosen("In de hele stad"),
  typed("Wie voert het plan uit?", "Onze buurtgroep"),
  chosen("U laat de buurt weten hoe het ging."),
  chosen("U laat zien waar het geld bleef."),
];
const theme = picked("Onderwerp", "green");
const effort = typed("Eigen inzet", "De buren houden de bankjes schoon.");
const costs = (oneOff: string, yearly = "0") => [typed("Bedrag eenmalig", oneOff), typed("Bedrag per jaar", yearly)];
const complete = [...words, theme, effort, chosen("Het kost geld"), ...costs("6000")];

type More = Partial<Pick<Scene, "meanwhile" | "fill">>;

/** A resident on the form for a plan, in a round of the test alone. */
function submitting(fill: readonly Entry[], wishes: RoundWishes = {}, more?: (round: Round, by: number) => More) {
  return async () => {
    const { email, accountId } = await aResident();
    const round = await makeRound(wishes);
    const at = `/rondes/${round.slug}/indienen`;
    return { as: email, at, fill, press: "Dien het plan in", ...more?.(round, accountId) };
  };
}

/** The author of a plan at one of its pages. */
async function author(wishes: PlanWishes, page: string) {
  const by = await aResident();
  const round = await makeRound();
  const plan = await makePlan(round, { ...wishes, author: by });
  return { as: by.email, round, plan, at: `/rondes/${round.slug}/plannen/${plan.number}/${page}` };
}

const amounts = (minimumCents: number, maximumCents: number | null): RoundWishes => ({
  rules: { amounts: { ...defaultRules.citizens_budget.amounts, minimumCents, maximumCents } },
});

const line = (number: number, year: string, icon = false) =>
  [
    typed("Wat gaat u doen?", `Bloembakken ${number}`),
    typed("Wat kost het?", "1500"),
    typed("In welk jaar?", year),
    typed("Wie trekt het?", "De buurtgroep"),
    ...(icon ? [chosen("Dit is ons icoonproject")] : []),
  ].map((entry) => inGroup(new RegExp(`^Activiteit ${number}`), entry));

const thisYear = new Date().getFullYear();
const neighbourhood: RoundWishes = { kind: "neighbourhood_plans" };

export const contentRefusals: readonly Refusal[] = [
  {
    name: "no title",
    says: "Geef uw plan een titel.",
    status: 400,
    scene: submitting(complete.slice(1)),
  },
  {
    name: "no subject",
    says: "Kies een onderwerp.",
    status: 400,
    scene: submitting(complete.filter((entry) => entry !== theme)),
  },
  {
    name: "nothing that the neighbours do themselves",
    says: "Schrijf wat u of uw buurt zelf doet.",
    status: 400,
    scene: submitting(complete.filter((entry) => entry !== effort)),
  },
  {
    name: "no promise to tell where the money went",
    says: "Kruis aan wat u belooft. Zonder belofte kan een plan niet meedoen.",
    status: 409,
    scene: submitting([...words.slice(0, -1), theme, effort, chosen("Het kost geld"), ...costs("6000")]),
  },
  {
    name: "an amount in words",
    says: "Vul een bedrag in. Gebruik alleen cijfers.",
    status: 400,
    scene: submitting([...words, theme, effort, chosen("Het kost geld"), ...costs("weinig")]),
  },
  {
    name: "no amount at all",
    says: "Vul een bedrag in. Wat kost uw plan?",
    status: 409,
    scene: submitting([...words, theme, effort, chosen("Het kost geld"), ...costs("0")]),
  },
  {
    name: "a saving on no line of the budget",
    says: "Schrijf op welke regel in de begroting u wilt besparen. Bijvoorbeeld: maaien van bermen.",
    status: 409,
    scene: submitting([...words, theme, effort, chosen("Het bespaart geld"), ...costs("6000")]),
  },
  {
    name: "an amount under the rules of the round",
    says: "Dit bedrag is te laag. In deze ronde kan het vanaf € 10.000.",
    status: 409,
    scene: submitting(complete, amounts(1_000_000, null)),
  },
  {
    name: "an amount above the rules of the round",
    says: "Dit bedrag is te hoog. In deze ronde kan het tot en met € 5.000.",
    status: 409,
    scene: submitting(complete, amounts(0, 500_000)),
  },
  {
    name: "a least amount above the whole plan",
    says: "Dit bedrag is hoger dan het hele plan (€ 6.000). Vul een lager bedrag in.",
    status: 409,
    scene: submitting([...words, theme, effort, ...costs("6000"), typed("Kan het ook met minder geld?", "7000")], {
      kind: "neighbourhood_fund",
    }),
  },
  {
    name: "a neighbourhood plan without activities",
    says: "Vul ten minste een activiteit in. Een buurtplan bestaat uit activiteiten.",
    status: 409,
    scene: submitting([...words, theme, effort], neighbourhood),
  },
  {
    name: "two iconic projects",
    says: "Kies een icoonproject. Meer dan een kan niet.",
    status: 409,
    scene: submitting(
      [...words, theme, effort, ...line(1, `${thisYear + 1}`, true), ...line(2, `${thisYear + 1}`, true)],
      neighbourhood,
    ),
  },
  {
    name: "an activity in a year that is over",
    says: `Kies voor elke activiteit het jaar ${thisYear} of later.`,
    status: 409,
    scene: submitting([...words, theme, effort, ...line(1, `${thisYear - 1}`)], neighbourhood),
  },
];

export const authorRefusals: readonly Refusal[] = [
  {
    name: "handing in after the last day",
    says: "Dit kan niet meer. De tijd hiervoor is voorbij.",
    status: 409,
    scene: submitting(complete, {}, (round) => ({ meanwhile: () => moveTo(round, "screening") })),
  },
  {
    name: "handing in after moving out of the municipality",
    says: "Meedoen kan alleen als u in deze gemeente woont.",
    status: 409,
    scene: submitting(complete, {}, (_, id) => ({
      meanwhile: () => db.account.update({ where: { id }, data: { wijkId: null } }),
    })),
  },
  {
    name: "a plan of somebody who works for the municipality",
    says: "Dit kan alleen een inwoner doen. U bent ingelogd met een account van het werk.",
    status: 403,
    closed: true,
    scene: async () => {
      const { email } = await anOfficer("council_member");
      const { slug } = await makeRound();
      const at = `/rondes/${slug}/indienen`;
      return { as: email, at, send: { intent: "save", title: "Een plan van een raadslid", key: randomUUID() } };
    },
  },
  {
    name: "changing what was changed in another window",
    says: "Dit plan is intussen veranderd. Open de bladzijde opnieuw en breng uw wijziging daarna aan.",
    status: 409,
    scene: async () => {
      const { plan, ...scene } = await author({}, "wijzigen");
      const meanwhile = () => db.plan.update({ where: { id: plan.id }, data: { version: { increment: 1 } } });
      return { ...scene, fill: [typed("Titel", "Een andere titel")], meanwhile, press: "Bewaar de wijziging" };
    },
  },
  {
    name: "the plan of somebody else",
    says: "Dit plan is van iemand anders. U kunt het niet wijzigen of intrekken.",
    status: 409,
    closed: true,
    scene: async () => {
      const { at } = await author({}, "intrekken");
      return { as: (await aResident()).email, at, send: { sure: "on" } };
    },
  },
  {
    name: "withdrawing without being sure",
    says: "Kruis aan dat u het plan wilt intrekken.",
    status: 400,
    scene: async () => ({ ...(await author({}, "intrekken")), press: "Trek het plan in" }),
  },
  {
    name: "changing what was merged meanwhile",
    says: "Dit plan is samengevoegd met een ander plan. Daarom kan dit niet.",
    status: 409,
    scene: async () => {
      const { plan, round, ...scene } = await author({}, "wijzigen");
      const parent = await makePlan(round);
      const merged = { state: "merged", parentId: parent.id } as const;
      const meanwhile = () => db.plan.update({ where: { id: plan.id }, data: merged });
      return { ...scene, fill: [typed("Titel", "Vier bankjes")], meanwhile, press: "Bewaar de wijziging" };
    },
  },
];

const reporting = (fill: readonly Entry[]) => async () => {
  const round = await makeRound();
  const { number } = await makePlan(round);
  return { as: null, at: `/rondes/${round.slug}/plannen/${number}/melden`, fill, press: "Verstuur de melding" };
};

const entering =
  (...entries: readonly Entry[]) =>
  async () => {
    const { email } = await anOfficer("desk_officer");
    const { slug } = await makeRound();
    const fill = [...complete, ...entries];
    return { as: email, at: `/werk/rondes/${slug}/invoeren`, fill, press: "Voer het plan in" };
  };

const paper = chosen("Op papier");
const because = typed("Waarom voert u het plan in?", "Deze inwoner heeft geen e-mail.");
const eligible = chosen("Deze inwoner mag meedoen");

export const otherPlanRefusals: readonly Refusal[] = [
  {
    name: "reporting without saying what is wrong",
    says: "Kies wat er mis is.",
    status: 400,
    scene: reporting([typed("Wilt u er iets bij vertellen?", "Kijk eens naar dit plan.")]),
  },
  {
    name: "reporting something else without a word",
    says: "Schrijf wat er mis is.",
    status: 400,
    scene: reporting([chosen("Iets anders")]),
  },
  {
    name: "entering for a resident without a reason",
    says: "Schrijf waarom u het plan invoert. Dit komt in het logboek.",
    status: 400,
    scene: entering(paper, eligible),
  },
  {
    name: "entering for a resident who may not take part",
    says: "Kruis aan dat deze inwoner mag meedoen.",
    status: 400,
    scene: entering(paper, because),
  },
  {
    name: "entering without saying how it came",
    says: "Kies hoe de inwoner het plan doorgaf.",
    status: 400,
    scene: entering(because, eligible),
  },
];
