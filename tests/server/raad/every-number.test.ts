import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { budgetTexts } from "#app/modules/budget/texts.nl.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { adoptAward } from "#app/modules/fonds/adopt-award.server.ts";
import { changeAward } from "#app/modules/fonds/change-award.server.ts";
import { accountPlan } from "#app/modules/plans/account-plan.server.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { makeDossierFile } from "#app/modules/raad/make-files.server.ts";
import { utc } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { defaultRules, type FinanceWay } from "#app/modules/rounds/core/rules.ts";
import { voterRef } from "#app/modules/waardering/voter.server.ts";
import { db } from "#app/platform/db.server.ts";
import { decideByTwo, makeOfficer, makePlan, makeRound, reload } from "#tests/support/factories.ts";
import { makeAwardedRound } from "#tests/support/fonds-factories.ts";
import { done, moveTo } from "#tests/support/plans-factories.ts";
import { decision, estimate, makeInstrument, makeLinedPlan } from "#tests/support/raad-factories.ts";
import {
  headingsIn,
  headingsInTags,
  headsInTags,
  tablesIn,
  tablesInTags,
  type ReadTable,
} from "#tests/support/dossier-tables.ts";
import { openZip, textOf, withLibreOffice } from "#tests/support/read-dossier.ts";
import { makeResidents, rate } from "#tests/support/waardering-factories.ts";
import { financeNames } from "#app/modules/rounds/texts.nl.ts";
import { describeWithTools } from "../../unit/documents/tools.ts";

const shareTexts = budgetTexts.shares;
/** How many plans residents put at the top in the burgerbegroting below. */
const shortlist = 3;
const official = () => makeOfficer(["official"]);
const clerk = () => makeOfficer(["clerk"]);

/** A burgerbegroting in which no two amounts are the same: rated, decided, one amount changed, accounted for. */
async function begroting(): Promise<Round> {
  let round = await makeRound({
    at: "valuation",
    rules: {
      shortlist: { size: shortlist, perArea: 0, areaMode: "inside", minimumSupport: 1, edge: "include" },
      valuation: { ...defaultRules.citizens_budget.valuation, minimumPerPlan: 1 },
    },
  });
  const plans = [
    await makePlan(round, { state: "admitted", title: "Oversteek", oneOff: cents(1_111_11), yearly: cents(1_222) }),
    await makePlan(round, { state: "admitted", title: "Lampen", effect: "saving", oneOff: cents(133_300) }),
    await makePlan(round, { state: "admitted", title: "Vijver", oneOff: cents(1_444_00), yearly: cents(15_55) }),
    await makePlan(round, { state: "admitted", title: "Plein", oneOff: cents(1_666_00) }),
  ];
  await makePlan(round, { state: "out_of_scope", title: "Regio" });
  for (const [at, plan] of plans.entries())
    await estimate(plan, {
      ...{ oneOff: cents(20_001_00 + at * 1_010_10), yearly: cents(at === 3 ? 0 : 301_00 + at * 7_07) },
      ...{ programme: 4 + at, coverage: (1 + at) as 1, financing: at === 3 ? "participation" : "subsidy" },
    });
  const people = await makeResidents(5);
  for (const [nth, person] of people.entries())
    for (const [at, plan] of plans.entries())
      if (nth + at < 6) await rate(person, round, plan.number, (nth + at) % 3 === 2 ? -1 : 1);
  await decideByTwo(round.id, "release");
  round = await moveTo(round, "council");
  const votes = { votesFor: 21, votesAgainst: 16, seats: 37 };
  const adopt = { outcome: "adopted", decidedOn: round.today } as const;
  await makeInstrument(round, { ...adopt, plans: [1, 3], votesFor: 22, votesAgainst: 14, seats: 37 });
  await makeInstrument(round, { ...adopt, kind: "motie", reference: "M1", plans: [2], votesFor: 30, votesAgainst: 5 });
  await makeInstrument(round, { reference: "A10" });
  const changed = { outcome: "adopted_changed", oneOffCents: cents(17_017_00), yearlyCents: cents(171_00) } as const;
  for (const [at, wishes] of [{ ...votes }, changed, { outcome: "rejected" }, {}].entries())
    await done(decidePlan(await clerk(), round.slug, at + 1, decision(round, wishes as never)));
  round = await moveTo(round, "accountability");
  const account = { feedback: "Verteld.", explanation: "Betaald.", feedbackMet: true, financeMet: true, lesson: "" };
  for (const [number, spent] of [
    [1, 19_900_00],
    [4, 99_999_99],
  ] as const)
    await done(
      accountPlan(await official(), round.slug, number, {
        ...account,
        result: "carried_out",
        spentCents: cents(spent),
      }),
    );
  return reload(round.slug);
}

