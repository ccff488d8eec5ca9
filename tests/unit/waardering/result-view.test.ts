import { expect, test } from "vitest";
import { atFirst } from "#app/modules/waardering/result-view.ts";

test("the page of a result begins with sixteen plans, and with all that go on", () => {
  const rows = (...on: (boolean | null)[]) => on.map((one) => ({ on: one }));
  expect(atFirst(rows(true, false))).toBe(16);
  expect(atFirst(rows(...Array.from({ length: 40 }, () => null)))).toBe(16);
  expect(atFirst(rows(...Array.from({ length: 40 }, (_, at) => at === 2 || at === 30)))).toBe(31);
});
