import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan } from "./act-on-plan.server.ts";
import { whyNotLineCoverage } from "./core/coverage.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { LineCovered } from "./forms.ts";

/** Ties one activity of a neighbourhood plan to a budget programme and its dekking, which fixes who decides (R85). */
export function coverLine(
  actor: Actor,
  slug: string,
  number: number,
  { position, programme, coverage, answer }: LineCovered,
): Promise<{ number: number } | Refused<PlanReason>> {
  return actOnPlan(actor, slug, number, ["plan.cover_line", "cover_line"], async ({ tx, plan, record }) => {
    const line = await tx.planLine.findUnique({ where: { planId_position: { planId: plan.id, position } } });
    if (!line) return refused("no_such_line");
    const no = whyNotLineCoverage(plan.effect, coverage);
    if (no) return no;
    const data = { programme, coverage, answer: answer === "" ? null : answer };
    await tx.planLine.update({ where: { id: line.id }, data });
    await record({ type: "plan.line_covered", details: { line: position, coverage: coverage ?? 0, programme } });
    return { number };
  });
}
