import { ensureBuilt } from "../../../scripts/steps/build.js";
import { startExampleServer } from "../../../scripts/testing/example.js";
import { share } from "./shared.ts";

const say = (text: string) => console.log(text);

/** Once for a run of the browser tests: the build, and a PostgreSQL server with the example municipality. */
export default async function prepare(): Promise<() => Promise<void>> {
  await ensureBuilt(say);
  const { server, stateDir, stop } = await startExampleServer(say);
  share({ server, stateDir });
  return stop;
}
