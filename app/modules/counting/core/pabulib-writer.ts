import type { Cents } from "./money.ts";
import type { PbElection, PbProject, PbVote } from "./pabulib.ts";
import type { Draw } from "./random.ts";

/** With fewer ballots who knows how somebody voted in part could find the whole ballot. */
export const fewestBallots = 200;

/**
 * An election without what could tell ballots apart: they stand in an order by chance, numbered from 1 in that order, with nothing
 * beside what was chosen. Null when there are fewer than `fewestBallots`: then nothing is published.
 */
export function publishable(election: PbElection, draw: Draw): PbElection | null {
  if (election.votes.length < fewestBallots) return null;
  const votes = inChanceOrder(election.votes, draw).map(({ projectIds, points }, at): PbVote => ({
    voterId: String(at + 1),
    projectIds,
    points,
  }));
  return { ...election, votes };
}

/** Fisher and Yates: every order is as likely. */
function inChanceOrder<Item>(items: readonly Item[], draw: Draw): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = draw(last + 1);
    [mixed[last], mixed[other]] = [mixed[other] as Item, mixed[last] as Item];
  }
  return mixed;
}

/**
 * An election as a file in the format of Pabulib (arXiv 2305.11035): UTF-8, a semicolon between cells, lines that end with a line feed.
 * What `readPabulib` reads from it is the same election. Counts and the kind of ballots in `meta` are those of the election itself.
 * Throws a RangeError on an id that a list of ids cannot hold.
 */
export function writePabulib(election: PbElection): string {
  const { budget, voteType, projects, votes } = election;
  const own = new Map([
    ["num_projects", String(projects.length)],
    ["num_votes", String(votes.length)],
    ["budget", inUnits(budget)],
    ["vote_type", voteType],
  ]);
  const meta = [...new Map([...election.meta, ...own])];
  const points = voteType === "cumulative" || voteType === "scoring";
  const columns = columnsOf(projects);
  const lines = [
    ["META"],
    ["key", "value"],
    ...meta,
    ["PROJECTS"],
    ["project_id", "cost", ...columns],
    ...projects.map((project) => [
      inList(project.projectId),
      inUnits(project.cost),
      ...columns.map((column) => cellOf(project, column)),
    ]),
    ["VOTES"],
    ["voter_id", "vote", ...(points ? ["points"] : [])],
    ...votes.map((vote) => [
      vote.voterId,
      vote.projectIds.map(inList).join(),
      ...(points ? [(vote.points ?? []).join()] : []),
    ]),
  ];
  return lines.map((cells) => `${cells.map(quoted).join(";")}\n`).join("");
}

/** The other columns that any project has a cell for, in the order in which they are met; a name stands in one of them. */
function columnsOf(projects: readonly PbProject[]): string[] {
  const met = new Set(projects.flatMap(({ cells }) => [...cells.keys()]));
  if (projects.some(({ name }) => name !== "")) met.add("name");
  for (const column of ["votes", "score", "selected"] as const)
    if (projects.some((project) => project[column] !== null)) met.add(column);
  return [...met].filter((column) => column !== "project_id" && column !== "cost");
}

function cellOf(project: PbProject, column: string): string {
  const cell = project.cells.get(column);
  if (cell !== undefined) return cell;
  if (column === "name") return project.name;
  return column === "votes" || column === "score" || column === "selected" ? String(project[column] ?? "") : "";
}

/** "12.50", or "12" where there are no cents. */
export function inUnits(amount: Cents): string {
  const rest = amount % 100;
  const whole = String((amount - rest) / 100);
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, "0")}`;
}

function inList(id: string): string {
  if (id === "" || id === "None" || id.includes(",") || id.trim() !== id)
    throw new RangeError(`No list of ids can hold "${id}"`);
  return id;
}

const quoted = (cell: string) => (/[;"\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
