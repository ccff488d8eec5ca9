import { randomUUID } from "node:crypto";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { defaultRules, type Rules } from "#app/modules/rounds/core/rules.ts";
import { answerPair } from "#app/modules/waardering/answer-pair.server.ts";
import { issuePair } from "#app/modules/waardering/issue-pair.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makePlan, makeRound, type Moment } from "../../support/factories.ts";
import { moveTo } from "#tests/support/plans-factories.ts";
import { anOfficer, aResident } from "../support/people.ts";
import type { Refusal, Scene } from "./refusal.ts";

interface Valuing {
  readonly at?: Moment;
  readonly valuation?: Partial<Rules["valuation"]>;
}

/** A resident of a burgerbegroting with three plans, at the page where they are judged. */
async function valuing({ at = "valuation", valuation = {} }: Valuing = {}) {
  const rules = { valuation: { ...defaultRules.citizens_budget.valuation, ...valuation } };
  const round = await makeRound({ at, rules });
  for (let plans = 0; plans < 3; plans++) await makePlan(round, { state: "admitted" });
  const resident = await aResident();
  return { round, resident, page: `/rondes/${round.slug}/waardering` };
}

const rating = (plan: string, mark: string) => ({ plan, mark, key: randomUUID() });

/** Presses "goed" after something happened. */
const ratedAfter = (meanwhile: (round: Round, resident: number) => Promise<unknown>) => async (): Promise<Scene> => {
  const { round, resident, page } = await valuing();
  const press = "Goed voor onze stad";
  const happens = () => meanwhile(round, resident.accountId);
  return { as: resident.email, at: page, form: (of) => of.locator("body"), meanwhile: happens, press };
};

async function pairOf(by: Awaited<ReturnType<typeof aResident>>, round: Round): Promise<string> {
  const issued = await issuePair(by, round.slug);
  if (isRefused(issued)) throw new Error(issued.refused);
  return issued.pair;
}

export const rateRefusals: readonly Refusal[] = [
  {
    name: "too early",
    says: "Dit kan nog niet. Kijk op de pagina van de ronde vanaf wanneer het kan.",
    status: 409,
    scene: async () => {
      const { resident, page } = await valuing({ at: "screening" });
      return { as: resident.email, at: page, send: rating("1", "1") };
    },
  },
  {
    name: "too late",
    says: "Dit kan niet meer. De tijd hiervoor is voorbij.",
    status: 409,
    scene: ratedAfter((round) => moveTo(round, "advice")),
  },
  {
    name: "after moving out of the municipality",
    says: "Meedoen kan alleen als u in deze gemeente woont.",
    status: 409,
    scene: ratedAfter((_, id) => db.account.update({ where: { id }, data: { wijkId: null } })),
  },
  {
    name: "an account of the office",
    says: "Dit kan alleen een inwoner doen. U bent ingelogd met een account van het werk.",
    status: 403,
    scene: async () => {
      const { page } = await valuing();
      const { email } = await anOfficer("council_member");
      return { as: email, at: page, send: rating("1", "1") };
    },
  },
  {
    name: "a mark that the scale does not have",
    says: "Kies een van de antwoorden.",
    status: 409,
    scene: async () => {
      const { resident, page } = await valuing();
      return { as: resident.email, at: page, send: rating("1", "7") };
    },
  },
  {
    name: "a plan that was withdrawn meanwhile",
    says: "Dit plan doet niet (meer) mee. U hoeft het niet te beoordelen.",
    status: 409,
    scene: ratedAfter(({ id: roundId }) => db.plan.updateMany({ where: { roundId }, data: { state: "withdrawn" } })),
  },
  {
    name: "a plan that is not in the round",
    says: "Dit plan bestaat niet in deze ronde.",
    status: 409,
    scene: async () => {
      const { resident, page } = await valuing();
      return { as: resident.email, at: page, send: rating("99", "1") };
    },
  },
];

const pairs = { valuation: { method: "pairs" } } as const;

export const pairRefusals: readonly Refusal[] = [
  {
    name: "the pair of somebody else",
    says: "Deze twee plannen hebben wij niet aan u voorgelegd. Wij tonen u een ander paar.",
    status: 409,
    scene: async () => {
      const { round, resident, page } = await valuing(pairs);
      const pair = await pairOf(await aResident(), round);
      return { as: resident.email, at: page, send: { pair, answer: "left", key: randomUUID() } };
    },
  },
  {
    name: "not knowing, without a reason",
    says: "Kies waarom u het niet weet.",
    status: 409,
    scene: async () => {
      const { round, resident, page } = await valuing(pairs);
      const pair = await pairOf(resident, round);
      return { as: resident.email, at: page, send: { pair, answer: "dont_know", key: randomUUID() } };
    },
  },
  {
    name: "a pair that was answered in another window",
    says: "Over deze twee plannen had u al gekozen. Die keuze blijft staan.",
    status: 409,
    scene: async () => {
      const { round, resident, page } = await valuing(pairs);
      const pair = await pairOf(resident, round);
      const given = { pair, answer: "left", reason: null, key: randomUUID() } as const;
      return {
        as: resident.email,
        at: page,
        meanwhile: () => answerPair(resident, round.slug, given),
        press: "Kies B",
      };
    },
  },
  {
    name: "a rating where plans are compared",
    says: "In deze ronde gaat beoordelen op een andere manier. Open de bladzijde opnieuw.",
    status: 409,
    scene: async () => {
      const { resident, page } = await valuing(pairs);
      return { as: resident.email, at: page, send: rating("1", "1") };
    },
  },
];
