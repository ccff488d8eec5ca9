export type Point = readonly [x: number, y: number];

/** A stable stream of numbers from 0 to 1 out of a text (FNV-1a, then mulberry32). */
function numbersFrom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const edgesOf = (polygon: readonly Point[]) =>
  polygon.map((from, at) => [from, polygon[(at + 1) % polygon.length] ?? from] as const);

function isInside([x, y]: Point, polygon: readonly Point[]): boolean {
  const crossings = edgesOf(polygon).filter(
    ([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax,
  );
  return crossings.length % 2 === 1;
}

function distanceToEdge([x, y]: Point, [[ax, ay], [bx, by]]: readonly [Point, Point]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** Room around a place: to the edge (twice, so marks stay inside) and to the places already taken. */
function roomAt(place: Point, polygon: readonly Point[], taken: readonly Point[]): number {
  const toEdge = Math.min(...edgesOf(polygon).map((edge) => distanceToEdge(place, edge)));
  const toOthers = taken.map(([x, y]) => Math.hypot(x - place[0], y - place[1]));
  return Math.min(2 * toEdge, ...toOthers);
}

const tries = 24;

/**
 * Spreads `count` places inside a polygon, at random but stable: the same seed gives the same places,
 * and one place more leaves the earlier ones where they are.
 */
export function scatter(polygon: readonly Point[], count: number, seed: string): Point[] {
  const next = numbersFrom(seed);
  const xs = polygon.map(([x]) => x);
  const ys = polygon.map(([, y]) => y);
  const between = (values: number[]) => Math.min(...values) + next() * (Math.max(...values) - Math.min(...values));
  const places: Point[] = [];
  while (places.length < count) {
    const found = Array.from({ length: tries }, (): Point => [between(xs), between(ys)])
      .filter((place) => isInside(place, polygon))
      .map((place) => ({ place, room: roomAt(place, polygon, places) }))
      .sort((a, b) => b.room - a.room)[0];
    if (found) places.push([Number(found.place[0].toFixed(1)), Number(found.place[1].toFixed(1))]);
  }
  return places;
}