/** A fund with a vote of residents, scores of a board, one amount by hand, adopted. */
async function fonds(): Promise<Round> {
  const made = await makeAwardedRound([[200_000], [150_000, 80_000], [40_001]], [0, 1, 2]);
  const { round, chair, plans } = made;
  for (const [at, plan] of plans.entries())
    await estimate(plan, { oneOff: cents(18_000_300 + at), yearly: cents(1_000_700 + at), coverage: 2 });
  const lower = { version: 1, number: 2, amount: cents(9_100_000), reason: "Een sponsor betaalt mee" };
  const { version } = await done(changeAward(chair, round.slug, lower));
  await done(adoptAward(chair, round.slug, { version }));
  await db.rating.createMany({
    data: [[2, 3], [2], [1]].flatMap((chosen, voter) =>
      plans.map((plan) => ({
        ...{ roundId: round.id, planId: plan.id, voterRef: voterRef(round.id, `kiezer ${voter}`), sequence: 1 },
        ...{ value: chosen.includes(plan.number) ? 1 : 0, idem: randomUUID(), day: utc(round.today) },
      })),
    ),
  });
  return reload(round.slug);
}

async function buurtplannen(): Promise<Round> {
  const round = await makeRound({ kind: "neighbourhood_plans", at: "council" });
  const square = await makeLinedPlan(round, [
    { cents: cents(810_001), programme: 5, coverage: 3 },
    { cents: cents(30_002), recurrence: "yearly", programme: 7, coverage: 1 },
  ]);
  const mowing = await makeLinedPlan(
    round,
    [
      { cents: cents(510_003), coverage: null, programme: 9 },
      { cents: cents(120_004), recurrence: "yearly", coverage: null, programme: 5 },
    ],
    { effect: "saving" },
  );
  await budgets(round, { 5: 40_000_007_00, 7: 3_000_011_00 });
  for (const plan of [square, mowing]) await estimate(plan, { oneOff: cents(900_005), yearly: cents(70_006) });
  for (const { number } of [square, mowing]) await done(decidePlan(await clerk(), round.slug, number, decision(round)));
  return reload(round.slug);
}

/** What programmes have in the year of a round, in cents by number. */
async function budgets({ budgetYear: year }: Round, amounts: Readonly<Record<number, number>>): Promise<void> {
  for (const [programme, amount] of Object.entries(amounts))
    await db.programmeBudget.create({
      data: {
        ...{ year, programme: Number(programme), name: `Naam van ${programme}`, cents: amount },
        ...{ source: "Begroting" },
      },
    });
}

/** A plan as the database has it, asked of it in words of its own. */
interface PlanRow {
  readonly number: number;
  readonly effect: "cost" | "saving";
  readonly ownOneOff: number;
  readonly ownYearly: number;
  readonly estimateOneOff: number | null;
  readonly estimateYearly: number | null;
  readonly programme: number | null;
  readonly coverage: number | null;
  readonly financing: FinanceWay | null;
  readonly consultedOn: string | null;
  readonly outcome: string | null;
  readonly changedOneOff: number | null;
  readonly changedYearly: number | null;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly seats: number | null;
  readonly awarded: number | null;
  readonly place: number | null;
  readonly spent: number | null;
  readonly good: number;
  readonly lessGood: number;
  readonly chosen: number;
}

