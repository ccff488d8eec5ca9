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
    SELECT bool_or(has_table_privilege(name, 'UPDATE') OR has_table_privilege(name, 'DELETE')) AS may
    FROM unnest(ARRAY['"Rating"', '"Comparison"', '"AuditEvent"']) AS name`;
  return power?.may === false ? null : refused("storage_not_guarded");
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
