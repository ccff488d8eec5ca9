interface ScoreDotsProps {
  /** From 0 to `to`. */
  readonly values: readonly number[];
  readonly to: number;
}

const axis = { left: 6, width: 188 };
const radius = 3.4;
const step = 2 * radius + 0.6;

/** One dot for each value on a line; what lies in the same place is piled up. The words beside it carry the fact. */
export function ScoreDots({ values, to }: ScoreDotsProps) {
  const places = values.map((value) => Math.round((value / to) * axis.width));
  const piles = places.map((place, at) => places.slice(0, at).filter((one) => Math.abs(one - place) < step).length);
  const floor = 12 + step * Math.max(0, ...piles);
  return (
    <svg className="lb-dots" viewBox={`0 0 200 ${(floor + 6).toFixed(1)}`} aria-hidden="true" focusable="false">
      <path
        className="axis"
        d={`M0 ${(floor + radius + 1).toFixed(1)}h200M6 ${floor}v${radius + 1}M194 ${floor}v${radius + 1}`}
      />
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