interface LineRow {
  readonly plan: number;
  readonly activity: string;
  readonly effect: "cost" | "saving";
  readonly oneOff: number;
  readonly yearly: number;
  readonly year: number;
  readonly programme: number | null;
  readonly coverage: number | null;
}

interface InstrumentRow {
  readonly name: string;
  readonly kind: string;
  readonly reference: string;
  readonly plans: readonly number[];
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly seats: number | null;
  readonly decidedOn: string | null;
}

interface Stored {
  readonly kind: Round["kind"];
  readonly plans: readonly PlanRow[];
  readonly lines: readonly LineRow[];
  readonly instruments: readonly InstrumentRow[];
  readonly criteria: Round["rules"]["criteria"];
  /** In cents, by programme. */
  readonly budgets: ReadonlyMap<number, number>;
}

async function stored({ id, kind, rules, budgetYear }: Round): Promise<Stored> {
  const plans = await db.$queryRaw<PlanRow[]>`
    SELECT p.number, p.effect::text, p."oneOffCents"::float8 AS "ownOneOff", p."yearlyCents"::float8 AS "ownYearly",
      e."oneOffCents"::float8 AS "estimateOneOff", e."yearlyCents"::float8 AS "estimateYearly", e.programme, e.coverage,
      e.financing, e."consultedOn"::text AS "consultedOn", d.outcome::text, d."oneOffCents"::float8 AS "changedOneOff", d."yearlyCents"::float8 AS "changedYearly", d."votesFor",
      d."votesAgainst", d.seats, l.cents::float8 AS awarded, l.position AS place, a."spentCents"::float8 AS spent,
      (SELECT count(*)::int FROM "Rating" r WHERE r."planId" = p.id AND r.value > 0) AS good,
      (SELECT count(*)::int FROM "Rating" r WHERE r."planId" = p.id AND r.value < 0) AS "lessGood",
      (SELECT count(*)::int FROM "Rating" r WHERE r."planId" = p.id AND r.value = 1) AS chosen
    FROM "Plan" p LEFT JOIN "Estimate" e ON e."planId" = p.id LEFT JOIN "PlanAccount" a ON a."planId" = p.id
      LEFT JOIN LATERAL (SELECT * FROM "Decision" WHERE "planId" = p.id ORDER BY version DESC LIMIT 1) d ON true
      LEFT JOIN LATERAL (SELECT w.* FROM "AwardLine" w JOIN "Allocation" t ON t.id = w."allocationId"
        WHERE w."planId" = p.id AND t.status = 'adopted') l ON true
    WHERE p."roundId" = ${id} AND p.state IN ('admitted', 'decided', 'carried_out', 'failed') ORDER BY p.number`;
  const lines = await db.$queryRaw<LineRow[]>`
    SELECT p.number AS plan, l.activity, p.effect::text, l.year, l.programme, l.coverage,
      CASE WHEN l.recurrence = 'one_off' THEN l.cents ELSE 0 END::float8 AS "oneOff",
      CASE WHEN l.recurrence = 'yearly' THEN l.cents ELSE 0 END::float8 AS yearly
    FROM "PlanLine" l JOIN "Plan" p ON p.id = l."planId" WHERE p."roundId" = ${id} ORDER BY p.number, l.position`;
  const instruments = await db.$queryRaw<InstrumentRow[]>`
    SELECT initcap(i.kind) || ' ' || i.reference AS name, initcap(i.kind) AS kind, i.reference, v.plans, v."votesFor",
      v."votesAgainst", v.seats, v."decidedOn"::text AS "decidedOn"
    FROM "Instrument" i JOIN "InstrumentVersion" v ON v."instrumentId" = i.id WHERE i."roundId" = ${id}`;
  const known = await db.programmeBudget.findMany({ where: { year: budgetYear } });
  const amounts = new Map(known.map(({ programme, cents: amount }) => [programme, Number(amount)]));
  return { kind, plans, lines, instruments, criteria: rules.criteria, budgets: amounts };
}

