// One measurement of bench:count, in a process of its own: told by COUNT_JOB.
import { readComparisons } from "#app/modules/counting/core/comparisons-file.ts";
import { countElection, usualCount, type CountOptions } from "#app/modules/counting/core/count-election.ts";
import { readPabulib, type PbElection } from "#app/modules/counting/core/pabulib.ts";
import { estimateStrengths } from "#app/modules/counting/core/strengths.ts";
import { piecesOf, readText } from "../commands/answering.ts";

export type Job =
  | { readonly file: string; readonly kind: "split" }
  | { readonly file: string; readonly kind: "textbook" }
  | { readonly file: string; readonly kind: "count"; readonly rule: string; readonly completion: string }
  | { readonly file: string; readonly kind: "strengths"; readonly errors: boolean };

export interface Told {
  readonly seconds: number;
  /** Of those without reading the file. */
  readonly counting: number;
  /** The most memory that the process held. */
  readonly megabytes: number;
}

const job = JSON.parse(process.env["COUNT_JOB"] ?? "{}") as Job;
const start = performance.now();
const counting = doJob();
const seconds = (performance.now() - start) / 1000;
const told: Told = { seconds, counting, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) };
process.send?.(told, () => process.exit());

function doJob(): number {
  if (job.kind === "split") {
    const cells = readText(job.file)
      .split("\n")
      .map((line) => line.split(";").map((cell) => cell.split(",")));
    return cells.length > 0 ? 0 : NaN;
  }
  if (job.kind === "strengths") {
    const read = readComparisons(readText(job.file));
    if (read.kind === "malformed") throw new Error("malformed");
    return secondsOf(() => estimateStrengths(read.ids, read.counts, { prior: { kind: "newman" }, errors: job.errors }));
  }
  const read = readPabulib(piecesOf(job.file));
  if (read.kind === "malformed") throw new Error("malformed");
  const { election } = read;
  if (job.kind === "textbook") return secondsOf(() => textbookShares(election));
  const asked = { ...usualCount, rule: job.rule, completion: job.completion } as CountOptions;
  return secondsOf(() => countElection(election, asked));
}

function secondsOf(run: () => unknown): number {
  const from = performance.now();
  run();
  return (performance.now() - from) / 1000;
}

/** Equal shares with worth by cost as the paper has it, voter by voter in doubles: quick to write, and not exact. */
function textbookShares({ projects, votes, budget }: PbElection): string[] {
  const money = votes.map(() => budget / votes.length);
  const supporters = new Map(projects.map(({ projectId }) => [projectId, [] as number[]]));
  for (const [voter, { projectIds }] of votes.entries()) for (const id of projectIds) supporters.get(id)?.push(voter);
  const left = new Map(projects.map(({ projectId, cost }) => [projectId, cost]));
  const chosen: string[] = [];
  for (;;) {
    let best: { id: string; rate: number; price: number } | null = null;
    for (const [id, cost] of left) {
      const inTurn = (supporters.get(id) ?? []).map((voter) => money[voter] ?? 0).sort((one, other) => one - other);
      let paid = 0;
      for (const [at, has] of inTurn.entries()) {
        const rate = (cost - paid) / (inTurn.length - at);
        if (rate <= has) {
          if (!best || rate / cost < best.price) best = { id, rate, price: rate / cost };
          break;
        }
        paid += has;
      }
    }
    if (!best) return chosen;
    const { id, rate } = best;
    chosen.push(id);
    left.delete(id);
    for (const voter of supporters.get(id) ?? []) money[voter] = Math.max(0, (money[voter] ?? 0) - rate);
  }
}
