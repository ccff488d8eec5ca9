import { addDays, longDate, utc, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { neededPrinciples } from "#app/modules/plans/core/screening.ts";
import { requestRemoval } from "#app/modules/plans/request-removal.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Plan } from "#prisma/generated/client.ts";
import {
  calendarAt,
  makeOfficer,
  makePlan,
  makeRound,
  type PlanWishes,
  type RoundWishes,
} from "../../support/factories.ts";
import { moveTo } from "#tests/support/plans-factories.ts";
import { anOfficer } from "../support/people.ts";
import { chosen, fleeting, formOf, inGroup, picked, typed, type Entry, type Refusal, type Scene } from "./refusal.ts";

const reason = typed("Reden", "Zo luidt ons antwoord.");

interface Known {
  readonly round: Round;
  readonly plan: Plan;
}

interface Sending extends Pick<Scene, "press"> {
  readonly intent: string;
  readonly round?: RoundWishes;
  readonly plan?: PlanWishes;
  readonly given?: (known: Known) => Promise<unknown>;
  readonly fill?: (known: Known) => readonly Entry[];
  readonly meanwhile?: (known: Known) => Promise<unknown>;
}

/** An official at one of the forms of a dossier. */
function inDossier({ intent, press, given, fill, meanwhile, ...wishes }: Sending) {
  return async () => {
    const { email } = await anOfficer("coordinator", "official");
    const round = await makeRound({ at: "screening", ...wishes.round });
    const known = { round, plan: await makePlan(round, wishes.plan) };
    await given?.(known);
    return {
      as: email,
      at: `/werk/rondes/${round.slug}/plannen/${known.plan.number}`,
      form: formOf(intent),
      fill: fill?.(known) ?? [],
      ...(meanwhile && { meanwhile: () => meanwhile(known) }),
      ...(press !== undefined && { press }),
    };
  };
}

const outcome = (...entries: readonly Entry[]) => ({
  intent: "screen",
  press: "Maak de uitkomst bekend",
  fill: () => [...entries, reason],
});

/** What a "ja" needs, but for what the test leaves out. */
async function examine({ round, plan }: Known, met = true): Promise<void> {
  const { accountId: checkedBy } = await makeOfficer(["official"]);
  const check = { planId: plan.id, met, evidence: "Nagekeken.", checkedBy };
  const data = neededPrinciples(round.rules).map((principle) => ({ ...check, principle }));
  await db.principleCheck.createMany({ data });
}

/** "Ja, mits" with one condition; below zero its day has passed. */
async function conditional({ round, plan }: Known, dueInDays: number) {
  const { accountId: screenedBy } = await makeOfficer(["official"]);
  const conditions = { create: { text: "Vraag de school om hulp.", dueOn: utc(addDays(round.today, dueInDays)) } };
  await db.plan.update({ where: { id: plan.id }, data: { state: "admitted_conditionally" } });
  const data = { planId: plan.id, outcome: "yes_provided", reason: "Goed.", screenedBy, conditions } as const;
  await db.screening.create({ data });
}

/** The form that is there when the screening is over and the day of a condition has passed. */
const afterwards = {
  intent: "find-not-met",
  press: "Maak bekend: voldoet niet",
  round: { at: "valuation" },
  given: (known: Known) => conditional(known, -5),
} as const;

const amsterdam = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });
const lastOfCouncil =
  calendarAt("citizens_budget", "screening", amsterdam.format(new Date()) as LocalDate).find(
    ({ phase }) => phase === "council",
  )?.endsOn ?? "2099-01-01";

const provided = chosen("Ja, mits");
const notMet = chosen(/^Voldoet niet$/);

