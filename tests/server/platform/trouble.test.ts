import { describe, expect, test } from "vitest";
import { db } from "#app/platform/db.server.ts";
import { databaseTrouble } from "#app/platform/trouble.ts";

/** What a statement ends with. */
const ending = (sql: string) => db.$executeRawUnsafe(sql).then(String, (error: unknown) => databaseTrouble(error));
const raising = (code: string) => ending(`DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '${code}'; END $$`);

describe("a write that the database fails", () => {
  test.each([
    ["53100", "a full disk"],
    ["53300", "too many connections"],
    ["58030", "a disk that fails"],
    ["25006", "a database that only reads"],
    ["40001", "a transaction that others were in the way of"],
    ["40P01", "two transactions that wait for each other"],
  ])("is not stored at %s, %s", async (code) => {
    expect(await raising(code)).toBe("nothing_stored");
  });

  test("is not stored when a transaction is not let in", () => {
    const refused = Object.assign(new Error("too many connections for role"), { code: "53300" });
    expect(databaseTrouble(refused)).toBe("nothing_stored");
  });

  test("is not known to be stored when the connection ends", async () => {
    expect(await ending("SELECT pg_terminate_backend(pg_backend_pid())")).toBe("unknown");
    const inside = db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())::text`.catch(() => null);
      return tx.rateLimit.count();
    });
    expect(await inside.then(String, (error: unknown) => databaseTrouble(error))).toBe("unknown");
  });

  test("is a mistake of ours at anything else", async () => {
    expect(await raising("P0001")).toBeNull();
    expect(await ending("SELECT niets")).toBeNull();
    expect(databaseTrouble(new Error("een fout"))).toBeNull();
    expect(databaseTrouble("tekst")).toBeNull();
  });
});