interface Money {
  readonly effect: "cost" | "saving";
  readonly oneOff: number | null;
  readonly yearly: number | null;
}

/** What is decided about: the price of the city, in a fund what is asked, of buurtplannen what the activities come to. */
function asked({ kind }: Stored, plan: PlanRow): Money {
  const own = kind !== "citizens_budget" || plan.estimateOneOff === null;
  const [oneOff, yearly] = own ? [plan.ownOneOff, plan.ownYearly] : [plan.estimateOneOff, plan.estimateYearly];
  return { effect: plan.effect, oneOff, yearly };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const isTheRaads = ({ coverage, effect }: LineRow) => effect === "saving" || coverage === 3 || coverage === 4;

function adopted(from: Stored, plan: PlanRow): Money {
  const { effect, outcome, awarded, changedOneOff, changedYearly } = plan;
  if (outcome === "adopted_changed") return { effect, oneOff: changedOneOff, yearly: changedYearly };
  if (outcome === null && awarded) return { effect, oneOff: awarded, yearly: 0 };
  if (outcome !== "adopted") return { effect, oneOff: null, yearly: null };
  const lines = from.lines.filter((line) => line.plan === plan.number && isTheRaads(line));
  if (lines.length === 0) return asked(from, plan);
  return { effect, oneOff: sum(lines.map((line) => line.oneOff)), yearly: sum(lines.map((line) => line.yearly)) };
}

interface Amended extends Money {
  readonly plan: number;
  readonly programme: number | null;
  readonly coverage: number | null;
}

const placeOf = ({ plans }: Stored, { good }: PlanRow) => 1 + plans.filter((other) => other.good > good).length;

/**
 * What changes the budget: plans with dekking 3 or 4 that the raad took over, of buurtplannen its activities and savings (R85). In a
 * draft the plans that residents put at the top, for what is asked.
 */
function amended(from: Stored, draft: boolean): Amended[] {
  if (from.lines.length > 0)
    return from.lines.filter(
      (line) =>
        isTheRaads(line) && from.plans.some((p) => p.number === line.plan && (draft || p.outcome === "adopted")),
    );
  return from.plans.flatMap((plan) => {
    const { number, programme, coverage } = plan;
    const money = draft ? asked(from, plan) : adopted(from, plan);
    const there = draft ? placeOf(from, plan) <= shortlist : money.oneOff !== null;
    return (coverage === 3 || coverage === 4) && there ? [{ ...money, plan: number, programme, coverage }] : [];
  });
}

/** What a programme has, gets and loses by it, in its first year and in each year after that. */
function amendedProgramme(from: Stored, draft: boolean, programme: number | null): Expected {
  const those = amended(from, draft).filter((item) => item.programme === programme);
  const all = (wanted: Money["effect"]) => those.filter(({ effect }) => effect === wanted);
  const firstYear = (items: readonly Amended[]) =>
    sum(items.map(({ oneOff, yearly }) => (oneOff ?? 0) + (yearly ?? 0)));
  const later = (items: readonly Amended[]) => sum(items.map(({ yearly }) => yearly ?? 0));
  const now = programme === null ? null : (from.budgets.get(programme) ?? null);
  const [more, less] = [firstYear(all("cost")), firstYear(all("saving"))];
  return {
    ...{ Programma: programme, Nu: now, Meer: more, Minder: less },
    Wordt: now === null ? null : now + more - less,
    "Meer in elk jaar erna": later(all("cost")),
    "Minder in elk jaar erna": later(all("saving")),
  };
}

/** Which share of a programme is decided on with residents, and asked by them (R71). */
function shareOfProgramme(from: Stored, programme: number): Expected {
  const budget = from.budgets.get(programme) ?? 0;
  const inAll = (items: readonly Amended[]) =>
    sum(
      items
        .filter((item) => item.programme === programme && item.effect === "cost")
        .map(({ oneOff, yearly }) => (oneOff ?? 0) + (yearly ?? 0)),
    );
  const [decided, wanted] = [inAll(amended(from, false)), inAll(from.lines)];
  const percent = (part: number) => Math.round((10_000 * part) / budget) / 100;
  return {
    Programma: programme,
    [shareTexts.budget]: budget,
    [shareTexts.asked]: wanted,
    [shareTexts.percentAsked]: percent(wanted),
    [shareTexts.decided]: decided,
    [shareTexts.percent]: percent(decided),
  };
}

/** Costs and savings in columns of their own, in cents. */
const inColumns = ({ effect, oneOff, yearly }: Money): Readonly<Record<string, number | null>> => ({
  "Kost eenmalig": effect === "cost" ? oneOff : null,
  "Kost per jaar": effect === "cost" ? yearly : null,
  "Bespaart eenmalig": effect === "saving" ? oneOff : null,
  "Bespaart per jaar": effect === "saving" ? yearly : null,
});

const sums = (all: readonly Money[]): Readonly<Record<string, number>> => {
  const each = all.map(inColumns);
  const names = Object.keys(inColumns({ effect: "cost", oneOff: 0, yearly: 0 }));
  return Object.fromEntries(names.map((name) => [name, sum(each.map((one) => one[name] ?? 0))]));
};

/** What the database says stands in each column of numbers; amounts in cents. */
type Expected = Readonly<Record<string, number | string | null>>;

function expectedOfPlan(from: Stored, table: string, plan: PlanRow): Expected {
  const decided = adopted(from, plan);
  // What a year costs is no sum that can be passed.
  const bound = plan.effect === "cost" && decided.yearly === 0 ? decided.oneOff : null;
  const overspent = bound !== null && plan.spent !== null ? plan.spent - bound : 0;
  const votes =
    plan.votesFor === null
      ? "niet vastgelegd"
      : `${plan.votesFor} voor, ${plan.votesAgainst} tegen, van ${plan.seats} zetels`;
  const rated = from.kind === "citizens_budget";
  return {
    ...inColumns(/^besluiten$/i.test(table) ? decided : asked(from, plan)),
    "Eigen schatting eenmalig": plan.ownOneOff,
    "Eigen schatting per jaar": plan.ownYearly,
    "Indieners eenmalig": plan.ownOneOff,
    "Indieners per jaar": plan.ownYearly,
    "Raming eenmalig": plan.estimateOneOff,
    "Raming per jaar": plan.estimateYearly,
    "Raming gemeente eenmalig": plan.estimateOneOff,
    "Raming gemeente per jaar": plan.estimateYearly,
    "Raming van de gemeente": plan.estimateOneOff === null ? null : plan.estimateOneOff + (plan.estimateYearly ?? 0),
    "Besloten eenmalig": decided.oneOff,
    "Besloten per jaar": decided.yearly,
    Uitgegeven: plan.spent,
    "Meer dan besloten": overspent > 0 ? overspent : null,
    Gevraagd: plan.ownOneOff + plan.ownYearly,
    Toegekend: plan.awarded,
    Plaats: plan.place,
    Programma: plan.programme,
    // A saving has none (R85).
    Dekking: plan.coverage,
    "Manier van betalen":
      plan.effect === "saving" ? null : plan.financing ? financeNames[plan.financing] : "nog niet gekozen",
    "Wensen en bedenkingen van de raad": plan.consultedOn,
    Voor: plan.votesFor,
    Tegen: plan.votesAgainst,
    Zetels: plan.seats,
    Goed: rated ? plan.good : null,
    "Minder goed": rated ? plan.lessGood : null,
    "Minder goed in procenten": rated ? Math.round((100 * plan.lessGood) / (plan.good + plan.lessGood)) : null,
    "Plaats van de inwoners": rated ? placeOf(from, plan) : null,
    // Of pairs alone.
    Groep: null,
    Stemmen: table === "Besluit per plan" ? votes : plan.chosen,
    "Nr.": plan.number,
  };
}

/** An amendement or motie; of a paper the first column names it whole. */
function expectedOfInstrument({ instruments }: Stored, row: Readonly<Record<string, string>>): Expected | null {
  const { "Amendement of motie": whole, Soort: kind, Nummer: reference } = row;
  const found = instruments.find((one) => one.name === (whole ?? `${kind} ${reference}`));
  if (!found) return null;
  const { plans, votesFor, votesAgainst, seats, decidedOn } = found;
  const of = seats === null ? "" : `, van ${seats} zetels`;
  return {
    Plannen: plans.length === 1 ? (plans[0] ?? null) : plans.join(", ") || null,
    ...{ Voor: votesFor, Tegen: votesAgainst, Zetels: seats, Dag: decidedOn },
    Stemmen: votesFor === null ? null : `${votesFor} voor, ${votesAgainst} tegen${of}`,
  };
}

/** Why columns of numbers are not held against the database here: they are counted, and have a second count of their own. */
const counted = [
  "Score",
  "Punten",
  "Sterkte",
  "Standaardfout",
  "Som van de cijfers",
  "Aantal cijfers",
  "Gewonnen",
  "Verloren",
];

function expectedOf(from: Stored, table: ReadTable, row: Readonly<Record<string, string>>): Expected | null {
  const [first = ""] = Object.keys(row);
  const moneyOfLines = (lines: readonly LineRow[]) => sums(lines);
  const draft = table.file.startsWith("ontwerpbesluit");
  const amendment = amended(from, draft);
  if ("Wordt" in row) return amendedProgramme(from, draft, /^\d+$/.test(row[first] ?? "") ? Number(row[first]) : null);
  if (shareTexts.budget in row) return shareOfProgramme(from, Number(row[first]));
  if ("Waarvoor" in row) {
    if (Object.values(row).includes("Samen")) return sums(amendment);
    const item = amendment.find(
      (one) => one.plan === Number(row["Plan"]) && String(one.programme ?? "") === row["Programma"],
    );
    return item ? { ...inColumns(item), Plan: item.plan, Programma: item.programme, Dekking: item.coverage } : null;
  }
  if (Object.values(row).includes("Samen")) {
    const programme = /^Programma (\d+)/.exec(table.name)?.[1];
    const ofRaad = table.name === "Activiteiten waarover de raad beslist";
    const lines = from.lines.filter(
      (l) => (!programme || l.programme === Number(programme)) && (!ofRaad || isTheRaads(l)),
    );
    const all = from.lines.length > 0 ? moneyOfLines(lines) : sums(from.plans.map((plan) => asked(from, plan)));
    return { ...all, ...("Aantal" in row && { Aantal: from.lines.length || from.plans.length }) };
  }
  if ("Aantal" in row) {
    const which = first === "Programma" ? "programme" : "coverage";
    const key = /^\d+$/.test(row[first] ?? "") ? Number(row[first]) : null;
    const lines = from.lines.filter((line) => line[which] === key);
    const plans = from.plans.filter((plan) => plan[which] === key);
    const money = from.lines.length > 0 ? lines : plans.map((plan) => asked(from, plan));
    return { ...sums(money), Aantal: money.length, [first]: key ?? row[first] ?? "" };
  }
  if ("Activiteit" in row) {
    const line = from.lines.find(
      ({ plan, activity }) => plan === Number(row["Plan"]) && activity === row["Activiteit"],
    );
    if (!line) return null;
    return { ...inColumns(line), Plan: line.plan, Jaar: line.year, Programma: line.programme, Dekking: line.coverage };
  }
  if (first === "Amendement of motie" || "Nummer" in row) return expectedOfInstrument(from, row);
  if ("Criterium" in row) {
    const criterion = from.criteria.find(({ title }) => title === row["Criterium"]);
    const level = criterion?.levels.find(({ title }) => title === row["Niveau"]);
    return criterion ? { Gewicht: criterion.weight, ...(level && { Punten: level.points }) } : null;
  }
  const number = Number(row["Nr."] ?? row["Plan"]);
  const plan = from.plans.find((one) => one.number === number);
  // Where residents chose, the number stands under another head.
  const key = row["Nr."] === undefined ? { Plan: number } : {};
  return plan ? { ...expectedOfPlan(from, table.name, plan), ...key } : null;
}

/** A number as it was read, in cents when it is an amount; null when the cell is empty. */
function read(cell: string, isMoney: boolean): number | string | null {
  if (cell === "") return null;
  const dutch = cell.startsWith("€") ? cell.replaceAll(/[€.\s]/g, "").replace(",", ".") : cell.replace(",", ".");
  if (!/^-?\d+(\.\d+)?$/.test(dutch)) return cell;
  return isMoney ? Math.round(Number(dutch) * 100) : Number(dutch);
}

const moneyHeader =
  /^(Nu|Meer|Minder|Wordt|Meer in elk jaar erna|Minder in elk jaar erna|Begroting|Gevraagd in plannen|Besloten met inwoners)$|eenmalig|per jaar|^Uitgegeven$|^Meer dan besloten$|^Gevraagd$|^Toegekend$|^Raming van de gemeente$/;

interface Found {
  readonly cells: number;
  readonly wrong: readonly string[];
  /** Columns that hold a number in some row, and that nothing was known of. */
  readonly unknown: ReadonlySet<string>;
}

/** Each cell with a number of each table, beside what the database says of it. */
function compare(from: Stored, tables: readonly ReadTable[]): Found {
  const wrong: string[] = [];
  const unknown = new Set<string>();
  let cells = 0;
  for (const table of tables) {
    if (/^(niet[- ]op[- ]de[- ]lijst|inhoud)$/i.test(table.name)) continue;
    const head = (table.rows[0] ?? []).map((cell) => cell.replace(" (euro)", ""));
    for (const texts of table.rows.slice(1)) {
      const row = Object.fromEntries(head.map((name, at) => [name, texts[at] ?? ""]));
      const expected = expectedOf(from, table, row);
      const where = `${table.file}, ${table.name}, ${texts.slice(0, 2).join(" ")}`;
      if (!expected) {
        wrong.push(`${where}: of what is this row?`);
        continue;
      }
      for (const header of head) {
        const found = read(row[header] ?? "", moneyHeader.test(header));
        if (header in expected && found !== "Samen") {
          cells++;
          if (found !== expected[header]) wrong.push(`${where}, ${header}: ${found} and not ${expected[header]}`);
        } else if (typeof found === "number" && !counted.includes(header)) unknown.add(`${table.name}: ${header}`);
      }
    }
  }
  return { cells, wrong, unknown };
}

/** Words that a reader breaks at the end of a line are the same words. */
const squeezed = (text: string) => text.replaceAll(/[\s\u00ad-]+/g, "");

const ofFile = (ending: string) => (table: ReadTable) => table.file.endsWith(ending);

describeWithTools(["pdfinfo", "soffice"], "every table of every file", () => {
  test.each([
    ["a burgerbegroting", begroting],
    ["a fund", fonds],
    ["buurtplannen", buurtplannen],
  ])("of %s holds the numbers of the database", { timeout: 120_000 }, async (_, make) => {
    const round = await make();
    const files = openZip((await makeDossierFile(round)).bytes);
    const from = await stored(round);
    const tables = await tablesIn(files);
    const result = compare(from, tables);
    expect(result.wrong).toEqual([]);
    expect([...result.unknown]).toEqual([]);
    expect(result.cells).toBeGreaterThan(50);

    // The PDF has the tables of the ODT, cell by cell; the workbooks have those of the CSV, with sums below.
    const shape = (ending: string) =>
      tables.filter(ofFile(ending)).map(({ file, name, rows }) => ({ paper: file.replace(ending, ""), name, rows }));
    expect(shape(".pdf")).toEqual(shape(".odt"));
    const sheets = (ending: string) => tables.filter(ofFile(ending)).map(({ name, rows }) => ({ name, rows }));
    expect(sheets(".xlsx")).toEqual(sheets(".ods"));
    for (const { name, rows } of tables.filter(ofFile(".csv"))) {
      const sheet = tables.find(
        (one) => one.file === "tabellen.ods" && one.name.toLowerCase().replaceAll(" ", "-") === name,
      );
      const below = sheet?.rows.slice(rows.length) ?? [];
      expect(sheet?.rows.slice(1, rows.length), name).toEqual(rows.slice(1));
      for (const row of below) expect(row, name).toContain("Samen");
    }
    // LibreOffice opens every paper and finds each heading at its level, each cell, and the heads of each table.
    const odts = Object.keys(files).flatMap((name) => (name.endsWith(".odt") ? [name.slice(0, -4)] : []));
    const ods = tables.filter(ofFile("tabellen.ods"));
    withLibreOffice(files, ({ tags, sheets: read }) => {
      const papers = tags(odts);
      for (const name of odts) {
        const said = papers[name] ?? "";
        const own = tables.filter(({ file }) => file === `${name}.odt`);
        expect(headingsInTags(said), name).toEqual(headingsIn(files[`${name}.odt`] ?? new Uint8Array()));
        const found = tablesInTags(name, said).map(({ rows }) => rows);
        expect(
          found.map((rows) => rows.map((row) => row.map(squeezed))),
          name,
        ).toEqual(own.map(({ rows }) => rows.map((row) => row.map(squeezed))));
        for (const [at, heads] of headsInTags(said).entries())
          expect(heads, `${name}, table ${at}`).toBeGreaterThanOrEqual(own[at]?.rows[0]?.length ?? 1);
      }
      const shown = read(ods.map(({ name }) => name));
      for (const { name, rows } of ods)
        expect(
          shown[name]?.map((row) => row.map((cell) => String(cell).replaceAll(/\s+/g, " ").trim())),
          name,
        ).toEqual(rows);
    });

    const json = JSON.parse(textOf(files, "dossier.json")) as {
      plans: {
        number: number;
        own: object;
        estimate: object | null;
        award: { cents: number } | null;
        amounts: object;
      }[];
    };
    expect(
      json.plans.map(({ number, own, estimate: price, award, amounts }) => ({
        number,
        own,
        price,
        award: award?.cents ?? null,
        amounts,
      })),
    ).toEqual(
      from.plans
        .toSorted(
          (one, other) =>
            json.plans.findIndex((p) => p.number === one.number) -
            json.plans.findIndex((p) => p.number === other.number),
        )
        .map((plan) => {
          const { oneOff, yearly } = asked(from, plan);
          return {
            number: plan.number,
            own: { oneOff: plan.ownOneOff, yearly: plan.ownYearly },
            price: plan.estimateOneOff === null ? null : { oneOff: plan.estimateOneOff, yearly: plan.estimateYearly },
            award: plan.awarded,
            amounts: { oneOff, yearly },
          };
        }),
    );

    // One other digit in any of them is found.
    for (const ending of [".odt", ".pdf", ".ods", ".xlsx", ".csv"]) {
      const at = tables.findIndex((table) => table.file.endsWith(ending) && compare(from, [table]).cells > 4);
      const table = tables[at];
      if (!table) throw new Error(`no table in ${ending}`);
      const rows = table.rows.map((row) => [...row]);
      const row = rows[1] ?? [];
      const cell = row.findLastIndex(
        (text, nth) =>
          /\d/.test(text) &&
          compare(from, [
            {
              ...table,
              rows: [
                table.rows[0] ?? [],
                row.with(
                  nth,
                  text.replace(/\d/, (d) => String((Number(d) + 1) % 10)),
                ),
              ],
            },
          ]).wrong.length > 0,
      );
      expect(cell, ending).toBeGreaterThan(-1);
    }
  });
});
