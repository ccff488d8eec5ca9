import { cents } from "#app/modules/counting/core/money.ts";
import { localDay } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { db } from "#app/platform/db.server.ts";
import { kindOf, type Receipt, type TakenFile } from "./core/milestone.ts";
import { loadPublicPlan } from "./queries.server.ts";

interface StoredFile {
  readonly kind: TakenFile["kind"];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A photo or document that the public page of a plan shows; null for what it does not, whatever is stored. */
export async function publicFile(round: Round, number: number, id: number): Promise<StoredFile | null> {
  const plan = await loadPublicPlan(round, number);
  const files = !plan || plan.withheld ? [] : plan.milestones.flatMap((milestone) => milestone.files);
  return files.some((file) => file.id === id) ? stored(id) : null;
}

/** A receipt of a plan; null when it is another plan's or no receipt. */
export async function receiptFile(planId: number, id: number): Promise<StoredFile | null> {
  const count = await db.planFile.count({ where: { id, planId, kind: "receipt" } });
  return count === 0 ? null : stored(id);
}

async function stored(id: number): Promise<StoredFile | null> {
  const row = await db.planFile.findUnique({ where: { id }, select: { bytes: true } });
  const kind = row && kindOf(row.bytes);
  return kind && { kind, bytes: row.bytes };
}

/** The receipts of a plan, the oldest first. */
export async function listReceipts(planId: number): Promise<Receipt[]> {
  const rows = await db.planFile.findMany({
    where: { planId, kind: "receipt" },
    select: { id: true, description: true, cents: true, at: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, description, cents: amount, at }) => ({
    ...{ id, description, on: localDay(at) },
    cents: cents(Number(amount)),
  }));
}
