import { addIndicator } from "#app/modules/results/arrange-indicators.server.ts";
import { measureIndicator } from "#app/modules/results/measure-indicator.server.ts";
import { listWijken } from "#app/modules/people/queries.server.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { officer } from "./officer.ts";

/**
 * The four indicators of the council paper (R90) with their values of 2014 and 2018, in hundredths of a mark out of ten. What was
 * measured afterwards is made up: of the whole, and how far from it each wijk of the example is.
 */
const goals = [
  {
    name: "Verbonden met de buurt",
    ...{ programme: 7, from: 720, to: 750 },
    measured: [
      { year: 2016, whole: 730, wijken: [-20, 30, 10, -40, 0, 20, 10, -10] },
      { year: 2018, whole: 740, wijken: [-30, 40, 10, -20, 0, 10, 10, -20] },
    ],
  },
  {
    name: "Waardering van de eigen buurt",
    ...{ programme: null, from: 790, to: 810 },
    measured: [
      { year: 2016, whole: 795, wijken: [-60, 50, 20, -50, 30, 40, -40, 10] },
      { year: 2018, whole: 812, wijken: [-90, 60, 30, -80, 40, 50, -30, 20] },
    ],
  },
  {
    name: "Oordeel over de gemeente",
    ...{ programme: null, from: 670, to: 700 },
    measured: [{ year: 2016, whole: 660, wijken: [] }],
  },
  { name: "Fysieke kwaliteit van de buurt", programme: 5, from: 690, to: 710, measured: [] },
] as const;

/** What the raad of the example wants to reach, and what was measured of it. */
export async function seedGoals(): Promise<void> {
  const administrator = await officer("beheerder@lindenveen.example", "administrator");
  const official = await officer("ambtenaar@lindenveen.example", "official");
  const wijken = await listWijken();
  for (const { name, programme, from, to, measured } of goals) {
    const added = await addIndicator(administrator, {
      ...{ name, programme, unit: "rapportcijfer", source: "Burgerpeiling Waarstaatjegemeente" },
      ...{ baselineYear: 2014, baselineValue: from, targetYear: 2018, targetValue: to, spreadLimit: 50 },
    });
    if (isRefused(added)) throw new Error(`${name}: ${added.refused}`);
    for (const { year, whole, wijken: off } of measured) {
      const kept = await measureIndicator(official, {
        ...{ indicator: added.id, year, seen: "", whole },
        wijken: off.map((difference, at) => ({ id: wijken[at]?.id ?? 0, value: whole + difference })),
      });
      if (isRefused(kept)) throw new Error(`${name} ${year}: ${kept.refused}`);
    }
  }
}
