/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Asks again and again until the answer is something other than null, undefined or false, or the time is over.
 * @template T
 * @param {number} seconds
 * @param {() => T | Promise<T>} ask
 * @returns {Promise<Exclude<Awaited<T>, null | undefined | false> | null>} null when the time was over
 */
export async function waitFor(seconds, ask) {
  const deadline = performance.now() + seconds * 1000;
  for (let rest = 20; ; rest = Math.min(rest * 1.5, 250)) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return /** @type {any} */ (answer);
    if (performance.now() > deadline) return null;
    await pause(rest);
  }
}
