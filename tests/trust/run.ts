// npm run test:trust [ROW...], and the small size of it within npm test: one line per row on standard output, in the form
// `A1 asked=1000 found=1000 saboteur=killed`; all else goes to standard error. Ends with 1 if a row falls short.
import { fork } from "node:child_process";
import { join } from "node:path";
import { startTestServer } from "../../scripts/testing/database.js";
import { whole } from "../../scripts/testing/whole.js";
import type { Outcome, Row } from "./row.ts";
import { rows } from "./rows.ts";

const words = process.argv.slice(2);
const size = words.includes("--small") ? "small" : "full";
/** Every page, phase and role is the whole of `npm run test:full` too. */
const sizeOf = ({ name, sizes }: Row) => sizes[whole && name === "D1" ? "full" : size];
const wanted = words.filter((word) => word !== "--small");
/** Whether only rows whose seeded faults take seconds try them: within `npm test`. */
const quickFaultsAlone = size === "small" && wanted.length === 0 && !whole;
const say = (text: string) => console.error(text);

const unknown = wanted.filter((name) => !rows.some((row) => row.name === name));
if (unknown.length > 0) {
  say(`There is no row ${unknown.join(", ")}. Rows: ${rows.map(({ name }) => name).join(", ")}.`);
  process.exit(1);
}

const { server, stateDir, stop } = await startTestServer(say);
/** What is said of a trial that ended without an outcome. */
const broken: Outcome = { asked: 1, found: 0, missed: ["the trial broke down"] };
const faults: string[] = [];
const untried: string[] = [];
const short: string[] = [];
try {
  const asked = rows.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const beside = asked.filter(({ alone }) => !alone).toSorted((a, b) => Number(b.long ?? 0) - Number(a.long ?? 0));
  // Three at a time in the small size: while one waits for its database or its site to start, the others go on. In full they have two cores.
  const lanes = size === "small" ? 3 : 2;
  await Promise.all(Array.from({ length: lanes }, () => takeAll(beside)));
  await takeAll(asked.filter(({ alone }) => alone));
} finally {
  await stop();
}
say(`\nSeeded faults: ${faults.length}\n${faults.join("\n")}`);
if (untried.length > 0) say(`Left to npm run test:trust and test:full: ${untried.length}\n${untried.join("\n")}`);
/** So many at least there are of all rows together; fewer means that trials were left out. */
const leastFaults = 40;
const isWhole = wanted.length > 0 || faults.length + untried.length >= leastFaults;
if (!isWhole) say(`That is fewer than ${leastFaults}: not every row tried its own.`);
process.exit(short.length > 0 || !isWhole ? 1 : 0);

type Fault = [string, Row["saboteurs"][string]];

/** Takes rows from the list until there are none. */
async function takeAll(list: Row[]): Promise<void> {
  for (let row = list.shift(); row; row = list.shift()) {
    const start = performance.now();
    const line = await lineOf(row);
    console.log(line);
    say(`  ${row.promise} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  }
}

async function lineOf(row: Row): Promise<string> {
  const outcome = (await tryOut(row, sizeOf(row), null)) ?? broken;
  if (outcome.notRun !== undefined) return `${row.name} not-run ${outcome.notRun}`;
  const alive: string[] = [];
  const all = Object.entries(row.saboteurs);
  const tried = row.quickFaults || !quickFaultsAlone ? all : [];
  const named = (fault: string) => `  ${row.name} ${fault}: ${row.saboteurs[fault]?.what ?? ""}`;
  if (tried.length < all.length) untried.push(...all.map(([fault]) => named(fault)));
  const seen = tried.length > 0 ? await seenFaults(row, tried) : new Set<string>();
  for (const [fault] of tried) {
    const killed = seen.has(fault);
    faults.push(`${named(fault)}: ${killed ? "killed" : "ALIVE"}`);
    if (!killed) alive.push(fault);
  }
  const { asked, found, value, missed = [] } = outcome;
  for (const one of missed) say(`  ${row.name}: ${one}`);
  if (found !== asked || asked === 0 || alive.length > 0) short.push(row.name);
  const ofTried = tried.length === 0 ? "untried" : alive.length === 0 ? "killed" : "alive";
  const saboteur = all.length === 0 ? "none" : ofTried;
  return `${row.name} asked=${asked} found=${found} saboteur=${saboteur}${value === undefined ? "" : ` ${value}`}`;
}

/** Which of these faults trials of the row saw; a trial that broke down saw nothing. */
async function seenFaults({ together, ...row }: Row, faults: readonly Fault[]): Promise<ReadonlySet<string>> {
  if (together) {
    const enough = Math.max(...faults.map(([, { size }]) => size));
    return new Set((await tryOut(row, enough, "together"))?.seen);
  }
  const seen = new Set<string>();
  for (const [fault, { size: enough }] of faults) {
    const outcome = await tryOut(row, enough, fault);
    if (outcome !== null && outcome.found < outcome.asked) seen.add(fault);
  }
  return seen;
}

/** Each trial has a process and a database of its own, so that no fault outlives its trial. */
function tryOut(row: Pick<Row, "name">, many: number, sabotage: string | null): Promise<Outcome | null> {
  const trial = JSON.stringify({ row: row.name, size: many, sabotage, server, stateDir });
  const child = fork(join(import.meta.dirname, "trial.ts"), {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, TRUST_TRIAL: trial, LOG_LEVEL: "silent", NODE_ENV: "production" },
    // What a trial prints is for people.
    stdio: ["ignore", 2, 2, "ipc"],
  });
  return new Promise((resolve) => {
    let outcome: Outcome | null = null;
    child.on("message", (message) => (outcome = message as Outcome));
    child.on("exit", () => resolve(outcome));
  });
}
