import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { ShownRow } from "../result-view.ts";

const rowHeight = 34;
const longest = 22;

const short = (title: string) => (title.length > longest ? `${title.slice(0, longest - 1).trimEnd()}…` : title);

const fillOf = (on: boolean | null) => (on ? "var(--lb-color-accent)" : "var(--lb-color-surface)");

/** The outcome of the first plans as bars: filled goes on, pale does not. The table beside it has the same numbers. */
export default function ResultChart({ rows }: { rows: readonly ShownRow[] }) {
  const bars = rows.map(({ number, title, value, on }) => ({
    name: `${number}. ${short(title)}`,
    value,
    fill: fillOf(on),
  }));
  return (
    <ResponsiveContainer width="100%" height={bars.length * rowHeight + 40}>
      <BarChart
        data={bars}
        layout="vertical"
        margin={{ left: 8, right: 16, top: 0, bottom: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid horizontal={false} stroke="var(--lb-color-line)" />
        <XAxis type="number" tickLine={false} stroke="currentColor" fontSize={13} />
        <YAxis
          type="category"
          dataKey="name"
          width={200}
          tickLine={false}
          stroke="currentColor"
          fontSize={13}
          interval={0}
        />
        <Bar dataKey="value" isAnimationActive={false} stroke="var(--lb-color-accent)" />
      </BarChart>
    </ResponsiveContainer>
  );
}
