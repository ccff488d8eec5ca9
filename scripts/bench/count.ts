// npm run bench:count: seconds and peak memory of the counting rules on elections of a city's size, reading included, each beside
// merely reading and splitting the same file, and beside the textbook version where there is one that ends in time.
import { fork } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { comparisonsFile, electionFile } from "./count-data.ts";
import type { Job, Told } from "./count-job.ts";

interface Line {
  readonly what: string;
  readonly job: Job;
  /** Seconds on a quiet machine of two cores. */
  readonly asked: number;
  readonly textbook: Job | null;
}

/** Each in a process of its own, so that its memory is its own; the best of three, but for what takes long. */
function run(job: Job, times = 3): Promise<Told> {
  const once = () =>
    new Promise<Told>((resolve, reject) => {
      const env = { ...process.env, COUNT_JOB: JSON.stringify(job) };
      const child = fork(join(import.meta.dirname, "count-job.ts"), { execArgv: ["--import", "tsx"], env });
      child.once("message", (told) => resolve(told as Told));
      child.once("exit", (code) => reject(new Error(`${JSON.stringify(job)} ended with ${code}`)));
    });
  return Array.from({ length: times - 1 }).reduce<Promise<Told>>(async (before) => {
    const [one, other] = [await before, await once()];
    return one.seconds <= other.seconds ? one : other;
  }, once());
}

const print = (...cells: readonly (string | number)[]) =>
  console.log(
    cells
      .map((cell, at) => String(cell).padEnd(at === 0 ? 48 : 13))
      .join(" ")
      .trimEnd(),
  );
const seconds = ({ seconds: some }: Told) => `${some.toFixed(2)} s`;

async function judge({ what, job, asked, textbook }: Line): Promise<boolean> {
  const long = asked > 10;
  const told = await run(job, long ? 1 : 3);
  const floor = await run({ file: job.file, kind: "split" }, 1);
  const plain = textbook && (await run(textbook, 1));
  const met = told.seconds <= asked;
  const ratio = `${(told.seconds / floor.seconds).toFixed(1)} x`;
  print(
    what,
    seconds(told),
    `${told.megabytes} MB`,
    seconds(floor),
    ratio,
    plain ? seconds(plain) : "-",
    `${asked} s`,
    met ? "yes" : "NO",
  );
  return met;
}

const folder = mkdtempSync(join(tmpdir(), "leve-de-buurt-count-"));
try {
  const write = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const warsaw = join(
    process.env["ELECTIONS_DIR"] ?? join(import.meta.dirname, "../../../shared/data"),
    "pabulib/Poland_Warszawa_2026.pb",
  );
  const city = existsSync(warsaw) ? warsaw : write("city.pb", electionFile(83, 61_668));
  const pairs = write("pairs.csv", comparisonsFile(3_000, 1_500_000));
  const count = (rule: string, completion = "none"): Job => ({ file: city, kind: "count", rule, completion });
  console.log(existsSync(warsaw) ? "Warsaw 2026" : "A city of 83 projects and 61.668 ballots, by a seeded draw");
  print("", "here", "peak", "splitting", "ratio", "textbook", "asked", "met");
  const lines: readonly Line[] = [
    { what: "greedy", job: count("greedy"), asked: 0.6, textbook: null },
    {
      ...{ what: "equal shares, exact", job: count("equal-shares"), asked: 0.8 },
      textbook: { file: city, kind: "textbook" },
    },
    { what: "equal shares with add1, exact", job: count("equal-shares", "add1"), asked: 4, textbook: null },
    { what: "Phragmén, exact", job: count("phragmen"), asked: 3, textbook: null },
    {
      what: "strengths of 3.000 plans, 1.500.000 pairs",
      job: { file: pairs, kind: "strengths", errors: false },
      asked: 1.5,
      textbook: null,
    },
    {
      what: "the same with standard errors and groups",
      job: { file: pairs, kind: "strengths", errors: true },
      asked: 40,
      textbook: null,
    },
  ];
  let met = true;
  for (const line of lines) met = (await judge(line)) && met;

  console.log("\nEqual shares as ballots grow (the counting alone; ballots that are the same count once)");
  const grown: { readonly times: number; readonly told: Told }[] = [];
  for (const times of [1, 2, 4, 8]) {
    const file = write(`city-${times}.pb`, electionFile(83, 15_000 * times));
    grown.push({ times, told: await run({ file, kind: "count", rule: "equal-shares", completion: "none" }) });
  }
  const first = grown[0]?.told.counting ?? 1;
  for (const { times, told } of grown) {
    const ratio = told.counting / first;
    print(
      `${(15_000 * times).toLocaleString("nl-NL")} ballots`,
      `${told.counting.toFixed(2)} s`,
      `${ratio.toFixed(1)} x`,
    );
    // Half as much again for the moods of the machine.
    if (ratio > times * 1.5) met = false;
  }
  if (!met) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
