import { refused, type Refused } from "../../people/core/refusal.ts";

/** How the members of one fractie voted. */
export interface FractieVotes {
  readonly name: string;
  readonly seats: number;
  readonly for: number;
  readonly against: number;
}

/** A line of the form; a fractie of which nobody voted has no numbers. */
export interface FractieRow {
  readonly name: string;
  readonly seats: number | null;
  readonly for: number | null;
  readonly against: number | null;
}

export type FractieReason =
  | "fractie_without_name"
  | "fractie_without_seats"
  | "fractie_twice"
  | "fractie_votes_too_many"
  | "votes_differ_from_fracties"
  | "seats_differ_from_fracties";

interface Counted {
  readonly fracties: readonly FractieVotes[];
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly seats: number;
}

interface Entered {
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly seats?: number | null;
  readonly fracties?: readonly FractieRow[];
}

/**
 * The votes of a decision added up from those of the fracties (Gemeentewet 30: the most votes decide); null when nobody wrote down how
 * a fractie voted. Refused when a line is incomplete or has more votes than seats, and when other sums were typed as well.
 */
export function countFracties({
  votesFor,
  votesAgainst,
  seats = null,
  fracties = [],
}: Entered): Counted | Refused<FractieReason> | null {
  if (fracties.every((row) => row.for === null && row.against === null)) return null;
  const counted: FractieVotes[] = [];
  for (const [at, row] of fracties.entries()) {
    if (isEmpty(row)) continue;
    const no = whyNotRow(row, at, counted);
    if (no) return no;
    counted.push({ name: row.name, seats: row.seats ?? 0, for: row.for ?? 0, against: row.against ?? 0 });
  }
  const sum = (part: "seats" | "for" | "against") => counted.reduce((all, row) => all + row[part], 0);
  const sums = { votesFor: sum("for"), votesAgainst: sum("against"), seats: sum("seats") };
  const differs =
    (votesFor ?? sums.votesFor) !== sums.votesFor || (votesAgainst ?? sums.votesAgainst) !== sums.votesAgainst;
  if (differs)
    return refused("votes_differ_from_fracties", {
      field: "votesFor",
      with: { for: sums.votesFor, against: sums.votesAgainst },
    });
  if (seats !== null && seats !== sums.seats)
    return refused("seats_differ_from_fracties", { field: "seats", with: { seats: sums.seats } });
  return { fracties: counted, ...sums };
}

const isEmpty = (row: FractieRow) => row.name === "" && row.for === null && row.against === null;
const alike = (name: string) => name.toLocaleLowerCase("nl");

function whyNotRow(row: FractieRow, at: number, before: readonly FractieVotes[]): Refused<FractieReason> | null {
  const field = (part: string) => ({ field: `fracties[${at}].${part}`, with: { name: row.name } });
  if (row.name === "") return refused("fractie_without_name", field("name"));
  if (before.some(({ name }) => alike(name) === alike(row.name))) return refused("fractie_twice", field("name"));
  if (row.seats === null) return refused("fractie_without_seats", field("seats"));
  return (row.for ?? 0) + (row.against ?? 0) > row.seats ? refused("fractie_votes_too_many", field("for")) : null;
}
