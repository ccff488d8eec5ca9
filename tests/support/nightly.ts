import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** The work of the night on a database, as the command does it; answers what it said, line by line. */
export async function runNightly(ownerUrl: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/commands/nightly.ts"], {
    env: { ...process.env, DATABASE_URL: ownerUrl },
  });
  return stdout.trim().split("\n");
}
