import type { ProposalKind } from "#app/modules/rounds/core/four-eyes.ts";
import { fieldReader, intentOf, type FieldReader, type FormProblem } from "#app/platform/form.ts";

/** The fields of the form about `kind`, when that is the one that was refused. */
export function refusedForm(
  problem: FormProblem | undefined,
  kind: ProposalKind,
): { intent: "propose" | "decide"; field: FieldReader } | null {
  const field = fieldReader(problem, {});
  if (field("kind").defaultValue !== kind) return null;
  return { intent: intentOf(problem) === "decide" ? "decide" : "propose", field };
}
