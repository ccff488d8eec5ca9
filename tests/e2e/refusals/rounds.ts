import type { Page } from "@playwright/test";
import type { RoundKind } from "#app/modules/people/core/acts.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { confirmLot } from "#app/modules/rounds/confirm-lot.server.ts";
import { addDays, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { ProposalKind } from "#app/modules/rounds/core/four-eyes.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { decideChange } from "#app/modules/rounds/decide-change.server.ts";
import { enterLot } from "#app/modules/rounds/enter-lot.server.ts";
import type { Settings } from "#app/modules/rounds/core/settings.ts";
import { proposeChange } from "#app/modules/rounds/propose-change.server.ts";
import { db } from "#app/platform/db.server.ts";
import { decideByTwo, makeRound, nextNumber, type Moment, type RoundWishes } from "../../support/factories.ts";
import { moveTo } from "#tests/support/plans-factories.ts";
import { anOfficer } from "../support/people.ts";
import { chosen, formOf, inGroup, typed, unchosen, unfolded, type Entry, type Refusal } from "./refusal.ts";

const why = typed("Waarom veranderen de regels?", "De raad wil het.");

/** The form for a new round, complete but for what the test changes. */
function creating({ slug, kind = "Burgerbegroting" }: { slug: string; kind?: string | null }) {
  return async () => {
    const { email } = await anOfficer("administrator");
    const fill = [
      ...(kind === null ? [] : [chosen(new RegExp(`^${kind}`))]),
      typed("Naam van de ronde", "Een nieuwe ronde"),
      typed("Adres", slug),
      typed("Begrotingsjaar", "2031"),
    ];
    return { as: email, at: "/beheer/rondes", fill, press: "Maak de ronde" };
  };
}

/** The form of an unopened round, as it stands but for what the test changes. */
function configuring(kind: RoundKind, changes: (round: Round) => readonly Entry[]) {
  return async () => {
    const { email } = await anOfficer("administrator");
    const round = await makeRound({ kind, at: "unopened" });
    const fill = [typed("Naam van de ronde", `Een andere naam ${nextNumber()}`), ...changes(round)];
    return { as: email, at: `/beheer/rondes/${round.slug}`, fill, press: "Opslaan" };
  };
}

function opening(wishes: RoundWishes, meanwhile?: (round: Round) => Promise<unknown>) {
  return async () => {
    const { email } = await anOfficer("administrator");
    const round = await makeRound({ ...wishes, at: "unopened" });
    const late = { meanwhile: async () => meanwhile?.(round) };
    // What cannot be opened has no button.
    const send = { intent: "propose", kind: "open", reason: "" };
    return { as: email, at: `/beheer/rondes/${round.slug}/openen`, ...late, send };
  };
}

const dateOf = (round: Round, phase: string, day: "startsOn" | "endsOn"): LocalDate => {
  const dates = round.calendar.find((one) => one.phase === phase);
  if (!dates) throw new Error(`the round has no ${phase}`);
  return dates[day];
};

/** An open round in which an administrator can propose what the test wants, or nothing but a reason. */
async function proposed(at: Moment = "submission", wishes: (round: Round) => Partial<Settings> = () => ({})) {
  const proposer = await anOfficer("administrator");
  const round = await makeRound({ at });
  const propose = async () => {
    const last = round.calendar.length - 1;
    const longer = round.calendar.map((one, at) => (at === last ? { ...one, endsOn: addDays(one.endsOn, 1) } : one));
    const settings = { phases: longer, rules: round.rules, ...wishes(round) };
    const made = await proposeChange(proposer, round.slug, { reason: "De raad wil het anders.", ...settings });
    if (isRefused(made)) throw new Error(`refused: ${made.refused}`);
    return made.change;
  };
  return { proposer, round, propose, at: `/beheer/rondes/${round.slug}/wijzigen` };
}

/** The form to change an open round, as it stands but for what the test changes. */
function changing(wishes: RoundWishes, ...changes: readonly ((round: Round) => Entry)[]) {
  return async () => {
    const { email } = await anOfficer("administrator");
    const round = await makeRound(wishes);
    const fill = [why, ...changes.map((change) => change(round))];
    return { as: email, at: `/beheer/rondes/${round.slug}/wijzigen`, fill, press: "Stel de wijziging voor" };
  };
}

/** A round in its advice phase with a lot that a clerk entered. */
async function drawn() {
  const clerk = await anOfficer("clerk");
  const second = await anOfficer("administrator");
  const round = await makeRound({ at: "advice" });
  const enter = (by: typeof clerk) => enterLot(by, round.slug, { seed: "7 12 33", source: "De Lotto van vandaag" });
  await enter(clerk);
  return { clerk, second, round, enter, at: `/werk/rondes/${round.slug}/loting`, form: formOf("confirm") };
}

export const roundRefusals: readonly Refusal[] = [
  {
    name: "a new round on an address that is taken",
    says: "Er is al een ronde met dit adres. Kies een ander adres.",
    status: 409,
    scene: creating({ slug: "burgerbegroting-2028" }),
  },
  {
    name: "a new round on an address with capitals",
    says: "Gebruik in het adres kleine letters, cijfers en streepjes.",
    status: 400,
    scene: creating({ slug: "Begroting 2031" }),
  },
  {
    name: "a new round of no kind",
    says: "Kies welke soort ronde dit is.",
    status: 400,
    scene: creating({ slug: "zonder-soort", kind: null }),
  },
  {
    name: "a copy on an address that is taken",
    says: "Er is al een ronde met dit adres. Kies een ander adres.",
    status: 409,
    scene: async () => {
      const { email } = await anOfficer("administrator");
      const { slug } = await makeRound();
      const fill = [typed("Naam van de ronde", "Kopie"), typed("Adres", slug), typed("Begrotingsjaar", "2031")];
      return { as: email, at: `/beheer/rondes/${slug}/kopie`, fill, press: "Maak de kopie" };
    },
  },
];

export const calendarRefusals: readonly Refusal[] = [
  {
    name: "phases on the same day",
    says: "Deze fase begint voordat de vorige klaar is. Kies een latere eerste dag.",
    status: 409,
    scene: configuring("citizens_budget", (round) => [
      typed("Controleren: eerste dag", dateOf(round, "submission", "endsOn")),
    ]),
  },
  {
    name: "a phase before the one that it follows",
    says: "Deze fase ligt voor de fase die eraan voorafgaat. De volgorde staat vast.",
    status: 409,
    scene: configuring("neighbourhood_plans", (round) => [
      typed("Controleren: eerste dag", addDays(dateOf(round, "preparation", "startsOn"), -20)),
      typed("Controleren: laatste dag", addDays(dateOf(round, "preparation", "startsOn"), -10)),
    ]),
  },
  {
    name: "a phase that ends before it starts",
    says: "De laatste dag ligt voor de eerste dag. Draai de datums om.",
    status: 409,
    scene: configuring("neighbourhood_plans", (round) => [
      typed("Uitvoeren: laatste dag", addDays(dateOf(round, "accountability", "startsOn"), -1)),
    ]),
  },
  {
    name: "without a phase that the kind needs",
    says: "Vul de datums in van de fase Beslissen. Zonder die fase kan deze ronde niet.",
    status: 409,
    scene: configuring("citizens_budget", () => [
      typed("Beslissen: eerste dag", ""),
      typed("Beslissen: laatste dag", ""),
    ]),
  },
  {
    name: "only one of two dates",
    says: "Vul beide datums in, of laat ze allebei leeg.",
    status: 400,
    scene: configuring("citizens_budget", () => [typed("Uitvoeren: laatste dag", "")]),
  },
];

export const ruleRefusals: readonly Refusal[] = [
  {
    name: "weights that are not a hundred",
    says: "De gewichten van de criteria zijn samen geen 100. Pas ze aan.",
    status: 409,
    scene: configuring("neighbourhood_fund", () => [
      unfolded(/^Criterium 1:/),
      inGroup(/^Criterium 1:/, typed("Gewicht", "70")),
    ]),
  },
  {
    name: "two criteria with one code",
    says: "Twee criteria hebben dezelfde code. Geef elk criterium een eigen code.",
    status: 409,
    scene: configuring("neighbourhood_fund", () => [
      unfolded(/^Criterium 2:/),
      inGroup(/^Criterium 2:/, typed("Code", "samenhang")),
    ]),
  },
  {
    name: "a knock-out that can never be",
    says: "Bij een knock-out heeft het laagste niveau 0 punten. Pas de punten aan, of haal het kruisje weg.",
    status: 409,
    scene: configuring("neighbourhood_fund", () => [
      unfolded(/^Criterium 2:/),
      inGroup(/^Criterium 2:/, inGroup(/^Niveau 3$/, typed("Punten", "10"))),
    ]),
  },
  {
    name: "a fund without money",
    says: "Vul in hoeveel geld er in het fonds zit.",
    status: 409,
    scene: configuring("neighbourhood_fund", () => [typed("Geld in het fonds", "")]),
  },
  {
    name: "a fund with nothing in it",
    says: "Vul een bedrag boven nul in. Zonder geld kan het fonds niet.",
    status: 400,
    scene: configuring("neighbourhood_fund", () => [typed("Geld in het fonds", "0")]),
  },
  {
    name: "a phase in a year that was half typed",
    says: "Kies een jaar van 2000 tot en met 2100.",
    status: 400,
    scene: configuring("citizens_budget", () => [typed("Indienen: eerste dag", "0202-01-01")]),
  },
  {
    name: "a mean of answers that are no marks",
    says: "Bij cijfers telt het gemiddelde. Bij goed en minder goed tellen de oordelen. Kies een passende telling.",
    status: 409,
    scene: configuring("citizens_budget", () => [chosen("Het gemiddelde cijfer")]),
  },
  {
    name: "a highest amount under the lowest",
    says: "Het hoogste bedrag ligt onder het laagste bedrag. Pas een van de twee aan.",
    status: 409,
    scene: configuring("citizens_budget", () => [typed("Laagste bedrag", "5000"), typed("Hoogste bedrag", "1000")]),
  },
  {
    name: "ties without a lot as the last rule",
    says: "Loten is de laatste regel bij een gelijke stand. Kruis loten aan.",
    status: 409,
    scene: configuring("citizens_budget", () => [unfolded(/gelijke stand\?$/), unchosen(/^loten/)]),
  },
];

export const openingRefusals: readonly Refusal[] = [
  {
    name: "opening after the first day",
    says: "Open een ronde voor haar eerste dag. Die is vandaag of al voorbij: kies eerst nieuwe datums.",
    status: 409,
    scene: opening({}, (round) => moveTo(round, "screening")),
  },
  {
    name: "opening without dates",
    says: "Vul de datums in van de fase Indienen. Zonder die fase kan deze ronde niet.",
    status: 409,
    scene: opening({ calendar: [] }),
  },
  {
    name: "opening a fund without criteria",
    says: "Vul de criteria in. Zonder criteria kan de fondsadviesraad niet scoren.",
    status: 409,
    scene: opening({ kind: "neighbourhood_fund", rules: { criteria: [] } }),
  },
  {
    name: "opening what a colleague opened",
    says: "Deze ronde is al open. De regels staan nu vast.",
    status: 409,
    closed: true,
    scene: opening({}, async ({ id }) => {
      await decideByTwo(id, "open");
      await db.round.update({ where: { id }, data: { openedAt: new Date() } });
    }),
  },
];

/** A round at a moment with a proposal of somebody else, and an administrator who may decide on it. */
function deciding(
  kind: ProposalKind,
  at: Moment,
  meanwhile?: (proposal: number, proposer: number) => Promise<unknown>,
) {
  return async () => {
    const { email } = await anOfficer("administrator");
    const { accountId } = await anOfficer("clerk");
    const round = await makeRound({ at, released: false });
    const data = { roundId: round.id, kind, reason: "De zaal is dicht.", proposedById: accountId };
    const { id } = await db.roundProposal.create({ data });
    const late = { meanwhile: async () => meanwhile?.(id, accountId) };
    return { as: email, at: `/beheer/rondes/${round.slug}/vier-ogen`, ...late, press: "Keur goed" };
  };
}

/** Somebody who may propose, on the page of what takes two people. */
function proposing(at: Moment, press: string, fill: readonly Entry[] = []) {
  return async () => {
    const { email } = await anOfficer("clerk");
    const round = await makeRound({ at, released: false });
    return { as: email, at: `/beheer/rondes/${round.slug}/vier-ogen`, form: formOf("propose"), fill, press };
  };
}

export const twoPeopleRefusals: readonly Refusal[] = [
  {
    name: "closing early without a reason",
    says: "Schrijf de reden op. Die wordt openbaar.",
    status: 409,
    scene: proposing("submission", "Stel voor eerder te sluiten"),
  },
  {
    name: "approving what was decided meanwhile",
    says: "Over dit voorstel is al beslist.",
    status: 409,
    scene: deciding("release", "advice", (proposalId, proposedById) =>
      db.roundVerdict.create({ data: { proposalId, proposedById, verdict: "withdrawn", decidedById: proposedById } }),
    ),
  },
  {
    name: "approving one's own proposal",
    says: "Dit is uw eigen voorstel. Iemand anders beslist erover.",
    status: 409,
    scene: async () => {
      const { email, accountId } = await anOfficer("clerk");
      const round = await makeRound({ at: "advice", released: false });
      const data = { roundId: round.id, kind: "release" as const, proposedById: accountId };
      const { id } = await db.roundProposal.create({ data });
      const send = { intent: "decide", kind: "release", proposal: String(id), verdict: "approved", reason: "" };
      return { as: email, at: `/beheer/rondes/${round.slug}/vier-ogen`, send };
    },
  },
  {
    name: "choices of somebody who is no resident",
    says: "Wij kennen geen inwoner met dit e-mailadres. Kijk het na.",
    status: 409,
    scene: async () => {
      const scene = await proposing("valuation", "Stel voor ze niet te laten meetellen")();
      const region = (page: Page) => page.getByRole("region", { name: "Keuzes niet laten meetellen" });
      const fill = [
        chosen("Van één inwoner"),
        typed("E-mailadres van de inwoner", "niemand@test.example"),
        typed("Reden", "Woont hier niet."),
      ];
      return { ...scene, form: region, fill };
    },
  },
  {
    name: "choices of nobody in particular",
    says: "Kies van wie de keuzes niet meetellen.",
    status: 400,
    scene: async () => {
      const scene = await proposing("advice", "Stel voor ze niet te laten meetellen")();
      const region = (page: Page) => page.getByRole("region", { name: "Keuzes niet laten meetellen" });
      return { ...scene, form: region, fill: [typed("Reden", "Woont hier niet.")] };
    },
  },
];

export const changeRefusals: readonly Refusal[] = [
  {
    name: "a change without a reason",
    says: "Schrijf waarom de regels veranderen. Dit wordt openbaar.",
    status: 400,
    scene: async () => {
      const { email } = await anOfficer("administrator");
      const { slug } = await makeRound();
      const fill = [typed("Beoordelen: laatste dag", "2099-01-01")];
      return { as: email, at: `/beheer/rondes/${slug}/wijzigen`, fill, press: "Stel de wijziging voor" };
    },
  },
  {
    name: "a change while another waits",
    says: "Er ligt al een voorstel. Daar moet eerst over worden beslist.",
    status: 409,
    scene: async () => {
      const { propose, at } = await proposed();
      const { email } = await anOfficer("administrator");
      return { as: email, at, fill: [why], meanwhile: propose, press: "Stel de wijziging voor" };
    },
  },
  {
    name: "a change that changes nothing",
    says: "Dit is hoe het al is. Verander eerst een datum of een regel.",
    status: 409,
    scene: changing({}),
  },
  {
    name: "withdrawing a change that a colleague decided on",
    says: "Over dit voorstel is al beslist.",
    status: 409,
    closed: true,
    scene: async () => {
      const { proposer, round, propose, at } = await proposed();
      const change = await propose();
      const colleague = await anOfficer("administrator");
      const meanwhile = () =>
        decideChange(colleague, round.slug, { change, verdict: "reject", reason: "Dit kan niet meer." });
      return { as: proposer.email, at, meanwhile, press: "Trek uw voorstel in" };
    },
  },
  {
    name: "deciding on one's own change",
    says: "Dit is uw eigen voorstel. Een andere beheerder beslist erover.",
    status: 409,
    scene: async () => {
      const { proposer, propose, at } = await proposed();
      const change = String(await propose());
      return { as: proposer.email, at, send: { intent: "decide", change, verdict: "approve" } };
    },
  },
  {
    name: "deciding on what a colleague decided",
    says: "Over dit voorstel is al beslist.",
    status: 409,
    scene: async () => {
      const { round, propose, at } = await proposed();
      const change = await propose();
      const { email } = await anOfficer("administrator");
      const colleague = await anOfficer("administrator");
      const meanwhile = () =>
        decideChange(colleague, round.slug, { change, verdict: "reject", reason: "Dit kan niet meer." });
      return { as: email, at, meanwhile, press: "Keur goed" };
    },
  },
  {
    name: "approving what could change when it was proposed, after its phase has ended",
    says: "De fase Indienen is voorbij. Wat voor het indienen geldt, verandert niet meer.",
    status: 409,
    scene: async () => {
      const { round, propose, at } = await proposed("submission", ({ rules }) => ({
        rules: { ...rules, themes: ["art"] },
      }));
      const change = await propose();
      const { email } = await anOfficer("administrator");
      const meanwhile = async () => {
        const { calendar } = await moveTo(round, "screening");
        const phases = calendar.map((dates) => ({ ...dates }));
        await db.ruleChange.update({ where: { id: change }, data: { phases } });
      };
      return { as: email, at, meanwhile, press: "Keur goed" };
    },
  },
  {
    name: "opening the valuing again",
    says: "De fase Beoordelen is voorbij. De datums van die fase veranderen niet meer.",
    status: 409,
    scene: changing({ at: "council" }, ({ today }) => typed("Beoordelen: laatste dag", addDays(today, 5))),
  },
  {
    name: "another first day of a phase that has begun",
    says: "De fase Controleren is begonnen. De eerste dag van die fase verandert niet meer.",
    status: 409,
    scene: changing({ at: "screening" }, ({ today }) => typed("Controleren: eerste dag", addDays(today, -1))),
  },
  {
    name: "ending the phase of today before today",
    says: "De fase Beoordelen is nu bezig. Kies als laatste dag vandaag of een latere dag.",
    status: 409,
    scene: changing({ at: "valuation" }, ({ today }) => typed("Beoordelen: laatste dag", addDays(today, -1))),
  },
  {
    name: "beginning a phase at once",
    says: "De fase Controleren moet nog beginnen. Kies als eerste dag een dag na vandaag.",
    status: 409,
    scene: changing({ at: "submission" }, ({ today }) => typed("Controleren: eerste dag", today)),
  },
  {
    name: "who may hand in, after all have handed in",
    says: "De fase Indienen is voorbij. Wat voor het indienen geldt, verandert niet meer.",
    status: 409,
    scene: changing({ kind: "neighbourhood_plans", at: "screening" }, () =>
      typed("Vanaf het jaar waarin u zo oud wordt", "10"),
    ),
  },
  {
    name: "another list of grounds while plans are checked",
    says: "De fase Controleren is begonnen. Wij controleren alle plannen op dezelfde punten.",
    status: 409,
    scene: changing(
      { at: "screening" },
      () => unfolded(/^Hoe controleert/),
      () => unchosen("De wet staat het niet toe"),
    ),
  },
  {
    name: "another question while residents answer it",
    says: "De fase Beoordelen is begonnen. De vragen en wie ze beantwoordt, veranderen niet meer.",
    status: 409,
    scene: changing({ at: "valuation" }, () => chosen("Steeds kiezen tussen twee plannen")),
  },
  {
    name: "another count after the choices are in",
    says: "De fase Scoren is voorbij. Hoe wij tellen en verdelen, verandert niet meer.",
    status: 409,
    scene: changing(
      { kind: "neighbourhood_fund", at: "advice" },
      () => unfolded(/^Hoe wordt het geld/),
      () => chosen(/^Stoppen/),
    ),
  },
];

export const lotRefusals: readonly Refusal[] = [
  {
    name: "another outcome than the first person typed",
    says: "Dit is niet precies wat de eerste persoon invoerde. Kijk de trekking na en typ hem nog een keer.",
    status: 409,
    scene: async () => {
      const { second, at, form } = await drawn();
      const fill = [typed("Uitkomst van de trekking", "7 12 34")];
      return { as: second.email, at, form, fill, press: "Bevestig de uitkomst" };
    },
  },
  {
    name: "one person for both",
    says: "U heeft deze uitkomst zelf ingevoerd. Iemand anders bevestigt hem.",
    status: 409,
    scene: async () => {
      const { clerk, at } = await drawn();
      return { as: clerk.email, at, send: { intent: "confirm", seed: "7 12 33" } };
    },
  },
  {
    name: "a lot that is confirmed",
    says: "De loting is al bevestigd. De uitkomst verandert niet meer.",
    status: 409,
    scene: async () => {
      const { clerk, second, round, at } = await drawn();
      const meanwhile = () => confirmLot(second, round.slug, { seed: "7 12 33" });
      return { as: clerk.email, at, meanwhile, send: { intent: "enter", seed: "1 2 3", source: "Een andere" } };
    },
  },
  {
    name: "a lot before the scoring is over",
    says: "Dit kan nog niet. Kijk op de pagina van de ronde vanaf wanneer het kan.",
    status: 409,
    scene: async () => {
      const { email } = await anOfficer("clerk");
      const { slug } = await makeRound({ kind: "neighbourhood_fund", at: "scoring" });
      const send = { intent: "enter", seed: "1 2 3", source: "De Lotto van vandaag" };
      return { as: email, at: `/werk/rondes/${slug}/loting`, send };
    },
  },
];
