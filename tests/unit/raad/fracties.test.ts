import { expect, test } from "vitest";
import { countFracties, type FractieRow } from "#app/modules/raad/core/fracties.ts";

const row = (name: string, seats: number | null, inFavour: number | null, against: number | null): FractieRow => ({
  ...{ name, seats },
  ...{ for: inFavour, against },
});
const none = { votesFor: null, votesAgainst: null };

test("the votes of the fracties are added up; a fractie of which nobody voted stays on the list", () => {
  const fracties = [row("Fractie A", 9, 9, null), row("Fractie B", 8, null, null), row("Fractie C", 7, 1, 6)];
  expect(countFracties({ ...none, fracties })).toEqual({
    fracties: [
      { name: "Fractie A", seats: 9, for: 9, against: 0 },
      { name: "Fractie B", seats: 8, for: 0, against: 0 },
      { name: "Fractie C", seats: 7, for: 1, against: 6 },
    ],
    ...{ votesFor: 10, votesAgainst: 6, seats: 24 },
  });
});

test("names and seats alone, as they stand there from the last plan, say nothing of votes", () => {
  expect(countFracties({ ...none, fracties: [row("Fractie A", 9, null, null), row("", null, null, null)] })).toBeNull();
  expect(countFracties(none)).toBeNull();
});

test.each<[string, FractieRow[], string, string]>([
  ["no name", [row("", 9, 9, 0)], "fractie_without_name", "fracties[0].name"],
  ["no seats", [row("A", null, 9, 0)], "fractie_without_seats", "fracties[0].seats"],
  ["twice", [row("A", 9, 9, 0), row("", 3, null, null), row("a", 2, 1, 0)], "fractie_twice", "fracties[2].name"],
  ["too many", [row("A", 9, 5, 5)], "fractie_votes_too_many", "fracties[0].for"],
])("a line with %s is told", (_what, fracties, refused, field) => {
  expect(countFracties({ ...none, fracties })).toMatchObject({ refused, field });
});

test("other sums that were typed as well are told, the same ones are right", () => {
  const fracties = [row("A", 9, 5, 4)];
  expect(countFracties({ votesFor: 5, votesAgainst: 4, fracties })).toMatchObject({ votesFor: 5, votesAgainst: 4 });
  expect(countFracties({ votesFor: 5, votesAgainst: null, fracties })).toMatchObject({ votesAgainst: 4 });
  expect(countFracties({ ...none, seats: 9, fracties })).toMatchObject({ seats: 9 });
  expect(countFracties({ ...none, seats: 37, fracties })).toMatchObject({
    ...{ refused: "seats_differ_from_fracties", field: "seats", with: { seats: 9 } },
  });
  expect(countFracties({ votesFor: 6, votesAgainst: 4, fracties })).toMatchObject({
    refused: "votes_differ_from_fracties",
    with: { for: 5, against: 4 },
  });
});
