import type { Page } from "@playwright/test";
import { proposeAward } from "#app/modules/fonds/propose-award.server.ts";
import { scorePlan } from "#app/modules/fonds/score-plan.server.ts";
import { takePlan } from "#app/modules/fonds/take-plan.server.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { db } from "#app/platform/db.server.ts";
import { makePlan, makeRound, type RoundWishes } from "../../support/factories.ts";
import { allPresent, unmotivated } from "#tests/support/fonds-factories.ts";
import { moveTo } from "#tests/support/plans-factories.ts";
import { anOfficer } from "../support/people.ts";
import { chosen, formOf, inGroup, picked, typed, type Entry, type Refusal } from "./refusal.ts";

/** What plans ask, in whole euros. */
async function fund(asked: readonly number[], wishes: RoundWishes = {}) {
  const round = await makeRound({ kind: "neighbourhood_fund", at: "scoring", ceiling: cents(1_000_000), ...wishes });
  for (const euros of asked) await makePlan(round, { state: "admitted", oneOff: cents(euros * 100) });
  const chair = await anOfficer("board_chair");
  const member = await anOfficer("board_member");
  await allPresent(round);
  return { round, chair, member };
}

/** A fund of € 10.000 after the scoring, in which the plans got these levels: 0 is the best. */
async function scored(asked: readonly number[], levels: readonly number[], wishes: RoundWishes = {}) {
  const made = await fund(asked, wishes);
  for (const [at, level] of levels.entries()) {
    const marks = [
      { criterion: "samenhang", level },
      { criterion: "haalbaar", level: 0 },
    ];
    const result = await scorePlan(made.member, made.round.slug, at + 1, { marks, note: "" });
    if (isRefused(result)) throw new Error(result.refused);
  }
  const round = await moveTo(made.round, "advice");
  return { ...made, round, at: `/werk/rondes/${round.slug}/fonds` };
}

/** The same with the proposal of the chair: 6.000 of 10.000 for the first plan, 4.000 for the second, none left. */
async function awarded(wishes: RoundWishes = {}) {
  const made = await scored([6000, 4000, 3000], [0, 1, 2], wishes);
  const result = await proposeAward(made.chair, made.round.slug, unmotivated);
  if (isRefused(result)) throw new Error(result.refused);
  return made;
}

/** What is filled in of a sheet is kept by itself, as nothing that counts: that comes before anything is refused. */
const kept: Entry = {
  enter: async (form) => {
    const isKept = form
      .page()
      .waitForResponse(
        (answer) => answer.url().endsWith("/concept") && answer.request().postData()?.includes("note=Een") === true,
      );
    await form.getByLabel("Opmerking voor de vergadering").blur();
    await isKept;
  },
  stays: () => Promise.resolve(),
};

const sheet = [
  inGroup(/samen|bij elkaar/, chosen(/^Goed/)),
  typed("Opmerking voor de vergadering", "Een mooi plan."),
  kept,
];

const scoring =
  (fill: readonly Entry[], meanwhile?: (planId: number, memberId: number) => Promise<unknown>) => async () => {
    const { round, member } = await fund([5000]);
    const plan = await db.plan.findFirstOrThrow({ where: { roundId: round.id } });
    return {
      as: member.email,
      at: `/werk/rondes/${round.slug}/scores/${plan.number}`,
      form: (page: Page) => page.locator("body"),
      fill,
      meanwhile: async () => meanwhile?.(plan.id, member.accountId),
      press: "Lever in en ga verder",
    };
  };

