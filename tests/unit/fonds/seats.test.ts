import { describe, expect, test } from "vitest";
import { seatedOn, type Seat, type SeatChange } from "#app/modules/fonds/core/seats.ts";
import type { LocalDate } from "#app/modules/rounds/core/dates.ts";

const seat = (accountId: number, role = "board_member"): Seat => ({ accountId, role });
const given = (day: string, accountId: number, role?: string): SeatChange => ({
  ...seat(accountId, role),
  granted: true,
  on: day as LocalDate,
});
const taken = (day: string, accountId: number, role?: string): SeatChange => ({
  ...given(day, accountId, role),
  granted: false,
});

const seatedAtClose = (now: readonly Seat[], changes: readonly SeatChange[]) =>
  [...seatedOn("2027-03-10", now, changes)].toSorted((a, b) => a - b);

describe("who sits on the board at the end of the scoring", () => {
  test.each([
    ["who holds the role since nobody knows when", [seat(1)], [], [1]],
    [
      "who got it before, or on the last day",
      [seat(1), seat(2)],
      [given("2027-01-01", 1), given("2027-03-10", 2)],
      [1, 2],
    ],
    ["not who got it after", [seat(1)], [given("2027-03-11", 1)], []],
    ["not who lost it during the scoring", [], [given("2027-01-01", 1), taken("2027-03-10", 1)], []],
    ["who lost it after", [], [given("2027-01-01", 1), taken("2027-03-11", 1)], [1]],
    ["who lost it after and held it since nobody knows when", [], [taken("2027-03-11", 1)], [1]],
    ["who lost it after and got it back", [seat(1)], [taken("2027-03-11", 1), given("2027-03-12", 1)], [1]],
    ["not who lost it before and got it back after", [seat(1)], [taken("2027-03-09", 1), given("2027-03-12", 1)], []],
    ["who got it twice", [seat(1)], [given("2027-01-01", 1), given("2027-03-12", 1)], [1]],
    [
      "who became chair instead of member after",
      [seat(1, "board_chair")],
      [taken("2027-03-11", 1), given("2027-03-11", 1, "board_chair")],
      [1],
    ],
  ] as const)("%s", (_, now, changes, seated) => {
    expect(seatedAtClose(now, changes)).toEqual(seated);
  });
});
