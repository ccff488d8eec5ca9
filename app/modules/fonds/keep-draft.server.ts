import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import type { FondsReason } from "./core/reasons.ts";
import { whyNotMarks } from "./core/sheet.ts";
import { sheetToFill, type FilledSheet } from "./score-plan.server.ts";

type Kept = { readonly number: number; readonly savedAt: Date };

/**
 * Keeps what a member filled in of a sheet so far, whole or not (R75). It counts nowhere and nobody else sees it: what was handed
 * in before goes on counting until the sheet is handed in again. Only that it was begun leaves an event, not each mark.
 */
export function keepDraft(
  actor: Actor,
  slug: string,
  number: number,
  { marks, note }: FilledSheet,
): Promise<Kept | Refused<FondsReason>> {
  return actInRound<Kept | Refused<FondsReason>>(actor, slug, "fonds.score", async ({ tx, round, record }) => {
    const key = await sheetToFill({ tx, round }, number, accountOf(actor));
    if (isRefused(key)) return key;
    const no = whyNotMarks(round.rules.criteria, marks);
    if (no) return no;
    const begun = await tx.draftSheet.count({ where: key });
    const filled = { marks: marks.map(({ criterion, level }) => ({ criterion, level })), note, savedAt: new Date() };
    const { savedAt } = await tx.draftSheet.upsert({
      where: { planId_memberId: key },
      create: { ...key, ...filled },
      update: filled,
    });
    if (begun === 0) await record({ type: "fonds.sheet_begun", planId: key.planId, details: {} });
    return { number, savedAt };
  });
}
