// npm run bench:pairs: how well the pairs that the site gives find out what people think, beside pairs of pure chance, by a
// simulation: plans with known strengths, people who answer twenty pairs each over three weeks (as long as Stuttgart lets people
// value, in each of its rounds from 2013 to 2025), and the strengths told from that.
// They are told with the prior that is true of those plans, a Gaussian with variance 1: only then does an interval of 95 percent
// have to hold 95 of 100. Beside that stands how many are held with the usual prior, which expects plans further apart.
import { connectedParts } from "#app/modules/counting/core/connected-parts.ts";
import { nextPair, type Pair } from "#app/modules/counting/core/pairing.ts";
import { seededDraw, type Draw } from "#app/modules/counting/core/random.ts";
import type { Prior } from "#app/modules/counting/core/bradley-terry.ts";
import type { PairCount } from "#app/modules/counting/core/comparisons.ts";
import { estimateStrengths } from "#app/modules/counting/core/strengths.ts";

/** Another number of days can be given: `npm run bench:pairs -- 14`. */
const days = Number(process.argv[2] ?? 21);
const pairsEach = 20;
/** How often a simulation is done again, with other plans and people, by the number of plans. */
const runs: ReadonlyMap<number, number> = new Map([
  [60, 100],
  [200, 20],
  [1000, 4],
]);
const perPlan = [5, 10, 20, 41];

interface World {
  readonly planIds: readonly string[];
  readonly strengthOf: ReadonlyMap<string, number>;
}

/** What the comparisons of one simulation tell. */
interface Found {
  /** Kendall's tau between the true order and the one found: 1 is the same, 0 is chance. */
  readonly tau: number;
  /** The share of the truly best tenth that is in the best tenth found. */
  readonly top: number;
  /** The share of plans whose true strength lies within 1.96 standard errors. */
  readonly covered: number;
  /** The same with the usual prior, "newman". */
  readonly coveredUsually: number;
  /** How often the plan compared most was compared, in terms of the one compared least. */
  readonly spread: number;
}

const fraction = (draw: Draw) => (draw(2 ** 31) + 0.5) / 2 ** 31;

/** Strengths as of a normal distribution around 0 with variance 1 (Box and Muller). */
function worldOf(plans: number, draw: Draw): World {
  const planIds = Array.from({ length: plans }, (_, at) => String(at + 1));
  const normal = () => Math.sqrt(-2 * Math.log(fraction(draw))) * Math.cos(2 * Math.PI * fraction(draw));
  return { planIds, strengthOf: new Map(planIds.map((planId) => [planId, normal()])) };
}

/** What one person gets to see next, given what was compared before today and what that person saw. */
type Giver = (
  world: World,
  before: readonly Pair[],
  day: number,
) => (issued: readonly Pair[], seed: string) => Pair | null;

const asTheSite: Giver = ({ planIds }, before, day) => {
  const times = new Map<string, number>();
  for (const { left, right } of before) for (const plan of [left, right]) times.set(plan, (times.get(plan) ?? 0) + 1);
  const parts = connectedParts(
    planIds,
    before.map(({ left, right }) => ({ one: left, other: right })),
  );
  return (issued, seed) => nextPair({ planIds, earlier: { times, days: day }, parts, own: [], issued, seed });
};

const byChanceAlone: Giver =
  ({ planIds }) =>
  (issued, seed) => {
    const draw = seededDraw(seed);
    for (;;) {
      const [left = "", right = ""] = [planIds[draw(planIds.length)], planIds[draw(planIds.length)]];
      const again = issued.some(
        (pair) => [pair.left, pair.right].includes(left) && [pair.left, pair.right].includes(right),
      );
      if (left !== right && !again) return { left, right };
    }
  };

function simulate(world: World, each: number, give: Giver, name: string): Found {
  const draw = seededDraw(`answers ${name}`);
  const all = Math.round((world.planIds.length * each) / 2);
  const given: Pair[] = [];
  const counts: PairCount[] = [];
  for (let day = 0; day < days; day++) {
    const next = give(world, [...given], day);
    const evening = Math.round((all * (day + 1)) / days);
    while (given.length < evening) {
      const issued: Pair[] = [];
      while (issued.length < pairsEach && given.length < evening) {
        const pair = next(issued, `${name} ${given.length}`);
        if (!pair) break;
        issued.push(pair);
        given.push(pair);
        const { left, right } = pair;
        const lead = (world.strengthOf.get(left) ?? 0) - (world.strengthOf.get(right) ?? 0);
        const leftWins = fraction(draw) < 1 / (1 + Math.exp(-lead));
        counts.push({ winner: leftWins ? left : right, loser: leftWins ? right : left, count: 1 });
      }
    }
  }
  return judge(world, counts);
}

