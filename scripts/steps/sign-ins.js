import { join } from "node:path";
import { readJson } from "../database/json-file.js";
import { projectDir } from "./place.js";

/** @typedef {{ role: string, email: string, password: string }} SignIn */

/** The example sign-ins as lines of a table, one per role. */
export function signInLines() {
  /** @type {SignIn[]} */
  const signIns = readJson(join(projectDir, "prisma", "example", "sign-ins.json")) ?? [];
  const width = (/** @type {keyof SignIn} */ column) => Math.max(...signIns.map((signIn) => signIn[column].length));
  return signIns.map(
    ({ role, email, password }) => `  ${role.padEnd(width("role"))}  ${email.padEnd(width("email"))}  ${password}`,
  );
}
