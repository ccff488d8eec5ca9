import { outcomes, type Outcome } from "./decision.ts";
import { aboutPlan, type DecidedPlan, type Dossier } from "./dossier.ts";
import type { Instrument } from "./instrument.ts";

/** What the screen in the room of the raad does: show the plan on the table, rest, or show nothing. */
export const screenModes = ["shown", "paused", "blank"] as const;
export type ScreenMode = (typeof screenModes)[number];

export interface Meeting {
  /** Id of the plan on the table; null as long as none was. */
  readonly onTable: number | null;
  /** Id of the amendement or motie on the table instead. */
  readonly instrument: number | null;
  readonly screen: ScreenMode;
}

/** How far the raad is: of the plans that it decides on, how many went which way and how many wait. */
export interface Progress {
  readonly outcomes: readonly (readonly [Outcome, number])[];
  readonly waiting: number;
}

/** What hangs on the wall in the meeting of the raad. */
export type CouncilScreen =
  | { readonly kind: "blank" }
  | { readonly kind: "paused" }
  | { readonly kind: "empty"; readonly progress: Progress }
  | {
      readonly kind: "instrument";
      readonly instrument: Instrument;
      readonly progress: Progress;
    }
  | {
      readonly kind: "plan";
      readonly plan: DecidedPlan;
      /** The amendementen and moties about it. */
      readonly instruments: readonly Instrument[];
      /** Its place on the list of the meeting, from 1. */
      readonly at: number;
      readonly of: number;
      readonly progress: Progress;
    };

/** What the screen shows, from the papers as everybody may know them. */
export function councilScreen(
  { plans, council, instruments }: Pick<Dossier, "plans" | "council" | "instruments">,
  meeting: Meeting,
): CouncilScreen {
  if (meeting.screen !== "shown") return { kind: meeting.screen };
  const progress = progressOf(council.plans);
  const instrument = instruments.find(({ id }) => id === meeting.instrument);
  if (instrument) return { kind: "instrument", instrument, progress };
  const at = plans.findIndex(({ id }) => id === meeting.onTable);
  const plan = plans[at];
  if (!plan) return { kind: "empty", progress };
  return {
    ...{ kind: "plan", plan, at: at + 1, of: plans.length, progress },
    instruments: aboutPlan(instruments, plan.number),
  };
}

function progressOf(plans: readonly DecidedPlan[]): Progress {
  const count = (outcome: Outcome) => plans.filter(({ decision }) => decision?.outcome === outcome).length;
  return {
    outcomes: outcomes.map((outcome) => [outcome, count(outcome)] as const),
    waiting: plans.filter(({ decision }) => decision === null).length,
  };
}
