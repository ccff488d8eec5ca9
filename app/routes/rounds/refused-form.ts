import type { ProposalKind } from "#app/modules/rounds/core/four-eyes.ts";
import { fieldReader, type FieldReader, type FormProblem } from "#app/platform/form.ts";

/** The fields of the form about `kind`, when that is the one that was refused. */
export function refusedForm(
  problem: FormProblem | undefined,
  kind: ProposalKind,
): { intent: "propose" | "decide"; field: FieldReader } | null {
  const typed = problem?.typed as { kind?: string; intent?: string } | undefined;
  if (!problem || typed?.kind !== kind) return null;
  return { intent: typed.intent === "decide" ? "decide" : "propose", field: fieldReader(problem, {}) };
}
