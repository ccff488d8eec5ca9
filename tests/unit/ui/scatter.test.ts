import { expect, test } from "vitest";
import { exampleAreas } from "#app/ui/example-areas.ts";
import { scatter } from "#app/ui/scatter.ts";

test("the same seed gives the same places, and one more leaves the others where they are", () => {
  for (const { slug, polygon } of exampleAreas) {
    const seven = scatter(polygon, 7, `ronde/${slug}`);
    expect(scatter(polygon, 7, `ronde/${slug}`)).toEqual(seven);
    expect(scatter(polygon, 8, `ronde/${slug}`).slice(0, 7)).toEqual(seven);
  }
});

test("places lie inside the box of their wijk and apart from each other", () => {
  for (const { slug, polygon } of exampleAreas) {
    const places = scatter(polygon, 12, slug);
    const xs = polygon.map(([x]) => x);
    const ys = polygon.map(([, y]) => y);
    for (const [x, y] of places) {
      expect(x).toBeGreaterThan(Math.min(...xs));
      expect(x).toBeLessThan(Math.max(...xs));
      expect(y).toBeGreaterThan(Math.min(...ys));
      expect(y).toBeLessThan(Math.max(...ys));
    }
    const gaps = places.flatMap(([ax, ay], at) => places.slice(at + 1).map(([bx, by]) => Math.hypot(ax - bx, ay - by)));
    expect(Math.min(...gaps)).toBeGreaterThan(4);
  }
});
