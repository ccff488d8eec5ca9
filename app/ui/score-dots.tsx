interface ScoreDotsProps {
  /** From 0 to `to`. */
  readonly values: readonly number[];
  readonly to: number;
}

const axis = { left: 6, width: 188 };
const radius = 3.4;
const step = 2 * radius + 0.6;

/** One dot for each value on a line; what would lie on another is piled up. The words beside it carry the fact. */
export function ScoreDots({ values, to }: ScoreDotsProps) {
  const places = values.map((value) => Math.round((value / to) * axis.width));
  const piles = places.map((place, at) => places.slice(0, at).filter((one) => Math.abs(one - place) < step).length);
  const floor = radius + 1 + step * Math.max(0, ...piles);
  const line = floor + radius + 1;
  const ends = [0, axis.width].map((place) => `M${axis.left + place} ${line}v4`).join("");
  return (
    <svg className="lb-dots" viewBox={`0 0 200 ${(line + 5).toFixed(1)}`} aria-hidden="true" focusable="false">
      <path className="axis" d={`M${axis.left} ${line}h${axis.width}${ends}`} />
      {places.map((place, at) => (
        <circle
          key={at}
          className="d"
          cx={axis.left + place}
          cy={(floor - (piles[at] ?? 0) * step).toFixed(1)}
          r={radius}
        />
      ))}
    </svg>
  );
}
