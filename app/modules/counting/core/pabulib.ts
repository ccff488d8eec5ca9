import { decimalCents, wholeNumber } from "./decimal.ts";
import type { Cents } from "./money.ts";
import { cents } from "./money.ts";
import type { PbError, PbSection } from "./pabulib-sections.ts";
import { listOf, readSections } from "./pabulib-sections.ts";

export const voteTypes = ["approval", "choose-1", "ordinal", "cumulative", "scoring"] as const;
export type VoteType = (typeof voteTypes)[number];

export interface PbProject {
  /** Text, never a number: `02` and `2025/POD/0004` are ids. */
  readonly projectId: string;
  readonly cost: Cents;
  readonly name: string;
  /** The official figures, where the file has them; they may differ from the ballots. 2 and 3 = paid for another reason. */
  readonly votes: number | null;
  readonly score: number | null;
  readonly selected: number | null;
  /** Every cell of the row by its column, as it stands in the file. */
  readonly cells: ReadonlyMap<string, string>;
}

export interface PbVote {
  readonly voterId: string;
  /** In the order of the ballot, each once; may be empty. */
  readonly projectIds: readonly string[];
  /** Beside each project, in cumulative and scoring elections; else null. */
  readonly points: readonly number[] | null;
}

export interface PbElection {
  readonly meta: ReadonlyMap<string, string>;
  readonly budget: Cents;
  readonly voteType: VoteType;
  readonly projects: readonly PbProject[];
  readonly votes: readonly PbVote[];
}

/** An election, or every reason why the text is none, with the lines (from 1) on which they stand. */
export type PbFile =
  | { readonly kind: "election"; readonly election: PbElection }
  | { readonly kind: "malformed"; readonly errors: readonly PbError[] };

const requiredMeta = [
  "description",
  "country",
  "unit",
  "instance",
  "num_projects",
  "num_votes",
  "budget",
  "vote_type",
  "rule",
  "date_begin",
  "date_end",
];

/**
 * Reads an election in the format of Pabulib (arXiv 2305.11035). Amounts become cents exactly. A project that is named
 * twice in one vote counts once, with the points named last (as in pabutools). Nothing is read half: one error anywhere
 * and there is no election.
 */
export function readPabulib(text: string): PbFile {
  const errors: PbError[] = [];
  const sections = readSections(text, errors);
  if (!sections) return { kind: "malformed", errors };
  const meta = readMeta(sections.meta, errors);
  const voteType = voteTypes.find((type) => type === meta.get("vote_type")?.value);
  const budget = decimalCents(meta.get("budget")?.value ?? "");
  const projects = readProjects(sections.projects, errors);
  const votes = readVotes(sections.votes, voteType, new Set(projects.map(({ projectId }) => projectId)), errors);
  for (const key of requiredMeta) {
    if (!meta.has(key)) errors.push({ line: sections.meta.line, code: "meta_missing", value: key });
  }
  checkMeta(meta, "num_projects", (value) => wholeNumber(value) === sections.projects.rows.length, errors);
  checkMeta(meta, "num_votes", (value) => wholeNumber(value) === sections.votes.rows.length, errors);
  checkMeta(meta, "budget", () => budget !== null, errors);
  checkMeta(meta, "vote_type", () => voteType !== undefined, errors);
  if (errors.length > 0 || budget === null || !voteType) {
    return { kind: "malformed", errors: errors.toSorted((one, other) => one.line - other.line) };
  }
  const values = new Map([...meta].map(([key, { value }]) => [key, value]));
  return { kind: "election", election: { meta: values, budget, voteType, projects, votes } };
}

type Meta = ReadonlyMap<string, { readonly line: number; readonly value: string }>;

function readMeta(section: PbSection, errors: PbError[]): Meta {
  const meta = new Map<string, { line: number; value: string }>();
  for (const { line, cells } of section.rows) {
    const key = cells.get("key") ?? "";
    if (key === "") errors.push({ line, code: "key_missing", value: "" });
    else if (meta.has(key)) errors.push({ line, code: "key_twice", value: key });
    else meta.set(key, { line, value: cells.get("value") ?? "" });
  }
  return meta;
}

function checkMeta(meta: Meta, key: string, isRight: (value: string) => boolean, errors: PbError[]): void {
  const found = meta.get(key);
  if (found && !isRight(found.value)) {
    errors.push({ line: found.line, code: "meta_wrong", value: `${key};${found.value}` });
  }
}

function readProjects(section: PbSection, errors: PbError[]): PbProject[] {
  const seen = new Set<string>();
  return section.rows.map(({ line, cells }) => {
    const projectId = cells.get("project_id") ?? "";
    const cost = decimalCents(cells.get("cost") ?? "");
    if (projectId === "") errors.push({ line, code: "id_missing", value: "" });
    else if (seen.has(projectId)) errors.push({ line, code: "project_twice", value: projectId });
    if (cost === null) errors.push({ line, code: "cost_wrong", value: cells.get("cost") ?? "" });
    seen.add(projectId);
    const official = (column: string) => wholeNumber(cells.get(column) ?? "");
    return {
      projectId,
      cost: cost ?? cents(0),
      name: cells.get("name") ?? "",
      votes: official("votes"),
      score: official("score"),
      selected: official("selected"),
      cells,
    };
  });
}

function readVotes(
  section: PbSection,
  voteType: VoteType | undefined,
  projectIds: ReadonlySet<string>,
  errors: PbError[],
): PbVote[] {
  const withPoints = voteType === "cumulative" || voteType === "scoring";
  if (withPoints && !section.columns.has("points")) {
    errors.push({ line: section.line, code: "column_missing", value: "points" });
    return [];
  }
  return section.rows.map(({ line, cells }) => {
    const voterId = cells.get("voter_id") ?? "";
    if (voterId === "") errors.push({ line, code: "id_missing", value: "" });
    const named = listOf(cells.get("vote") ?? "");
    for (const id of named) if (!projectIds.has(id)) errors.push({ line, code: "project_unknown", value: id });
    if (!withPoints) return { voterId, projectIds: [...new Set(named)], points: null };
    const given = readPoints(named, line, cells.get("points") ?? "", errors);
    return { voterId, projectIds: [...given.keys()], points: [...given.values()] };
  });
}

function readPoints(named: readonly string[], line: number, text: string, errors: PbError[]): Map<string, number> {
  const points = listOf(text).map(wholeNumber);
  if (points.length !== named.length || points.includes(null)) errors.push({ line, code: "points_wrong", value: text });
  return new Map(named.map((id, at) => [id, points[at] ?? 0]));
}
