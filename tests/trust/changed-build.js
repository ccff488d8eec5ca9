// Preloaded into a process of the product: some lines of its code are others, as if somebody had written them so. CHANGED_LINES says
// which: [part of the file's address, a pattern of what stands there once, what comes instead].
import { register } from "node:module";
import { isMainThread, workerData } from "node:worker_threads";

/** @type {[string, string, string][]} */
const changes = JSON.parse(process.env["CHANGED_LINES"] ?? "[]");

// Node loads this file again in the thread that gives out the source of modules; a thread of the product is told by what it makes.
if (isMainThread || workerData?.dossierOf) register(import.meta.url);

/** @type {import("node:module").LoadHook} */
export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context);
  const own = changes.filter(([file]) => url.includes(file));
  if (own.length === 0) return loaded;
  let source = String(loaded.source);
  for (const [file, was, becomes] of own) {
    if (source.match(new RegExp(was, "g"))?.length !== 1) throw new Error(`${file} does not have once: ${was}`);
    source = source.replace(new RegExp(was), becomes);
  }
  return { ...loaded, source };
}
