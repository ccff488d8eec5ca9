// A process of its own: Prisma's schema engine leaves a timer behind, which would hold up the end of every test run.
import { migrate } from "../steps/migrate.js";

await migrate(process.env["DATABASE_URL"] ?? "", () => undefined);
process.exit();
