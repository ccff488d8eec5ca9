import { cents } from "#app/modules/counting/core/money.ts";
import { db, type Prisma, type Tx } from "#app/platform/db.server.ts";
import { fromUtc, type LocalDate } from "./core/dates.ts";
import { standingOn, type PhaseDates } from "./core/phases.ts";
import type { Round } from "./core/round.ts";
import { readRules } from "./rules.ts";

const parts = { phases: true, rules: { orderBy: { version: "desc" }, take: 1 } } as const satisfies Prisma.RoundInclude;

type Row = Prisma.RoundGetPayload<{ include: typeof parts }>;

/** The local day by the clock of the database; within a transaction the day on which it began. */
export async function today(tx: Tx = db): Promise<LocalDate> {
  const rows = await tx.$queryRaw<{ day: string }[]>`SELECT local_day(now())::text AS day`;
  const day = rows[0]?.day;
  if (!day) throw new Error("the database did not tell the day");
  return day as LocalDate;
}

/** One round by its address; null when there is none. */
export async function loadRound(slug: string, tx: Tx = db): Promise<Round | null> {
  const row = await tx.round.findUnique({ where: { slug }, include: parts });
  return row && toRound(row, await today(tx));
}

/** One round, its row locked until the transaction ends, so that acts in it follow one another. */
export async function lockRound(tx: Tx, slug: string): Promise<Round | null> {
  await tx.$executeRaw`SELECT id FROM "Round" WHERE slug = ${slug} FOR UPDATE`;
  return loadRound(slug, tx);
}

/** All rounds, newest budget year first. */
export async function listRounds(): Promise<Round[]> {
  const [rows, day] = await Promise.all([
    db.round.findMany({ include: parts, orderBy: [{ budgetYear: "desc" }, { id: "desc" }] }),
    today(),
  ]);
  return rows.map((row) => toRound(row, day));
}

function toRound(row: Row, day: LocalDate): Round {
  const rules = row.rules[0];
  if (!rules) throw new Error(`round ${row.slug} has no rules`);
  const calendar = row.phases.map(toPhaseDates);
  const opened = row.openedAt !== null;
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    title: row.title,
    intro: row.intro,
    budgetYear: row.budgetYear,
    ceiling: row.ceilingCents === null ? null : cents(Number(row.ceilingCents)),
    opened,
    importedFrom: row.importedFrom,
    calendar,
    rules: readRules(rules.document),
    rulesVersion: rules.version,
    rulesHash: rules.hash,
    today: day,
    standing: standingOn({ kind: row.kind, opened, calendar }, day),
  };
}

function toPhaseDates(row: { phase: PhaseDates["phase"]; startsOn: Date; endsOn: Date }): PhaseDates {
  return { phase: row.phase, startsOn: fromUtc(row.startsOn), endsOn: fromUtc(row.endsOn) };
}
