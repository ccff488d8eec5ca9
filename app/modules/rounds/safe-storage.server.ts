import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { StorageReason } from "./core/reasons.ts";

/** What makes PostgreSQL wait for its disk before it says that something is stored. */
const waiting = ["fsync", "full_page_writes", "synchronous_commit"];

/**
 * Whether the database waits for its disk now: a condition of the very statement that stores a choice. It names no row, so that
 * PostgreSQL looks at it once and before all else: when it does not hold, the statement does nothing and answers nothing.
 */
export const waitsForDisk = Prisma.sql`'off' <> ALL (ARRAY[${Prisma.join(
  waiting.map((name) => Prisma.sql`current_setting(${name})`),
)}])`;

/**
 * Why no choice may be entrusted to this database: it does not wait for its disk, so that what was acknowledged can be lost,
 * or it lets the site change what is stored. Null when neither is so.
 */
export async function whyNotEntrust(tx: Tx = db): Promise<Refused<StorageReason> | null> {
  const off = await tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM pg_settings WHERE name = ANY (${waiting}) AND setting = 'off' ORDER BY name`;
  if (off.length > 0)
    return refused("storage_not_durable", { with: { settings: off.map(({ name }) => name).join(", ") } });
  const [power] = await tx.$queryRaw<{ may: boolean }[]>`
    SELECT bool_or(has_table_privilege(name, 'UPDATE, DELETE, TRUNCATE')) AS may
    FROM unnest(ARRAY['"Rating"', '"IssuedPair"', '"Comparison"', '"Participation"', '"AuditEvent"']) AS name`;
  return power?.may === false ? null : refused("storage_not_guarded");
}

/** The version that this product is tried on, as PostgreSQL numbers it; and the oldest one that is still maintained. */
export const triedVersion = 180_004;
const oldestVersion = 150_000;

/** How PostgreSQL runs: its version in words and as a number, and how much stands in its write-ahead log. */
export async function serverState(): Promise<{ version: string; number: number; walLevel: string }> {
  const [state] = await db.$queryRaw<{ version: string; number: number; walLevel: string }[]>`
    SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
      current_setting('wal_level') AS "walLevel"`;
  if (!state) throw new Error("the database did not tell how it runs");
  return state;
}

/** Whether a version lacks corrections: nobody maintains it any more, or there is a newer one of the same year. */
export function isOutdated(number: number): boolean {
  const year = (one: number) => Math.floor(one / 10_000);
  return number < oldestVersion || (year(number) === year(triedVersion) && number < triedVersion);
}

/** What PostgreSQL was told to write to its log. */
export const logSettings = () => db.$queryRaw<{ name: string; setting: string }[]>`
  SELECT name, setting FROM pg_settings
  WHERE name IN ('log_statement', 'log_min_duration_statement', 'log_min_messages', 'log_error_verbosity')`;

/** Whether PostgreSQL writes values of statements to its log: of each, of slow ones, or of rows that it refuses. */
export function logsForms(settings: readonly { readonly name: string; readonly setting: string }[]): boolean {
  const of = (name: string) => settings.find((one) => one.name === name)?.setting;
  const tellsOfErrors = !["log", "fatal", "panic"].includes(of("log_min_messages") ?? "");
  return (
    of("log_statement") !== "none" ||
    of("log_min_duration_statement") !== "-1" ||
    (tellsOfErrors && of("log_error_verbosity") !== "terse")
  );
}
