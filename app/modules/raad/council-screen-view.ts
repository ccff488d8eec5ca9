import { councilScreen, type Meeting, type Progress } from "./core/council-screen.ts";
import type { Votes } from "./core/votes.ts";
import type { Dossier } from "./core/dossier.ts";
import type { Instrument } from "./core/instrument.ts";
import { instrumentView, type InstrumentView } from "./instrument-view.ts";
import { proposedPoints } from "./render/proposed-points.ts";
import { decisionRow, type DecisionRow } from "./views.ts";

/** The screen in the room in words: what one plan is about and what was decided, and no names but those of fracties. */
export type CouncilScreenView =
  | { readonly kind: "blank" | "paused" }
  | { readonly kind: "empty"; readonly progress: Progress }
  | {
      readonly kind: "instrument";
      readonly item: InstrumentView;
      /** What it changes or asks, each paragraph or point that fits. */
      readonly text: readonly string[];
      readonly progress: Progress;
    }
  | {
      readonly kind: "plan";
      readonly row: DecisionRow;
      readonly at: number;
      readonly of: number;
      /** Of the college; null when there is none. */
      readonly advice: string | null;
      /** What the college asks the raad to decide, point by point; none before there is a raadsvoorstel. */
      readonly points: readonly string[];
      readonly votes: Votes | null;
      /** Handed in about the plan. */
      readonly instruments: readonly InstrumentView[];
      readonly progress: Progress;
    };

/** About so much fits on the wall in letters that can be read from ten metres; the rest is in the papers. */
const room = 220;

/** What the screen shows of the papers as everybody may know them. */
export function councilScreenView(dossier: Dossier, meeting: Meeting): CouncilScreenView {
  const screen = councilScreen(dossier, meeting);
  if (screen.kind === "instrument") return onTable(screen.instrument, screen.progress);
  if (screen.kind !== "plan") return screen;
  const { plan, at, of, progress } = screen;
  return {
    ...{ kind: "plan", at, of, progress },
    row: decisionRow(plan),
    advice: plan.advice && shortened(plan.advice),
    points: proposedPoints(dossier).map(shortened),
    votes: plan.decision?.votes ?? null,
    instruments: screen.instruments.map(instrumentView),
  };
}

function onTable(instrument: Instrument, progress: Progress): CouncilScreenView {
  const lines = (instrument.text ?? "").split("\n").filter((line) => line.trim() !== "");
  return { kind: "instrument", item: instrumentView(instrument), text: lines.slice(0, 6).map(shortened), progress };
}

/** A text that fits, cut after a whole word. */
export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= room) return line;
  return `${line.slice(0, room).replace(/\s+\S*$/, "")}…`;
}