export const screeningRefusals: readonly Refusal[] = [
  {
    name: "yes before all principles were checked",
    says: "Ja kan pas als alle grondbeginselen van deze ronde zijn nagekeken.",
    status: 409,
    scene: inDossier(outcome(chosen(/^Ja$/))),
  },
  {
    name: "yes against a principle",
    says: "Ja kan niet, want het plan voldoet niet aan een grondbeginsel. Kies ja, mits.",
    status: 409,
    scene: inDossier({ ...outcome(chosen(/^Ja$/)), given: (known) => examine(known, false) }),
  },
  {
    name: "yes without an estimate",
    says: "Ja kan pas als de gemeente het bedrag heeft geschat. Dat geldt ook voor ja, mits.",
    status: 409,
    scene: inDossier({ ...outcome(chosen(/^Ja$/)), given: (known) => examine(known) }),
  },
  {
    name: "provided that nothing",
    says: "Ja, mits heeft ten minste een voorwaarde nodig, met een datum.",
    status: 409,
    scene: inDossier(outcome(provided)),
  },
  {
    name: "a condition for yesterday",
    says: "Kies voor de voorwaarde een datum na vandaag.",
    status: 409,
    scene: inDossier({
      ...outcome(),
      fill: ({ round }) => [
        provided,
        reason,
        inGroup(/^Voorwaarde 1/, typed("Wat is er nodig?", "Vraag de school om hulp.")),
        inGroup(/^Voorwaarde 1/, typed("Voor of op", addDays(round.today, -1))),
      ],
    }),
  },
  {
    name: "a condition for the last day of the raad",
    says: `Kies voor de voorwaarde een datum voor of op ${longDate(addDays(lastOfCouncil, -1)).replaceAll("\u00a0", " ")}. Daarna is er geen tijd meer om te beslissen.`,
    status: 409,
    scene: inDossier({
      ...outcome(),
      fill: () => [
        provided,
        reason,
        inGroup(/^Voorwaarde 1/, typed("Wat is er nodig?", "Vraag de school om hulp.")),
        inGroup(/^Voorwaarde 1/, typed("Voor of op", lastOfCouncil)),
      ],
    }),
  },
  {
    name: "not met without a condition before it",
    says: "Voldoet niet kan alleen na ja, mits. Geef eerst een voorwaarde met een datum.",
    status: 409,
    scene: inDossier(outcome(notMet)),
  },
  {
    name: "not met before the day of its condition",
    says: "Voldoet niet kan pas als de datum van een voorwaarde voorbij is.",
    status: 409,
    scene: inDossier({ ...outcome(notMet), given: (known) => conditional(known, 5) }),
  },
  {
    name: "not met, without saying which principle",
    says: "Kies aan welk grondbeginsel het plan niet voldoet.",
    status: 409,
    scene: inDossier({ ...outcome(notMet), given: (known) => conditional(known, -5) }),
  },
  {
    name: "not met while it was met by a colleague, when the plans are being judged",
    says: "Voldoet niet kan pas als de datum van een voorwaarde voorbij is.",
    status: 409,
    scene: inDossier({
      ...afterwards,
      fill: () => [picked("Aan welk grondbeginsel voldoet het plan niet?", "iv"), reason],
      meanwhile: ({ plan }) =>
        db.condition.updateMany({ where: { screening: { planId: plan.id } }, data: { metOn: new Date() } }),
    }),
  },
  {
    name: "not met, of a principle that a colleague found to be met meanwhile",
    says: "Bij de controle staat dat het plan hieraan voldoet. Kies een ander, of pas eerst die controle aan.",
    status: 409,
    scene: inDossier({
      ...afterwards,
      fill: () => [fleeting(picked("Aan welk grondbeginsel voldoet het plan niet?", "iv")), reason],
      meanwhile: ({ plan }) =>
        db.principleCheck.create({
          data: { planId: plan.id, principle: "iv", met: true, evidence: "Nagekeken.", checkedBy: 1 },
        }),
    }),
  },
  {
    name: "not met, when the plans are being judged, without saying which principle",
    says: "Kies aan welk grondbeginsel het plan niet voldoet.",
    status: 409,
    scene: inDossier({ ...afterwards, fill: () => [reason] }),
  },
  {
    name: "not met of a plan that the raad decided on meanwhile",
    says: "Over dit plan is al besloten. Daarom kan dit niet meer.",
    status: 409,
    scene: inDossier({
      ...afterwards,
      round: { at: "council" },
      fill: () => [picked("Aan welk grondbeginsel voldoet het plan niet?", "iv"), reason],
      meanwhile: ({ plan }) => db.plan.update({ where: { id: plan.id }, data: { state: "decided" } }),
    }),
  },
  {
    name: "out of scope, without saying why",
    says: "Kies waarom het plan buiten bereik is.",
    status: 409,
    scene: inDossier(outcome(chosen(/^Buiten bereik$/))),
  },
  {
    name: "an outcome without a public reason",
    says: "Schrijf de reden. Die wordt openbaar.",
    status: 400,
    scene: inDossier({ ...outcome(), fill: () => [chosen(/^Buiten bereik$/), picked("Grond, alleen", "b")] }),
  },
  {
    name: "an outcome after the last day of screening",
    says: "Dit kan niet meer. De tijd hiervoor is voorbij.",
    status: 409,
    scene: inDossier({
      ...outcome(chosen(/^Buiten bereik$/), picked("Grond, alleen", "b")),
      meanwhile: ({ round }) => moveTo(round, "advice"),
    }),
  },
  {
    name: "a principle without evidence",
    says: "Schrijf waaruit dat blijkt.",
    status: 400,
    scene: inDossier({
      intent: "check-principle",
      press: "Bewaar dit grondbeginsel",
      fill: () => [picked(/^Grondbeginsel/, "i"), chosen(/^Ja$/)],
    }),
  },
  {
    name: "a condition that a colleague settled",
    says: "Deze voorwaarde is al vervuld.",
    status: 409,
    scene: inDossier({
      intent: "meet-condition",
      press: "Voldaan",
      given: (known) => conditional(known, 5),
      meanwhile: ({ plan }) =>
        db.condition.updateMany({ where: { screening: { planId: plan.id } }, data: { metOn: new Date() } }),
    }),
  },
  {
    name: "yes with a condition, which it would lose",
    says: "Een voorwaarde hoort bij ja, mits. Kies ja, mits of maak de voorwaarden leeg.",
    status: 409,
    scene: inDossier({
      ...outcome(),
      fill: ({ round }) => [
        chosen(/^Ja$/),
        reason,
        inGroup(/^Voorwaarde 1/, typed("Wat is er nodig?", "Vraag de school om hulp.")),
        inGroup(/^Voorwaarde 1/, typed("Voor of op", addDays(round.today, 7))),
      ],
    }),
  },
];

