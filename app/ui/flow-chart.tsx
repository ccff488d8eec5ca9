import clsx from "clsx";
import { useId } from "react";

interface FlowExit {
  label: string;
  count: number;
  /** A good end, drawn in the colour of what goes on. */
  kept?: boolean | undefined;
}

export interface FlowStage {
  label: string;
  count: number;
  /** What leaves here; what is left goes on to the next stage. */
  exits: readonly FlowExit[];
}

const left = 2;
const exitLeft = 186;
const widest = 160;
const boxHeight = 14;
const exitGap = 24;

interface PlacedExit extends FlowExit {
  thickness: number;
  /** Top of the end at the right, and the right edge where it leaves its box. */
  top: number;
  from: number;
}

interface PlacedStage extends FlowStage {
  width: number;
  top: number;
  bottom: number;
  placed: PlacedExit[];
}

function placeExits(stage: FlowStage, start: number, scale: number): { placed: PlacedExit[]; end: number } {
  let top = start;
  let from = left + stage.count * scale;
  const placed = stage.exits
    .filter(({ count }) => count > 0)
    .map((exit) => {
      const thickness = exit.count * scale;
      const place = { ...exit, thickness, top, from };
      top += thickness + exitGap;
      from -= thickness;
      return place;
    });
  return { placed, end: top };
}

/** Thickness is the number of plans, on one scale; what goes on stays left, what leaves turns right. */
function placeStages(stages: readonly FlowStage[]): { placed: PlacedStage[]; height: number } {
  const scale = widest / Math.max(1, stages[0]?.count ?? 1);
  let top = 32;
  const placed = stages.map((stage) => {
    const exits = placeExits(stage, top + boxHeight + 22, scale);
    const here = { ...stage, width: stage.count * scale, top, bottom: exits.end + 30, placed: exits.placed };
    top = here.bottom;
    return here;
  });
  return { placed, height: top - 30 };
}

const Count = ({ x, y, count, label }: { x: number; y: number; count: number; label: string }) => (
  <text className="t" x={x} y={y}>
    <tspan className="n">{count}</tspan>
    <tspan dx="6">{label}</tspan>
  </text>
);

function Exit({ exit, boxBottom }: { exit: PlacedExit; boxBottom: number }) {
  const { from, top, thickness } = exit;
  const end = top + thickness;
  const inner = from - thickness;
  return (
    <>
      <path
        className={clsx("stream", !exit.kept && "stream--out")}
        d={`M${from} ${boxBottom}Q${from} ${top} ${exitLeft} ${top}V${end}Q${inner} ${end} ${inner} ${boxBottom}Z`}
      />
      <rect className={clsx("box", !exit.kept && "box--no")} x={exitLeft} y={top} width="7" height={thickness} />
      <Count x={exitLeft + 16} y={top + thickness / 2 + 7} count={exit.count} label={exit.label} />
    </>
  );
}

const Stage = ({ stage, next }: { stage: PlacedStage; next: PlacedStage | undefined }) => (
  <>
    {next && (
      <rect
        className="stream"
        x={left}
        y={stage.top + boxHeight}
        width={next.width}
        height={stage.bottom - stage.top - boxHeight}
      />
    )}
    {stage.placed.map((exit) => (
      <Exit key={exit.label} exit={exit} boxBottom={stage.top + boxHeight} />
    ))}
    <rect className="box" x={left} y={stage.top} width={stage.width} height={boxHeight} />
    <Count x={left + 8} y={stage.top - 10} count={stage.count} label={stage.label} />
  </>
);

interface FlowChartProps {
  title: string;
  /** One sentence; the table beside the drawing says the rest. */
  description: string;
  stages: readonly FlowStage[];
}

/** What became of all plans: every end has a number and a word. */
export function FlowChart({ title, description, stages }: FlowChartProps) {
  const id = useId();
  const { placed, height } = placeStages(stages);
  return (
    <svg
      className="lb-flow"
      viewBox={`0 0 404 ${Math.ceil(height)}`}
      role="img"
      aria-labelledby={`${id}title ${id}text`}
    >
      <title id={`${id}title`}>{title}</title>
      <desc id={`${id}text`}>{description}</desc>
      {placed.map((stage, at) => (
        <Stage key={stage.label} stage={stage} next={placed[at + 1]} />
      ))}
    </svg>
  );
}
