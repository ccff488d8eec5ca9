import { decimalCents, wholeNumber } from "./decimal.ts";
import type { Cents } from "./money.ts";
import { cents } from "./money.ts";
import type { PbError, PbSection } from "./pabulib-sections.ts";
import { cellIn, listOf, readSections } from "./pabulib-sections.ts";
import type { Pieces } from "./table.ts";

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
 * Reads an election in the format of Pabulib (arXiv 2305.11035), also piece by piece. Amounts become cents exactly. A project that
 * is named twice in one vote counts once, with the points named last (as in pabutools). Nothing is read half: one error anywhere
 * and there is no election.
 */
export function readPabulib(file: Pieces): PbFile {
  const structure: PbError[] = [];
  const sections = readSections(file, structure);
  if (!sections) return malformed(structure);
  const errors: PbError[] = [];
  const meta = readMeta(sections.meta, errors);
  const voteType = voteTypes.find((type) => type === meta.get("vote_type")?.value);
  const budget = decimalCents(meta.get("budget")?.value ?? "");
  const projects = readProjects(sections.projects, errors);
  const ids = new Map(projects.map(({ projectId }) => [projectId, projectId]));
  const votes = readVotes(sections.votes, voteType, ids, errors);
  // Only now all of the file was seen.
  if (structure.length > 0) return malformed(structure);
  for (const key of requiredMeta) {
    if (!meta.has(key)) errors.push({ line: sections.meta.line, code: "meta_missing", value: key });
  }
  checkMeta(meta, "num_projects", (value) => wholeNumber(value) === projects.length, errors);
  checkMeta(meta, "num_votes", (value) => wholeNumber(value) === votes.length, errors);
  checkMeta(meta, "budget", () => budget !== null, errors);
  checkMeta(meta, "vote_type", () => voteType !== undefined, errors);
  if (errors.length > 0 || budget === null || !voteType) return malformed(errors);
  const values = new Map([...meta].map(([key, { value }]) => [key, value]));
  return { kind: "election", election: { meta: values, budget, voteType, projects, votes } };
}

const malformed = (errors: readonly PbError[]): PbFile => ({
  kind: "malformed",
  errors: errors.toSorted((one, other) => one.line - other.line),
});

type Meta = ReadonlyMap<string, { readonly line: number; readonly value: string }>;

function readMeta(section: PbSection, errors: PbError[]): Meta {
  const meta = new Map<string, { line: number; value: string }>();
  for (const row of section.rows) {
    const { line } = row;
    const key = cellIn(section, row, "key");
    if (key === "") errors.push({ line, code: "key_missing", value: "" });
    else if (meta.has(key)) errors.push({ line, code: "key_twice", value: key });
    else meta.set(key, { line, value: cellIn(section, row, "value") });
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
  return Array.from(section.rows, (row) => {
    const { line } = row;
    const cell = (column: string) => cellIn(section, row, column);
    const projectId = cell("project_id");
    const cost = decimalCents(cell("cost"));
    if (projectId === "") errors.push({ line, code: "id_missing", value: "" });
    else if (seen.has(projectId)) errors.push({ line, code: "project_twice", value: projectId });
    if (cost === null) errors.push({ line, code: "cost_wrong", value: cell("cost") });
    seen.add(projectId);
    const official = (column: string) => wholeNumber(cell(column));
    return {
      projectId,
      cost: cost ?? cents(0),
      name: cell("name"),
      votes: official("votes"),
      score: official("score"),
      selected: official("selected"),
      cells: new Map([...section.columns.keys()].map((column) => [column, cell(column)])),
    };
  });
}

function readVotes(
  section: PbSection,
  voteType: VoteType | undefined,
  /** Each id by its text: a city has a million places where one is named, and keeps no copy for each. */
  ids: ReadonlyMap<string, string>,
  errors: PbError[],
): PbVote[] {
  const withPoints = voteType === "cumulative" || voteType === "scoring";
  if (withPoints && !section.columns.has("points")) {
    errors.push({ line: section.line, code: "column_missing", value: "points" });
    return Array.from(section.rows, () => ({ voterId: "", projectIds: [], points: null }));
  }
  return Array.from(section.rows, (row) => {
    const { line } = row;
    const voterId = cellIn(section, row, "voter_id");
    if (voterId === "") errors.push({ line, code: "id_missing", value: "" });
    const named = listOf(cellIn(section, row, "vote")).map((text) => {
      const id = ids.get(text);
      if (id === undefined) errors.push({ line, code: "project_unknown", value: text });
      return id ?? text;
    });
    if (!withPoints) return { voterId, projectIds: eachOnce(named), points: null };
    const given = readPoints(named, line, cellIn(section, row, "points"), errors);
    return { voterId, projectIds: [...given.keys()], points: [...given.values()] };
  });
}

function eachOnce(ids: readonly string[]): readonly string[] {
  const once = new Set(ids);
  return once.size === ids.length ? ids : [...once];
}

function readPoints(named: readonly string[], line: number, text: string, errors: PbError[]): Map<string, number> {
  const points = listOf(text).map(wholeNumber);
  if (points.length !== named.length || points.includes(null)) errors.push({ line, code: "points_wrong", value: text });
  return new Map(named.map((id, at) => [id, points[at] ?? 0]));
}
