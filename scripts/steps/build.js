import { runPackage } from "./run-program.js";
import { makeWhenChanged } from "./stamp.js";

/** @import { Say } from "./place.js" */

const sources = [
  "app",
  "public",
  "vite.config.ts",
  "remix.config.js",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
  "prisma/schema.prisma",
];

/**
 * Builds the site into build/, when its sources changed.
 * @param {Say} say
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function ensureBuilt(say) {
  return await makeWhenChanged({
    name: "build",
    sources,
    stamp: "build/.made-from",
    say,
    async make() {
      await runPackage("@remix-run/dev/dist/cli.js", ["vite:build"], { NODE_ENV: "production" }).catch((error) => {
        throw new Error(`De site kon niet worden gebouwd. Dit zegt Vite ${error.message}`);
      });
    },
  });
}
