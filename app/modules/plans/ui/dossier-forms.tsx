import type { PotInTree } from "#app/modules/budget/core/pots.ts";
import type { ReactNode } from "react";
import type { RoundKind } from "#app/modules/people/core/acts.ts";
import type { LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { FinanceWay, Ground, Principle } from "#app/modules/rounds/core/rules.ts";
import type { FormProblem, FieldReaderWithIds } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, type FieldErrors } from "#app/ui/error-summary.tsx";
import { Block } from "#app/ui/layout.tsx";
import { Heading, Small } from "#app/ui/text.tsx";
import type { Cents } from "#app/modules/counting/core/money.ts";
import type { Rung } from "../core/escalation.ts";
import type { AwaitedAnswer } from "../core/answer.ts";
import type { Dossier } from "../core/dossier.ts";

/** What the parts of an interim plan say beside the dossier. */
export interface InterimFacts {
  /** Who decides and why, in words; null as long as the dekking is not known. */
  readonly decides: { readonly who: string; readonly why: string } | null;
  readonly byRaad: boolean;
  /** What was decided last. */
  readonly decision: {
    readonly granted: boolean;
    readonly version: number;
    readonly oneOff: Cents | null;
    readonly yearly: Cents | null;
    readonly reason: string | null;
    readonly decidedOn: LocalDate;
    readonly inWords: string;
    /** Until when is decided again, where it was put off. */
    readonly again: string | null;
  } | null;
  /** Which pots can pay for it, and which one does. */
  readonly pots: readonly PotInTree[];
  readonly pot: number | null;
  /** What the municipality calls who a plan can go up to. */
  readonly names: Readonly<Record<Rung, string>>;
  readonly informWeeks: number;
  readonly approveWeeks: number;
}

export interface DossierData {
  readonly round: {
    readonly slug: string;
    readonly kind: RoundKind;
    readonly today: LocalDate;
    readonly principles: readonly Principle[];
    readonly grounds: readonly Ground[];
    readonly ways: readonly FinanceWay[];
  };
  readonly dossier: Dossier;
  /** The day of an answer that is still to come. */
  readonly answer: AwaitedAnswer | null;
  /** What the plan can be found not to meet. */
  readonly unmet: readonly Principle[];
  /** Per form why it cannot be sent now, in words. */
  readonly no: Readonly<Record<string, string | null>>;
  /** Only of an interim plan. */
  readonly interim: InterimFacts | null;
  readonly ownRemoval: boolean;
  /** The account of who looks. */
  readonly self: number | null;
  readonly wijken: readonly string[];
}

/** What each part of the dossier gets: what is known, and its forms. */
export type Part = DossierData & {
  form: (intent: string) => { intent: string; no: string | null | undefined; problem: FormProblem | undefined };
  field: (intent: string, stored?: unknown) => FieldReaderWithIds;
  /** Of whichever of these forms was sent last. */
  errors: (...intents: string[]) => FieldErrors;
};

interface DossierPartProps {
  /** Names the part in the address (#deel-…) and, as intent, its form. */
  id: string;
  title: ReactNode;
  /** What was wrong with the last sending of one of its forms; also when that form is not there any more. */
  errors?: FieldErrors | undefined;
  children: ReactNode;
}

/** One part of the dossier: what is known, and below it what one can do. */
export function DossierPart({ id, title, errors, children }: DossierPartProps) {
  return (
    <Block as="section" labelledBy={`deel-${id}`} id={id}>
      <Heading level={2} looks={3} id={`deel-${id}`}>
        {title}
      </Heading>
      <ErrorSummary errors={errors} headingLevel={3} />
      {children}
    </Block>
  );
}

interface IntentFormProps {
  /** Which form of the page this is; the action reads it. */
  intent: string;
  submit: ReactNode;
  variant?: "primary" | "secondary" | "danger" | undefined;
  /** Why the act cannot be done now, in words; then the form is shown only to who just typed in it. */
  no: string | null | undefined;
  problem?: FormProblem | undefined;
  children?: ReactNode;
}

/** A form of the dossier, or the reason why it is not there now. */
export function IntentForm({ intent, submit, variant = "secondary", no, problem, children }: IntentFormProps) {
  if (no && !problem) return <Small muted>{no}</Small>;
  return (
    <form method="post" action={`#${intent}`} className="lb-stack">
      <input type="hidden" name="intent" value={intent} />
      {children}
      <div className="lb-actions">
        <Button variant={variant}>{submit}</Button>
      </div>
    </form>
  );
}
