import type { Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { most, type FileReason, type TakenFile } from "./core/milestone.ts";
import { isOwn } from "./core/plan.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { ReceiptAdded } from "./forms.ts";
import { onGranted } from "./keep-milestone.server.ts";

/** A receipt of what the initiator paid for a plan (R84): from who wrote the plan or from the office, and never public. */
export function addReceipt(
  actor: Actor,
  slug: string,
  number: number,
  { description, cents }: ReceiptAdded,
  file: TakenFile | Refused<FileReason> | null,
): Promise<{ number: number } | Refused<PlanReason>> {
  return onGranted(actor, slug, number, "plan.add_receipt", async ({ tx, plan, record }) => {
    if (actor.kind === "resident" && !isOwn(plan, actor)) return refused("not_your_plan");
    if (isRefused(file)) return file;
    if (!file) return refused("file_missing", { field: "file" });
    const receipts = { planId: plan.id, kind: "receipt" } as const;
    if ((await tx.planFile.count({ where: receipts })) >= most.receipts)
      return refused("too_many_receipts", { with: { most: most.receipts } });
    await tx.planFile.create({ data: { ...receipts, description, cents, bytes: file.bytes } });
    await record({ type: "plan.receipt_added", details: { cents } });
    return { number };
  });
}