function judge({ planIds, strengthOf }: World, counts: readonly PairCount[]): Found {
  const tell = (prior: Prior) => {
    const told = estimateStrengths(planIds, counts, { prior, errors: true });
    if (told.kind !== "estimated") throw new Error("with a prior there is a maximum");
    return told;
  };
  const truth = (planId: string) => strengthOf.get(planId) ?? 0;
  const share = ({ plans }: ReturnType<typeof tell>, middle: number) =>
    plans.filter(
      ({ planId, strength, standardError }) =>
        Math.abs(truth(planId) - middle - strength) <= 1.96 * (standardError ?? 0),
    ).length / planIds.length;
  const told = tell({ kind: "gaussian", variance: 1 });
  let agree = 0;
  for (const [at, { planId }] of told.plans.entries())
    for (const { planId: lower } of told.plans.slice(at + 1)) agree += truth(planId) > truth(lower) ? 1 : -1;
  const tenth = Math.round(planIds.length / 10);
  const best = new Set(planIds.toSorted((one, other) => truth(other) - truth(one)).slice(0, tenth));
  return {
    tau: agree / ((planIds.length * (planIds.length - 1)) / 2),
    top: told.plans.slice(0, tenth).filter(({ planId }) => best.has(planId)).length / tenth,
    // With a Gaussian prior strengths add up to 0.
    covered: share(told, mean([...strengthOf.values()])),
    coveredUsually: share(tell({ kind: "newman" }), 0),
    spread: told.coverage.most / told.coverage.fewest,
  };
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Whether these are at least those, but for what chance makes of so few of them: two standard errors of the mean difference. */
function notBelow(these: readonly number[], those: readonly number[]): boolean {
  const lead = these.map((one, at) => one - (those[at] ?? 0));
  const error = Math.sqrt(mean(lead.map((one) => (one - mean(lead)) ** 2)) / Math.max(1, lead.length - 1));
  return mean(lead) >= -2 * error;
}

const row = (...cells: readonly string[]) =>
  console.log(
    cells
      .map((cell) => cell.padEnd(15))
      .join("")
      .trimEnd(),
  );
row(
  "plans",
  "per plan",
  "tau",
  "top tenth",
  "covered",
  "usual prior",
  "most / least",
  "not below",
  "covered 93-97",
  "spread <= 1,5",
);
console.log("(in each cell: as the site gives pairs, and by chance alone)");
let met = true;
for (const [plans, times] of runs)
  for (const each of perPlan) {
    const found = Array.from({ length: times }, (_, run) => {
      const world = worldOf(plans, seededDraw(`plans ${plans} ${run}`));
      const name = `${plans} ${each} ${run}`;
      return [simulate(world, each, asTheSite, name), simulate(world, each, byChanceAlone, name)] as const;
    });
    const both = (what: keyof Found) =>
      [found.map(([here]) => here[what]), found.map(([, chance]) => chance[what])] as const;
    const cell = (what: keyof Found, digits: number) =>
      both(what)
        .map((numbers) => mean(numbers).toFixed(digits))
        .join("  ");
    const asGood = notBelow(...both("tau")) && notBelow(...both("top"));
    const [covered] = both("covered");
    const sure = mean(covered) >= 0.93 && mean(covered) <= 0.97;
    const [spread] = both("spread");
    const even = mean(spread) <= 1.5;
    met &&= asGood && sure && even;
    const said = [asGood, sure, even].map((holds) => (holds ? "yes" : "NO"));
    row(
      String(plans),
      String(each),
      cell("tau", 2),
      cell("top", 2),
      cell("covered", 3),
      cell("coveredUsually", 3),
      cell("spread", 2),
      ...said,
    );
  }
process.exitCode = met ? 0 : 1;
