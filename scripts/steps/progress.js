/** @import { Say } from "./place.js" */

const out = process.stdout;
// Nobody may be looking any more: a closed terminal is no reason to fall over before the database is closed.
out.on("error", () => undefined);

/** @type {{ title: string, from: number } | null} */
let open = null;

const seconds = (/** @type {number} */ from) =>
  ((performance.now() - from) / 1000).toLocaleString("nl-NL", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/**
 * Prints a line of its own, also in the middle of a step.
 * @type {Say}
 */
export function say(line) {
  if (open === null) out.write(`${line}\n`);
  else if (out.isTTY) out.write(`\r\x1b[K    ${line}\n  ${open.title} …`);
  else out.write(`\n    ${line}\n  ${open.title} …`);
}

/**
 * Does one step and prints one line for it: its name at once, its seconds at the end. In a terminal they count.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const from = performance.now();
  open = { title, from };
  out.write(`  ${title} …`);
  const ticking = out.isTTY ? setInterval(() => out.write(`\r  ${title} … ${seconds(from)} s`), 500) : undefined;
  try {
    const result = await work();
    clearInterval(ticking);
    out.write(out.isTTY ? `\r\x1b[K  ${title} … ${seconds(from)} s\n` : ` ${seconds(from)} s\n`);
    return result;
  } catch (error) {
    clearInterval(ticking);
    out.write(" mislukt\n");
    throw error;
  } finally {
    open = null;
  }
}
