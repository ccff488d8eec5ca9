// `npm run test:trust [ROW...]`: the promises of docs/trust.md in their full size, one line per row on standard output.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt } from "./steps/build.js";
import { ensureClient } from "./steps/client.js";
import { ensureInstalled } from "./steps/install.js";
import { projectDir } from "./steps/place.js";

const say = (/** @type {string} */ line) => console.error(line);
await ensureInstalled(say);
await ensureClient(say);
await ensureBuilt(say);
const words = ["--import", "tsx", join(projectDir, "tests/trust/run.ts"), ...process.argv.slice(2)];
const child = spawn(process.execPath, words, { cwd: projectDir, stdio: "inherit" });
child.on("exit", (code) => process.exit(code ?? 1));
