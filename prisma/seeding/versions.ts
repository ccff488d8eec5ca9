import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import { addDays, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { changedFields, type Changes } from "#app/modules/plans/core/diff.ts";
import { contentFor, type LineContent, type PlanContent } from "#app/modules/plans/core/plan.ts";
import { promisesAsked } from "#app/modules/plans/core/promises.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { ExampleLine, ExamplePlan } from "../example/plan.ts";
import { at } from "./rounds.ts";

interface Written {
  readonly round: Round;
  readonly authorId: number;
  readonly displayName: string | null;
  readonly submittedOn: LocalDate;
}

const euros = (amount: number) => cents(amount * 100);

/** What stands in the budget now, behind the line that a saving touches. */
function budgetLine({ currentBudgetLine, currentBudgetEuros }: ExamplePlan): string | null {
  if (!currentBudgetLine || currentBudgetEuros === undefined) return currentBudgetLine ?? null;
  return `${currentBudgetLine}, nu ${formatEuros(cents(currentBudgetEuros * 100))} per jaar`;
}

/** One activity as its authors wrote it. */
function lineContent(line: ExampleLine, { budgetYear }: Round): LineContent {
  const { activity, recurrence, owner, priority, feasibleThisYear, icon = false } = line;
  const year = budgetYear - 1 + line.year;
  return { activity, cents: euros(line.euros), recurrence, year, owner, priority, feasibleThisYear, isIcon: icon };
}

/** A plan of the example as its author wrote it. */
export function contentOf(
  example: ExamplePlan,
  { round, displayName }: Pick<Written, "round" | "displayName">,
): PlanContent {
  const { title, summary, text, theme, neighbourhoods, effect, ownEffort, carriedOutBy } = example;
  return contentFor(round.kind, {
    ...{ title, summary, text, theme, neighbourhoods, effect, ownEffort, carriedOutBy, displayName },
    oneOffCents: euros(example.oneOffEuros),
    yearlyCents: euros(example.yearlyEuros),
    minimumCents: example.minimumEuros === undefined ? null : euros(example.minimumEuros),
    budgetLine: budgetLine(example),
    promises: promisesAsked(round.rules, effect),
    supporters: [],
    lines: (example.lines ?? []).map((line) => lineContent(line, round)),
  });
}

/** The versions of a plan: as it was handed in and, where the author changed it, what became of it the day after. */
export function versionsOf(example: ExamplePlan, written: Written): Prisma.PlanVersionCreateWithoutPlanInput[] {
  const made = { authorId: written.authorId, role: "resident" };
  const now = contentOf(example, written);
  const first = example.before ? contentOf({ ...example, ...example.before }, written) : now;
  const changes = (of: Changes) => of as Prisma.InputJsonObject;
  return [
    { ...made, version: 1, at: at(written.submittedOn), changes: changes(changedFields(null, first)) },
    ...(example.before
      ? [{ ...made, version: 2, at: at(addDays(written.submittedOn, 1)), changes: changes(changedFields(first, now)) }]
      : []),
  ];
}
