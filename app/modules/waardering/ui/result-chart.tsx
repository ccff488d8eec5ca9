import { Bar, BarChart, CartesianGrid, Label, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { inTwoLines } from "../core/two-lines.ts";
import type { ShownRow } from "../result-view.ts";
import { inDutch } from "../texts.nl.ts";

const rowHeight = 44;
const lineHeight = 16;
const lineLength = 26;

const fillOf = (on: boolean | null) => (on ? "var(--lb-color-accent)" : "var(--lb-color-surface)");

interface ResultChartProps {
  readonly rows: readonly ShownRow[];
  /** What the bars measure, for the axis. */
  readonly measure: string;
}

/** The outcome of the first plans as bars: filled goes on, pale does not. The table beside it has the same numbers. */
export default function ResultChart({ rows, measure }: ResultChartProps) {
  const bars = rows.map(({ number, value, on }) => ({ number, value, fill: fillOf(on) }));
  return (
    <ResponsiveContainer width="100%" height={bars.length * rowHeight + 60}>
      <BarChart
        data={bars}
        layout="vertical"
        margin={{ left: 8, right: 16, top: 0, bottom: 20 }}
        accessibilityLayer={false}
      >
        <CartesianGrid horizontal={false} stroke="var(--lb-color-line)" />
        <XAxis type="number" tickLine={false} stroke="currentColor" fontSize={13} tickFormatter={inDutch}>
          <Label value={measure} position="bottom" fill="currentColor" fontSize={13} />
        </XAxis>
        <YAxis
          type="category"
          dataKey="number"
          width={200}
          tickLine={false}
          stroke="currentColor"
          interval={0}
          tick={({ x, y, index }) => <PlanName row={rows[index]} x={x} y={y} />}
        />
        <Bar dataKey="value" isAnimationActive={false} stroke="var(--lb-color-accent)" />
      </BarChart>
    </ResponsiveContainer>
  );
}

/** Place and title beside a bar, in two lines at most: SVG breaks no lines by itself. */
function PlanName({ row, x, y }: { row: ShownRow | undefined; x: number | string; y: number | string }) {
  if (!row) return null;
  const lines = inTwoLines(row.rank === null ? row.title : `${row.rank}.\u00a0${row.title}`, lineLength);
  const middle = Number(y) + 4 - ((lines.length - 1) * lineHeight) / 2;
  return (
    <text x={x} textAnchor="end" fontSize={13} fill="currentColor">
      {lines.map((line, at) => (
        <tspan key={line} x={x} y={middle + at * lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