const merging = (parent: (known: Known) => string, more: Partial<Sending> = {}) =>
  inDossier({
    intent: "merge",
    press: "Stel voor om samen te voegen",
    fill: (known) => [
      typed("Nummer van het plan dat doorgaat", parent(known)),
      typed("Waarom kunnen de plannen samen?", "Beide plannen gaan over het plein."),
    ],
    ...more,
  });

export const mergeRefusals: readonly Refusal[] = [
  {
    name: "a plan merged into itself",
    says: "Een plan kan niet met zichzelf worden samengevoegd. Kies een ander nummer.",
    status: 409,
    scene: merging(({ plan }) => String(plan.number)),
  },
  {
    name: "a plan merged into none",
    says: "Er is geen plan met dit nummer in deze ronde.",
    status: 409,
    scene: merging(() => "999"),
  },
  {
    name: "a plan merged into one that was withdrawn",
    says: "Dat plan doet niet mee. Kies een plan dat wel meedoet.",
    status: 409,
    scene: merging(({ plan }) => String(plan.number + 1), {
      given: ({ round }) => makePlan(round, { state: "withdrawn" }),
    }),
  },
  {
    name: "a plan merged that has duplicates itself",
    says: "Aan dit plan hangen zelf dubbele plannen. Maak die eerst los.",
    status: 409,
    scene: merging(({ plan }) => String(plan.number + 2), {
      given: async ({ round, plan }) => {
        await makePlan(round, { state: "merged", parentId: plan.id });
        await makePlan(round);
      },
    }),
  },
];

