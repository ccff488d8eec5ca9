import type { ReactNode } from "react";
import { fieldReader, type FormProblem } from "#app/platform/form.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { HiddenField } from "#app/ui/text-field.tsx";
import { rowsOf } from "../plan-values.ts";
import { PlanFields, type PlanRound } from "./plan-fields.tsx";

interface PlanFormProps {
  readonly round: PlanRound;
  readonly problem: FormProblem | undefined;
  /** A plan as its form holds it, with its version; nothing for a new one. */
  readonly stored?: unknown;
  /** The page to open again when the plan has changed meanwhile. */
  readonly reopen?: string | false | undefined;
  /** What Enter does in a field: the same as this button. */
  readonly usual: string;
  /** Fields before those of the plan. */
  readonly before?: ReactNode;
  /** The buttons, each with name "intent". */
  readonly children: ReactNode;
}

/** The whole form of a plan, for new ones, drafts, changes and what the office enters. */
export function PlanForm({ round, problem, stored, reopen, usual, before, children }: PlanFormProps) {
  const field = fieldReader(problem, stored);
  // Of the first opening, also after a refusal: what somebody else changed since then nobody has seen here.
  const version = field("version").defaultValue;
  const rows = {
    lines: rowsOf("lines", problem?.typed, stored),
    supporters: rowsOf("supporters", problem?.typed, stored),
  };
  return (
    <form method="post" className="lb-stack-l">
      {/* A browser takes the first button for Enter: without this one that would be "nog een regel". */}
      <button
        type="submit"
        name="intent"
        value={usual}
        className="lb-visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
      />
      <ErrorSummary errors={problem?.errors} reopen={reopen} />
      {version !== undefined && <HiddenField name="version" value={version} />}
      {before}
      <PlanFields field={field} round={round} rows={rows} />
      <FormActions>{children}</FormActions>
    </form>
  );
}
