import { fork } from "node:child_process";
import { join } from "node:path";

export interface Site {
  readonly url: string;
  /** Bytes that its process holds. */
  readonly memory: () => Promise<number>;
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
  const stop = () => {
    child.disconnect();
    return ended;
  };
  return { url: `http://127.0.0.1:${port}`, memory, stop };
}
