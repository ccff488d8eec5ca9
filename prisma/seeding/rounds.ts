import { cents } from "#app/modules/counting/core/money.ts";
import type { Phase, RoundKind } from "#app/modules/people/core/acts.ts";
import { addDays, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { PhaseDates } from "#app/modules/rounds/core/phases.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { defaultRules, type Rules } from "#app/modules/rounds/core/rules.ts";
import { db } from "#app/platform/db.server.ts";
import { makeRound } from "#tests/support/factories.ts";
import { fondsCriteria } from "../example/criteria.ts";

/** First day of each phase, in days from the day of seeding; the last number is the last day of the last phase. */
type Days = readonly (readonly [Phase, number])[];

interface ExampleRound {
  readonly slug: string;
  readonly title: string;
  readonly kind: RoundKind;
  readonly budgetYear: number;
  readonly intro: string;
  readonly days: Days;
  readonly lastDay: number;
  readonly rules: Partial<Rules>;
  /** Of a fund; absent: that of the paper. */
  readonly ceilingEuros?: number;
}

const { valuation, shortlist } = defaultRules.citizens_budget;

const fundCriteria = fondsCriteria.map(({ id, name, weight, knockOut, levels }) => ({
  key: id,
  title: name,
  weight,
  knockOut,
  levels: levels.map((level) => ({ title: level.name, description: level.description, points: level.points })),
}));

export const exampleRounds = {
  plans: {
    slug: "buurtplannen-2026",
    title: "Buurtplannen 2026",
    kind: "neighbourhood_plans",
    budgetYear: 2027,
    intro: "Elke buurt maakt een plan met activiteiten. De gemeente neemt ze mee in Kadernota en begroting.",
    days: [
      ["preparation", -150],
      ["submission", -120],
      ["screening", -75],
      ["advice", -19],
      ["council", 21],
      ["accountability", 51],
    ],
    lastDay: 400,
    rules: {},
  },
  fonds: {
    slug: "buurtfonds-2027",
    title: "Buurtfonds 2027",
    kind: "neighbourhood_fund",
    budgetYear: 2027,
    intro:
      "Er is €\u00a0300.000 voor plannen uit de buurt. Bewoners stemden over de plannen. De fondsadviesraad geeft elk plan een score.",
    days: [
      ["preparation", -137],
      ["submission", -107],
      ["screening", -66],
      ["valuation", -36],
      ["scoring", -14],
      ["advice", 15],
      ["council", 41],
      ["accountability", 71],
    ],
    lastDay: 430,
    rules: {
      criteria: fundCriteria,
    },
  },
  voted: {
    slug: "straatfonds-2027",
    title: "Straatfonds 2027",
    kind: "neighbourhood_fund",
    budgetYear: 2027,
    intro: "Er is €\u00a060.000 voor plannen uit uw straat. Bewoners kiezen welke plannen zij het geld gunnen.",
    ceilingEuros: 60_000,
    days: [
      ["submission", -76],
      ["screening", -47],
      ["valuation", -9],
      ["scoring", 12],
      ["advice", 27],
      ["council", 48],
      ["accountability", 76],
    ],
    lastDay: 440,
    rules: {
      valuation: { ...defaultRules.neighbourhood_fund.valuation, division: "equal-shares" },
      ties: ["lower_cost", "lot"],
      criteria: fundCriteria,
    },
  },
  open: {
    slug: "burgerbegroting-2028",
    title: "Burgerbegroting 2028",
    kind: "citizens_budget",
    budgetYear: 2028,
    intro:
      "Inwoners maakten plannen. Een plan kost geld of het bespaart geld. U zegt wat u ervan vindt. De raad beslist daarna.",
    days: [
      ["preparation", -100],
      ["submission", -70],
      ["screening", -41],
      ["valuation", -8],
      ["advice", 13],
      ["council", 46],
      ["accountability", 76],
    ],
    lastDay: 440,
    rules: { shortlist: { ...shortlist, size: 12, perArea: 1 } },
  },
  interim: {
    slug: "tussentijdse-plannen",
    title: "Tussentijdse plannen",
    kind: "interim_plans",
    budgetYear: 2027,
    intro:
      "Kan uw plan niet wachten op een ronde? Dien het dan hier in. U hoort snel wie beslist en wat het antwoord is.",
    days: [
      ["all_year", -200],
      ["screening", 165],
      ["accountability", 196],
    ],
    lastDay: 380,
    rules: {},
  },
  decided: {
    slug: "burgerbegroting-2026",
    title: "Burgerbegroting 2026",
    kind: "citizens_budget",
    budgetYear: 2026,
    intro: "De raad heeft over de plannen beslist. U ziet wat er met elk plan gebeurt.",
    days: [
      ["preparation", -480],
      ["submission", -450],
      ["screening", -415],
      ["valuation", -370],
      ["advice", -345],
      ["council", -300],
      ["accountability", -260],
    ],
    lastDay: 200,
    rules: {
      valuation: { ...valuation, method: "pairs" },
      shortlist: { ...shortlist, size: 12, perArea: 1 },
    },
  },
} as const satisfies Record<string, ExampleRound>;

function calendarFrom({ days, lastDay }: ExampleRound, day: LocalDate): PhaseDates[] {
  return days.map(([phase, first], at) => ({
    phase,
    startsOn: addDays(day, first),
    endsOn: addDays(day, (days[at + 1]?.[1] ?? lastDay + 1) - 1),
  }));
}

/** An opened round of the example, around the day of seeding, with its events in the log. */
export async function seedRound(example: ExampleRound, day: LocalDate): Promise<Round> {
  const [administrator, clerk] = await Promise.all(
    ["beheerder", "griffie"].map((who) =>
      db.account.findUniqueOrThrow({ where: { email: `${who}@lindenveen.example` } }),
    ),
  );
  if (!administrator || !clerk) throw new Error("the example has no two people to open a round");
  const round = await makeRound({
    ...example,
    at: "accountability",
    by: [administrator.id, clerk.id],
    calendar: calendarFrom(example, day),
    ceiling: cents((example.ceilingEuros ?? 300_000) * 100),
  });
  const first = round.calendar.reduce((a, b) => (a.startsOn < b.startsOn ? a : b)).startsOn;
  const about = { roundId: round.id, actorId: administrator.id, role: "administrator" };
  const frozen = { rulesVersion: round.rulesVersion, hash: round.rulesHash };
  await db.auditEvent.createMany({
    data: [
      { ...about, type: "round.created", at: at(addDays(first, -3)), details: { kind: round.kind, slug: round.slug } },
      { ...about, type: "round.opened", at: at(addDays(first, -1)), details: frozen },
    ],
  });
  return round;
}

/** An instant on a local day, in office hours. */
export function at(day: LocalDate, hour = 10): Date {
  return new Date(`${day}T${String(hour).padStart(2, "0")}:00:00Z`);
}
