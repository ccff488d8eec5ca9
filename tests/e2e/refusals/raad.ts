import { addDays, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { db } from "#app/platform/db.server.ts";
import { makePlan, makeRound, type Moment } from "../../support/factories.ts";
import { makeLinedPlan } from "#tests/support/raad-factories.ts";
import { anOfficer } from "../support/people.ts";
import { chosen, typed, type Entry, type Refusal } from "./refusal.ts";

const reason = typed("Reden", "De raad volgt de inwoners.");
const adopted = chosen(/^Overgenomen$/);
const votes = (inFavour: string, against: string, seats: string) => [
  typed(/^Voor/, inFavour),
  typed(/^Tegen/, against),
  typed(/^Zetels van de raad/, seats),
];

/** A clerk at the form for the decision on a plan, in the phase of the raad. */
function deciding(
  entries: readonly Entry[] | ((today: LocalDate) => readonly Entry[]),
  meanwhile?: (planId: number, clerk: number) => Promise<unknown>,
) {
  return async () => {
    const { email, accountId } = await anOfficer("clerk");
    const round = await makeRound({ at: "council" });
    const { id, number } = await makePlan(round, { state: "admitted" });
    const fill = [reason, ...(typeof entries === "function" ? entries(round.today) : entries)];
    return {
      as: email,
      at: `/werk/rondes/${round.slug}/besluiten/${number}`,
      fill,
      meanwhile: async () => meanwhile?.(id, accountId),
      press: "Leg het besluit vast",
    };
  };
}

/** A clerk who puts an amendement on the list. */
function handingIn(fill: readonly Entry[]) {
  return async () => {
    const { email } = await anOfficer("clerk");
    const round = await makeRound({ at: "council" });
    await makePlan(round, { state: "admitted" });
    return { as: email, at: `/werk/rondes/${round.slug}/besluiten/moties`, fill, press: "Zet op de lijst" };
  };
}

export const decisionRefusals: readonly Refusal[] = [
  {
    name: "no decision at all",
    says: "Kies wat er is besloten.",
    status: 400,
    scene: deciding([]),
  },
  {
    name: "more votes than seats",
    says: "Dit zijn 40 stemmen. De raad heeft 37 zetels. Pas de stemmen of de zetels aan.",
    status: 409,
    scene: deciding([adopted, ...votes("30", "10", "37")]),
  },
  {
    name: "adopted with most votes against",
    says: "Dit besluit past niet bij 9 stemmen voor en 28 tegen. Kies een ander besluit, of pas de stemmen aan.",
    status: 409,
    scene: deciding([adopted, ...votes("9", "28", "37")]),
  },
  {
    name: "a decision while a dekking is missing",
    says: "Het is nog niet bekend wie over dit plan beslist. Een ambtenaar vult eerst bij elke activiteit de dekking in.",
    status: 409,
    scene: async () => {
      const { email } = await anOfficer("clerk");
      const round = await makeRound({ kind: "neighbourhood_plans", at: "council" });
      const { number } = await makeLinedPlan(round, [{ cents: cents(100_000), coverage: null }]);
      const at = `/werk/rondes/${round.slug}/besluiten/${number}`;
      return { as: email, at, fill: [reason, adopted], press: "Leg het besluit vast" };
    },
  },
  {
    name: "votes for without votes against",
    says: "Vul de stemmen voor en de stemmen tegen in. Of laat beide leeg.",
    status: 409,
    scene: deciding([adopted, ...votes("30", "", "")]),
  },
  {
    name: "votes of the raad on what the college decides",
    says: "Over dit plan beslist de raad niet. Vul geen stemmen, amendement of motie in: die zijn van de raad.",
    status: 409,
    scene: async () => {
      const { email } = await anOfficer("clerk");
      const round = await makeRound({ kind: "neighbourhood_plans", at: "council" });
      const { number } = await makeLinedPlan(round, [{ cents: cents(100_000), coverage: 1 }]);
      const at = `/werk/rondes/${round.slug}/besluiten/${number}`;
      const voted = { votesFor: "20", votesAgainst: "17", seats: "37", instrumentId: "" };
      const rest = { reason: "", oneOffCents: "", yearlyCents: "", decidedOn: round.today, version: "0" };
      return { as: email, at, send: { outcome: "adopted", ...voted, ...rest } };
    },
  },
  {
    name: "an amendement without its number",
    says: "Vul het nummer in. Bijvoorbeeld: A1.",
    status: 400,
    scene: handingIn([typed(/^Titel/, "Meer groen")]),
  },
  {
    name: "an amendement about something that is no number of a plan",
    says: "Vul nummers van plannen in, met een komma ertussen. Bijvoorbeeld: 3, 12.",
    status: 400,
    scene: handingIn([typed(/^Nummer$/, "A1"), typed(/^Titel/, "Meer groen"), typed(/^Nummers/, "de vijver")]),
  },
  {
    name: "an amendement about a plan that there is not",
    says: "Over plan 12 wordt niet beslist. Kijk het nummer na.",
    status: 409,
    scene: handingIn([typed(/^Nummer$/, "A1"), typed(/^Titel/, "Meer groen"), typed(/^Nummers/, "1, 12")]),
  },
  {
    name: "another amount for a plan adopted as it was",
    says: "Een ander bedrag hoort bij gewijzigd overgenomen. Kies dat, of maak de bedragen leeg.",
    status: 409,
    scene: deciding([adopted, typed("Eenmalig", "500"), typed("Per jaar", "0")]),
  },
  {
    name: "an amount far above what was asked",
    says: "€ 999.999.999 is meer dan twee keer zo veel als de € 1.000 die bekend is van het plan. Kijk het bedrag na. Klopt het? Kruis dat dan aan.",
    status: 409,
    scene: deciding([chosen(/^Gewijzigd overgenomen$/), typed("Eenmalig", "999.999.999"), typed("Per jaar", "0")]),
  },
  {
    name: "more for a plan than is in the fund",
    says: "Zo komt het fonds € 600.000 boven het plafond. Vul een lager bedrag in, of leg eerst vast dat een ander plan minder krijgt.",
    status: 409,
    scene: async () => {
      const { email } = await anOfficer("clerk");
      const round = await makeRound({ kind: "neighbourhood_fund", at: "council", ceiling: cents(30_000_000) });
      const { number } = await makePlan(round, { state: "admitted" });
      const changed = [chosen(/^Gewijzigd overgenomen$/), typed("Eenmalig", "900.000"), typed("Per jaar", "0")];
      const at = `/werk/rondes/${round.slug}/besluiten/${number}`;
      return { as: email, at, fill: [reason, ...changed], press: "Leg het besluit vast" };
    },
  },
  {
    name: "a decision of tomorrow",
    says: "Deze dag moet nog komen. Kies de dag waarop is besloten.",
    status: 409,
    scene: deciding((today) => [adopted, typed("Dag van het besluit", addDays(today, 1))]),
  },
  {
    name: "a decision before the raad had its turn",
    says: "Deze dag ligt voor de fase waarin de raad beslist. Kies een latere dag.",
    status: 409,
    scene: deciding((today) => [adopted, typed("Dag van het besluit", addDays(today, -60))]),
  },
  {
    name: "a decision that a colleague recorded",
    says: "Een collega legde intussen een besluit vast. Open de bladzijde opnieuw en kijk eerst.",
    status: 409,
    scene: deciding([adopted], (planId, recordedById) =>
      db.decision.create({ data: { planId, outcome: "rejected", decidedOn: new Date(), recordedById } }),
    ),
  },
  {
    name: "a plan that was carried out and yet not adopted",
    says: "Dit plan is al uitgevoerd. Kies Overgenomen of Gewijzigd overgenomen.",
    status: 409,
    scene: deciding([chosen(/^Afgewezen$/)], (id) => db.plan.update({ where: { id }, data: { state: "carried_out" } })),
  },
  {
    name: "a plan that failed and yet not adopted",
    says: "Dit plan is al begonnen en niet gelukt. Kies Overgenomen of Gewijzigd overgenomen.",
    status: 409,
    scene: deciding([chosen(/^Afgewezen$/)], (id) => db.plan.update({ where: { id }, data: { state: "failed" } })),
  },
];

const editing =
  (at: Moment, ...fill: readonly Entry[]) =>
  async () => {
    const { email } = await anOfficer("clerk");
    const { slug } = await makeRound({ at });
    return { as: email, at: `/werk/rondes/${slug}/besluit`, fill, press: "Bewaar de tekst" };
  };

export const resolutionRefusals: readonly Refusal[] = [
  {
    name: "a text adopted before the raad had its turn",
    says: "Deze dag ligt voor de fase waarin de raad beslist. Kies een latere dag.",
    status: 409,
    scene: async () => {
      const { as, at } = await editing("council")();
      const fill = [typed("Dag van de raadsvergadering", "2020-01-01")];
      return { as, at: `${at}?tekst=vastgesteld`, fill, press: "Bewaar de tekst" };
    },
  },
  {
    name: "a number that nobody knows",
    says: "[aantal bomen] staat niet in de lijst met getallen. Kies een naam uit de lijst, of haal de haken weg.",
    status: 409,
    scene: editing("advice", typed(/^Tekst$/, "De raad besluit tot [aantal bomen].")),
  },
  {
    name: "no text",
    says: "Schrijf de tekst van het besluit.",
    status: 400,
    scene: editing("advice", typed(/^Tekst$/, "")),
  },
  {
    name: "the adopted text before the raad decided",
    says: "De raad heeft nog niet besloten. Werk nu aan het ontwerpbesluit.",
    status: 409,
    scene: async () => {
      const { as, at } = await editing("advice")();
      return { as, at, send: { stage: "adopted", text: "De raad heeft besloten.", meetingOn: "", version: "0" } };
    },
  },
  {
    name: "a text over that of a colleague",
    says: "Een collega bewaarde intussen een andere tekst. Kopieer wat u schreef en open de bladzijde opnieuw.",
    status: 409,
    scene: async () => {
      const { as, at } = await editing("advice")();
      return { as, at, send: { stage: "draft", text: "De raad besluit anders.", meetingOn: "", version: "3" } };
    },
  },
];
