import { data } from "@remix-run/node";
import type { Sending } from "#app/http.server.ts";
import { dayInWords } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { takesPlans } from "#app/modules/rounds/core/phases.ts";
import { promisesAsked } from "#app/modules/plans/core/promises.ts";
import type { PlanRound } from "#app/modules/plans/ui/plan-fields.tsx";
import { typedIn, type FormProblem } from "#app/platform/form.ts";

/** What the form of a plan needs to know of its round. */
export function planRound({ kind, rules, standing, today }: Round): PlanRound {
  const year = Number(today.slice(0, 4));
  const { effects } = rules.amounts;
  const promises = promisesAsked(rules, effects.includes("cost") ? "cost" : "saving");
  const checksPromises = kind === "interim_plans" || standing.order.includes("accountability");
  return { kind, themes: rules.themes, effects, promises, checksPromises, year: year + 1 };
}

/** Until when plans can be handed in, in words; null outside that phase. */
export function submissionEnds({ standing, calendar, today }: Round): string | null {
  const dates = calendar.find(({ phase }) => phase === standing.phase);
  return takesPlans(standing.phase) && dates ? dayInWords(dates.endsOn, today) : null;
}

/** Which button sent the form. */
export function intentOf({ form }: Sending): string {
  const intent = form.get("intent");
  return typeof intent === "string" ? intent : "";
}

/** The same form again with what was typed, and one row more of what was asked for. */
export function withMoreRows({ form }: Sending) {
  return data({ problem: { errors: {}, typed: typedIn(form) } satisfies FormProblem }, { status: 200 });
}
