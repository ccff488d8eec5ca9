import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, test } from "vitest";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
const folder = process.env.ELECTIONS_DIR ?? join(root, "../shared/data");

declare module "vitest" {
  interface TaskMeta {
    /** What this test needs and this machine does not have: data that is no part of the project. */
    needsData?: string;
  }
}

/** Tests against real elections, which are not part of this project. Without their folder the run names them as not run. */
export function describeRealData(name: string, body: (folder: string) => void): void {
  describe(name, () => {
    if (existsSync(join(folder, "pabulib"))) {
      body(folder);
      return;
    }
    test("on this machine", ({ task, skip }) => {
      task.meta.needsData = "the elections in ../shared/data, or in the folder that ELECTIONS_DIR names";
      skip();
    });
  });
}
