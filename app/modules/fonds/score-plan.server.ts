import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { FondsReason } from "./core/reasons.ts";
import { whyNotSheet, type Mark } from "./core/sheet.ts";
import { findJudgedPlan } from "./find-judged-plan.server.ts";

export interface FilledSheet {
  readonly marks: readonly Mark[];
  readonly note: string;
}

type Scored = { readonly number: number; readonly version: number };

/** Hands in a member's whole sheet for a plan. Handing in again appends a version; the last one counts. */
export function scorePlan(
  actor: Actor,
  slug: string,
  number: number,
  { marks, note }: FilledSheet,
): Promise<Scored | Refused<FondsReason>> {
  return actInRound<Scored | Refused<FondsReason>>(actor, slug, "fonds.score", async ({ tx, round, record }) => {
    const plan = await findJudgedPlan(tx, round.id, number);
    if (isRefused(plan)) return plan;
    const key = { planId: plan.id, memberId: accountOf(actor) };
    if (await tx.conflict.findUnique({ where: { planId_memberId: key } })) return refused("conflict_declared");
    const no = whyNotSheet(round.rules.criteria, marks);
    if (no) return no;
    const version = await appendMarks(tx, key, marks);
    await tx.scoreSheet.upsert({
      where: { planId_memberId: key },
      create: { ...key, note },
      update: { note },
    });
    await record({ type: "fonds.scored", planId: plan.id, details: {} });
    return { number, version };
  });
}

async function appendMarks(
  tx: Tx,
  key: { readonly planId: number; readonly memberId: number },
  marks: readonly Mark[],
): Promise<number> {
  const last = await tx.score.aggregate({ where: key, _max: { version: true } });
  const version = (last._max.version ?? 0) + 1;
  await tx.score.createMany({ data: marks.map(({ criterion, level }) => ({ ...key, criterion, level, version })) });
  return version;
}
