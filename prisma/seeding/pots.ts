import { randomUUID } from "node:crypto";
import { addPot } from "#app/modules/budget/arrange-pots.server.ts";
import { bookPot } from "#app/modules/budget/book-pot.server.ts";
import { setFigures } from "#app/modules/budget/set-figures.server.ts";
import { setProgramme } from "#app/modules/budget/set-programme.server.ts";
import type { Move } from "#app/modules/budget/core/pots.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { officer } from "./officer.ts";

const year = 2028;

/** Number, name and millions of euros of some programmes of the budget (R71); the names are those in the plans. */
const programmes = [
  [3, "Verkeer en parkeren", 6],
  [5, "Openbare ruimte", 14],
  [7, "Zorg en welzijn", 38],
] as const;

/**
 * The pots of the council paper (R69, R79), in thousands: 500 = 200 (of which 140) + 300, the cost of the process in that last
 * one, and a fund that does not fit in what is left of it.
 */
export async function seedPots(): Promise<void> {
  const administrator = await officer("beheerder@lindenveen.example", "administrator");
  const official = await officer("ambtenaar@lindenveen.example", "official");
  const add = async (name: string, thousands: number, parent: number | null, more = {}) => {
    const pot = {
      parent,
      year: parent === null ? year : null,
      name,
      fcl: "",
      amount: thousands * 1000_00,
      forPlans: true,
    };
    const added = await addPot(administrator, { ...pot, ...more });
    if (isRefused(added)) throw new Error(`${name}: ${added.refused}`);
    return added.id;
  };
  const book = async (pot: number, item: string, move: Move, euros: number, reason: string) => {
    const booking = { pot, item, move, amount: euros * 100, reason, formKey: randomUUID() };
    const booked = await bookPot(official, booking);
    if (isRefused(booked)) throw new Error(`${item}: ${booked.refused}`);
  };
  const all = await add("Buurtgericht werken", 500, null, { fcl: "6610008" });
  const small = await add("Smeeroliegeld", 200, all);
  await add("Wijkbudgetten", 140, small);
  const larger = await add("Stimuleringsbudget", 300, all);
  const process = await add("Kosten van het proces", 100, larger, { forPlans: false });
  await add("Buurtfonds", 300, larger);
  const figures = {
    year,
    free: 12_000_000_00,
    freePercent: 3,
    green: 4_200_000_00,
    greenPercent: 10,
    greenProgramme: 5,
  };
  const kept = await setFigures(administrator, { ...figures, source: "Voorbeeld: Programmabegroting 2028" });
  if (isRefused(kept)) throw new Error(`figures: ${kept.refused}`);
  for (const [programme, name, millions] of programmes) {
    const budget = {
      year,
      programme,
      name,
      amount: millions * 1_000_000_00,
      source: "Voorbeeld: Programmabegroting 2028",
    };
    const set = await setProgramme(administrator, budget);
    if (isRefused(set)) throw new Error(`${name}: ${set.refused}`);
  }
  await book(small, "Bankjes aan de singel", "reserve", 4_000, "De buurtcoördinator vraagt een offerte aan.");
  await book(small, "Bankjes aan de singel", "commit", 3_500, "De offerte is lager dan geraamd.");
  await book(small, "Opruimdag", "commit", 1_200, "Het plan gaat door.");
  await book(small, "Opruimdag", "spend", 1_200, "De rekening is betaald.");
  await book(process, "Campagne", "reserve", 40_000, "Voor folders en bijeenkomsten.");
}
