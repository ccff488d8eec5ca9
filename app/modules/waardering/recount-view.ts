import type { BudgetSegment } from "#app/ui/budget-bar.tsx";

/** One side of a table row under the other: what this machine counted, and what was published. */
export interface ComparedRow {
  readonly name: string;
  readonly found: string;
  readonly published: string;
  readonly same: boolean;
}

/** A moment in the dividing of money, for the picture. */
export interface FillingStep {
  readonly segment: BudgetSegment | null;
  readonly text: string;
}

/** A step of a recount as the page shows it. */
export interface ShownStep {
  readonly title: string;
  readonly intro: string;
  readonly same: boolean;
  readonly verdict: string;
  /** One fingerprint when both sides have the same, else both by name. */
  readonly fingerprints?: readonly { readonly of: string | null; readonly text: string }[];
  readonly sum?: { readonly parts: readonly SumPart[]; readonly total: SumPart };
  readonly compared?: {
    readonly caption: string;
    readonly rows: readonly ComparedRow[];
    readonly more: string | null;
  };
  readonly table?: {
    readonly caption: string;
    readonly headers: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly filling?: { readonly budget: number; readonly budgetText: string; readonly steps: readonly FillingStep[] };
}

export interface SumPart {
  readonly amount: string;
  readonly label: string;
}

/** The steps that a page announces before it counts. */
export type AnnouncedStep = Pick<ShownStep, "title" | "intro">;
