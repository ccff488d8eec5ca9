import { describe, expect, it } from "vitest";
import { env } from "#app/platform/env.server.ts";
import { poolOf } from "#app/platform/pool.server.ts";

describe("a pool of connections", () => {
  it("lives through the end of the server, also when that is told between two who use one", async () => {
    const pool = poolOf({ connectionString: env.databaseUrl, max: 1 });
    try {
      const taken = await pool.connect();
      // As the server says it: nobody but the pool listens to a connection that was taken and is not used yet.
      expect(() =>
        taken.emit("error", new Error("terminating connection due to unexpected postmaster exit")),
      ).not.toThrow();
      taken.release(true);
      expect((await pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    } finally {
      await pool.end();
    }
  });
});
