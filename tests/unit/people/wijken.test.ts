import { expect, test } from "vitest";
import { arrangeWijken, type KnownWijk, type WijkRow } from "#app/modules/people/core/wijken.ts";

const free = { residents: 0, plans: 0, measurements: 0, ruledBy: null };
const known: readonly KnownWijk[] = [
  { id: 1, name: "Noord", ...free },
  { id: 2, name: "Zuid", ...free, residents: 3 },
  { id: 3, name: "Oost", ...free, plans: 1 },
  { id: 4, name: "West", ...free, ruledBy: "Burgerbegroting 2028" },
];

/** The form as it opens, with what somebody changed in it. */
function sent(changes: Readonly<Record<number, Partial<WijkRow>>> = {}, added: readonly Partial<WijkRow>[] = []) {
  const rows = known.map(({ id, name }, at) => ({ id, name, position: at + 1, ...changes[id] }));
  return [...rows, ...added.map((row) => ({ id: null, name: "", position: null, ...row }))];
}

test("nothing changed is nothing changed, and an empty line is nothing", () => {
  expect(arrangeWijken(known, sent({}, [{}]))).toEqual({
    wijken: known.map(({ id, name }) => ({ id, name })),
    removed: [],
    renamed: [],
  });
});

test("wijken are added, renamed and ordered at once; one without a place comes last", () => {
  const rows = sent({ 2: { name: "Zuidrand", position: 1 }, 3: { position: null } }, [
    { name: "De Meent", position: 2 },
  ]);
  expect(arrangeWijken(known, rows)).toEqual({
    wijken: [
      { id: 1, name: "Noord" },
      { id: 2, name: "Zuidrand" },
      { id: null, name: "De Meent" },
      { id: 4, name: "West" },
      { id: 3, name: "Oost" },
    ],
    removed: [],
    renamed: [2],
  });
});

test("two may change names with each other", () => {
  expect(arrangeWijken(known, sent({ 1: { name: "Zuid" }, 2: { name: "Noord" } }))).toMatchObject({ renamed: [1, 2] });
});

test("one goes when it is not used; one with residents, plans or rules stays", () => {
  expect(arrangeWijken(known, sent({ 1: { name: "" } }))).toMatchObject({ removed: [1] });
  const field = (at: number) => `wijken[${at}].name`;
  expect(arrangeWijken(known, sent({ 2: { name: "" } }))).toMatchObject({ refused: "wijk_in_use", field: field(1) });
  expect(arrangeWijken(known, sent({ 3: { name: "" } }))).toMatchObject({ refused: "wijk_in_use", field: field(2) });
  expect(arrangeWijken(known, sent({ 4: { name: "" } }))).toMatchObject({ refused: "wijk_in_rules", field: field(3) });
});

test("a name that rules hold stays as it is", () => {
  expect(arrangeWijken(known, sent({ 4: { name: "Westkant" } }))).toMatchObject({
    refused: "wijk_in_rules",
    with: { wijk: "West", round: "Burgerbegroting 2028" },
  });
  expect(arrangeWijken(known, sent({ 4: { position: 1 } }))).toMatchObject({ renamed: [] });
});

test("names differ, and none is the word for outside the municipality", () => {
  expect(arrangeWijken(known, sent({}, [{ name: "noord" }]))).toMatchObject({
    refused: "wijk_twice",
    field: "wijken[4].name",
  });
  expect(arrangeWijken(known, sent({}, [{ name: "Elders" }]))).toMatchObject({ refused: "wijk_reserved" });
});

test("a form about other wijken than there are is refused as a whole", () => {
  const rows = sent();
  expect(arrangeWijken(known, rows.slice(1))).toMatchObject({ refused: "wijken_changed" });
  expect(arrangeWijken(known.slice(1), rows)).toMatchObject({ refused: "wijken_changed" });
  expect(arrangeWijken(known, [...rows.slice(1), ...rows.slice(1, 2)])).toMatchObject({ refused: "wijken_changed" });
});

test("one wijk is left at least", () => {
  const only: readonly KnownWijk[] = [{ id: 1, name: "Noord", ...free }];
  expect(arrangeWijken(only, [{ id: 1, name: "", position: 1 }])).toMatchObject({ refused: "no_wijk_left" });
});
