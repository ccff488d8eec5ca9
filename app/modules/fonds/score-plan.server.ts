import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound, type Step } from "#app/modules/rounds/act-in-round.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { FondsReason } from "./core/reasons.ts";
import { whyNotScore } from "./core/second-round.ts";
import { whyNotSheet, type Mark } from "./core/sheet.ts";
import { findJudgedPlan } from "./find-judged-plan.server.ts";
import { awardsMade } from "./load-award.server.ts";
import { wasTaken } from "./load-meeting.server.ts";

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
    const key = await sheetToFill({ tx, round }, number, accountOf(actor));
    if (isRefused(key)) return key;
    const no = whyNotSheet(round.rules.criteria, marks);
    if (no) return no;
    const version = await appendMarks(tx, key, marks);
    await tx.scoreSheet.upsert({
      where: { planId_memberId: key },
      create: { ...key, note },
      update: { note },
    });
    await tx.draftSheet.deleteMany({ where: key });
    await record({ type: "fonds.scored", planId: key.planId, details: {} });
    return { number, version };
  });
}

interface SheetKey {
  readonly planId: number;
  readonly memberId: number;
}

/** The sheet of a member for a plan, when it can be filled in now; or why not. */
export async function sheetToFill(
  { tx, round }: Pick<Step, "tx" | "round">,
  number: number,
  memberId: number,
): Promise<SheetKey | Refused<FondsReason>> {
  const plan = await findJudgedPlan(tx, round.id, number);
  if (isRefused(plan)) return plan;
  const key = { planId: plan.id, memberId };
  if (await tx.conflict.findUnique({ where: { planId_memberId: key } })) return refused("conflict_declared");
  const { proposed, adopted } = await awardsMade(round.id, tx);
  const no = whyNotScore({
    isOver: round.standing.passed.includes("scoring"),
    handedIn: (await tx.scoreSheet.count({ where: key })) > 0,
    taken: await wasTaken(plan.id, tx),
    awarded: proposed || adopted,
  });
  return no ?? key;
}

async function appendMarks(tx: Tx, key: SheetKey, marks: readonly Mark[]): Promise<number> {
  const last = await tx.score.aggregate({ where: key, _max: { version: true } });
  const version = (last._max.version ?? 0) + 1;
  await tx.score.createMany({ data: marks.map(({ criterion, level }) => ({ ...key, criterion, level, version })) });
  return version;
}