export const scoreRefusals: readonly Refusal[] = [
  {
    name: "a sheet with a criterion left open",
    says: "Kies een niveau bij: Het plan kan worden uitgevoerd.",
    status: 400,
    scene: scoring(sheet),
  },
  {
    name: "a plan in which one is involved",
    says: "U bent betrokken bij dit plan. U kunt het geen score geven.",
    status: 409,
    scene: async () => {
      const { fill: _, press: __, ...scene } = await scoring([])();
      const send = { "marks[0].criterion": "samenhang", "marks[0].level": "0" };
      const { id } = await db.plan.findFirstOrThrow({ orderBy: { id: "desc" } });
      const { id: memberId } = await db.account.findUniqueOrThrow({ where: { email: scene.as } });
      const meanwhile = () => db.conflict.create({ data: { planId: id, memberId, reason: "Mijn zus vroeg het aan." } });
      return { ...scene, meanwhile, send };
    },
  },
  {
    name: "a score after the scoring is over",
    says: "Het scoren is klaar. U kunt alleen nog een score wijzigen die u al gaf.",
    status: 409,
    scene: async () => {
      const { round, member } = await fund([5000]);
      const at = `/werk/rondes/${round.slug}/scores/1`;
      const send = { "marks[0].criterion": "samenhang", "marks[0].level": "0" };
      return { as: member.email, at, meanwhile: () => moveTo(round, "advice"), send };
    },
  },
  {
    name: "being involved, without saying how",
    says: "Schrijf hoe u betrokken bent bij dit plan.",
    status: 400,
    scene: async () => {
      const { round, member } = await fund([5000]);
      return { as: member.email, at: `/werk/rondes/${round.slug}/scores/1`, send: { intent: "conflict", reason: "" } };
    },
  },
];

/** The chair writes about a plan that lies on the table. */
const meeting =
  (fill: readonly Entry[], meanwhile?: (planId: number, memberId: number) => Promise<unknown>) => async () => {
    const { round, chair } = await fund([5000]);
    const { id, number } = await db.plan.findFirstOrThrow({ where: { roundId: round.id } });
    await takePlan(chair, round.slug, number);
    return {
      as: chair.email,
      at: `/werk/rondes/${round.slug}/vergadering/${number}`,
      form: formOf("minutes"),
      fill,
      meanwhile: async () => meanwhile?.(id, chair.accountId),
      press: "Bewaar het verslag",
    };
  };

export const meetingRefusals: readonly Refusal[] = [
  {
    name: "a report in which nothing is said",
    says: "Er is niets veranderd. Schrijf wat er is gezegd, of zet het vinkje.",
    status: 409,
    scene: meeting([]),
  },
  {
    name: "a report over one that somebody wrote meanwhile",
    says: "Iemand anders heeft het verslag net gewijzigd. Open de bladzijde opnieuw en lees eerst het nieuwe verslag.",
    status: 409,
    scene: meeting([typed("Wat is er gezegd?", "Wij vinden het plan goed.")], (planId, writtenById) =>
      db.minutes.create({ data: { planId, version: 1, text: "Al geschreven.", concluded: false, writtenById } }),
    ),
  },
  {
    name: "a report on a plan in which the chair is involved",
    says: "U bent betrokken bij dit plan. Een andere voorzitter schrijft het verslag.",
    status: 409,
    scene: async () => {
      const {
        fill: _,
        press: __,
        ...scene
      } = await meeting([], (planId, memberId) =>
        db.conflict.create({ data: { planId, memberId, reason: "Mijn zus vroeg het aan." } }),
      )();
      return { ...scene, send: { intent: "minutes", version: "0", text: "Een mooi plan." } };
    },
  },
  {
    name: "a plan that lies on the table already",
    says: "Dit plan ligt al op tafel.",
    status: 409,
    scene: async () => {
      const { fill: _, press: __, ...scene } = await meeting([])();
      return { ...scene, send: { intent: "take" } };
    },
  },
];

const why = typed("Waarom?", "De adviesraad besliste anders.");

const changing =
  (plan: number, amount: string, reason: readonly Entry[] = [why]) =>
  async () => {
    const { chair, at } = await awarded();
    const fill = [picked(/^Plan$/, String(plan)), typed("Nieuw bedrag", amount), ...reason];
    return { as: chair.email, at, form: formOf("change"), fill, press: "Wijzig het bedrag" };
  };

