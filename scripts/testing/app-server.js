// The built product on a free port, in a process of its own, until the process that forked it lets go of it.
import { serve } from "../serve.js";

const { DATABASE_URL: databaseUrl = "", STATE_DIR: stateDir = "" } = process.env;
const { port } = await serve({ port: 0, databaseUrl, stateDir, exampleMode: process.env["EXAMPLE_MODE"] !== "0" });
process.once("disconnect", () => process.exit());
process.send?.(port);