const colleagueAsks = async ({ round, plan }: Known) =>
  requestRemoval(await makeOfficer(["coordinator"]), round.slug, plan.number, { reason: "Er staat een naam in." });

export const careRefusals: readonly Refusal[] = [
  {
    name: "removal without a public reason",
    says: "Schrijf waarom het plan weg moet. Dit wordt openbaar.",
    status: 400,
    scene: inDossier({ intent: "ask-removal", press: "Vraag om verwijderen" }),
  },
  {
    name: "asking for a removal that a colleague asked for",
    says: "Er is al gevraagd om dit plan te verwijderen. Een collega moet dat nog bevestigen.",
    status: 409,
    scene: async () => {
      const scene = await inDossier({
        intent: "ask-removal",
        press: "Vraag om verwijderen",
        meanwhile: colleagueAsks,
      })();
      return { ...scene, fill: [fleeting(typed("Reden (openbaar)", "Een naam."))] };
    },
  },
  {
    name: "one person for both halves of a removal",
    says: "U vroeg zelf om het verwijderen. Een collega moet het bevestigen.",
    status: 409,
    scene: async () => {
      const asker = await anOfficer("coordinator");
      const round = await makeRound({ at: "screening" });
      const { number } = await makePlan(round);
      await requestRemoval(asker, round.slug, number, { reason: "Er staat een naam in." });
      const at = `/werk/rondes/${round.slug}/plannen/${number}`;
      return { as: asker.email, at, send: { intent: "decide-removal", verdict: "confirm" } };
    },
  },
  {
    name: "a removal of which the reason became another one",
    says: "De reden is intussen een andere. Lees haar eerst. Die reden wordt openbaar.",
    status: 409,
    scene: async () => {
      const round = await makeRound({ at: "screening" });
      const { number } = await makePlan(round);
      await requestRemoval(await anOfficer("coordinator"), round.slug, number, { reason: "Er staat een naam in." });
      const at = `/werk/rondes/${round.slug}/plannen/${number}`;
      const send = { intent: "decide-removal", verdict: "confirm", seen: "Er staat een adres in." };
      return { as: (await anOfficer("official")).email, at, send };
    },
  },
  {
    name: "a report that a colleague handled",
    says: "Deze melding is al afgehandeld.",
    status: 409,
    scene: inDossier({
      intent: "handle-report",
      press: "Handel af",
      given: ({ plan }) => db.planReport.create({ data: { planId: plan.id, reason: "untrue", text: "" } }),
      fill: () => [fleeting(chosen("Het plan blijft zoals het is"))],
      meanwhile: ({ plan }) =>
        db.planReport.updateMany({ where: { planId: plan.id }, data: { handledAt: new Date(), outcome: "kept" } }),
    }),
  },
  {
    name: "a failure without a lesson",
    says: "Schrijf wat u heeft geleerd. Dat hoort bij een plan dat niet gelukt is.",
    status: 409,
    scene: inDossier({
      intent: "account",
      press: "Bewaar de verantwoording",
      round: { at: "accountability" },
      plan: { state: "decided" },
      given: async ({ plan }) => {
        const { accountId: recordedById } = await makeOfficer(["clerk"]);
        const decidedOn = new Date();
        await db.decision.create({ data: { planId: plan.id, outcome: "adopted", decidedOn, recordedById } });
      },
      fill: () => [
        chosen("Niet gelukt"),
        typed("Wat hoorde de buurt erover?", "Wij gingen langs de deuren."),
        typed("Uitgegeven bedrag", "0"),
        typed("Waaraan is het geld besteed?", "Er is niets uitgegeven."),
      ],
    }),
  },
];
