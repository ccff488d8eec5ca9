import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { defaultRules, type Rules } from "#app/modules/rounds/core/rules.ts";
import { count } from "#app/modules/waardering/core/result.ts";
import { atFirst, resultView, type ResultView } from "#app/modules/waardering/result-view.ts";

test("the page of a result begins with sixteen plans, and with all that go on", () => {
  const rows = (...on: (boolean | null)[]) => on.map((one) => ({ on: one }));
  expect(atFirst(rows(true, false))).toBe(16);
  expect(atFirst(rows(...Array.from({ length: 40 }, () => null)))).toBe(16);
  expect(atFirst(rows(...Array.from({ length: 40 }, (_, at) => at === 2 || at === 30)))).toBe(31);
});

interface Counted {
  readonly good: number;
  readonly less: number;
  readonly areas: readonly string[];
}

/** The result of plans by how often each was found good and less good. */
function viewOf(
  plans: readonly Counted[],
  shortlist: Partial<Rules["shortlist"]>,
  { seed, ...changed }: Partial<Pick<Rules, "ties">> & { seed: string | null; count?: "net" | "positives" },
): ResultView {
  const base = defaultRules.citizens_budget;
  const valuation = { ...base.valuation, minimumPerPlan: 0, count: changed.count ?? "positives" };
  const ties = changed.ties ?? base.ties;
  const rules: Rules = { ...base, valuation, ties, shortlist: { ...base.shortlist, ...shortlist } };
  const numbered = plans.map((plan, at) => ({ ...plan, number: at + 1 }));
  const marks = numbered.map(({ number, good, less }) => {
    const given = [
      { mark: 1, count: good },
      { mark: -1, count: less },
    ];
    return [String(number), given] as const;
  });
  const counted = numbered.map(({ number, areas }) => ({ planId: String(number), areas, cost: cents(100) }));
  return resultView({ rules, ceiling: null } as Round, {
    ...count(counted, { method: "score", marks: new Map(marks) }, rules, seed),
    said: { method: "score", marks: new Map(marks) },
    ...{ turnout: 9, answers: 9, notKnowing: [], left: [], allocation: null, lot: null },
    plans: new Map(
      numbered.map(({ number, areas }) => [
        String(number),
        {
          ...{ id: number, number, state: "admitted", title: `Plan ${number}`, summary: "", neighbourhoods: [] },
          ...{ wijken: areas, effect: "cost", oneOff: cents(100), yearly: cents(0) },
        },
      ]),
    ),
  });
}

const numberOf = (text: string | undefined) => Number(text ?? 0);

/** What the sentence of the line says, in numbers. */
function said(line: string) {
  const whole = /plaats 1(?: t\/m (\d+))? gaat bovenaan/.exec(line);
  const part = /van de (\d+) plannen t\/m plaats (\d+) (?:gaat|gaan) er (\d+) bovenaan/.exec(line);
  const shared = /Plaats (\d+) is gedeeld: die (\d+) plannen gaan (?:alle|allebei) door/.exec(line);
  const below = /(?:Daaronder|Wel) (?:gaat|gaan) (\d+) plan/.exec(line);
  const exceptions = [...line.matchAll(/Op plaats ([\d, en]+) (?:gaat|gaan) (\d+) plan(?:nen)? niet door/g)];
  return {
    last: whole ? numberOf(whole[1] ?? "1") : numberOf(part?.[2]),
    whole: whole !== null,
    above: part && { plans: numberOf(part[1]), on: numberOf(part[3]) },
    shared: shared && { place: numberOf(shared[1]), plans: numberOf(shared[2]) },
    below: numberOf(below?.[1]),
    exceptions: exceptions.map(([, places = "", plans]) => ({
      places: places.match(/\d+/g)?.map(Number) ?? [],
      plans: numberOf(plans),
    })),
  };
}