export const awardRefusals: readonly Refusal[] = [
  {
    name: "above the ceiling",
    says: "Zo komt u € 3.000 boven het plafond. Vul een lager bedrag in, of verlaag eerst een ander plan.",
    status: 409,
    scene: changing(3, "3000"),
  },
  {
    name: "more than a plan asked",
    says: "Dit plan vraagt € 4.000. Vul niet meer in dan dat.",
    status: 409,
    scene: changing(2, "4500"),
  },
  {
    name: "a part that the plan cannot use",
    says: "Dit plan heeft ten minste € 4.000 nodig. Vul dat in, of meer, of 0.",
    status: 409,
    scene: changing(2, "1000"),
  },
  {
    name: "money for a plan that is not on the reserve list",
    says: "Een plan dat geld krijgt, staat nooit op de reservelijst. Zet dit vinkje alleen bij 0 euro.",
    status: 409,
    scene: changing(3, "3000", [why, chosen(/Niet op de reservelijst/)]),
  },
  {
    name: "the amount that it has",
    says: "Dit is al het bedrag van dit plan. Vul een ander bedrag in.",
    status: 409,
    scene: changing(2, "4000"),
  },
  {
    name: "a change without a reason",
    says: "Schrijf waarom u het bedrag wijzigt. Iedereen kan dit lezen.",
    status: 400,
    scene: changing(2, "0", []),
  },
  {
    name: "a change for a plan in which one is involved",
    says: "U bent betrokken bij dit plan. Alleen iemand anders kan het bedrag wijzigen.",
    status: 409,
    scene: async () => {
      const { round, chair, at } = await awarded();
      const { id } = await db.plan.findFirstOrThrow({ where: { roundId: round.id, number: 2 } });
      await db.conflict.create({ data: { planId: id, memberId: chair.accountId, reason: "Mijn zus vroeg het aan." } });
      const send = { intent: "change", version: "1", number: "2", amount: "0", reason: "De raad besliste anders." };
      return { as: chair.email, at, send };
    },
  },
  {
    name: "a change of what a colleague changed",
    says: "Iemand anders heeft de verdeling net gewijzigd. Open de bladzijde opnieuw en bekijk eerst de nieuwe verdeling.",
    status: 409,
    scene: async () => {
      const { round, chair, at } = await awarded();
      const colleague = await anOfficer("board_chair");
      const fill = [picked(/^Plan$/, "2"), typed("Nieuw bedrag", "0"), why];
      const meanwhile = () => proposeAward(colleague, round.slug, unmotivated);
      return { as: chair.email, at, form: formOf("change"), fill, meanwhile, press: "Wijzig het bedrag" };
    },
  },
  {
    name: "a proposal over plans that are level at the cut",
    says: "De plannen 1 en 2 hebben dezelfde score. Er is nog € 10.000. Hun volgorde maakt uit voor het geld. Er moet eerst worden geloot.",
    status: 409,
    scene: async () => {
      const { chair, at } = await scored([7000, 7000], [0, 0]);
      return { as: chair.email, at, send: { intent: "propose", withoutMotivation: "on" } };
    },
  },
  {
    name: "the college where the fund itself decides",
    says: "In deze ronde beslist de fondsadviesraad zelf. De voorzitter stelt de verdeling vast.",
    status: 409,
    scene: async () => {
      const { at } = await awarded();
      const { email } = await anOfficer("executive");
      return { as: email, at, send: { intent: "adopt", version: "1" } };
    },
  },
  {
    name: "another amount by the college where the fund itself decides",
    says: "In deze ronde beslist de fondsadviesraad zelf. De voorzitter stelt de verdeling vast.",
    status: 409,
    scene: async () => {
      const { at } = await awarded();
      const { email } = await anOfficer("executive");
      const send = { intent: "change", version: "1", number: "2", amount: "0", reason: "Het college besliste anders." };
      return { as: email, at, send };
    },
  },
  {
    name: "the fund where the college decides",
    says: "In deze ronde beslist het college, op advies van de fondsadviesraad.",
    status: 409,
    scene: async () => {
      const { chair, at } = await awarded({ rules: { governance: "executive_awards" } });
      return { as: chair.email, at, send: { intent: "adopt", version: "1" } };
    },
  },
  {
    name: "money for a plan that was withdrawn meanwhile",
    says: "Plan 2 (Plan 2) doet niet meer mee en krijgt hier nog geld. Maak eerst een nieuw voorstel, of wijzig dit bedrag in 0.",
    status: 409,
    scene: async () => {
      const { round, chair, at } = await awarded();
      const where = { roundId_number: { roundId: round.id, number: 2 } };
      const meanwhile = () => db.plan.update({ where, data: { state: "withdrawn" } });
      return { as: chair.email, at, meanwhile, press: "Stel de verdeling vast" };
    },
  },
];
