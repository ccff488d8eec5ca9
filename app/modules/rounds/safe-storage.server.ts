import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import type { StorageReason } from "./core/reasons.ts";

/**
 * Why no choice may be entrusted to this database: it does not wait for its disk, so that what was acknowledged can be lost,
 * or it lets the site change what is stored. Null when neither is so.
 */
export async function whyNotEntrust(tx: Tx = db): Promise<Refused<StorageReason> | null> {
  const off = await tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'
    ORDER BY name`;
  if (off.length > 0)
    return refused("storage_not_durable", { with: { settings: off.map(({ name }) => name).join(", ") } });
  const [power] = await tx.$queryRaw<{ may: boolean }[]>`
    SELECT bool_or(has_table_privilege(name, 'UPDATE') OR has_table_privilege(name, 'DELETE')) AS may
    FROM unnest(ARRAY['"Rating"', '"Comparison"', '"AuditEvent"']) AS name`;
  return power?.may === false ? null : refused("storage_not_guarded");
}
