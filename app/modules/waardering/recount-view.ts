import type { BudgetSegment } from "#app/ui/budget-bar.tsx";

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
  readonly table?: {
    readonly caption: string;
    readonly headers: readonly string[];
    /** How many of the last columns are numbers. */
    readonly numbers: number;
    readonly rows: readonly (readonly string[])[];
  };
  /** What there is to say below the table: that it does not show all rows, or is shorter than the rules want. */
  readonly more?: string;
  readonly filling?: { readonly budget: number; readonly budgetText: string; readonly steps: readonly FillingStep[] };
}

export interface SumPart {
  readonly amount: string;
  readonly label: string;
}

/** The steps that a page announces before it counts. */
export type AnnouncedStep = Pick<ShownStep, "title" | "intro">;
