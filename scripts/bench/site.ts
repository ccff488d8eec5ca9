import { fork } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Site {
  readonly url: string;
  /** Bytes that its process holds. */
  readonly memory: () => Promise<number>;
  /** The most that the process held since it was asked last, in bytes. */
  readonly mostMemory: () => number;
  readonly stop: () => Promise<void>;
}

/** Starts the built product with the floors beside it, in a process of its own, on a free port. */
export async function startSite(databaseUrl: string): Promise<Site> {
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const execArgv = ["--import", "tsx", "--expose-gc"];
  const child = fork(join(import.meta.dirname, "bench-server.ts"), { env, execArgv });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const port = await new Promise<number>((resolve, reject) => {
    child.once("message", (message) => resolve(Number(message)));
    child.once("exit", (code) => reject(new Error(`The site did not start (code ${code}).`)));
  });
  const memory = () =>
    new Promise<number>((resolve) => {
      child.once("message", (message) => resolve(Number(message)));
      child.send("memory");
    });
  const mostMemory = () => {
    const place = `/proc/${child.pid}`;
    const most = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`${place}/status`, "utf8"))?.[1];
    writeFileSync(`${place}/clear_refs`, "5");
    return Number(most) * 1024;
  };
  const stop = () => {
    child.disconnect();
    return ended;
  };
  return { url: `http://127.0.0.1:${port}`, memory, mostMemory, stop };
}
