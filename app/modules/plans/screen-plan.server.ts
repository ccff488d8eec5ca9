import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { utc } from "#app/modules/rounds/core/dates.ts";
import { actOnPlan, type PlanStep } from "./act-on-plan.server.ts";
import { stateAfter, whyNotMove } from "./core/lifecycle.ts";
import type { PlanReason } from "./core/reasons.ts";
import { actOfOutcome, moveOfOutcome, whyNotScreen } from "./core/screening.ts";
import { tellDuplicates } from "./duplicates.server.ts";
import type { Screened } from "./forms.ts";
import { parentScreenedMail, screeningMail } from "./mail-texts.nl.ts";
import { lapseMerges } from "./merge-plan.server.ts";
import { loadScreenable } from "./queries.server.ts";
import { tellAuthor } from "./tell-author.server.ts";

/**
 * Gives a plan its outcome with a reason that is public (R12, R13): "ja", "ja, mits", "voldoet niet" or "buiten bereik".
 * A later outcome replaces an earlier one, which stays as history. The author hears it by mail, and so do the authors of its duplicates. A plan that does not meet
 * its conditions takes no part any more: it is not valued, counted, awarded or decided on, and its page says why.
 */
export function screenPlan(
  actor: Actor,
  slug: string,
  number: number,
  input: Screened,
): Promise<{ number: number } | Refused<PlanReason>> {
  return actOnPlan(actor, slug, number, [actOfOutcome[input.outcome], "examine"], async (step) => {
    const move = moveOfOutcome[input.outcome];
    const plan = await loadScreenable(step.tx, step.round.id, number);
    const no =
      (await whyNotAsRead(step, input)) ?? whyNotScreen(step.round, plan, input) ?? whyNotMove(step.plan.state, move);
    if (no) return no;
    await storeScreening(step, input, accountOf(actor));
    const state = stateAfter(step.plan.state, move);
    await step.tx.plan.update({ where: { id: step.plan.id }, data: { state } });
    if (whyNotMove(state, "merge")) await lapseMerges(step);
    await tellAuthor(step, step.plan, (about) => screeningMail(about, input));
    await tellDuplicates(step, (about, parent) => parentScreenedMail(about, parent, input.outcome));
    return { number };
  });
}

/** While plans come in their authors can still change them: the answer is on what was read, and who decides on what was estimated. */
async function whyNotAsRead(
  { tx, round, plan }: PlanStep,
  { outcome, version }: Screened,
): Promise<Refused<PlanReason> | null> {
  if (version !== plan.version) return refused("changed_meanwhile", { field: "outcome" });
  const joins = outcome === "yes" || outcome === "yes_provided";
  if (!joins || round.kind !== "interim_plans") return null;
  const [estimate, last] = [
    await tx.estimate.findUnique({ where: { planId: plan.id } }),
    await tx.planVersion.findUnique({ where: { planId_version: { planId: plan.id, version: plan.version } } }),
  ];
  return estimate && last && last.at > estimate.at ? refused("estimate_outdated", { field: "outcome" }) : null;
}

async function storeScreening({ tx, plan, record }: PlanStep, input: Screened, screenedBy: number): Promise<void> {
  const { outcome, reason, ground, principle, conditions } = input;
  const create = conditions.map(({ text, dueOn }) => ({ text, dueOn: utc(dueOn) }));
  const data = { planId: plan.id, outcome, ground, principle, reason, screenedBy, conditions: { create } };
  await tx.screening.create({ data });
  const details = { outcome, ...(ground && { ground }), ...(principle && { principle }) };
  await record({ type: "plan.screened", details });
}
