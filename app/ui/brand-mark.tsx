const tiles: readonly [number, number][] = [
  [0, 0],
  [14, 0],
  [28, 0],
  [0, 14],
  [28, 14],
  [0, 28],
  [14, 28],
  [28, 28],
];

/** The mark: eight tiles (wijken) around one round tile (the resident). */
export function BrandMark() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      {tiles.map(([x, y]) => (
        <rect key={`${x},${y}`} className="lb-brand__tile" x={x} y={y} width="12" height="12" />
      ))}
      <circle className="lb-brand__you" cx="20" cy="20" r="6.5" />
    </svg>
  );
}