describe("the line", () => {
  const yes = ({ on }: { readonly on: boolean | null }) => on === true;
  const town = fc.array(
    fc.record({ good: fc.nat(4), less: fc.nat(3), areas: fc.subarray(["Noord", "Oost", "Zuid"], { maxLength: 2 }) }),
    { maxLength: 12 },
  );
  const shortlists = fc.record({
    size: fc.integer({ min: 1, max: 8 }),
    perArea: fc.nat(2),
    areaMode: fc.constantFrom("inside" as const, "on_top" as const),
    minimumSupport: fc.nat(2),
    edge: fc.constantFrom("include" as const, "tie_rule" as const),
  });

  test("says and shows what the rows say, whatever the rules", () => {
    fc.assert(
      fc.property(town, shortlists, fc.constantFrom("net" as const, "positives" as const), (plans, rule, way) => {
        const { ranked, line, lineAfter } = viewOf(plans, rule, { seed: "7 12 34", count: way });
        const words = said(line ?? "");
        const above = ranked.filter(({ rank }) => (rank ?? 0) <= words.last);
        expect(above.every(yes)).toBe(words.whole || words.last === 0);
        if (words.above) expect(words.above).toEqual({ plans: above.length, on: above.filter(yes).length });
        expect(words.below).toBe(ranked.filter(yes).length - above.filter(yes).length);
        const out = above.filter((row) => !yes(row));
        expect(words.exceptions.reduce((sum, one) => sum + one.plans, 0)).toBe(out.length);
        const places = new Set(words.exceptions.flatMap((one) => one.places));
        expect(places).toEqual(new Set(out.map(({ rank }) => rank)));
        const { shared } = words;
        if (shared) {
          const sharing = ranked.filter(({ rank }) => rank === shared.place);
          expect([sharing.length, sharing.every(yes)]).toEqual([shared.plans, true]);
        }
        // The drawn line: all that the sentence counts above it stand above it, and what it counts below stands below.
        const drawn = ranked.findIndex(({ number }) => number === lineAfter) + 1;
        expect(ranked.slice(0, drawn).filter(yes)).toEqual(above.filter(yes));
        expect(ranked.slice(drawn).filter(yes)).toHaveLength(words.below);
      }),
      { numRuns: 500 },
    );
  });

  test.each(["1", "2", "3", "4", "5"])("stands between who won a lot (%s) and who lost it", (seed) => {
    const plans = [1, 2, 3].map(() => ({ good: 5, less: 0, areas: [] }));
    const rule = { size: 2, perArea: 0, edge: "tie_rule" as const };
    const { ranked, line, lineAfter } = viewOf(plans, rule, { seed, ties: ["lot"] });
    expect(ranked.map(({ on }) => on)).toEqual([true, true, false]);
    expect(ranked[1]?.number).toBe(lineAfter);
    expect(line).toContain("van de 3 plannen t/m plaats 1 gaan er 2 bovenaan");
  });

  test("counts a plan out that gave its place to a wijk", () => {
    const areas = ["Noord", "Noord", "Oost", "Centrum"];
    const plans = areas.map((area, at) => ({ good: 9 - at, less: 0, areas: [area] }));
    const { line, ranked } = viewOf(plans, { size: 3, perArea: 1, areaMode: "inside" }, { seed: null });
    expect(ranked.map(({ on }) => on)).toEqual([true, false, true, true]);
    expect(line).toContain("van de 3 plannen t/m plaats 3 gaan er 2");
    expect(line).toContain("Op plaats 2 gaat 1 plan niet door");
  });
});

test("says that the wijken got fewer places than the rules want", () => {
  const plans = ["Noord", "Noord", "Oost", "Oost"].map((area, at) => ({ good: 9 - at, less: 0, areas: [area] }));
  const rule = { perArea: 2, areaMode: "inside" } as const;
  expect(viewOf(plans, { ...rule, size: 2 }, { seed: null }).shortOfPlaces).toContain("Daarom is het er 1 per wijk.");
  expect(viewOf(plans, { ...rule, size: 4 }, { seed: null }).shortOfPlaces).toBeNull();
});
