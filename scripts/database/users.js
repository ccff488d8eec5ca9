import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stateDir } from "../steps/place.js";
import { isAlive, processMark } from "../steps/process-mark.js";

const usersDir = join(stateDir, "users");
let joined = 0;

/**
 * Writes down that this process uses the database. Who leaves last turns out the light: `leave` tells how many
 * others still use it.
 * @returns {{ leave: () => number }}
 */
export function joinUsers() {
  mkdirSync(usersDir, { recursive: true });
  const own = join(usersDir, `${process.pid}-${++joined}`);
  writeFileSync(own, processMark(process.pid) ?? "");
  return {
    leave() {
      rmSync(own, { force: true });
      return countUsers();
    },
  };
}

/** How many live commands use the database; entries of killed ones are cleared away. */
export function countUsers() {
  mkdirSync(usersDir, { recursive: true });
  let alive = 0;
  for (const name of readdirSync(usersDir)) {
    const path = join(usersDir, name);
    if (isAlive(Number(name.split("-")[0]), readFileSync(path, "utf8"))) alive += 1;
    else rmSync(path, { force: true });
  }
  return alive;
}
