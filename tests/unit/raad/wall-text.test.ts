import { expect, it } from "vitest";
import { wallParts, wallPlace } from "#app/modules/raad/core/wall-text.ts";

const words = (texts: readonly string[]) => texts.join(" ").split(/\s+/).filter(Boolean);
const shown = (parts: ReturnType<typeof wallParts>) => words(parts.flat().map(({ text }) => text));

it("leaves no word out, whatever the length of texts, sentences and words", () => {
  const sentence = "Het college wil dit plan. ";
  const texts = [
    "",
    sentence,
    sentence.repeat(30),
    `${"lang ".repeat(90)}.`,
    "Kort; en\n\ngoed.",
    `begin ${"x".repeat(70)} eind`,
  ];
  for (const room of [40, 100, 220]) {
    const parts = wallParts(texts, room);
    expect(shown(parts).join("")).toBe(words(texts).join(""));
    for (const part of parts) expect(part.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(room);
  }
});

it("keeps a text whole where it fits in a part, and says what goes on", () => {
  expect(wallParts(["a".repeat(30), "b".repeat(30)], 50).map((part) => part.map(({ of }) => of))).toEqual([[0], [1]]);
  expect(wallParts(["Een zin. Nog een zin. En nog een zin."], 22)).toEqual([
    [{ of: 0, text: "Een zin. Nog een zin.", begun: false }],
    [{ of: 0, text: "En nog een zin.", begun: true }],
  ]);
  expect(wallParts([], 50)).toEqual([]);
});

it("turns to the next part after four times, begins again after the last and at another plan", () => {
  const seen: number[] = [];
  let place = { item: "", part: 0, turn: 0 };
  for (let time = 0; time < 9; time++) {
    const { part, next } = wallPlace(place, "7", 2);
    seen.push(part);
    place = next;
  }
  expect(seen).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 1]);
  expect(wallPlace({ item: "7", part: 2, turn: 0 }, "8", 3).part).toBe(1);
  expect(wallPlace({ item: "7", part: 5, turn: 0 }, "7", 3).part).toBe(1);
  expect(wallPlace({ item: "", part: Number.NaN, turn: Number.NaN }, "7", 3).part).toBe(1);
});
