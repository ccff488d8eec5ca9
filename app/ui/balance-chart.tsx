import { useId } from "react";
import { uiTexts } from "./texts.nl.ts";

export interface BalanceRow {
  label: string;
  /** In cents, with the text that stands at the bar. */
  cost: number;
  costText: string;
  saving: number;
  savingText: string;
}

const middle = 202;
const longest = 190;
const rowHeight = 88;

interface RowProps {
  row: BalanceRow;
  top: number;
  scale: number;
  hatch: string;
}

const Row = ({ row, top, scale, hatch }: RowProps) => (
  <>
    <text className="t" x="0" y={top + 10}>
      {row.label}
    </text>
    {row.cost > 0 && (
      <rect className="lb-f-cost" x={middle - row.cost * scale} y={top + 18} width={row.cost * scale} height="34" />
    )}
    {row.saving > 0 && (
      <rect
        className="lb-s-save-o"
        fill={`url(#${hatch})`}
        x={middle + 1}
        y={top + 19}
        width={row.saving * scale}
        height="32"
        rx="16"
      />
    )}
    <text className="t" x={middle - 10} y={top + 70} textAnchor="end">
      {row.costText}
    </text>
    <text className="t" x={middle + 12} y={top + 70}>
      {row.savingText}
    </text>
  </>
);

interface BalanceChartProps {
  /** One sentence with the sums; the table beside it has them too. */
  label: string;
  rows: readonly BalanceRow[];
}

/** Costs to the left, solid; savings to the right, hatched; never taken from each other. */
export function BalanceChart({ label, rows }: BalanceChartProps) {
  const hatch = `arcering-${useId().replace(/:/g, "")}`;
  const scale = longest / Math.max(1, ...rows.flatMap(({ cost, saving }) => [cost, saving]));
  const height = 38 + rows.length * rowHeight;
  return (
    <svg className="lb-balance" viewBox={`0 0 400 ${height}`} role="img" aria-label={label}>
      <defs>
        <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="lb-s-save" width="8" height="8" />
          <path className="hatch" d="M0 0V8" />
        </pattern>
      </defs>
      <text className="t lb-f-cost" x={middle - 12} y="16" textAnchor="end">
        − {uiTexts.costs.toLowerCase()}
      </text>
      <text className="t lb-f-save" x={middle + 12} y="16">
        + {uiTexts.saves.toLowerCase()}
      </text>
      {rows.map((row, at) => (
        <Row key={row.label} row={row} top={36 + at * rowHeight} scale={scale} hatch={hatch} />
      ))}
      <path className="zero" d={`M${middle} 26V${height - 8}`} />
    </svg>
  );
}
