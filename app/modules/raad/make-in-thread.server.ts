import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { loadRound } from "#app/modules/rounds/load.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeDossierFile, type DossierFile, type Progress } from "./make-files.server.ts";

/** What the thread tells: how far it is, and in the end the dossier. */
type Told = { readonly done: number; readonly total: number } | DossierFile;

/** In the built site the file with all of it: it begins here in the thread too. */
const thisFile = fileURLToPath(import.meta.url);

/** Of the thread alone, in MiB: a dossier that needs more fails, and the site goes on. */
const mostMemory = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 32 };

/** No dossier takes so long; a thread that hangs would hold up every one after it. In milliseconds. */
const mostTime = 10 * 60_000;

let last: Promise<void> = Promise.resolve();

/**
 * Makes the dossier of a round in a thread of its own: it takes a processor for as long as half a minute, and in the thread that
 * answers visitors nobody would be answered. One after the other, whoever asks.
 */
export function makeInThread(slug: string, progress: Progress): Promise<DossierFile> {
  const making = last.then(() => run(slug, progress));
  const over = () => undefined;
  last = making.then(over, over);
  return making;
}

function run(slug: string, progress: Progress): Promise<DossierFile> {
  const worker = new Worker(thisFile, {
    workerData: { dossierOf: slug },
    env: { ...process.env, DATABASE_POOL: "4" },
    resourceLimits: mostMemory,
    ...(thisFile.endsWith(".ts") && { execArgv: ["--import", "tsx"] }),
  });
  return new Promise((made, failed) => {
    worker.on("message", (told: Told) => {
      if ("bytes" in told) {
        made(told);
        void worker.terminate();
      } else progress(told.done, told.total);
    });
    const late = setTimeout(() => void worker.terminate(), mostTime);
    worker.once("error", failed);
    worker.once("exit", (code) => {
      clearTimeout(late);
      failed(new Error(`the thread of dossier ${slug} ended (${code})`));
    });
  });
}

async function answer(slug: string): Promise<void> {
  const round = await loadRound(slug);
  if (!round) throw new Error(`there is no round ${slug}`);
  const tell = (told: Told, handed: readonly ArrayBuffer[] = []) => parentPort?.postMessage(told, handed);
  const file = await makeDossierFile(round, (done, total) => tell({ done, total }));
  await db.$disconnect();
  tell(file, [file.bytes.buffer as ArrayBuffer]);
}

const asked: unknown = isMainThread ? null : (workerData as { readonly dossierOf?: unknown } | null)?.dossierOf;
if (typeof asked === "string") void answer(asked);
