import { cents } from "#app/modules/counting/core/money.ts";
import { localDay } from "#app/modules/rounds/core/dates.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import type { YearFigures as StoredFigures } from "#prisma/generated/client.ts";
import type { YearFigures } from "./core/ceilings.ts";
import type { ProgrammeBudget } from "./core/shares.ts";
import { potTree, type Balance, type Pot, type PotBooking, type PotInTree, type PotItem } from "./core/pots.ts";

interface PotRow extends Omit<Pot, "balance">, Balance {}

/** All pots of a year, or of all years, with the sums of what was booked on them. */
export async function listPots(year: number | null, tx: Tx = db): Promise<Pot[]> {
  const rows = await tx.$queryRaw<PotRow[]>`
    SELECT pot.id, pot."parentId", pot.year, pot.name, pot.fcl, pot.cents::float8 AS amount, pot."forPlans", pot.booked,
      coalesce(sum(booking."reservedCents"), 0)::float8 AS reserved,
      coalesce(sum(booking."committedCents"), 0)::float8 AS committed,
      coalesce(sum(booking."spentCents"), 0)::float8 AS spent
    FROM "Pot" pot LEFT JOIN "PotItem" item ON item."potId" = pot.id
    LEFT JOIN "PotBooking" booking ON booking."itemId" = item.id
    WHERE ${year}::int IS NULL OR pot.year = ${year}::int
    GROUP BY pot.id ORDER BY pot.id`;
  return rows.map(({ reserved, committed, spent, ...pot }) => ({
    ...pot,
    balance: { reserved: cents(reserved), committed: cents(committed), spent: cents(spent) },
  }));
}

export interface PotsOfYear {
  readonly year: number;
  /** What its indicative ceilings follow from (R80); null when nobody gave that. */
  readonly figures: YearFigures | null;
  /** Of the programmes of which somebody gave it (R71). */
  readonly programmes: readonly ProgrammeBudget[];
  /** Each right behind the pot above it. */
  readonly pots: readonly PotInTree[];
}

/** The trees of all years in which there are pots, the last first. */
export async function potsByYear(): Promise<PotsOfYear[]> {
  const tree = potTree(await listPots(null));
  const years = [...new Set(tree.map(({ year }) => year))];
  const figures = new Map((await db.yearFigures.findMany()).map((row) => [row.year, figuresOf(row)]));
  const programmes = await programmeBudgets();
  return years.map((year) => ({
    year,
    pots: tree.filter((pot) => pot.year === year),
    figures: figures.get(year) ?? null,
    programmes: programmes.filter((programme) => programme.year === year),
  }));
}

const figuresOf = ({ freeCents, greenCents, ...row }: StoredFigures): YearFigures => ({
  ...row,
  free: cents(Number(freeCents)),
  green: cents(Number(greenCents)),
});

/** What the programmes of the budget have in a year, or in all years, in the order of their numbers (R71). */
export async function programmeBudgets(year?: number): Promise<ProgrammeBudget[]> {
  const rows = await db.programmeBudget.findMany({
    ...(year !== undefined && { where: { year } }),
    orderBy: { programme: "asc" },
  });
  return rows.map(({ cents: amount, ...row }) => ({ ...row, amount: cents(Number(amount)) }));
}

/** The pots that can pay for a plan, in the order of the tree: booked ones for plans, the last year first. */
export async function payingPots(): Promise<PotInTree[]> {
  return potTree(await listPots(null)).filter(({ booked, forPlans }) => booked && forPlans);
}

/** So many bookings of all pots together are shown. */
const lately = 20;

/** What was booked, the last first: all of one pot, or the last of all pots. */
export async function bookingsOf(potId: number | null): Promise<PotBooking[]> {
  const rows = await db.$queryRaw<(Omit<PotBooking, "on" | "amount"> & { at: Date; cents: number })[]>`
    SELECT booking.id, booking.at, pot.name AS pot, item.title AS item, booking.move, booking.cents::float8 AS cents,
      booking.reason, by."displayName" AS by
    FROM "PotBooking" booking JOIN "PotItem" item ON item.id = booking."itemId" JOIN "Pot" pot ON pot.id = item."potId"
    JOIN "Account" by ON by.id = booking."madeById"
    WHERE ${potId}::int IS NULL OR pot.id = ${potId}::int
    ORDER BY booking.id DESC LIMIT ${potId === null ? lately : null}::int`;
  return rows.map(({ at, cents: amount, ...one }) => ({ ...one, on: localDay(at), amount: cents(amount) }));
}

/** The items of a pot by title, or one of them, with what stands open of each. */
export async function itemsOf(
  potId: number,
  tx: Tx = db,
  { title = null, id = null }: { readonly title?: string | null; readonly id?: number | null } = {},
): Promise<PotItem[]> {
  const rows = await tx.$queryRaw<(Omit<PotItem, "balance"> & Balance)[]>`
    SELECT item.id, item.title, coalesce(sum(booking."reservedCents"), 0)::float8 AS reserved,
      coalesce(sum(booking."committedCents"), 0)::float8 AS committed, coalesce(sum(booking."spentCents"), 0)::float8 AS spent,
      EXISTS (SELECT FROM "PlanGrant" g WHERE g."itemId" = item.id) AS "ofPlan"
    FROM "PotItem" item LEFT JOIN "PotBooking" booking ON booking."itemId" = item.id
    WHERE item."potId" = ${potId} AND (${title}::text IS NULL OR item.title = ${title})
      AND (${id}::int IS NULL OR item.id = ${id}) GROUP BY item.id ORDER BY item.title, item.id`;
  return rows.map(({ id: itemId, title: name, ofPlan, ...balance }) => ({ id: itemId, title: name, ofPlan, balance }));
}
