import type { RoleNames } from "#app/modules/people/texts.nl.ts";
import { councilScreen, type Meeting, type Progress } from "./core/council-screen.ts";
import type { Votes } from "./core/votes.ts";
import type { Dossier } from "./core/dossier.ts";
import type { Instrument } from "./core/instrument.ts";
import { instrumentView, type InstrumentView } from "./instrument-view.ts";
import { proposedPoints } from "./render/proposed-points.ts";
import { wallParts, wallPlace, type WallPlace, type WallText } from "./core/wall-text.ts";
import { decisionRow, type DecisionRow } from "./views.ts";

/** The screen in the room in words: what one plan is about and what was decided, and no names but those of fracties. */
export type CouncilScreenView =
  | { readonly kind: "blank" | "paused" }
  | { readonly kind: "empty"; readonly progress: Progress }
  | {
      readonly kind: "instrument";
      readonly item: InstrumentView;
      readonly part: number;
      readonly parts: number;
      /** What it changes or asks, in paragraphs or points. */
      readonly text: readonly WallText[];
      readonly next: WallPlace;
      readonly progress: Progress;
    }
  | {
      readonly kind: "plan";
      readonly row: DecisionRow;
      readonly at: number;
      readonly of: number;
      /** Which part of the long texts this is, from 1. */
      readonly part: number;
      readonly parts: number;
      /** Of the raad itself: why the plan comes first. */
      readonly priority: WallText | null;
      /** Of the college. */
      readonly advice: WallText | null;
      /** What the college asks the raad to decide, point by point. */
      readonly points: readonly WallText[];
      /** What there is none of at all, so not only in this part. */
      readonly without: { readonly advice: boolean; readonly points: boolean };
      /** Where the wall is when it asks again. */
      readonly next: WallPlace;
      readonly votes: Votes | null;
      /** Handed in about the plan. */
      readonly instruments: readonly InstrumentView[];
      readonly progress: Progress;
    };

/** About so many characters fit in a column of the wall in letters that can be read from ten metres. */
const room = 180;

/** What the screen shows of the papers as everybody may know them; long texts in parts, one after the other. */
export function councilScreenView(
  dossier: Dossier,
  meeting: Meeting,
  { names, asked }: { readonly names: RoleNames; readonly asked: WallPlace },
): CouncilScreenView {
  const screen = councilScreen(dossier, meeting);
  if (screen.kind === "instrument") return onTable(screen.instrument, screen.progress, asked);
  if (screen.kind !== "plan") return screen;
  const { plan, at, of, progress } = screen;
  const row = decisionRow(plan, names);
  const beside = wallParts([row.priority ?? "", plan.advice ?? ""], room);
  const proposed = row.decision ? [] : proposedPoints(dossier);
  const points = wallParts(proposed, room);
  const parts = Math.max(beside.length, points.length, 1);
  const { part, next } = wallPlace(asked, String(plan.number), parts);
  // A column that is at its end stays, so that nobody looks at half a wall
  const shown = (all: typeof beside) => all[Math.min(part, all.length) - 1] ?? [];
  return {
    ...{ kind: "plan", at, of, progress, row, part, parts, next },
    priority: shown(beside).find((text) => text.of === 0) ?? null,
    advice: shown(beside).find((text) => text.of === 1) ?? null,
    points: shown(points),
    without: { advice: !plan.advice, points: proposed.length === 0 },
    votes: plan.decision?.votes ?? null,
    instruments: screen.instruments.map(instrumentView),
  };
}

function onTable(instrument: Instrument, progress: Progress, asked: WallPlace): CouncilScreenView {
  const item = instrumentView(instrument);
  const texts = wallParts(
    (instrument.text ?? "").split("\n").filter((line) => line.trim() !== ""),
    room,
  );
  const parts = Math.max(texts.length, 1);
  const { part, next } = wallPlace(asked, item.name, parts);
  return { kind: "instrument", item, part, parts, text: texts[part - 1] ?? [], next, progress };
}
