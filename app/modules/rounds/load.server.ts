import { cents } from "#app/modules/counting/core/money.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { LocalDate } from "./core/dates.ts";
import { standingOn, type PhaseDates } from "./core/phases.ts";
import type { Round } from "./core/round.ts";
import type { Rules } from "./core/rules.ts";
import { rulesInForce } from "./rules.ts";

/** The local day by the clock of the database; within a transaction the day on which it began. */
export async function today(tx: Tx = db): Promise<LocalDate> {
  const rows = await tx.$queryRaw<{ day: string }[]>`SELECT local_day(now())::text AS day`;
  const day = rows[0]?.day;
  if (!day) throw new Error("the database did not tell the day");
  return day as LocalDate;
}

interface Row extends Pick<
  Round,
  | "id"
  | "slug"
  | "kind"
  | "title"
  | "intro"
  | "budgetYear"
  | "opened"
  | "importedFrom"
  | "pricesPublic"
  | "released"
  | "awaitsPaper"
  | "keyDestroyedOn"
> {
  readonly ceiling: number | null;
  readonly calendar: readonly PhaseDates[];
  /** Null when the round has no rules, which is a mistake. */
  readonly version: number | null;
  readonly document: unknown;
  readonly hash: string;
  readonly today: LocalDate;
}

/** A round with its calendar, its rules in force and the day, in one question to the database: every page begins with it. */
const wholeRound = (andAlso = Prisma.empty) => Prisma.sql`
  SELECT ${andAlso} r.id, r.slug, r.kind, r.title, r.intro, r."budgetYear", r."ceilingCents"::float8 AS ceiling,
    r."openedAt" IS NOT NULL AS opened, r."importedFrom", local_day(now())::text AS today,
    r."importedFrom" IS NOT NULL OR is_approved(r.id, 'release') AS released,
    awaits_paper(r.id) AS "awaitsPaper", prices_public(r.id) AS "pricesPublic",
    (SELECT d.day::text FROM "Destruction" d WHERE d."roundId" = r.id AND d.what = 'round_key') AS "keyDestroyedOn",
    (SELECT coalesce(json_agg(json_build_object('phase', p.phase, 'startsOn', p."startsOn", 'endsOn', p."endsOn")
      ORDER BY p."startsOn"), '[]') FROM "RoundPhase" p WHERE p."roundId" = r.id) AS calendar,
    v.version, v.document, v.hash
  FROM "Round" r LEFT JOIN LATERAL (
    SELECT version, document, hash FROM "RulesVersion" WHERE "roundId" = r.id ORDER BY version DESC LIMIT 1) v ON true`;

/** One round by its address; null when there is none. */
export async function loadRound(slug: string, tx: Tx = db): Promise<Round | null> {
  const [row] = await tx.$queryRaw<Row[]>`${wholeRound()} WHERE r.slug = ${slug}`;
  return row ? toRound(row) : null;
}

/** A round, and a text that is another one as soon as an act has happened in it. */
export interface RoundAtVersion {
  readonly round: Round;
  readonly version: string;
}

type RowAtVersion = Row & { readonly acts: string };

/** Events become visible in another order than they got their number, so they are counted too. What is refused or only taken away changes nothing. */
const actsSoFar = Prisma.sql`concat_ws(' ', r."createdAt", r."nextPlan", (
  SELECT count(*) || ' ' || max(e.id) FROM "AuditEvent" e WHERE e."roundId" = r.id AND e.type NOT IN ('people.act_refused', 'raad.exported'))) AS acts,`;

/** One round by its address with its version, for what is kept until something happens; null when there is none. */
export async function loadRoundAtVersion(slug: string): Promise<RoundAtVersion | null> {
  const [row] = await db.$queryRaw<RowAtVersion[]>`${wholeRound(actsSoFar)} WHERE r.slug = ${slug}`;
  return row ? atVersion(row) : null;
}

/** All rounds with their version, newest budget year first. */
export async function listRoundsAtVersion(): Promise<RoundAtVersion[]> {
  const rows = await db.$queryRaw<RowAtVersion[]>`${wholeRound(actsSoFar)} ORDER BY r."budgetYear" DESC, r.id DESC`;
  return rows.map(atVersion);
}

const atVersion = ({ acts, ...row }: RowAtVersion): RoundAtVersion => ({ round: toRound(row), version: acts });

/** One round, its row locked until the transaction ends, so that acts in it follow one another. */
export async function lockRound(tx: Tx, slug: string): Promise<Round | null> {
  await tx.$executeRaw`SELECT id FROM "Round" WHERE slug = ${slug} FOR UPDATE`;
  return loadRound(slug, tx);
}

/** All rounds, newest budget year first. */
export async function listRounds(tx: Tx = db): Promise<Round[]> {
  const rows = await tx.$queryRaw<Row[]>`${wholeRound()} ORDER BY r."budgetYear" DESC, r.id DESC`;
  return rows.map(toRound);
}

function toRound({ ceiling, version, document, hash, ...row }: Row): Round {
  if (version === null) throw new Error(`round ${row.slug} has no rules`);
  return {
    ...row,
    ceiling: ceiling === null ? null : cents(ceiling),
    rules: rulesInForce(hash, document),
    storedRules: document as Rules,
    rulesVersion: version,
    rulesHash: hash,
    standing: standingOn(row, row.today),
  };
}
