import { db } from "#app/platform/db.server.ts";

/**
 * Runs a command with the words behind its name. What it answers is what is wrong, one sentence each, for standard error; then, and
 * when it breaks down, the exit code is 1. The connections to the database are closed in the end.
 */
export async function runCommand(run: (words: readonly string[]) => Promise<readonly string[]>): Promise<void> {
  const errors = await run(process.argv.slice(2)).catch((error: unknown) => [
    (error as Error).message.trim().split("\n")[0] ?? "",
  ]);
  for (const error of errors) console.error(error);
  if (errors.length > 0) process.exitCode = 1;
  await db.$disconnect();
}
